import Contracts
import JSONLines
import Model
import Synchronization
import Testing

@testable import CLI

@Suite("The change feed with the command line")
struct QueryChangesTests {
    /// A server whose answer changes with its third question.
    private func withFeed(
        _ body:
            @escaping @Sendable (_ since: @Sendable () -> [AnswerBookmark?], _ option: [String]) async throws -> Void
    ) async throws {
        let asked = Feed()
        try await FundingServer.with(
            FundingServer.threeSchemes,
            also: { methods in
                methods.register(FundingMethods.ChangesSince.self) { params, _ in asked.answer(params) }
            }
        ) { _, option in try await body({ asked.bookmarks }, option) }
    }

    private final class Feed: Sendable {
        private let since = Mutex<[AnswerBookmark?]>([])
        var bookmarks: [AnswerBookmark?] { since.withLock(\.self) }

        func answer(_ params: FundingMethods.ChangesSince.Params) -> FundingMethods.ChangesSince.Result {
            let place = since.withLock { since in
                since.append(params.since)
                return since.count
            }
            let whole = SchemePagesTests.comparison
            let comparison =
                place < 3
                ? AnswerComparison(
                    changes: [], unchanged: 19, countryBefore: whole.countryBefore, countryAfter: whole.countryAfter)
                : whole
            return FundingMethods.ChangesSince.Result(
                query: SavedQuery(id: params.query, name: "Davao, waste", project: ProjectFacts(country: "PH")),
                since: params.since, comparison: params.since == nil ? nil : comparison, total: 19,
                bookmark: AnswerBookmark(revision: Int64(place), asOf: .day("2025-03-31"), countryStatus: .partner),
                revision: Int64(place), stale: false)
        }
    }

    @Test("the file keeps the place: first nothing is compared, then nothing has changed, then something has")
    func feed() async throws {
        try await withFeed { bookmarks, option in
            try await TemporaryFolder.with { folder in
                let words = ["funding", "changes", "davao", "--since-file", "\(folder.path)/davao.json"] + option
                let first = try await CommandRun.of(words)
                #expect(first.status == .negative)
                #expect(first.output.contains("Nothing is compared yet: 19 schemes"))
                #expect(
                    try folder.text("davao.json")
                        == #"{"query":"davao","bookmark":{"revision":1,"asOf":"2025-03-31","countryStatus":"partner"}}"#
                        + "\n")
                let second = try await CommandRun.of(words)
                #expect(second.status == .negative)
                #expect(second.output.contains("0 schemes answer otherwise; 19 as before."))
                let third = try await CommandRun.of(words)
                #expect(third.status == .success)
                #expect(third.output.contains("India signed."))
                #expect(third.errors.isEmpty)
                #expect(bookmarks().map { $0?.revision } == [nil, 1, 2])
                #expect(try folder.text("davao.json").contains("\"revision\":3"))
            }
        }
    }

    @Test("a file that is none, or another question's, is refused and left as it is")
    func wrongFile() async throws {
        try await withFeed { bookmarks, option in
            try await TemporaryFolder.with { folder in
                for (text, words) in [
                    ("hello", "not JSON"), (#"{"query":"davao"}"#, "/bookmark"),
                    (#"{"query":"cebu","bookmark":{"revision":1,"asOf":"2025-03-31"}}"#, "is about \"cebu\""),
                ] {
                    let path = try folder.write(text, to: "file.json")
                    let run = try await CommandRun.of(["funding", "changes", "davao", "--since-file", path] + option)
                    #expect(run.status == .usage)
                    #expect(run.errors.contains(words), "\(run.errors)")
                    #expect(try folder.text("file.json") == text)
                }
                #expect(bookmarks().isEmpty)
            }
        }
    }

    @Test("an answer that did not come leaves the file as it is")
    func unreachable() async throws {
        try await TemporaryFolder.with { folder in
            let text = #"{"query":"davao","bookmark":{"revision":1,"asOf":"2025-03-31"}}"#
            let path = try folder.write(text, to: "davao.json")
            let run = try await CommandRun.of(
                ["funding", "changes", "davao", "--since-file", path, "--funding", "127.0.0.1:1"])
            #expect(run.status == .unreachable)
            #expect(try folder.text("davao.json") == text)
        }
    }
}
