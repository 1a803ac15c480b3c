/// Whether an organisation may lead, criterion by criterion; unknown is not no.
package struct LeadEligibility: Codable, Hashable, Sendable {
    package let id: Company.ID
    /// `no` where a criterion says no, `unknown` where one is to be confirmed.
    package let verdict: Truth
    package let checks: [Check]

    package init(id: Company.ID, checks: [Check]) {
        self.id = id
        self.checks = checks
        verdict = checks.map(\.verdict).all
    }

    package struct Check: Codable, Hashable, Sendable {
        package let verdict: Truth
        package let reason: Reason
        /// For an unknown fact: where it belongs in the organisation's record.
        package let missing: String?

        package init(_ verdict: Truth, _ reason: Reason, missing: String? = nil) {
            self.verdict = verdict
            self.reason = reason
            self.missing = verdict == .unknown ? missing : nil
        }
    }
}
