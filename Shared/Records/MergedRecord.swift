package import JSONText

/// Stands in the place of a record that was merged into another one: its id goes on to lead there.
package struct MergedRecord: Encodable, Sendable {
    package let id: String
    package let mergedInto: String
    /// The record as it was last.
    package let record: JSONNode

    package init(id: String, mergedInto: String, record: JSONNode) {
        self.id = id
        self.mergedInto = mergedInto
        self.record = record
    }

    /// `nil` for the text of any other record.
    init?(_ body: JSONNode) {
        guard body.count == 3, let id = body.member("id")?.string, let into = body.member("mergedInto")?.string,
            let record = body.member("record")
        else { return nil }
        self.init(id: id, mergedInto: into, record: record)
    }
}
