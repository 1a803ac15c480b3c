package import Model

/// What a document check looks at: the folder, and the facts of the proposal that say what belongs into it.
package struct ApplicationDocuments: Hashable, Sendable {
    package let kind: ProposalKind
    /// The day on which certificates must be valid.
    package let submittedOn: CivilDate
    /// Unknown where `nil`.
    package let folder: DocumentFolder?
    /// The proposal's answers to the sheet, such as its certificates, and to the screening.
    package let facts: [String: Proposal.FactValue]
    package let screening: [String: Proposal.FactValue]
    /// How many cities take part on each side; unknown where `nil`.
    package let municipalities: Int?
    package let partnerCities: Int?

    package init(
        kind: ProposalKind, submittedOn: CivilDate, folder: DocumentFolder?,
        facts: [String: Proposal.FactValue] = [:], screening: [String: Proposal.FactValue] = [:],
        municipalities: Int? = nil, partnerCities: Int? = nil
    ) {
        self.kind = kind
        self.submittedOn = submittedOn
        self.folder = folder
        self.facts = facts
        self.screening = screening
        self.municipalities = municipalities
        self.partnerCities = partnerCities
    }

    package init(_ proposal: Proposal) {
        self.init(
            kind: proposal.kind, submittedOn: proposal.submittedOn, folder: proposal.documents,
            facts: proposal.facts, screening: proposal.screening ?? [:], municipalities: proposal.municipalities?.count,
            partnerCities: proposal.partnerCities?.count)
    }

    /// Whether several organisations apply.
    var isJoint: Truth { Truth(folder?.organisations.map { $0.count > 1 }) }

    /// Whether the proposal's facts list anything under a name; unknown where they do not speak of it.
    func lists(_ fact: String) -> Truth {
        guard case .list(let elements) = facts[fact] else { return .unknown }
        return Truth(!elements.isEmpty)
    }

    /// Whether the proposal answers that there is no such document.
    func denies(_ need: DocumentRules.Need) -> Bool {
        guard let answer = need.unless else { return false }
        switch answer.part {
        case .facts: return facts[answer.name] == answer.value
        case .screening: return screening[answer.name] == answer.value
        }
    }

    /// How many letters of a party belong to the application.
    func letters(of party: LetterParty) -> Int {
        switch party {
        case .japaneseCity: max(1, municipalities ?? 1)
        case .partnerCity: max(1, partnerCities ?? 1)
        case .otherStakeholder: 1
        }
    }
}

/// A folder with values that the edition cannot hold.
package struct DocumentRefusal: Error, Hashable, Sendable {
    /// Never empty; pointers below the proposal.
    package let problems: [FieldProblem]
}
