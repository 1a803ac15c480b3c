package import Model

/// Screens proposals by one edition. Pure: the same proposal and the same registers always give the same report.
package struct Screener: Sendable {
    package let edition: ScreeningEdition

    /// Refuses an edition that its self-check finds a problem in.
    package init(_ edition: ScreeningEdition) throws(ScreeningRefusal) {
        let problems = ScreeningCheck.problems(of: edition)
        guard problems.isEmpty else { throw ScreeningRefusal(problems: problems) }
        self.edition = edition
    }

    /// The facts that are the lead organisation's own: what is known of one is not known of another.
    package var leadInputs: Set<String> {
        Set(edition.criteria.filter { $0.dependsOnLead == true }.flatMap(\.inputs))
    }

    /// The criteria about the lead organisation that keep it from leading, each with its deciding reason.
    package func leadFails(in report: ScreeningReport) -> [Reason] {
        let ofLead = Set(edition.criteria.filter { $0.dependsOnLead == true }.map(\.id))
        return report.criteria.filter { ofLead.contains($0.criterion) && $0.verdict == .fail }
            .compactMap(\.reasons.first)
    }

    /// What is not known of the lead organisation that these criteria ask.
    package func leadQuestions(in report: ScreeningReport) -> [Scorecard.MissingFact] {
        let ofLead = Set(edition.criteria.filter { $0.dependsOnLead == true }.map(\.id))
        return report.criteria.filter { ofLead.contains($0.criterion) }.flatMap(\.missing).once
    }

    /// - Parameters:
    ///   - registers: what matchmaking said of the proposal's cities and countries.
    ///   - fiscalYear: that of the call; the one that the day of submission leads to where left out.
    /// - Throws: every value of the proposal that the edition cannot read.
    package func report(
        on proposal: Proposal, registers: RegisterKnowledge, fiscalYear: Int? = nil
    ) throws(ProposalRefusal) -> ScreeningReport {
        let reading = ScreeningReading(proposal, by: edition)
        guard reading.problems.isEmpty else { throw ProposalRefusal(problems: reading.problems) }
        let year = fiscalYear ?? proposal.submittedOn.nextProjectYear
        let criteria = criteria(reading, registers: registers, fiscalYear: year)
        let findings = criteria.map(\.finding)
        let summary = ScreeningSummary(criteria)
        return ScreeningReport(
            proposal: proposal.id, title: proposal.title, kind: proposal.kind, edition: EditionUse(edition),
            groups: edition.groups, fiscalYear: year, headline: summary.headline, result: summary.result,
            counts: summary.counts, conditions: summary.conditions, unsettled: summary.unsettled.map(\.criterion),
            criteria: findings, questions: Self.questions(findings), notices: registers.notices)
    }

    private func criteria(
        _ reading: ScreeningReading, registers: RegisterKnowledge, fiscalYear: Int
    ) -> [ScreenedCriterion] {
        let derived = DerivedFacts(
            proposal: reading.proposal, registers: registers, fiscalYear: fiscalYear, screening: reading.screening,
            facts: reading.facts)
        var facts: [String: KnownFact] = [:]
        for input in edition.inputs { facts[input.name] = KnownFact(input, in: reading.screening) }
        for input in edition.facts where input.type != .pastProjects {
            facts[input.name] = KnownFact(input, in: reading.facts)
        }
        for fact in edition.derived { facts[fact.name] = derived.fact(fact) }
        let base = FactBase(facts: facts)
        return edition.criteria.map { CriterionReading($0, base).screened }
    }

    /// Each missing fact once; what settles a required criterion before the others, then what settles most.
    private static func questions(_ findings: [ScreeningReport.Finding]) -> [ScreeningReport.Question] {
        var order: [Scorecard.MissingFact] = []
        var waiting: [String: [ScreeningReport.Finding]] = [:]
        for finding in findings {
            for fact in finding.missing {
                if waiting[fact.pointer] == nil { order.append(fact) }
                waiting[fact.pointer, default: []].append(finding)
            }
        }
        func urgency(_ fact: Scorecard.MissingFact) -> (Int, Int) {
            let waiting = waiting[fact.pointer] ?? []
            let weights = waiting.compactMap { ScreeningEdition.Weight.allCases.firstIndex(of: $0.weight) }
            return (weights.min() ?? 0, -waiting.count)
        }
        return order.enumerated()
            .sorted { (urgency($0.element), $0.offset) < (urgency($1.element), $1.offset) }
            .map { .init(fact: $0.element, settles: (waiting[$0.element.pointer] ?? []).map(\.criterion)) }
    }
}

private func < (left: ((Int, Int), Int), right: ((Int, Int), Int)) -> Bool {
    left.0 != right.0 ? left.0 < right.0 : left.1 < right.1
}

extension ScreeningEdition {
    /// Every value of the proposal that the edition cannot read; empty where a report can be made.
    package func problems(of proposal: Proposal) -> [FieldProblem] {
        ScreeningReading(proposal, by: self).problems
    }
}

/// An edition that is not sound, with everything that is wrong with it.
package struct ScreeningRefusal: Error, Hashable, Sendable {
    /// Never empty; pointers below the edition, in its order.
    package let problems: [FieldProblem]
}

extension CivilDate {
    /// The fiscal year that a project proposed on the day would run in: calls of January to March are for the fiscal
    /// year that begins in April, later ones for the running one.
    package var nextProjectYear: Int { month <= 3 ? year : fiscalYear }
}
