package import JSONRPC
package import JSONText
package import Model

extension MatchmakingMethods {
    /// Merges a duplicate into the record that is kept, in one transaction: its id goes on to lead there, every record
    /// that names it names the kept one, and both histories stay.
    ///
    /// Members that say one thing together, such as when a need was verified and by whom, move together or not at all, and
    /// a value moves only with the source that states it. Records of two things are refused: needs of two cities,
    /// municipalities of two codes, companies of two corporate numbers, cities and projects of two countries.
    package enum MergeRecords: Method {
        package static let name: MethodName = "matchmaking.mergeRecords"
        package static var summary: String {
            "Merges one record into another of its kind; its id stays an alias, every mention follows."
        }

        package struct Params: Codable, Hashable, Sendable {
            package let kind: MatchmakingKind
            package let keep: String
            package let absorb: String
            /// The revisions of the two that the caller last saw. A record that has moved on since is refused (1007).
            package let expectedRevisions: [String: Int64]?
            /// Who merges, for the history.
            package let author: String?
            /// Tells what would change, writes nothing.
            package let dryRun: Bool?

            package init(
                kind: MatchmakingKind, keep: String, absorb: String, expectedRevisions: [String: Int64]? = nil,
                author: String? = nil, dryRun: Bool? = nil
            ) {
                self.kind = kind
                self.keep = keep
                self.absorb = absorb
                self.expectedRevisions = expectedRevisions
                self.author = author
                self.dryRun = dryRun
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let kind: MatchmakingKind
            package let kept: String
            package let absorbed: String
            package let dryRun: Bool
            /// The kept record as it is now: what it did not say is filled in, names of the other are aliases.
            package let record: JSONValue
            /// Where both said something else, and what would not stand beside the kept record's words (`kept` is null);
            /// the kept record's word stands.
            package let conflicts: [Conflict]
            /// What the two together leave doubtful in the kept record: a denial of the one that the other one belies.
            package let doubts: [RPCError.Problem]?
            /// The records that named the absorbed one.
            package let followed: [RecordName]
            /// The revision that holds the change.
            package let revision: Int64

            package init(
                kind: MatchmakingKind, kept: String, absorbed: String, dryRun: Bool, record: JSONValue,
                conflicts: [Conflict], doubts: [RPCError.Problem]? = nil, followed: [RecordName], revision: Int64
            ) {
                self.kind = kind
                self.kept = kept
                self.absorbed = absorbed
                self.dryRun = dryRun
                self.record = record
                self.conflicts = conflicts
                self.doubts = doubts
                self.followed = followed
                self.revision = revision
            }
        }

        /// A field of which the two records say different things.
        package struct Conflict: Codable, Hashable, Sendable {
            /// JSON Pointer below the record.
            package let pointer: String
            package let kept: JSONValue
            package let absorbed: JSONValue

            package init(pointer: String, kept: JSONValue, absorbed: JSONValue) {
                self.pointer = pointer
                self.kept = kept
                self.absorbed = absorbed
            }
        }
    }
}
