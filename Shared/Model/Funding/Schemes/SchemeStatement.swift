extension Scheme {
    /// What one source says of a scheme.
    package struct Statement: Codable, Hashable, Sendable {
        package let topic: Topic
        package let text: BilingualText
        package let source: Source

        package init(topic: Topic, text: BilingualText, source: Source) {
            self.topic = topic
            self.text = text
            self.source = source
        }
    }

    /// What a statement is about.
    package enum Topic: String, Codable, Hashable, Sendable, CaseIterable {
        case applicants
        case countries
        case gases
        case conditions
        case covers
        case amount
        case budget
        case duration
        case call
        case history
    }

    /// A rate or a sum that a scheme pays, exact.
    package struct Amount: Codable, Hashable, Sendable {
        package let kind: Kind
        /// The sum, for every kind but a rate.
        package let yen: Yen?
        /// The part of the cost that is paid: "1/2", "0.5".
        package let rate: SubsidyRate?
        /// What the amount is reckoned on, and for whom.
        package let basis: BilingualText
        package let source: Source

        package init(
            kind: Kind, yen: Yen? = nil, rate: SubsidyRate? = nil, basis: BilingualText, source: Source
        ) {
            self.kind = kind
            self.yen = yen
            self.rate = rate
            self.basis = basis
            self.source = source
        }

        package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
            case maximumRate
            case fixedRate
            case maximumPerProject
            case minimumPerProject
            case maximumPerYear
            case supplement
        }
    }
}
