import Foundation
import JSONText

/// An engine for text in a process of its own: deploy/yardsticks/matching.py. It gets records and questions as files.
struct TextEngine {
    enum Name: String, CaseIterable {
        case tantivy, sqlite, postgresql
    }

    /// The program and its first arguments.
    let command: [String]
    let name: Name

    /// One way of the engine to rank.
    struct Figures {
        let ranking: String
        let buildingSeconds: Double
        let bytes: Int
        var times: [Int: Times] = [:]
    }

    /// Of one number of words.
    struct Times {
        /// In milliseconds.
        let p50: Double
        let p99: Double
        let asked: Int
        /// The share of questions that found the record they were drawn from among the best ten.
        let found: Double
    }

    private struct Line: Decodable {
        let ranking: String
        let build: Double?
        let bytes: Int?
        let words: Int?
        let p50: Double?
        let p99: Double?
        let asked: Int?
        let found: Double?
    }

    /// - Parameters:
    ///   - files: in the run's own directory.
    ///   - seconds: after so long, a number of words is not asked about again.
    func run(_ files: MatchingFiles, rounds: Int, seconds: Double) throws -> [Figures] {
        let directory = files.folder.appending(path: name.rawValue)
        defer { try? FileManager.default.removeItem(at: directory) }
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(filePath: command.first ?? "")
        process.arguments =
            command.dropFirst() + [
                name.rawValue, directory.path, files.records.path, files.questions.path, String(rounds),
                String(seconds),
            ]
        process.standardOutput = output
        try process.run()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw BenchmarkError.failedPeer(name.rawValue) }
        var all: [Figures] = []
        for line in answer.split(separator: UInt8(ascii: "\n")) {
            let line = try JSONText.decode(Line.self, from: [UInt8](line))
            if let build = line.build, let bytes = line.bytes {
                all.append(Figures(ranking: line.ranking, buildingSeconds: build, bytes: bytes))
            } else if let words = line.words, let p50 = line.p50, let p99 = line.p99, let asked = line.asked,
                let found = line.found, let last = all.indices.last, all[last].ranking == line.ranking
            {
                all[last].times[words] = Times(p50: p50, p99: p99, asked: asked, found: found)
            } else {
                throw BenchmarkError.badAnswer
            }
        }
        return all
    }
}
