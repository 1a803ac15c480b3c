package import Model

extension CatalogueSweep {
    /// The open facts that some scheme's verdict depends on, the one that settles most schemes first.
    ///
    /// A fact settles a scheme if every value of it leaves one effect; it may settle it if some value does.
    package var questions: [FundingQuestion] {
        let asked = FactName.allCases.compactMap { fact in
            let tally = tallies[fact.place]
            return tally.maySettle > 0
                ? FundingQuestion(
                    fact: fact, question: fact.question, options: FundingQuestion.Option.all(of: fact),
                    settles: tally.settles, maySettle: tally.maySettle) : nil
        }
        // A stable order: facts that settle equally many schemes stay in the order of the vocabulary.
        return asked.enumerated().sorted {
            ($1.element.settles, $1.element.maySettle, $0.offset) < (
                $0.element.settles, $0.element.maySettle, $1.offset
            )
        }.map(\.element)
    }
}
