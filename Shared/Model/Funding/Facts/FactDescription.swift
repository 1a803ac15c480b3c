/// A fact of the vocabulary as a form or an interview asks for it.
package struct FactDescription: Codable, Hashable, Sendable {
    package let fact: FactName
    package let label: BilingualText
    package let question: BilingualText
    package let form: FactName.Form
    /// JPY, t-CO₂/year; absent for what is no quantity.
    package let unit: String?
    /// The answers to choose from; absent where any country, text or number may be given.
    package let options: [FundingQuestion.Option]?
    /// Whether a project states it; a country's standing is looked up instead.
    package let isStated: Bool
    /// Schemes of the catalogue whose rules ask for it on the day.
    package let askedBy: Int

    package init(_ fact: FactName, askedBy: Int) {
        self.fact = fact
        label = fact.label
        question = fact.question
        form = fact.form
        unit =
            switch fact {
            case .costJPY: "JPY"
            case .reductionTCO2PerYear: "t-CO₂/year"
            default: nil
            }
        options = FundingQuestion.Option.all(of: fact)
        isStated = fact != .countryStatus
        self.askedBy = askedBy
    }
}

extension FundingQuestion.Option {
    /// The answers to a fact; `nil` where any country or number may be given.
    package static func all(of fact: FactName) -> [FundingQuestion.Option]? {
        switch fact.form {
        case .choice, .choices:
            fact == .country
                ? nil : fact.options.map { FundingQuestion.Option(value: $0.text, label: fact.label(of: $0)) }
        case .flag:
            [
                FundingQuestion.Option(value: "true", label: BilingualText(en: "yes", ja: "はい")),
                FundingQuestion.Option(value: "false", label: BilingualText(en: "no", ja: "いいえ")),
            ]
        case .quantity: nil
        }
    }
}
