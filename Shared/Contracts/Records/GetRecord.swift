package import JSONRPC
package import JSONText

/// Reads one record: the shape that `getRecord` has in every service.
package enum GetRecord {
    package struct Params: Codable, Hashable, Sendable {
        package let kind: String
        package let id: String
        /// The record as it was at this revision of the records; as it is now where left out.
        package let atRevision: Int64?
        /// Waits until the service has this revision, so that a caller reads its own writes through any process.
        package let minRevision: Int64?

        package init(kind: String, id: String, atRevision: Int64? = nil, minRevision: Int64? = nil) {
            self.kind = kind
            self.id = id
            self.atRevision = atRevision
            self.minRevision = minRevision
        }
    }

    package struct Result: Codable, Sendable {
        package let kind: String
        package let record: StoredRecordView
        /// The revision of the records as a whole.
        package let revision: Int64
        /// Whether PostgreSQL is out of reach and the record may have changed since.
        package let stale: Bool

        package init(kind: String, record: StoredRecordView, revision: Int64, stale: Bool) {
            self.kind = kind
            self.record = record
            self.revision = revision
            self.stale = stale
        }
    }
}

/// A record as it is stored, with its own revision.
package struct StoredRecordView: Codable, Sendable {
    package let id: String
    package let revision: Int64
    package let body: JSONNode

    package init(id: String, revision: Int64, body: JSONNode) {
        self.id = id
        self.revision = revision
        self.body = body
    }
}

/// `getRecord` of one service.
package protocol GetRecordMethod: Method where Params == GetRecord.Params, Result == GetRecord.Result {}

extension GetRecordMethod {
    package static var summary: String { "Reads one record by kind and id." }
}
