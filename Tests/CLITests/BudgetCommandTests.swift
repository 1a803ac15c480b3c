import Contracts
import JSONLines
import JSONRPC
import Model
import Synchronization
import Testing
import WireSupport

@testable import CLI

@Suite("renkei budget")
struct BudgetCommandTests {
    private typealias Check = ScoringMethods.CheckBudget

    /// Runs `renkei budget -` with a real server that answers as told.
    private func run(
        _ input: String, _ arguments: [String] = [],
        _ answer: @Sendable @escaping (Check.Params) throws -> BudgetReport
    ) async throws -> CommandRun {
        var methods = MethodTable(mapError: { $0 as? RPCError })
        methods.registerImmediate(Check.self) { params, _ in
            Check.Result(asOf: nil, report: try answer(params), revision: 1, stale: false)
        }
        return try await RunningServer.with(methods) { server in
            try await CommandRun.of(
                ["budget", "-", "--scoring", "127.0.0.1:\(server.port)"] + arguments, input: input)
        }
    }

    @Test(
        "the exit code tells whether the budget holds: above the ceiling, or a task without a cost, it does not",
        arguments: [
            (.pass, .pass, .success), (.conditional, .unknown, .success), (.unknown, .unknown, .success),
            (.fail, .pass, .negative), (.pass, .fail, .negative),
        ] as [(BudgetReport.Verdict, BudgetReport.Verdict, CLI.ExitStatus)])
    func exitCode(_ verdict: BudgetReport.Verdict, _ tasks: BudgetReport.Verdict, _ status: CLI.ExitStatus) async throws
    {
        let run = try await run(#"{"lines":[]}"#) { _ in SampleBudget.report(verdict, tasks: tasks) }
        #expect(run.status == status)
        #expect(run.output.contains("Budget for one fiscal year"))
    }

    @Test("a file with lines is a budget, any other a proposal")
    func kindOfFile() async throws {
        let asked = Mutex<[Check.Params]>([])
        let budget = try await run(#"{"lines":[]}"#, ["--as-of", "2026-01-02"]) { params in
            asked.withLock { $0.append(params) }
            return SampleBudget.report(.pass)
        }
        let proposal = try await run(
            #"{"id":"p","title":{"en":"A","ja":"あ"},"kind":"new","submittedOn":"2025-03-03","facts":{}}"#,
            ["--rules", "b-2"]
        ) { params in
            asked.withLock { $0.append(params) }
            return SampleBudget.report(.pass)
        }
        #expect([budget.status, proposal.status] == [.success, .success])
        let questions = asked.withLock(\.self)
        try #require(questions.count == 2)
        #expect(questions[0].budget == BudgetPlan(lines: []))
        #expect(questions[0].asOf == CivilDate("2026-01-02"))
        #expect(questions[1].budget == nil)
        #expect(questions[1].proposal?.id.value == "p")
        #expect(questions[1].rules?.value == "b-2")
    }

    @Test("a refused value is told by its place in the file")
    func refused() async throws {
        let run = try await run(#"{"lines":[{"line":"rent","amount":-1}]}"#) { _ in
            throw RPCError(
                .validationFailed, en: "1 value is refused.", ja: "1件",
                problems: [
                    .init(
                        pointer: "/params/budget/lines/0/amount", rule: "not-negative",
                        message: .init(en: "below zero", ja: "負"))
                ])
        }
        #expect(run.status == .refused)
        #expect(run.errors.contains("/lines/0/amount: below zero [not-negative]"), "\(run.errors)")
        #expect(!run.errors.contains("/params"))
    }

    @Test("a file and --lines are asked one at a time", arguments: [["budget"], ["budget", "x.json", "--lines"]])
    func oneOfTwo(_ arguments: [String]) async throws {
        let run = try await CommandRun.of(arguments)
        #expect(run.status == .usage)
        #expect(run.errors.contains("--lines"), "\(run.errors)")
    }
}
