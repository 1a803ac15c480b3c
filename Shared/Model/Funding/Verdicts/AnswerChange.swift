/// A scheme whose answer to one question is no longer the same, and why.
package struct AnswerChange: Codable, Hashable, Sendable {
    package let scheme: SchemeMention
    /// Absent where the scheme was not in the answer.
    package let before: Verdict?
    /// Absent where the scheme is no longer in the answer.
    package let after: Verdict?
    package let callBefore: Scheme.Lifecycle?
    package let callAfter: Scheme.Lifecycle?
    package let causes: [Cause]

    package init(
        scheme: SchemeMention, before: Verdict?, after: Verdict?, callBefore: Scheme.Lifecycle?,
        callAfter: Scheme.Lifecycle?, causes: [Cause]
    ) {
        self.scheme = scheme
        self.before = before
        self.after = after
        self.callBefore = callBefore
        self.callAfter = callAfter
        self.causes = causes
    }

    package struct Cause: Codable, Hashable, Sendable {
        package let kind: Kind
        package let message: BilingualText
        /// What decides now.
        package let reasons: [Reason]

        package init(_ kind: Kind, _ message: BilingualText, reasons: [Reason] = []) {
            self.kind = kind
            self.message = message
            self.reasons = reasons
        }
    }

    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case countryStatus
        /// The register of JCM projects says otherwise of the technology.
        case technologyPrecedents
        case ruleAmended
        case recordEdited
        case schemeBegan
        case schemeEnded
        case schemeAdded
        case callChanged
        /// The scheme moved into or out of what the query asks for.
        case filterMatch
    }
}

/// What two answers to one question have apart.
package struct AnswerComparison: Codable, Hashable, Sendable {
    /// In the order of the later answer, then by id.
    package let changes: [AnswerChange]
    package let unchanged: Int
    package let countryBefore: CountryPosition
    package let countryAfter: CountryPosition

    package init(
        changes: [AnswerChange], unchanged: Int, countryBefore: CountryPosition, countryAfter: CountryPosition
    ) {
        self.changes = changes
        self.unchanged = unchanged
        self.countryBefore = countryBefore
        self.countryAfter = countryAfter
    }
}
