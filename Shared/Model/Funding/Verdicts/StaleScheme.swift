/// A scheme whose record should be compared with its source again.
package struct StaleScheme: Codable, Hashable, Sendable {
    package let scheme: SchemeMention
    package let verified: Scheme.Verification?
    package let informationDate: PrintedDate?
    package let url: String?
    /// At least one.
    package let signs: [Sign]

    package init(
        scheme: SchemeMention, verified: Scheme.Verification?, informationDate: PrintedDate?, url: String?,
        signs: [Sign]
    ) {
        self.scheme = scheme
        self.verified = verified
        self.informationDate = informationDate
        self.url = url
        self.signs = signs
    }

    package struct Sign: Codable, Hashable, Sendable {
        package let kind: Kind
        package let message: BilingualText

        package init(_ kind: Kind, _ message: BilingualText) {
            self.kind = kind
            self.message = message
        }
    }

    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case neverVerified
        case verifiedLongAgo
        case informationOld
        case informationUndated
        /// The last call on record is over and no later one is known.
        case callOver
        /// The record's last day has passed.
        case ended
        case noAddress
    }
}
