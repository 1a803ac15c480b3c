package import Model

extension FundingCatalogue {
    /// The open facts that some scheme's verdict depends on, the one that settles most schemes first.
    ///
    /// A fact settles a scheme if every value of it leaves one effect; it may settle it if some value does.
    package func questions(about facts: KnownFacts, asOf day: CivilDate) -> [FundingQuestion] {
        var tally: [FactName: (settles: Int, maySettle: Int)] = [:]
        for entry in entries where !entry.effects(for: facts, asOf: day).isSettled {
            for fact in entry.openFacts(given: facts) {
                let settled = entry.domain.assignments(of: fact, given: facts)
                    .map { entry.effects(for: facts.replacing($0), asOf: day).isSettled }
                tally[fact, default: (0, 0)].settles += settled.allSatisfy(\.self) ? 1 : 0
                tally[fact, default: (0, 0)].maySettle += settled.contains(true) ? 1 : 0
            }
        }
        let asked = FactName.allCases.compactMap { fact in
            tally[fact].flatMap { count in
                count.maySettle > 0
                    ? FundingQuestion(
                        fact: fact, question: fact.question, options: FundingQuestion.Option.all(of: fact),
                        settles: count.settles, maySettle: count.maySettle) : nil
            }
        }
        // A stable order: facts that settle equally many schemes stay in the order of the vocabulary.
        return asked.enumerated().sorted {
            ($1.element.settles, $1.element.maySettle, $0.offset) < (
                $0.element.settles, $0.element.maySettle, $1.offset
            )
        }.map(\.element)
    }
}
