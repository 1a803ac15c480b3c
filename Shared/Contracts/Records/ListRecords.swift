package import JSONRPC

/// Lists the records of one kind in the order of their ids: the shape that `listRecords` has in every service.
package enum ListRecords {
    package static let defaultLimit = 50
    package static let greatestLimit = 500

    package struct Params: Codable, Hashable, Sendable {
        package let kind: String
        /// Only records that have each of these values: a kind's filters by name. An unknown filter is refused.
        package let filters: [String: String]?
        /// Only records that hold every one of these words, in English or Japanese.
        package let text: String?
        /// 1…500, 50 where left out.
        package let limit: Int?
        /// `nextCursor` of the page before, of the same kind, filters and text. It stays good while records come and go.
        package let cursor: String?
        package let minRevision: Int64?

        package init(
            kind: String, filters: [String: String]? = nil, text: String? = nil, limit: Int? = nil,
            cursor: String? = nil, minRevision: Int64? = nil
        ) {
            self.kind = kind
            self.filters = filters
            self.text = text
            self.limit = limit
            self.cursor = cursor
            self.minRevision = minRevision
        }
    }

    package struct Result: Codable, Sendable {
        package let kind: String
        package let records: [StoredRecordView]
        /// How many records the filters leave, over all pages.
        package let total: Int
        /// Missing on the last page.
        package let nextCursor: String?
        package let revision: Int64
        package let stale: Bool

        package init(
            kind: String, records: [StoredRecordView], total: Int, nextCursor: String?, revision: Int64, stale: Bool
        ) {
            self.kind = kind
            self.records = records
            self.total = total
            self.nextCursor = nextCursor
            self.revision = revision
            self.stale = stale
        }
    }
}

/// `listRecords` of one service.
package protocol ListRecordsMethod: Method where Params == ListRecords.Params, Result == ListRecords.Result {}

extension ListRecordsMethod {
    package static var summary: String { "Lists the records of one kind, filtered, a page at a time." }
}
