/// A proposal held against the criteria of an edition: the result first, then every criterion, then what is open.
package struct ScreeningReport: Codable, Hashable, Sendable {
    package let proposal: Proposal.ID
    package let title: BilingualText
    package let kind: ProposalKind
    package let edition: EditionUse<ScreeningEdition>
    /// The headings that the criteria stand under.
    package let groups: [ScoringSheet.Group]
    /// The fiscal year that the proposal would run in.
    package let fiscalYear: Int
    /// The result in one sentence.
    package let headline: BilingualText
    package let result: ScreeningResult
    /// Of the required criteria.
    package let counts: Counts
    /// How many conditions the result hangs on.
    package let conditions: Int
    /// Criteria beside the required ones that are not settled yet, by id.
    package let unsettled: [String]
    /// In the edition's order.
    package let criteria: [Finding]
    /// The missing facts, the one that settles most criteria first.
    package let questions: [Question]
    /// What must be known about the registers: that one does not answer, or holds nothing.
    package let notices: [BilingualText]

    package init(
        proposal: Proposal.ID, title: BilingualText, kind: ProposalKind, edition: EditionUse<ScreeningEdition>,
        groups: [ScoringSheet.Group], fiscalYear: Int, headline: BilingualText, result: ScreeningResult,
        counts: Counts, conditions: Int, unsettled: [String], criteria: [Finding], questions: [Question],
        notices: [BilingualText]
    ) {
        self.proposal = proposal
        self.title = title
        self.kind = kind
        self.edition = edition
        self.groups = groups
        self.fiscalYear = fiscalYear
        self.headline = headline
        self.result = result
        self.counts = counts
        self.conditions = conditions
        self.unsettled = unsettled
        self.criteria = criteria
        self.questions = questions
        self.notices = notices
    }

    /// How many criteria have each verdict.
    package struct Counts: Codable, Hashable, Sendable {
        package let passed: Int
        package let conditional: Int
        package let operatorDecision: Int
        package let unknown: Int
        package let failed: Int

        package init(_ verdicts: [ScreeningVerdict]) {
            func count(_ verdict: ScreeningVerdict) -> Int { verdicts.count { $0 == verdict } }
            passed = count(.pass)
            conditional = count(.conditional)
            operatorDecision = count(.operatorDecision)
            unknown = count(.unknown)
            failed = count(.fail)
        }

        package var all: Int { passed + conditional + operatorDecision + unknown + failed }
    }

    /// A missing fact, and the criteria that wait for it.
    package struct Question: Codable, Hashable, Sendable {
        package let fact: Scorecard.MissingFact
        package let settles: [String]

        package init(fact: Scorecard.MissingFact, settles: [String]) {
            self.fact = fact
            self.settles = settles
        }
    }
}
