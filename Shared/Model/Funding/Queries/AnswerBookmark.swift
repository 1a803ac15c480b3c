/// What an answer rested on, so that a later one can be compared with it.
package struct AnswerBookmark: Codable, Hashable, Sendable {
    /// The revision of the schemes and rules.
    package let revision: Int64
    package let asOf: CivilDate
    /// The country's standing as it was known then; absent while unknown.
    package let countryStatus: JCMStanding?

    package init(revision: Int64, asOf: CivilDate, countryStatus: JCMStanding? = nil) {
        self.revision = revision
        self.asOf = asOf
        self.countryStatus = countryStatus
    }
}
