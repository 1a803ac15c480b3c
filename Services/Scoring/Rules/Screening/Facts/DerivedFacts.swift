import Model

/// Works out the facts that nobody states.
struct DerivedFacts: Sendable {
    let proposal: Proposal
    let registers: RegisterKnowledge
    /// The fiscal year that the proposal would run in.
    let fiscalYear: Int
    /// From `screening` of the proposal.
    let screening: StatedFacts
    /// From `facts` of the proposal.
    let facts: StatedFacts
    let parties: Parties

    init(
        proposal: Proposal, registers: RegisterKnowledge, fiscalYear: Int, screening: StatedFacts, facts: StatedFacts
    ) {
        self.proposal = proposal
        self.registers = registers
        self.fiscalYear = fiscalYear
        self.screening = screening
        self.facts = facts
        parties = Parties(proposal, registers.pair)
    }

    func fact(_ derived: ScreeningEdition.DerivedFact) -> KnownFact {
        switch derived.from {
        case .proposalKind: kindFact(derived)
        case .leadKind: leadFact(derived)
        case .countryPlace: countryFact(derived)
        case .sectorShare(let list): sectorFact(derived, list)
        case .phaseUse(let terms): phaseUse(derived, terms)
        case .phaseStart(let terms): phaseStart(derived, terms)
        case .claim(let claim): claimFact(derived, claim)
        }
    }

    private func kindFact(_ derived: ScreeningEdition.DerivedFact) -> KnownFact {
        KnownFact(
            label: derived.label, pointer: .root["kind"], answers: derived.from.answers,
            possible: [proposal.kind.rawValue], isStated: true, isOpenToChange: false,
            shown: [Reason.Input(derived.name, proposal.kind.rawValue)])
    }

    private func leadFact(_ derived: ScreeningEdition.DerivedFact) -> KnownFact {
        let kind = proposal.lead?.kind?.rawValue
        let pointer = Pointer.root["lead"]["kind"]
        return KnownFact(
            label: derived.label, pointer: pointer, answers: derived.from.answers,
            possible: kind.map { [$0] } ?? derived.from.everyAnswer, isStated: true, isOpenToChange: true,
            shown: [Reason.Input(derived.name, kind)],
            missing: kind == nil
                ? [.init(pointer: pointer.description, question: derived.label, evidence: derived.evidence)] : [],
            details: [proposal.lead?.name].compactMap(\.self))
    }
}

extension ScreeningEdition.Derivation {
    /// Every answer that a fact of this kind can have.
    var answers: [ScoringSheet.Choice] {
        switch self {
        case .proposalKind: ProposalKind.allCases.map { .init(name: $0.rawValue, label: $0.label) }
        case .leadKind: LeadOrganisation.Kind.allCases.map { .init(name: $0.rawValue, label: $0.label) }
        case .countryPlace: CountryPlace.allCases.map { .init(name: $0.rawValue, label: $0.label) }
        case .sectorShare: Share.allCases.map { .init(name: $0.rawValue, label: $0.label) }
        case .phaseUse: PhaseUse.allCases.map { .init(name: $0.rawValue, label: $0.label) }
        case .phaseStart: KnownFact.yesOrNo
        case .claim: ClaimStanding.allCases.map { .init(name: $0.rawValue, label: $0.label) }
        }
    }

    var everyAnswer: Set<String> { Set(answers.map(\.name)) }

}
