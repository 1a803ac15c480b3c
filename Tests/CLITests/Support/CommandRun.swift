import Foundation
import Model

@testable import CLI

/// One run of the command line in this process: what it wrote, and how it ended.
struct CommandRun {
    let status: ExitStatus
    let output: String
    let errors: String

    static func of(
        _ arguments: [String], variables: [String: String] = ["LANG": "en_GB.UTF-8"], input: String = ""
    ) async throws -> CommandRun {
        try await TemporaryFolder.with { folder in
            let output = try folder.openFile("output")
            let errors = try folder.openFile("errors")
            let input = try folder.openFile("input", holding: input)
            let status = await CommandLineRun.run(
                arguments,
                in: Surroundings(
                    variables: variables, output: TextOutput(descriptor: output.fileDescriptor),
                    errors: TextOutput(descriptor: errors.fileDescriptor), input: input.fileDescriptor))
            return CommandRun(
                status: status, output: try folder.text("output"), errors: try folder.text("errors"))
        }
    }
}

/// A session whose words go to files nobody reads.
extension Session {
    static func quiet(
        _ body: (Session) async throws -> Void, addresses: [ServiceName: ServiceAddress] = [:]
    ) async throws {
        try await TemporaryFolder.with { folder in
            let output = try folder.openFile("output")
            let session = Session(
                language: .en, isJSON: false, style: PageStyle(columns: 100), services: ServiceDirectory(addresses),
                timeout: nil,
                surroundings: Surroundings(
                    variables: [:], output: TextOutput(descriptor: output.fileDescriptor),
                    errors: TextOutput(descriptor: output.fileDescriptor), input: output.fileDescriptor))
            try await body(session)
            await session.services.close()
        }
    }
}
