package import JSONRPC
package import JSONText

/// Saves records of one kind: the shape that `putRecords` has in every service.
///
/// Every row is checked and every problem is reported with its row and field. The answer comes after PostgreSQL has
/// committed. A row equal to what is stored changes nothing, so the same import again is harmless.
///
/// Nor does an import undo a merge. The row of a record into which another one was merged keeps what the merge brought
/// wherever it says what the record said before, and a new value counts; with the record's revision in
/// `expectedRevisions` it counts word for word. The row of a record that was merged into another one changes nothing
/// while it says what the record said last, and is refused otherwise. Warnings tell of both.
package enum PutRecords {
    package struct Params: Codable, Sendable {
        package let kind: String
        /// The records as the kind defines them, each with its `id`.
        package let rows: [JSONNode]
        /// What to do when a row is refused; `allOrNothing` where left out.
        package let mode: Mode?
        /// Checks and counts, writes nothing.
        package let dryRun: Bool?
        /// The revision that the caller last saw, by record id. A record that has moved on since is refused (1007).
        package let expectedRevisions: [String: Int64]?
        /// Who makes the change, for the history.
        package let author: String?

        package init(
            kind: String, rows: [JSONNode], mode: Mode? = nil, dryRun: Bool? = nil,
            expectedRevisions: [String: Int64]? = nil, author: String? = nil
        ) {
            self.kind = kind
            self.rows = rows
            self.mode = mode
            self.dryRun = dryRun
            self.expectedRevisions = expectedRevisions
            self.author = author
        }
    }

    package enum Mode: String, Codable, Sendable, CaseIterable {
        /// One refused row refuses the whole request.
        case allOrNothing
        /// Good rows are saved, refused ones are reported.
        case skipBad
    }

    package struct Result: Codable, Hashable, Sendable {
        package let kind: String
        package let dryRun: Bool
        package let created: Int
        package let updated: Int
        package let unchanged: Int
        package let rejected: [RejectedRow]
        /// Rows that keep what a merge brought, or whose records were merged into others; and of a dry run what to look
        /// at in rows that would be created, such as a record that may be a duplicate.
        package let warnings: [RejectedRow]?
        /// The revision that holds the change; reads with `minRevision` of it see the change.
        package let revision: Int64

        package init(
            kind: String, dryRun: Bool, created: Int, updated: Int, unchanged: Int, rejected: [RejectedRow],
            warnings: [RejectedRow]? = nil, revision: Int64
        ) {
            self.kind = kind
            self.dryRun = dryRun
            self.created = created
            self.updated = updated
            self.unchanged = unchanged
            self.rejected = rejected
            self.warnings = warnings
            self.revision = revision
        }
    }

    /// A row, and all that is wrong with it or to be looked at.
    package struct RejectedRow: Codable, Hashable, Sendable {
        /// The place in `rows`, from 0.
        package let row: Int
        package let id: String?
        package let problems: [RPCError.Problem]

        package init(row: Int, id: String?, problems: [RPCError.Problem]) {
            self.row = row
            self.id = id
            self.problems = problems
        }
    }
}

/// `putRecords` of one service.
package protocol PutRecordsMethod: Method where Params == PutRecords.Params, Result == PutRecords.Result {}

extension PutRecordsMethod {
    package static var summary: String {
        "Saves records of one kind after checking every row; answers after the commit."
    }
}
