/// An amount of money in whole Japanese yen. Written as an integer.
package struct Yen: Hashable, Sendable {
    package let amount: Int64

    package init(_ amount: Int64) {
        self.amount = amount
    }

    package static let zero = Yen(0)

    /// The exact sum; refused past Int64.
    package func adding(_ other: Yen) throws(ArithmeticError) -> Yen {
        let (sum, overflow) = amount.addingReportingOverflow(other.amount)
        guard !overflow else { throw .overflow }
        return Yen(sum)
    }

    /// The exact difference; refused past Int64.
    package func subtracting(_ other: Yen) throws(ArithmeticError) -> Yen {
        let (difference, overflow) = amount.subtractingReportingOverflow(other.amount)
        guard !overflow else { throw .overflow }
        return Yen(difference)
    }
}

/// An exact result that the type cannot hold.
package enum ArithmeticError: Error, Hashable, Sendable {
    case overflow
}

extension Yen: Comparable {
    package static func < (left: Yen, right: Yen) -> Bool { left.amount < right.amount }
}

extension Yen: Codable {
    package init(from decoder: any Decoder) throws {
        amount = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(amount)
    }
}
