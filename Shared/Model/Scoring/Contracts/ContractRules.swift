/// What a contract of the programme asks for in a fiscal year, as data.
package struct ContractRules: Codable, Hashable, Sendable {
    package typealias ID = Identifier<ContractRules>

    package let id: ID
    package let edition: String
    package let title: BilingualText
    /// The first days of the contracts that the rules are for.
    package let effective: EffectivePeriod
    package let source: Source
    package let phases: Phases
    /// In the order in which a year's list shows those of one day.
    package let obligations: [Obligation]
    package let notices: [DocumentRules.Notice]

    package init(
        id: ID, edition: String, title: BilingualText, effective: EffectivePeriod, source: Source, phases: Phases,
        obligations: [Obligation], notices: [DocumentRules.Notice]
    ) {
        self.id = id
        self.edition = edition
        self.title = title
        self.effective = effective
        self.source = source
        self.phases = phases
        self.obligations = obligations
        self.notices = notices
    }

    /// How long a project can go on.
    package struct Phases: Codable, Hashable, Sendable {
        package let years: Int
        package let maximum: Int
        package let reference: Reference

        package init(years: Int, maximum: Int, reference: Reference) {
            self.years = years
            self.maximum = maximum
            self.reference = reference
        }
    }

    package struct Obligation: Codable, Hashable, Sendable {
        package let id: String
        package let title: BilingualText
        /// The obligatory task that it belongs to: "2".
        package let task: String?
        package let reference: Reference
        package let cadence: Cadence
        /// What it consists of, or what a reader of the date must know.
        package let detail: BilingualText?
        /// Whether the text gives the number as "about".
        package let isApproximate: Bool?
        /// Whether the text itself sets the time; else it is a proposal. Only what has a time can be set.
        package let isSet: Bool

        package init(
            id: String, title: BilingualText, task: String? = nil, reference: Reference, cadence: Cadence,
            detail: BilingualText? = nil, isApproximate: Bool? = nil, isSet: Bool
        ) {
            self.id = id
            self.title = title
            self.task = task
            self.reference = reference
            self.cadence = cadence
            self.detail = detail
            self.isApproximate = isApproximate
            self.isSet = isSet
        }
    }

    /// When in a contract period an obligation falls due.
    package enum Cadence: Hashable, Sendable {
        /// In every month.
        case monthly
        /// A number of times, spread over the period.
        case spread(Spread)
        /// Before the project starts.
        case beforeStart
        /// On the last day.
        case atEnd
        /// After the last day, unless this is the last year that is possible.
        case renewal
        /// In the month of another obligation's time, from 1.
        case with(obligation: String, time: Int)
        /// Over the whole period.
        case throughout
        /// When the Ministry asks or sets a day.
        case onRequest
    }

    package struct Spread: Codable, Hashable, Sendable {
        package let times: Int
        package let placement: Placement
        /// What each time is called, where they have names.
        package let names: [BilingualText]?

        package init(times: Int, placement: Placement, names: [BilingualText]? = nil) {
            self.times = times
            self.placement = placement
            self.names = names
        }
    }

    package enum Placement: String, Codable, Hashable, Sendable, CaseIterable {
        /// The first time at the start, the last at the end, the others evenly between.
        case fromStartToEnd
        /// Each in the middle of its equal part of the period.
        case middleOfParts
        /// Each at the end of its equal part of the period.
        case endOfParts
    }
}

extension ContractRules: ProgrammeEdition {}

extension ContractRules.Cadence: Codable {
    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case monthly, spread, beforeStart, atEnd, renewal, with, throughout, onRequest
    }

    private enum CodingKeys: String, CodingKey {
        case kind, obligation, time
    }

    /// The members of the cadence stand beside `kind`.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(Kind.self, forKey: .kind) {
        case .monthly: self = .monthly
        case .spread: self = .spread(try ContractRules.Spread(from: decoder))
        case .beforeStart: self = .beforeStart
        case .atEnd: self = .atEnd
        case .renewal: self = .renewal
        case .with:
            self = .with(
                obligation: try container.decode(String.self, forKey: .obligation),
                time: try container.decode(Int.self, forKey: .time))
        case .throughout: self = .throughout
        case .onRequest: self = .onRequest
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        switch self {
        case .spread(let spread): try spread.encode(to: encoder)
        case .with(let obligation, let time):
            try container.encode(obligation, forKey: .obligation)
            try container.encode(time, forKey: .time)
        case .monthly, .beforeStart, .atEnd, .renewal, .throughout, .onRequest: break
        }
    }

    package var kind: Kind {
        switch self {
        case .monthly: .monthly
        case .spread: .spread
        case .beforeStart: .beforeStart
        case .atEnd: .atEnd
        case .renewal: .renewal
        case .with: .with
        case .throughout: .throughout
        case .onRequest: .onRequest
        }
    }
}
