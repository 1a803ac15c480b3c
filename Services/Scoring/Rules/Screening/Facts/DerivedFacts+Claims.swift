import Model

extension DerivedFacts {
    /// How a claim compares with its register. What is not claimed raises no question.
    func claimFact(_ derived: ScreeningEdition.DerivedFact, _ claim: ScreeningEdition.Claim) -> KnownFact {
        let place = place(of: claim)
        let word = word(on: claim)
        let possible: Set<ClaimStanding> =
            switch (place != nil, word.supports) {
            case (false, .yes): [.overlooked]
            case (false, _): [.notClaimed]
            case (true, .yes): [.confirmed]
            case (true, .no): [.contradicted]
            case (true, .unknown): [.confirmed, .contradicted]
            }
        let pointer = place ?? .root
        return KnownFact(
            label: derived.label, pointer: pointer, answers: derived.from.answers,
            possible: Set(possible.map(\.rawValue)), isStated: false, isOpenToChange: false,
            shown: [Reason.Input(derived.name, possible.count == 1 ? possible.first?.rawValue : nil)] + word.shown,
            missing: possible.count == 1
                ? [] : [.init(pointer: pointer.description, question: derived.label, evidence: derived.evidence)],
            details: word.details)
    }

    // MARK: - The claim

    /// Where the proposal makes the claim; `nil` where it does not.
    private func place(of claim: ScreeningEdition.Claim) -> Pointer? {
        switch claim.register {
        case .pastProjects:
            return statedPast(claim).isEmpty ? nil : claim.input.map { facts.pointer(to: $0) }
        case .countryOfCities:
            return registers.statedCountry == nil ? nil : .root["country"]
        case .leadingArea, .zeroCarbonDeclaration, .partnerDeclaration, .agreement:
            return statementPlace(claim) ?? answerPlace(claim)
        }
    }

    private func statementPlace(_ claim: ScreeningEdition.Claim) -> Pointer? {
        let wanted = Set(claim.statements ?? [])
        for (row, statements) in (proposal.statements ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let index = statements.firstIndex(where: { wanted.contains($0) }) else { continue }
            return Pointer.root["statements"][row][index]
        }
        return nil
    }

    private func answerPlace(_ claim: ScreeningEdition.Claim) -> Pointer? {
        guard let input = claim.input, let answer = screening.written(input) else { return nil }
        let isClaimed = claim.options?.contains(answer) ?? (answer == KnownFact.yes)
        return isClaimed ? screening.pointer(to: input) : nil
    }

    func statedPast(_ claim: ScreeningEdition.Claim) -> [PastProject] {
        guard let input = claim.input, case .pastProjects(let projects) = facts.facts[input] else { return [] }
        return projects
    }
}
