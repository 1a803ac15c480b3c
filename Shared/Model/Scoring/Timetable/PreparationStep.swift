/// Something that must be done before an application can be submitted.
package struct PreparationStep: Codable, Hashable, Sendable {
    /// "loi-partner-city".
    package let id: String
    package let title: BilingualText
    package let reference: Reference
    /// A name that several steps answer to when a lead time is given: "loi".
    package let group: String?
    /// The steps that must be done before this one can begin.
    package let after: [String]?
    /// The documents, or parts of them, that it brings.
    package let makes: [Product]
    /// When it is needed; always where left out.
    package let when: Condition?
    /// Whether it can only begin once the call is open, as for forms that come with the call.
    package let notBeforeOpening: Bool?
    /// Asked where no lead time is given.
    package let question: BilingualText

    package init(
        id: String, title: BilingualText, reference: Reference, group: String? = nil, after: [String]? = nil,
        makes: [Product], when: Condition? = nil, notBeforeOpening: Bool? = nil, question: BilingualText
    ) {
        self.id = id
        self.title = title
        self.reference = reference
        self.group = group
        self.after = after
        self.makes = makes
        self.when = when
        self.notBeforeOpening = notBeforeOpening
        self.question = question
    }

    package enum Condition: String, Codable, Hashable, Sendable, CaseIterable {
        /// A Japanese municipality takes part for the first time.
        case firstTimeMunicipality
        /// Several organisations apply.
        case joint
        /// The project is in its second year or beyond.
        case ongoing
    }

    /// A document, or the part of it that the members name.
    package struct Product: Codable, Hashable, Sendable {
        package let document: String
        package let part: DocumentReport.Part.Kind?
        package let language: DocumentLanguage?
        package let party: LetterParty?

        package init(
            document: String, part: DocumentReport.Part.Kind? = nil, language: DocumentLanguage? = nil,
            party: LetterParty? = nil
        ) {
            self.document = document
            self.part = part
            self.language = language
            self.party = party
        }
    }
}
