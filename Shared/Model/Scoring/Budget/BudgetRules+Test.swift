extension BudgetRules {
    /// One numbered definition of the line of consumables, as a test of a thing. Written
    /// `{"definition": "1", "unitCostBelow": 200000}`, or with `"property"` and what it `"is"`.
    package struct Test: Hashable, Sendable {
        /// The number of the definition: "1".
        package let definition: String
        package let kind: Kind

        package init(definition: String, _ kind: Kind) {
            self.definition = definition
            self.kind = kind
        }

        package enum Kind: Hashable, Sendable {
            /// The cost of one, without tax, is below this.
            case unitCostBelow(Yen)
            case property(BudgetPlan.Property, is: Bool)
        }
    }
}

extension BudgetRules.Test: Codable {
    private enum CodingKeys: String, CodingKey {
        case definition, unitCostBelow, property
        case value = "is"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        definition = try container.decode(String.self, forKey: .definition)
        let limit = try container.decodeIfPresent(Yen.self, forKey: .unitCostBelow)
        let property = try container.decodeIfPresent(BudgetPlan.Property.self, forKey: .property)
        let value = try container.decodeIfPresent(Bool.self, forKey: .value)
        switch (limit, property, value) {
        case (let limit?, nil, nil): kind = .unitCostBelow(limit)
        case (nil, let property?, let value?): kind = .property(property, is: value)
        default:
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription:
                        "a test has either 'unitCostBelow', or 'property' and 'is'\n"
                        + "判定条件には unitCostBelow、または property と is の組のどちらか一方を記入してください"))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(definition, forKey: .definition)
        switch kind {
        case .unitCostBelow(let limit): try container.encode(limit, forKey: .unitCostBelow)
        case .property(let property, let value):
            try container.encode(property, forKey: .property)
            try container.encode(value, forKey: .value)
        }
    }
}
