package import JSONRPC

/// Who changed a record, and when: the shape that `recordHistory` has in every service.
package enum RecordHistory {
    package static let defaultLimit = 50
    package static let greatestLimit = 500

    package struct Params: Codable, Hashable, Sendable {
        package let kind: String
        package let id: String
        /// 1…500, 50 where left out.
        package let limit: Int?
        /// `nextBefore` of the page before: only changes before this revision.
        package let before: Int64?
        package let minRevision: Int64?

        package init(
            kind: String, id: String, limit: Int? = nil, before: Int64? = nil, minRevision: Int64? = nil
        ) {
            self.kind = kind
            self.id = id
            self.limit = limit
            self.before = before
            self.minRevision = minRevision
        }
    }

    package struct Result: Codable, Hashable, Sendable {
        package let kind: String
        package let id: String
        /// The newest first.
        package let changes: [Change]
        /// Missing on the last page.
        package let nextBefore: Int64?
        package let revision: Int64

        package init(kind: String, id: String, changes: [Change], nextBefore: Int64?, revision: Int64) {
            self.kind = kind
            self.id = id
            self.changes = changes
            self.nextBefore = nextBefore
            self.revision = revision
        }
    }

    /// One saved change. `getRecord` with `atRevision` gives the record as this change left it.
    package struct Change: Codable, Hashable, Sendable {
        package let revision: Int64
        /// In UTC: "2025-02-28T09:15:00Z".
        package let savedAt: String
        package let savedBy: String?
        /// Whether the record was new.
        package let created: Bool
        /// The record that this change merged it into.
        package let mergedInto: String?

        package init(
            revision: Int64, savedAt: String, savedBy: String?, created: Bool, mergedInto: String? = nil
        ) {
            self.revision = revision
            self.savedAt = savedAt
            self.savedBy = savedBy
            self.created = created
            self.mergedInto = mergedInto
        }
    }
}

/// `recordHistory` of one service.
package protocol RecordHistoryMethod: Method where Params == RecordHistory.Params, Result == RecordHistory.Result {}

extension RecordHistoryMethod {
    package static var summary: String { "Tells who changed a record and when, the newest change first." }
}
