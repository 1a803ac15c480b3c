import Foundation
import JSONText

/// A market as other engines read it: its texts and its needs, one a line. Written record by record.
struct MatchingFiles {
    let folder: URL
    let records: URL
    let questions: URL

    private struct Record: Encodable {
        let id: Int
        let text: String
    }

    private struct Question: Encodable {
        let words: Int
        let text: String
        let from: Int
    }

    init(_ market: MadeMarket, needs: [Int: [MadeMarket.MadeNeed]], in folder: URL) throws {
        self.folder = folder
        records = folder.appending(path: "records.jsonl")
        questions = folder.appending(path: "questions.jsonl")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Self.write((0..<market.count).lazy.map { Record(id: $0, text: market.text($0).whole) }, to: records)
        try Self.write(
            needs.sorted { $0.key < $1.key }.flatMap { words, needs in
                needs.map { Question(words: words, text: $0.words, from: $0.from) }
            }, to: questions)
    }

    func remove() {
        for file in [records, questions] { try? FileManager.default.removeItem(at: file) }
    }

    private static func write(_ lines: some Sequence<some Encodable>, to file: URL) throws {
        guard FileManager.default.createFile(atPath: file.path, contents: nil) else {
            throw CocoaError(.fileWriteUnknown)
        }
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }
        var buffer: [UInt8] = []
        for line in lines {
            buffer += try JSONText.encode(line)
            buffer.append(UInt8(ascii: "\n"))
            if buffer.count > 1 << 20 {
                try handle.write(contentsOf: buffer)
                buffer.removeAll(keepingCapacity: true)
            }
        }
        try handle.write(contentsOf: buffer)
    }
}
