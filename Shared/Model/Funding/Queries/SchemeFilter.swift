/// Which schemes an answer is about. What is left out narrows nothing; lists are alternatives.
package struct SchemeFilter: Codable, Hashable, Sendable {
    package var schemes: [Scheme.ID]?
    package var verdicts: [Verdict]?
    package var routes: [Scheme.Route]?
    package var purposes: [SupportPurpose]?
    package var stages: [ProjectStage]?
    package var instruments: [SchemeInstrument]?
    /// Whether applications are taken on the day of the question.
    package var lifecycles: [Scheme.Lifecycle]?
    package var coversEquipment: Bool?
    package var beyondGuidebook: Bool?
    /// Words in English or Japanese, all of which a scheme's texts have. A term of the term list stands for all its
    /// spellings in both languages.
    package var text: String?

    package init(
        schemes: [Scheme.ID]? = nil, verdicts: [Verdict]? = nil, routes: [Scheme.Route]? = nil,
        purposes: [SupportPurpose]? = nil, stages: [ProjectStage]? = nil, instruments: [SchemeInstrument]? = nil,
        lifecycles: [Scheme.Lifecycle]? = nil, coversEquipment: Bool? = nil, beyondGuidebook: Bool? = nil,
        text: String? = nil
    ) {
        self.schemes = schemes
        self.verdicts = verdicts
        self.routes = routes
        self.purposes = purposes
        self.stages = stages
        self.instruments = instruments
        self.lifecycles = lifecycles
        self.coversEquipment = coversEquipment
        self.beyondGuidebook = beyondGuidebook
        self.text = text
    }
}
