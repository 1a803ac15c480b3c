/// A fact to ask for next, and how far the answer helps.
package struct FundingQuestion: Codable, Hashable, Sendable {
    package let fact: FactName
    package let question: BilingualText
    /// The answers to choose from; absent where any country or number may be given.
    package let options: [Option]?
    /// Schemes whose verdict is settled whatever the answer.
    package let settles: Int
    /// Schemes whose verdict some answer settles.
    package let maySettle: Int

    package init(fact: FactName, question: BilingualText, options: [Option]?, settles: Int, maySettle: Int) {
        self.fact = fact
        self.question = question
        self.options = options
        self.settles = settles
        self.maySettle = maySettle
    }

    package struct Option: Codable, Hashable, Sendable {
        package let value: String
        package let label: BilingualText

        package init(value: String, label: BilingualText) {
            self.value = value
            self.label = label
        }
    }
}
