import Model

// What facts and complete lists say of a municipality where no project or agreement on record decides, and against the
// projects that are.
extension MunicipalityQuestion {
    /// A zero-carbon declaration, and whether the municipality has said that it is interested: a yes never counts less
    /// than the policies on record, a no never more.
    func policyFinding(_ municipality: Municipality) -> Finding {
        let policy =
            evidence(.policy, of: municipality)
            ?? found(
                .policy,
                [municipality.zeroCarbonDeclaration].compactMap(\.self).filter {
                    $0.word.timing(on: day).counts
                }, worth: { _ in 255 }, later: municipality.zeroCarbonDeclaration?.word
            ) { .declaration($0[0]) }
        let interest = StatedInterest(of: .municipality, municipality.key, in: matcher.evidence, on: day)
        guard interest.isSaid else { return policy }
        let known = policy.measure.isKnown ? policy.measure.value : nil
        let measure: Measure =
            switch interest.truth {
            case .yes: .known(max(known ?? 0, interest.value(prior: prior)))
            case .no: .known(min(known ?? 255, interest.value(prior: prior)))
            case .unknown: policy.measure
            }
        return Finding(factor: .policy, measure: measure, ground: .interest(interest, beside: policy.ground))
    }

    /// Cooperation abroad, or a part in the programme, that is stated without a project: either is enough. Not to have
    /// taken part in the programme says nothing of other cooperation.
    func cooperationSaid(of municipality: Municipality) -> Finding? {
        let cooperation = cooperationAlone(of: municipality)
        let programme = evidence(
            .sectorCooperation, .c3pParticipation, of: municipality, stated: participation(municipality), worth: 96)
        guard let programme, programme.measure.value > prior else { return cooperation }
        guard let cooperation, cooperation.measure.value >= programme.measure.value else { return programme }
        return cooperation
    }

    /// Cooperation abroad that is stated, and known to be.
    func statedCooperation(of municipality: Municipality) -> Finding? {
        cooperationAlone(of: municipality).flatMap { $0.measure.isKnown && $0.measure.value > prior ? $0 : nil }
    }

    private func cooperationAlone(of municipality: Municipality) -> Finding? {
        evidence(.sectorCooperation, .internationalCooperation, of: municipality, worth: 96)
    }

    /// One that never took part in the programme has no past project with anybody; that it took part does not say with
    /// whom.
    ///
    /// - Parameter past: its projects of the programme, with others.
    func neverTookPart(_ municipality: Municipality, _ past: [Filed<C3PProject>]) -> Finding? {
        let said = evidence(
            .pastCollaboration, .c3pParticipation, of: municipality,
            stated: past.isEmpty ? participation(municipality) : nil, worth: 255, past.map(\.record.statement))
        guard let said, case .evidence(_, let evidence) = said.ground, evidence.truth != .yes else { return nil }
        return said
    }

    /// What projects on record say, unless facts or complete lists contradict them: then what is known without them, or
    /// else nothing.
    func checked(
        _ finding: Finding, _ predicate: FactPredicate, of municipality: Municipality, country: CountryCode? = nil,
        _ projects: [Evidence.Statement], without: Finding?
    ) -> Finding {
        guard
            let evidence = matcher.against(
                projects, predicate, of: .municipality, municipality.key, country: country,
                stated: predicate == .c3pParticipation ? participation(municipality) : nil, on: day)
        else { return finding }
        guard evidence.isConflict else {
            return Finding(
                factor: finding.factor, measure: finding.measure, ground: .beside(finding.ground, predicate, evidence))
        }
        guard let without else {
            return Finding(
                factor: finding.factor, measure: .unknown(prior: prior), ground: .evidence(predicate, evidence))
        }
        return Finding(
            factor: finding.factor, measure: without.measure, ground: .beside(without.ground, predicate, evidence))
    }

    private func participation(_ municipality: Municipality) -> RecordWord? {
        municipality.c3pParticipant.map { RecordWord(truth: $0, source: municipality.source) }
    }
}
