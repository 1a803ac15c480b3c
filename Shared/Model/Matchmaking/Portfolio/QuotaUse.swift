/// How many technologies the needs of a country get, beside what was asked for.
package struct QuotaUse: Codable, Hashable, Sendable {
    package let country: CountryCode
    package let names: Names?
    package let most: Int?
    package let least: Int?
    /// Technologies that its needs get.
    package let matches: Int
    /// Whether there are as many as asked for at least.
    package let met: Bool
    /// What one more would add; none without a limit.
    package let price: CapacityPrice?
    /// Why there are fewer.
    package let why: Reason?

    package init(
        country: CountryCode, names: Names?, most: Int?, least: Int?, matches: Int, price: CapacityPrice?,
        why: Reason?
    ) {
        self.country = country
        self.names = names
        self.most = most
        self.least = least
        self.matches = matches
        met = matches >= least ?? 0
        self.price = price
        self.why = why
    }
}
