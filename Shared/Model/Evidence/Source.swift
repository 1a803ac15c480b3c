/// Where a fact comes from, and when it was so.
package struct Source: Codable, Hashable, Sendable {
    /// A document and place, or an address.
    package let text: String
    package let asOf: PrintedDate?

    package init(_ text: String, asOf: PrintedDate? = nil) {
        self.text = text
        self.asOf = asOf
    }
}
