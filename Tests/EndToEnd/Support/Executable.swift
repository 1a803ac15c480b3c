import Foundation
import ProcessSupport

/// The programs that are built with the tests, and lie beside them.
enum Executable: String {
    case matchmaking, scoring, funding, renkei

    static let services = [matchmaking, scoring, funding]

    func command(_ arguments: [String], environment: [String: String] = [:]) throws -> Command {
        Command(
            try Self.folder.appending(path: rawValue).path, arguments,
            environment: Command.bareEnvironment.merging(environment) { $1 })
    }

    /// Where this test program lies.
    private static var folder: URL {
        get throws {
            URL(filePath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
                .deletingLastPathComponent()
        }
    }
}
