/// A notion of the schemes' texts with its spellings: a query in either language finds the same schemes.
package struct FundingTerm: Codable, Hashable, Sendable {
    package typealias ID = Identifier<FundingTerm>

    package let id: ID
    package let en: [String]
    package let ja: [String]
    package let source: Source

    package init(id: ID, en: [String], ja: [String], source: Source) {
        self.id = id
        self.en = en
        self.ja = ja
        self.source = source
    }
}
