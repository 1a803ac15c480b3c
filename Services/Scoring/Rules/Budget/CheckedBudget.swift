import Model

/// A budget whose every value has been read against its rules. Every sum of its amounts, also with tax, fits in Int64.
struct CheckedBudget: Sendable {
    let plan: BudgetPlan
    /// By line id, for every line but the tax.
    let amounts: [String: Amount]
    /// What all lines come to without tax; the least that it can be where an amount is unknown.
    let net: Yen
    /// By task id; what is not here is unknown.
    let taskCosts: [String: Yen]
    /// In the order of the items: the cost of all pieces, where it is known.
    let itemAmounts: [Yen?]

    enum Amount: Hashable, Sendable {
        case stated(Yen)
        case leftOut
        case unknown

        /// The amount as far as it is known.
        var known: Yen? {
            switch self {
            case .stated(let amount): amount
            case .leftOut: .zero
            case .unknown: nil
            }
        }
    }

    var isComplete: Bool { !amounts.values.contains(.unknown) }

    subscript(line: String) -> Amount { amounts[line] ?? .leftOut }
}
