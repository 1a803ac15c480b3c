import Contracts
import JSONText
import Model

/// One request of a made-up import. Chunk 2n of a writer makes a group of records, chunk 2n + 1 changes them all.
struct MadeUpChunk: Sendable {
    let writer: Writer
    let number: Int

    /// Who imports: each writer has one kind of record, and records of its own.
    struct Writer: Sendable, Hashable {
        let kind: MatchmakingKind
        let name: String

        static let four = [MatchmakingKind.company, .sector].flatMap { kind in
            ["east", "west"].map { Writer(kind: kind, name: $0) }
        }
    }

    static let rowCount = 20

    var key: String { "\(writer.kind.rawValue)-\(writer.name)-\(number)" }
    var isFirstOfItsGroup: Bool { number.isMultiple(of: 2) }

    /// The records as they are after this chunk.
    var records: [MadeUpRecord] {
        (0..<Self.rowCount).map { row in
            let id = "\(writer.name)-\(number / 2)-\(row)"
            return MadeUpRecord(kind: writer.kind, id: id, version: number % 2)
        }
    }

    var params: PutRecords.Params {
        get throws {
            PutRecords.Params(
                kind: writer.kind.rawValue, rows: try records.map { try $0.node }, author: "\(writer.name) importer")
        }
    }

    /// What the records of a writer are after its first `count` chunks: the last version of each.
    static func records(of writer: Writer, afterChunks count: Int) -> [MadeUpRecord] {
        (0..<count).map { MadeUpChunk(writer: writer, number: $0) }
            .filter { $0.number == count - 1 || !$0.isFirstOfItsGroup }
            .flatMap(\.records)
    }
}

/// A record that nobody needs, in its first or second version.
struct MadeUpRecord: Sendable, Hashable {
    let kind: MatchmakingKind
    let id: String
    let version: Int

    /// As it is sent, and so as it must be kept.
    var text: String {
        let names = #""names":{"en":"\#(id), version \#(version)","ja":"\#(id) 第\#(version)版"}"#
        let others =
            switch kind {
            case .sector: #""terms":[{"en":"\#(id)","ja":"例"}],"reference":"an example""#
            default: #""kind":"company","roles":[],"source":{"text":"an example","asOf":"2025-03"}"#
            }
        return #"{"id":"\#(id)",\#(names),\#(others)}"#
    }

    var node: JSONNode {
        get throws { try JSONDocument(parsing: Array(text.utf8)).root }
    }
}
