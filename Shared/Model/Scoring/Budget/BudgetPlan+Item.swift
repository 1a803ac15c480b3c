extension BudgetPlan {
    /// A thing to buy. What is left out of it is unknown.
    package struct Item: Codable, Hashable, Sendable {
        package let title: BilingualText
        /// The purchase cost of one, without tax.
        package let unitCost: Yen?
        package let quantity: Int?
        /// Whether it can be used again and again over the period that the rules name (about two years).
        package let usableRepeatedly: Bool?
        /// Durable, but prone to breakage (glass items).
        package let proneToBreakage: Bool?
        /// Of no more use after that period at most (map data, satellite photographs).
        package let soonObsolete: Bool?
        /// The expense line that the applicant put it in.
        package let line: String?

        package init(
            title: BilingualText, unitCost: Yen? = nil, quantity: Int? = nil, usableRepeatedly: Bool? = nil,
            proneToBreakage: Bool? = nil, soonObsolete: Bool? = nil, line: String? = nil
        ) {
            self.title = title
            self.unitCost = unitCost
            self.quantity = quantity
            self.usableRepeatedly = usableRepeatedly
            self.proneToBreakage = proneToBreakage
            self.soonObsolete = soonObsolete
            self.line = line
        }

        package subscript(property: Property) -> Bool? {
            switch property {
            case .usableRepeatedly: usableRepeatedly
            case .proneToBreakage: proneToBreakage
            case .soonObsolete: soonObsolete
            }
        }
    }

    /// What of an item can decide its expense line, beside its cost. The raw value is the member's name.
    package enum Property: String, Codable, Hashable, Sendable, CaseIterable {
        case usableRepeatedly, proneToBreakage, soonObsolete
    }
}
