/// The documents of one edition of the application guidelines, as data, and the steps that lead to them.
package struct DocumentRules: Codable, Hashable, Sendable {
    package typealias ID = Identifier<DocumentRules>

    package let id: ID
    /// As the programme names it: "FY2025".
    package let edition: String
    package let title: BilingualText
    /// The days of submission that the rules are for.
    package let effective: EffectivePeriod
    package let source: Source
    /// In printed order, those that are only implied last.
    package let documents: [Document]
    /// In the order in which they are usually taken.
    package let steps: [PreparationStep]
    /// What whoever prepares an application must know beside the steps.
    package let notices: [Notice]

    package init(
        id: ID, edition: String, title: BilingualText, effective: EffectivePeriod, source: Source,
        documents: [Document], steps: [PreparationStep], notices: [Notice]
    ) {
        self.id = id
        self.edition = edition
        self.title = title
        self.effective = effective
        self.source = source
        self.documents = documents
        self.steps = steps
        self.notices = notices
    }

    /// A remark with its place in the text.
    package struct Notice: Codable, Hashable, Sendable {
        package let id: String
        package let reference: Reference
        package let message: BilingualText

        package init(id: String, reference: Reference, message: BilingualText) {
            self.id = id
            self.reference = reference
            self.message = message
        }
    }
}

extension DocumentRules: ProgrammeEdition {}
