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

/// One document at hand, or the statement that there is none to submit.
package struct SubmittedDocument: Codable, Hashable, Sendable {
    /// The document's id in the document rules: "2", "10", "engineer-cv".
    package let document: String
    /// Says that there is nothing of this kind to submit, such as a certificate that is not held.
    package let nothingToSubmit: Bool?
    /// Every language that it is at hand in; unknown where left out.
    package let languages: [DocumentLanguage]?
    /// For a document that each organisation submits: the organisation's English or Japanese name.
    package let organisation: String?
    /// For a letter of interest: who wrote it.
    package let party: LetterParty?
    /// For a letter of interest: whether a Japanese translation is at hand.
    package let japaneseTranslation: Bool?
    package let onSpecifiedForm: Bool?
    package let isCopy: Bool?
    package let validFrom: CivilDate?
    /// The last day on which it is valid.
    package let validUntil: CivilDate?
    /// Stated without a last day: whether it is valid on the day of submission.
    package let valid: Bool?
    /// For a qualification: the fiscal years that it is for.
    package let fiscalYears: [Int]?

    package init(
        document: String, nothingToSubmit: Bool? = nil, languages: [DocumentLanguage]? = nil,
        organisation: String? = nil, party: LetterParty? = nil, japaneseTranslation: Bool? = nil,
        onSpecifiedForm: Bool? = nil, isCopy: Bool? = nil, validFrom: CivilDate? = nil, validUntil: CivilDate? = nil,
        valid: Bool? = nil, fiscalYears: [Int]? = nil
    ) {
        self.document = document
        self.nothingToSubmit = nothingToSubmit
        self.languages = languages
        self.organisation = organisation
        self.party = party
        self.japaneseTranslation = japaneseTranslation
        self.onSpecifiedForm = onSpecifiedForm
        self.isCopy = isCopy
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.valid = valid
        self.fiscalYears = fiscalYears
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
