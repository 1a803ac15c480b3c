/// A change of a scheme from a day on: a later fact is a later record, never an edit of the earlier one.
///
/// What it does not name stays as it was.
package struct SchemeAmendment: Codable, Hashable, Sendable {
    package typealias ID = Identifier<SchemeAmendment>

    package let id: ID
    package let scheme: Scheme.ID
    /// The first day on which the change holds.
    package let from: CivilDate
    /// What changes, for a reader.
    package let summary: BilingualText
    package var eligibility: EligibilityRule?
    package var offers: Scheme.Offer?
    package var coversEquipment: Bool?
    package var amounts: [Scheme.Amount]?
    package var conditions: [Scheme.Statement]?
    package var recurrence: Scheme.Recurrence?
    package var verified: Scheme.Verification?
    package let reference: Reference
    package let source: Source

    package init(
        id: ID, scheme: Scheme.ID, from: CivilDate, summary: BilingualText, eligibility: EligibilityRule? = nil,
        reference: Reference, source: Source
    ) {
        self.id = id
        self.scheme = scheme
        self.from = from
        self.summary = summary
        self.eligibility = eligibility
        self.reference = reference
        self.source = source
    }

    /// The scheme as it is once the change holds.
    package func amended(_ scheme: Scheme) -> Scheme {
        var amended = scheme
        amended.eligibility = eligibility ?? scheme.eligibility
        amended.offers = offers ?? scheme.offers
        amended.coversEquipment = coversEquipment ?? scheme.coversEquipment
        amended.amounts = amounts ?? scheme.amounts
        amended.conditions = conditions ?? scheme.conditions
        amended.recurrence = recurrence ?? scheme.recurrence
        amended.verified = verified ?? scheme.verified
        return amended
    }

    /// The parts of a scheme that an amendment can change. The raw values are the fields' names.
    package enum Part: String, CaseIterable, Sendable {
        case eligibility, offers, coversEquipment, amounts, conditions, recurrence, verified
    }

    /// The parts that change, in the order of the record.
    package var parts: [Part] {
        Part.allCases.filter { part in
            switch part {
            case .eligibility: eligibility != nil
            case .offers: offers != nil
            case .coversEquipment: coversEquipment != nil
            case .amounts: amounts != nil
            case .conditions: conditions != nil
            case .recurrence: recurrence != nil
            case .verified: verified != nil
            }
        }
    }
}
