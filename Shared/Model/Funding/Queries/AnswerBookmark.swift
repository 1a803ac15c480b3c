/// What an answer rested on, so that a later one can be compared with it.
package struct AnswerBookmark: Codable, Hashable, Sendable {
    /// The revision of the schemes and rules.
    package let revision: Int64
    package let asOf: CivilDate
    /// The country's standing as it was known then; absent while unknown.
    package let countryStatus: JCMStanding?
    /// What the register of JCM projects said of the technology then; absent where it said nothing.
    package let technologyIsNew: Bool?

    package init(
        revision: Int64, asOf: CivilDate, countryStatus: JCMStanding? = nil, technologyIsNew: Bool? = nil
    ) {
        self.revision = revision
        self.asOf = asOf
        self.countryStatus = countryStatus
        self.technologyIsNew = technologyIsNew
    }
}
