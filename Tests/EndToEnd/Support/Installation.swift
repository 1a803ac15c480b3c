import Foundation
import JSONText
import ProcessSupport
import Testing

/// The three services together, and the command line that is told where they are.
struct Installation: Sendable {
    let stage: Stage
    let matchmaking: RunningService
    let scoring: RunningService
    let funding: RunningService

    /// Runs the services over a new, empty database.
    static func with<R>(_ body: (Installation) async throws -> R) async throws -> R {
        let stage = try await Stage.shared()
        return try await RunningService.with(.matchmaking, on: stage) { matchmaking in
            try await RunningService.with(.scoring, on: stage, matchmaking: matchmaking) { scoring in
                try await RunningService.with(.funding, on: stage, matchmaking: matchmaking) { funding in
                    try await body(
                        Installation(stage: stage, matchmaking: matchmaking, scoring: scoring, funding: funding))
                }
            }
        }
    }

    /// The same with the records that ship.
    static func withShippedRecords<R>(_ body: (Installation) async throws -> R) async throws -> R {
        try await with { installation in
            let imported = try await installation.renkei("import", ShippedFiles.path("data"))
            try #require(imported.ending == .exited(0), "\(imported.error)")
            return try await body(installation)
        }
    }

    subscript(_ service: Executable) -> RunningService {
        switch service {
        case .scoring: scoring
        case .funding: funding
        default: matchmaking
        }
    }

    /// Runs the command line to its end.
    func renkei(_ arguments: String...) async throws -> FinishedProgram {
        try await command(arguments).finished()
    }

    /// The command line with these arguments. Where the services are comes from the environment.
    func command(_ arguments: [String]) throws -> Command {
        try Executable.renkei.command(
            arguments,
            environment: [
                "RENKEI_MATCHMAKING": "127.0.0.1:\(matchmaking.port)", "RENKEI_SCORING": "127.0.0.1:\(scoring.port)",
                "RENKEI_FUNDING": "127.0.0.1:\(funding.port)",
            ])
    }
}

extension FinishedProgram {
    /// The output as strict JSON, a value a line.
    var answers: [JSONNode] {
        get throws {
            try output.split(separator: "\n").map { try JSONDocument(parsing: Array($0.utf8)).root }
        }
    }

    /// The only one of them.
    var answer: JSONNode {
        get throws {
            let answers = try answers
            try #require(answers.count == 1, "\(output)")
            return answers[0]
        }
    }
}

/// A folder for a test's own files.
struct TemporaryFolder {
    let path: String

    static func with<R>(_ body: (TemporaryFolder) async throws -> R) async throws -> R {
        let url = FileManager.default.temporaryDirectory.appending(path: "renkei-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: url) }
        return try await body(TemporaryFolder(path: url.path))
    }

    /// Writes a file, and the folder that it is in. The answer is its path.
    func write(_ lines: [String], to name: String) throws -> String {
        let file = URL(filePath: path).appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
        return file.path
    }
}
