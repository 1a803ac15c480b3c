import Foundation
import JSONText

/// Another engine that does the same job in a process of its own, as the programs of deploy/yardsticks do.
final class PeerEngine<Answers: Decodable> {
    /// What the peer comes to, to be compared with ours.
    let answers: Answers
    private let process = Process()
    private let questions = Pipe()
    private let replies = Pipe()
    private var unread = Data()

    /// - Parameters:
    ///   - command: the program and its arguments; the names of files with what is given follow.
    ///   - given: JSON texts, a file for each list of them, one a line.
    init(_ command: [String], given: [[[UInt8]]]) throws {
        let files = given.map { _ in URL.temporaryDirectory.appending(path: "renkei-bench-\(UUID().uuidString).jsonl") }
        defer { for file in files { try? FileManager.default.removeItem(at: file) } }
        for (file, lines) in zip(files, given) {
            try Data(lines.joined(separator: [UInt8(ascii: "\n")])).write(to: file)
        }
        process.executableURL = URL(filePath: command.first ?? "")
        process.arguments = command.dropFirst() + files.map(\.path)
        process.standardInput = questions
        process.standardOutput = replies
        try process.run()
        answers = try JSONText.decode(Answers.self, from: try Self.line(of: replies, &unread))
    }

    deinit {
        process.terminate()
    }

    /// Does the whole job once more.
    func run(_ way: String) throws {
        try questions.fileHandleForWriting.write(contentsOf: Data((way + "\n").utf8))
        guard try Self.line(of: replies, &unread) == Array("done".utf8) else { throw BenchmarkError.badAnswer }
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
