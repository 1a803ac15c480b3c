package import Model

/// Scores proposals by one sheet. Pure: the same proposal always gets the same card.
package struct Scorer: Sendable {
    package let sheet: ScoringSheet
    private let inputs: [String: ScoringSheet.Input]

    /// Refuses a sheet that its self-check finds a problem in.
    package init(_ sheet: ScoringSheet) throws(SheetRefusal) {
        let problems = SheetCheck.problems(of: sheet)
        guard problems.isEmpty else { throw SheetRefusal(problems: problems) }
        self.sheet = sheet
        inputs = Dictionary(sheet.inputs.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The proposal's card; refuses a proposal with values that the sheet cannot hold, all of them at once.
    package func scorecard(for proposal: Proposal) throws(ProposalRefusal) -> Scorecard {
        let evaluation = Evaluation(
            sheet: sheet, inputs: inputs, checked: try ProposalReading.read(proposal, against: sheet))
        let rows = sheet.rows.map { evaluation.card(for: $0) }
        return evaluation.scorecard(of: rows)
    }
}
