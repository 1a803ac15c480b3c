/// What a source says of two schemes taken together.
package struct CombinationRule: Codable, Hashable, Sendable {
    package typealias ID = Identifier<CombinationRule>

    package let id: ID
    package let first: Selector
    package let second: Selector
    /// The way of taking both that the rule speaks of.
    package let relation: Relation
    package let outcome: ClauseEffect
    package let sentence: BilingualText
    package let reference: Reference
    package let source: Source
    /// The days on which the rule is known to hold; always where absent.
    package let effective: EffectivePeriod?

    package init(
        id: ID, first: Selector, second: Selector, relation: Relation, outcome: ClauseEffect, sentence: BilingualText,
        reference: Reference, source: Source, effective: EffectivePeriod? = nil
    ) {
        self.id = id
        self.first = first
        self.second = second
        self.relation = relation
        self.outcome = outcome
        self.sentence = sentence
        self.reference = reference
        self.source = source
        self.effective = effective
    }

    /// How two schemes are taken together.
    package enum Relation: String, FactOption {
        case sameFacilities
        /// At the same time, for different facilities or activities.
        case separateParts
        /// The second after the first has ended.
        case inSuccession

        package var label: BilingualText {
            switch self {
            case .sameFacilities: BilingualText(en: "for the same facilities", ja: "同じ設備に対して")
            case .separateParts: BilingualText(en: "for separate parts of the project", ja: "事業の別の部分に対して")
            case .inSuccession: BilingualText(en: "one after the other", ja: "順に利用")
            }
        }
    }

    /// The schemes that one side of the rule speaks of: those that are as every named property says.
    package struct Selector: Codable, Hashable, Sendable {
        package let schemes: [Scheme.ID]?
        package let instruments: [SchemeInstrument]?
        package let isJapanesePublicMoney: Bool?
        package let coversEquipment: Bool?
        package let routes: [Scheme.Route]?

        package init(
            schemes: [Scheme.ID]? = nil, instruments: [SchemeInstrument]? = nil, isJapanesePublicMoney: Bool? = nil,
            coversEquipment: Bool? = nil, routes: [Scheme.Route]? = nil
        ) {
            self.schemes = schemes
            self.instruments = instruments
            self.isJapanesePublicMoney = isJapanesePublicMoney
            self.coversEquipment = coversEquipment
            self.routes = routes
        }
    }
}
