/// Where the project's country stands on the as-of date: in the JCM, and in the scope of the city-to-city programme.
package struct CountryPosition: Codable, Hashable, Sendable {
    package let code: CountryCode?
    package let name: BilingualText?
    /// Absent while unknown; `reasons` then says why.
    package let status: JCMStanding?
    package let isJCMPartner: Truth
    package let cityToCityScope: Scope
    package let reasons: [Reason]

    package init(
        code: CountryCode?, name: BilingualText?, status: JCMStanding?, isJCMPartner: Truth, cityToCityScope: Scope,
        reasons: [Reason]
    ) {
        self.code = code
        self.name = name
        self.status = status
        self.isJCMPartner = isJCMPartner
        self.cityToCityScope = cityToCityScope
        self.reasons = reasons
    }

    /// Whether the city-to-city programme (C3P) takes projects in the country.
    package enum Scope: String, Codable, Hashable, Sendable, CaseIterable {
        case inScope
        case inScopeAsCandidate
        /// Other countries may be prioritised under specific conditions: the latest guidelines say.
        case confirm
        case unknown
    }
}
