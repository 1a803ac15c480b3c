import Contracts
import JSONLines
import JSONRPC
import Testing

@testable import CLI

@Suite("Importing records")
struct ImportRunTests {
    private static let patient = RetryPolicy(attempts: 3, firstWait: .milliseconds(1), longestWait: .milliseconds(2))

    /// Imports files of countries, each a text of lines, and gives what was done.
    private func imported(
        _ files: [String], mode: PutRecords.Mode = .allOrNothing, isDryRun: Bool = false, to address: ServiceAddress
    ) async throws -> ImportReport {
        try await TemporaryFolder.with { folder in
            for (place, text) in files.enumerated() {
                try folder.write(text, to: "matchmaking/\(place)-country.jsonl")
            }
            let plan = try ImportPlan([folder.path], target: nil)
            var report: ImportReport?
            try await Session.quiet(
                { session in
                    report = try await ImportRun(
                        plan, mode: mode, isDryRun: isDryRun, author: nil, retry: Self.patient, in: session
                    ).report()
                }, addresses: [.matchmaking: address])
            return try #require(report)
        }
    }

    private func lines(_ ids: some Sequence<String>) -> String {
        ids.map { "{\"id\":\"\($0)\"}\n" }.joined()
    }

    @Test("rows travel in order, at most 200 in a request, every request under its own key")
    func chunks() async throws {
        try await PutRecordsServer.with { server, address in
            let ids = (1...450).map { "r\($0)" }
            let report = try await imported([lines(ids)], to: address)
            #expect(report.status == .success)
            #expect(report.files.map(\.created) == [450])
            #expect(server.requests.map(\.ids.count) == [200, 200, 50])
            #expect(server.requests.flatMap(\.ids) == ids)
            #expect(Set(server.requests.compactMap(\.key)).count == 3)
        }
    }

    @Test("a request of large rows is cut before 512 KiB")
    func bytes() async throws {
        try await PutRecordsServer.with { server, address in
            let text = String(repeating: "x", count: 200 << 10)
            let rows = (1...5).map { "{\"id\":\"r\($0)\",\"text\":\"\(text)\"}\n" }.joined()
            _ = try await imported([rows], to: address)
            #expect(server.requests.map(\.ids.count) == [2, 2, 1])
        }
    }

    @Test("another run uses other keys, so that it is carried out anew")
    func freshKeys() async throws {
        try await PutRecordsServer.with { server, address in
            for _ in 1...2 { _ = try await imported([lines(["a"])], to: address) }
            #expect(Set(server.requests.compactMap(\.key)).count == 2)
        }
    }

    @Test("what may pass is tried again under the same key")
    func retried() async throws {
        try await PutRecordsServer.with({ place, params in
            guard place > 0 else { throw RPCError.overloaded(retryAfterMilliseconds: 1) }
            return .saved(params)
        }) { server, address in
            let report = try await imported([lines(["a", "b"])], to: address)
            #expect(report.status == .success)
            #expect(server.requests.map(\.ids) == [["a", "b"], ["a", "b"]])
            #expect(Set(server.requests.map(\.key)).count == 1)
        }
    }

    @Test("after the last attempt the report says what was saved and why the rest was not")
    func gaveUp() async throws {
        try await PutRecordsServer.with({ place, params in
            guard place == 0 else { throw RPCError.overloaded(retryAfterMilliseconds: 1) }
            return .saved(params)
        }) { server, address in
            let report = try await imported([lines(["a"]), lines(["b"]), lines(["c"])], to: address)
            #expect(report.status == .unreachable)
            #expect(server.requests.count == 1 + Self.patient.attempts)
            #expect(report.files.map(\.created) == [1, 0, 0])
            #expect(report.files.map(\.notSaved) == [0, 1, 1])
        }
    }

    @Test("a bad line in any file keeps an all-or-nothing import from sending anything, and all of them are told")
    func badLineFirst() async throws {
        try await PutRecordsServer.with { server, address in
            let report = try await imported([lines(["a"]), "{\"id\":\"b\"}\n{,}\n{}\n"], to: address)
            #expect(server.requests.isEmpty)
            #expect(report.status == .negative)
            #expect(report.rejected.map(\.line) == [2, 3])
            #expect(report.files.map(\.notSaved) == [1, 1])
        }
    }

    @Test("a refused request ends the import; the rest of its file is checked, so that no problem stays hidden")
    func refused() async throws {
        try await PutRecordsServer.with({ place, params in
            switch place {
            case 0: throw RPCError(.validationFailed, en: "refused", ja: "不備", problems: [.country(row: 1)])
            default:
                return .saved(params, rejected: [.init(row: 4, id: nil, problems: [.country(row: 4)])])
            }
        }) { server, address in
            let report = try await imported([lines((1...205).map { "r\($0)" }), lines(["z"])], to: address)
            #expect(server.requests.map(\.isDryRun) == [false, true])
            #expect(report.rejected.map(\.line) == [2, 205])
            #expect(report.rejected.flatMap(\.problems).map(\.field) == ["/country", "/country"])
            #expect(report.files.map(\.notSaved) == [203, 1])
            #expect(report.status == .negative)
        }
    }

    @Test("with skipBad the good rows are saved and the bad ones told in the order of their lines")
    func skipBad() async throws {
        try await PutRecordsServer.with({ _, params in
            .saved(params, rejected: [.init(row: 0, id: "a", problems: [.country(row: 0)])])
        }) { server, address in
            let report = try await imported(["{\"id\":\"a\"}\n[]\n{\"id\":\"b\"}\n"], mode: .skipBad, to: address)
            #expect(server.requests.map(\.ids) == [["a", "b"]])
            #expect(report.rejected.map(\.line) == [1, 2])
            #expect(report.files.map(\.created) == [1])
            #expect(report.files.map(\.rejected) == [2])
            #expect(report.files.map(\.notSaved) == [0])
        }
    }

    @Test("a dry run sends no key and saves nothing")
    func dryRun() async throws {
        try await PutRecordsServer.with { server, address in
            let report = try await imported([lines(["a"])], isDryRun: true, to: address)
            #expect(report.status == .success)
            #expect(server.requests.map(\.isDryRun) == [true])
            #expect(server.requests.map(\.key) == [nil])
        }
    }

    @Test("a dry run of files with a bad line has the other lines checked as well, as long as there are answers")
    func dryRunWithBadLines() async throws {
        let files = ["{\"id\":\"a\"}\n{,}\n{}\n", lines(["z"])]
        try await PutRecordsServer.with({ place, params in
            .saved(params, rejected: place == 0 ? [.init(row: 0, id: "a", problems: [.country(row: 0)])] : [])
        }) { server, address in
            let report = try await imported(files, isDryRun: true, to: address)
            #expect(report.status == .negative)
            #expect(report.rejected.map(\.line) == [1, 2, 3])
            #expect(server.requests.map(\.ids) == [["a"], [], ["z"]])
            #expect(server.requests.map(\.isDryRun) == [true, true, true])
        }
        try await PutRecordsServer.with({ _, _ in throw RPCError(.forbidden, en: "", ja: "") }) { server, address in
            let report = try await imported(files, isDryRun: true, to: address)
            #expect(report.failure != nil && server.requests.count == 1)
        }
    }

    @Test("rejected rows are written with their problems, one a line, and the command ends with 1")
    func rejectedFile() async throws {
        try await PutRecordsServer.with({ _, params in
            .saved(params, rejected: [.init(row: 0, id: "a", problems: [.country(row: 0)])])
        }) { _, address in
            try await TemporaryFolder.with { folder in
                let file = try folder.write("{\"id\":\"a\",\"country\":\"XX\"}\n", to: "rows.jsonl")
                let run = try await CommandRun.of([
                    "import", file, "--kind", "country", "--mode", "skipBad", "--rejected",
                    folder.path + "/bad.jsonl", "--matchmaking", "\(address)",
                ])
                #expect(run.status == .negative)
                #expect(run.errors.contains("rows.jsonl:1: /country: no such country [country-code]"), "\(run.errors)")
                #expect(
                    try folder.text("bad.jsonl") == """
                        {"file":"\(file)","line":1,"id":"a","record":{"id":"a","country":"XX"},"problems":[{"file":\
                        "\(file)","line":1,"field":"/country","rule":"country-code","message":{"en":"no such country",\
                        "ja":"その国はありません"}}]}

                        """)
            }
        }
    }

    @Test("waits double up to the longest, and what cannot pass is not tried again")
    func waits() {
        let policy = RetryPolicy(attempts: 5, firstWait: .milliseconds(100), longestWait: .milliseconds(300))
        #expect(
            (1...5).map { policy.wait(after: $0, .connectionLost) } == [
                .milliseconds(100), .milliseconds(200), .milliseconds(300), .milliseconds(300), nil,
            ])
        #expect(policy.wait(after: 1, .refused(.overloaded(retryAfterMilliseconds: 250))) == .milliseconds(250))
        #expect(policy.wait(after: 1, .refused(RPCError(.forbidden, en: "", ja: ""))) == nil)
        #expect(policy.wait(after: 1, .cancelled) == nil)
    }
}
