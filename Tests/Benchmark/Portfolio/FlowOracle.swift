import Foundation
import MatchmakingRules

/// Another solver of the same problem, in a process of its own: deploy/yardsticks/portfolio.py.
struct FlowOracle {
    /// The program and its first arguments; the problem's file follows.
    let command: [String]

    struct Answer {
        let objective: Int
        let buildingMilliseconds: Double
        let solvingMilliseconds: Double
    }

    func solve(_ problem: AssignmentProblem, rows: [[AssignmentProblem.Pair]]) throws -> Answer {
        let file = URL.temporaryDirectory.appending(path: "renkei-bench-\(UUID().uuidString).txt")
        defer { try? FileManager.default.removeItem(at: file) }
        var text = "\(rows.count) \(problem.capacities.count)\n"
        text += problem.capacities.map(String.init).joined(separator: " ") + "\n"
        for row in rows { text += row.map { "\($0.offer) \($0.score)" }.joined(separator: " ") + "\n" }
        try Data(text.utf8).write(to: file)
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(filePath: command.first ?? "")
        process.arguments = command.dropFirst() + [file.path]
        process.standardOutput = output
        try process.run()
        let answer = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let words = answer.split(whereSeparator: \.isWhitespace)
        guard words.count == 3, let objective = Int(words[0]), let building = Double(words[1]),
            let solving = Double(words[2])
        else { throw BenchmarkError.badAnswer }
        return Answer(objective: objective, buildingMilliseconds: building, solvingMilliseconds: solving)
    }
}
