/// The documents of an application, as far as they are at hand.
package struct DocumentFolder: Codable, Hashable, Sendable {
    /// Every organisation that applies, the lead first; more than one makes the application joint. Unknown where left out.
    package let organisations: [BilingualText]?
    /// The complete list of what is at hand: what is not on it is missing.
    package let documents: [SubmittedDocument]

    package init(organisations: [BilingualText]? = nil, documents: [SubmittedDocument]) {
        self.organisations = organisations
        self.documents = documents
    }
}

/// One document at hand.
package struct SubmittedDocument: Codable, Hashable, Sendable {
    /// The document's id in the document rules: "2", "10", "engineer-cv".
    package let document: String
    package let languages: [DocumentLanguage]?
    /// For a document that each organisation submits: the organisation's English or Japanese name.
    package let organisation: String?
    /// For a letter of interest: who wrote it.
    package let party: LetterParty?
    /// Whether a Japanese translation is attached.
    package let japaneseTranslation: Bool?
    package let onSpecifiedForm: Bool?
    package let isCopy: Bool?
    package let validFrom: CivilDate?
    /// The last day on which it is valid.
    package let validUntil: CivilDate?

    package init(
        document: String, languages: [DocumentLanguage]? = nil, organisation: String? = nil,
        party: LetterParty? = nil, japaneseTranslation: Bool? = nil, onSpecifiedForm: Bool? = nil,
        isCopy: Bool? = nil, validFrom: CivilDate? = nil, validUntil: CivilDate? = nil
    ) {
        self.document = document
        self.languages = languages
        self.organisation = organisation
        self.party = party
        self.japaneseTranslation = japaneseTranslation
        self.onSpecifiedForm = onSpecifiedForm
        self.isCopy = isCopy
        self.validFrom = validFrom
        self.validUntil = validUntil
    }
}

package enum DocumentLanguage: String, Codable, Hashable, Sendable, CaseIterable {
    case ja, en
    /// Another language: Vietnamese, Indonesian.
    case other
}

package enum LetterParty: String, Codable, Hashable, Sendable, CaseIterable {
    case japaneseCity, partnerCity
    /// A likely member of the international consortium.
    case otherStakeholder
}
