extension ScoringSheet {
    /// A test of one fact. Written `{"input": "…", "is": true}`, with `"atMost"` / `"atLeast"` and a decimal, or
    /// with `"oneOf"` and names of the options of a choice.
    package struct Condition: Hashable, Sendable {
        package let input: String
        package let test: Test

        package init(_ input: String, _ test: Test) {
            self.input = input
            self.test = test
        }

        package enum Test: Hashable, Sendable {
            case isFlag(Bool)
            case atMost(ExactDecimal)
            case atLeast(ExactDecimal)
            case oneOf([String])
        }
    }
}

extension ScoringSheet.Condition: Codable {
    private enum CodingKeys: String, CodingKey {
        case input
        case isFlag = "is"
        case atMost, atLeast, oneOf
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let flag = try container.decodeIfPresent(Bool.self, forKey: .isFlag).map { Test.isFlag($0) }
        let most = try container.decodeIfPresent(ExactDecimal.self, forKey: .atMost).map { Test.atMost($0) }
        let least = try container.decodeIfPresent(ExactDecimal.self, forKey: .atLeast).map { Test.atLeast($0) }
        let options = try container.decodeIfPresent([String].self, forKey: .oneOf).map { Test.oneOf($0) }
        let tests = [flag, most, least, options].compactMap(\.self)
        guard let test = tests.first, tests.count == 1 else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription:
                        "a condition has exactly one of 'is', 'atMost', 'atLeast' and 'oneOf'\n"
                        + "条件には is、atMost、atLeast、oneOf のうち一つだけを記入してください"))
        }
        self.init(try container.decode(String.self, forKey: .input), test)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(input, forKey: .input)
        switch test {
        case .isFlag(let value): try container.encode(value, forKey: .isFlag)
        case .atMost(let bound): try container.encode(bound, forKey: .atMost)
        case .atLeast(let bound): try container.encode(bound, forKey: .atLeast)
        case .oneOf(let options): try container.encode(options, forKey: .oneOf)
        }
    }
}
