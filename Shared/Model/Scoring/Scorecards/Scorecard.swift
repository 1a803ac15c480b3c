/// A proposal scored by a sheet: gates first, then every row, then what could still change.
package struct Scorecard: Codable, Hashable, Sendable {
    package let proposal: Proposal.ID
    package let title: BilingualText
    package let kind: ProposalKind
    package let sheet: SheetUse
    /// The result in one sentence, the gates before the points.
    package let headline: BilingualText
    package let standing: Standing
    package let gates: [GateResult]
    /// The points of the decided rows, of the points those rows can give.
    package let total: Tally
    package let computed: Tally
    package let judged: Tally
    /// What the undecided rows can give; with `total.maximum` it makes `maximum`.
    package let undecidedMaximum: Int
    /// The totals that are still possible, from the worst to the best that the unknown can turn out.
    package let possible: PointRange
    /// What the sheet gives a proposal of this kind at most.
    package let maximum: Int
    /// In the sheet's order.
    package let rows: [Row]
    /// The cheapest first.
    package let improvements: [Improvement]
    /// Facts that would settle undecided rows or gates, the one with most at stake first.
    package let questions: [Question]

    package init(
        proposal: Proposal.ID, title: BilingualText, kind: ProposalKind, sheet: SheetUse, headline: BilingualText,
        standing: Standing,
        gates: [GateResult], total: Tally, computed: Tally, judged: Tally, undecidedMaximum: Int,
        possible: PointRange, maximum: Int, rows: [Row], improvements: [Improvement], questions: [Question]
    ) {
        self.proposal = proposal
        self.title = title
        self.kind = kind
        self.sheet = sheet
        self.headline = headline
        self.standing = standing
        self.gates = gates
        self.total = total
        self.computed = computed
        self.judged = judged
        self.undecidedMaximum = undecidedMaximum
        self.possible = possible
        self.maximum = maximum
        self.rows = rows
        self.improvements = improvements
        self.questions = questions
    }

    /// The edition that a card was made by.
    package struct SheetUse: Codable, Hashable, Sendable {
        package let id: ScoringSheet.ID
        package let edition: String
        /// Which correction of the edition, from 1.
        package let version: Int
        package let title: BilingualText
        package let effective: EffectivePeriod
        package let source: Source
        /// The headings that the rows stand under.
        package let groups: [ScoringSheet.Group]

        package init(_ sheet: ScoringSheet) {
            id = sheet.id
            edition = sheet.edition
            version = sheet.version ?? 1
            title = sheet.title
            groups = sheet.groups
            effective = sheet.effective
            source = sheet.source
        }
    }

    /// Whether the proposal may be ranked at all.
    package enum Standing: String, Codable, Hashable, Sendable, CaseIterable {
        case eligible
        /// A gate is failed: in no ranking, whatever the points.
        case notEligible
        /// No gate is failed, one is unknown.
        case undecided
    }

    /// What one gate says of the proposal.
    package struct GateResult: Codable, Hashable, Sendable {
        package let gate: String
        package let passed: Truth
        package let reason: Reason

        package init(gate: String, passed: Truth, reason: Reason) {
            self.gate = gate
            self.passed = passed
            self.reason = reason
        }
    }

    /// Points of the most that could be reached.
    package struct Tally: Codable, Hashable, Sendable {
        package let points: Points
        package let maximum: Int

        package init(points: Points, maximum: Int) {
            self.points = points
            self.maximum = maximum
        }

        package init(points: Int, maximum: Int) {
            self.init(points: Points(points), maximum: maximum)
        }
    }
}
