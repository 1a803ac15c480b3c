import Model

/// Consumption tax of a whole percentage, 0 to 100, cut to whole yen. Exact, also where 64 bits would not hold the
/// product. Amounts are 0 or more.
struct TaxArithmetic: Sendable {
    let percent: Int

    func tax(on net: Yen) -> Yen {
        Yen(Int64(Int128(net.amount) * Int128(percent) / 100))
    }

    /// The amount with its tax.
    func total(of net: Yen) throws(ArithmeticError) -> Yen {
        try net.adding(tax(on: net))
    }

    /// The greatest amount that comes to at most `total` with its tax: cutting the tax lets in a little more than the
    /// plain quotient.
    func greatestNet(within total: Yen) -> Yen {
        Yen(Int64(((Int128(total.amount) + 1) * 100 - 1) / Int128(100 + percent)))
    }

    /// The least amount that comes to at least `total` with its tax.
    func leastNet(reaching total: Yen) -> Yen {
        let divisor = Int128(100 + percent)
        return Yen(Int64((Int128(total.amount) * 100 + divisor - 1) / divisor))
    }
}
