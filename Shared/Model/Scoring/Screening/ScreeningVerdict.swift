/// What a criterion makes of a proposal.
package enum ScreeningVerdict: String, Codable, Hashable, Sendable, CaseIterable {
    case pass
    /// Passed if something comes about or is confirmed.
    case conditional
    /// The rules leave it open; the programme's operator decides on the facts shown.
    case operatorDecision
    /// Facts are missing that decide.
    case unknown
    case fail
}

/// What all criteria together make of a proposal.
package enum ScreeningResult: String, Codable, Hashable, Sendable, CaseIterable {
    case eligible, eligibleWithConditions, operatorDecision, unknown
    /// Every fail has a remedy.
    case notEligibleYet
    case notEligible
}
