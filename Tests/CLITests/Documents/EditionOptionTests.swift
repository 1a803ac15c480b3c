import Contracts
import JSONLines
import JSONRPC
import Model
import Synchronization
import Testing
import WireSupport

@testable import CLI

@Suite("The edition that a timetable, a calendar or a check of documents is made by")
struct EditionOptionTests {
    private struct Asked: Equatable {
        let rules: String?
        let day: CivilDate?
    }

    /// Runs a command with a server that notes which edition is asked for, and refuses.
    private func asked(_ arguments: [String]) async throws -> Asked? {
        let asked = Mutex<Asked?>(nil)
        let noted = RPCError(.validationFailed, en: "noted", ja: "記録")
        var methods = MethodTable(mapError: { $0 as? RPCError })
        methods.registerImmediate(ScoringMethods.PlanTimetable.self) { params, _ in
            asked.withLock { $0 = Asked(rules: params.rules?.value, day: params.asOf) }
            throw noted
        }
        methods.registerImmediate(ScoringMethods.ContractCalendar.self) { params, _ in
            asked.withLock { $0 = Asked(rules: params.rules?.value, day: params.asOf) }
            throw noted
        }
        methods.registerImmediate(ScoringMethods.CheckDocuments.self) { params, _ in
            asked.withLock { $0 = Asked(rules: params.rules?.value, day: params.asOf) }
            throw noted
        }
        _ = try await RunningServer.with(methods) { server in
            try await CommandRun.of(arguments + ["--scoring", "127.0.0.1:\(server.port)"])
        }
        return asked.withLock(\.self)
    }

    @Test(
        "can be named, or chosen by a day",
        arguments: [["timetable", "--call", "c-1"], ["calendar", "--fiscal-year", "2025"], ["documents", "@p-1"]])
    func edition(command: [String]) async throws {
        #expect(try await asked(command + ["--rules", "r-2"]) == Asked(rules: "r-2", day: nil))
        #expect(
            try await asked(command + ["--as-of", "2026-01-02"]) == Asked(rules: nil, day: .day("2026-01-02")))
        #expect(try await asked(command) == Asked(rules: nil, day: nil))
    }
}
