/// How long a step takes, as the caller knows it.
package struct LeadTime: Codable, Hashable, Sendable {
    /// The id or the group of steps: "loi-partner-city", "loi".
    package let step: String?
    /// Instead of a step: the document that the steps bring, and of which party.
    package let document: String?
    package let party: LetterParty?
    /// Calendar days.
    package let days: Int
    /// Who gave the number, or what it rests on.
    package let label: String?

    package init(
        step: String? = nil, document: String? = nil, party: LetterParty? = nil, days: Int, label: String? = nil
    ) {
        self.step = step
        self.document = document
        self.party = party
        self.days = days
        self.label = label
    }
}
