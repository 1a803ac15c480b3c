package import JSONText

/// Stands in the place of a record that was merged into another one: its id goes on to lead there.
package struct MergedRecord: Encodable, Sendable {
    package let id: String
    package let mergedInto: String
    /// The record as it was last.
    package let record: JSONNode
    /// What the merge made of the other one; not known of the first merges.
    package let kept: Kept?

    /// The record that another one was merged into, without and with what the merge brought.
    package struct Kept: Encodable, Sendable {
        package let before: JSONNode
        package let after: JSONNode

        package init(before: JSONNode, after: JSONNode) {
            self.before = before
            self.after = after
        }
    }

    package init(id: String, mergedInto: String, record: JSONNode, kept: Kept?) {
        self.id = id
        self.mergedInto = mergedInto
        self.record = record
        self.kept = kept
    }

    /// `nil` for the text of any other record.
    init?(_ body: JSONNode) {
        let kept = body.member("kept")
        guard body.count == (kept == nil ? 3 : 4), let id = body.member("id")?.string,
            let into = body.member("mergedInto")?.string, let record = body.member("record")
        else { return nil }
        let change = kept.flatMap { kept in
            kept.member("before").flatMap { before in
                kept.member("after").map { Kept(before: before, after: $0) }
            }
        }
        self.init(id: id, mergedInto: into, record: record, kept: change)
    }
}
