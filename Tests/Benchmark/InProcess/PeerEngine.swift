import Foundation
import JSONText
import Model

/// Another engine that scores the same proposals by the same sheet, in a process of its own: deploy/yardsticks/score.py.
final class PeerEngine {
    /// The total of every proposal, as the peer has it.
    let totals: [Int]
    private let process = Process()
    private let questions = Pipe()
    private let answers = Pipe()
    private var unread = Data()

    /// - Parameter command: the program and its first arguments; the files of the sheet and the proposals follow.
    init(_ command: [String], sheet: String, proposals: [Proposal]) throws {
        let file = URL.temporaryDirectory.appending(path: "renkei-bench-\(UUID().uuidString).jsonl")
        let lines = try proposals.map { Data(try JSONText.encode($0)) }
        try Data(lines.joined(separator: Data("\n".utf8))).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        process.executableURL = URL(filePath: command.first ?? "")
        process.arguments = command.dropFirst() + [sheet, file.path]
        process.standardInput = questions
        process.standardOutput = answers
        try process.run()
        totals = try JSONText.decode([Int].self, from: try Self.line(of: answers, &unread))
    }

    deinit {
        process.terminate()
    }

    /// Scores all proposals once.
    func scoreAll(_ way: String) throws {
        try questions.fileHandleForWriting.write(contentsOf: Data((way + "\n").utf8))
        guard try Self.line(of: answers, &unread) == Array("done".utf8) else { throw BenchmarkError.badAnswer }
    }

    private static func line(of pipe: Pipe, _ unread: inout Data) throws -> [UInt8] {
        while true {
            if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
                let line = [UInt8](unread[..<end])
                unread = Data(unread[unread.index(after: end)...])
                return line
            }
            let more = pipe.fileHandleForReading.availableData
            guard !more.isEmpty else { throw BenchmarkError.closed(server: "the peer") }
            unread.append(more)
        }
    }
}
