/// The known value of a fact.
package enum FactValue: Hashable, Sendable {
    case choice(FactToken)
    /// Answers that hold; others are not the case where the list is complete, and unknown where it is not.
    case choices([FactToken], isComplete: Bool)
    case flag(Bool)
    case quantity(ExactDecimal)
}
