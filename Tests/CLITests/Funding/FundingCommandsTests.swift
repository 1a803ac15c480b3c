import Contracts
import JSONLines
import JSONText
import Model
import Synchronization
import Testing

@testable import CLI

@Suite("The other questions about schemes with the command line")
struct FundingCommandsTests {
    private static func card(_ id: String, _ number: String?) -> SchemeVerdict {
        SampleSchemes.verdict(id, number, .unknown)
    }

    @Test("the catalogue is read page by page, filtered, and written as a table, CSV or JSON")
    func list() async throws {
        let all = (0..<250).map { Self.card("s\($0)", "T9-\($0)") }
        try await FundingServer.with { params in
            let start = params.offset ?? 0
            let end = min(start + (params.limit ?? 100), all.count)
            return SampleSchemes.answer(Array(all[start..<end]), of: all, nextOffset: end < all.count ? end : nil)
        } _: { server, option in
            let page = try await CommandRun.of(["funding", "list", "--only-route", "cooperation"] + option)
            #expect(page.status == .success)
            #expect(page.output.contains("250 schemes. Calls as of 2025-03-31."))
            #expect(server.questions.allSatisfy { $0.filter == SchemeFilter(routes: [.cooperation]) })
            #expect(server.questions.map(\.offset) == [0, 200])
            let json = try await CommandRun.of(["funding", "list", "--json"] + option)
            #expect(json.output.split(separator: "\n").count == 2)
            let csv = try await CommandRun.of(["funding", "list", "--csv", "-"] + option)
            #expect(csv.output.split(separator: "\r\n").count == 251)
            #expect(csv.output.hasPrefix("as_of,id,number,"))
        }
    }

    @Test("what has gone stale is listed by its signs; exit code 1 where nothing is")
    func stale() async throws {
        let asked = Mutex<[FundingMethods.ListStale.Params]>([])
        let stale = StaleScheme(
            scheme: SchemeMention(SampleSchemes.scheme("a", "T7-1")), verified: nil, informationDate: nil, url: nil,
            signs: [.init(.neverVerified, BilingualText(en: "never verified", ja: "未確認"))])
        try await FundingServer.with(
            FundingServer.threeSchemes,
            also: { methods in
                methods.register(FundingMethods.ListStale.self) { params, _ in
                    asked.withLock { $0.append(params) }
                    let found = params.olderThanDays == 30 ? [stale] : []
                    return FundingMethods.ListStale.Result(
                        asOf: .day("2025-03-31"), schemes: found, total: found.count, nextOffset: nil, revision: 1,
                        stale: false)
                }
            }
        ) { _, option in
            let run = try await CommandRun.of(["funding", "list", "--stale", "--older-than", "30"] + option)
            #expect(run.status == .success)
            #expect(run.output.contains("• never verified"))
            #expect(try await CommandRun.of(["funding", "list", "--stale"] + option).status == .negative)
            let csv = try await CommandRun.of(
                ["funding", "list", "--stale", "--older-than", "30", "--csv", "-"] + option)
            #expect(
                csv.output.contains("2025-03-31,a,T7-1,Scheme a,制度a,Ministry,省,,,,,neverVerified,never verified,未確認"))
        }
        #expect(asked.withLock { $0.map(\.olderThanDays) } == [30, nil, 30])
    }

    @Test("a question is saved with its facts and filter; what is refused is told by the option that stated it")
    func save() async throws {
        let saved = Mutex<[PutRecords.Params]>([])
        try await FundingServer.with(
            FundingServer.threeSchemes,
            also: { methods in
                methods.register(FundingMethods.PutRecords.self) { params, _ in
                    saved.withLock { $0.append(params) }
                    if params.rows.first?.member("project")?.member("country")?.string == "Atlantis" {
                        throw FundingServer.refusal("/params/rows/0/project/country")
                    }
                    return .saved(params)
                }
            }
        ) { _, option in
            let words = ["funding", "save", "davao", "--name", "ダバオ 廃棄物", "--owner", "Sato", "--call", "open"]
            let run = try await CommandRun.of(words + ["--country", "PH"] + option)
            #expect(run.status == .success)
            #expect(run.output.contains("davao: saved, new, at revision 1."))
            let refused = try await CommandRun.of(words + ["--country", "Atlantis"] + option)
            #expect(refused.status == .refused)
            #expect(refused.errors.contains("--country: no country has this name"))
        }
        let row = try #require(saved.withLock { $0.first }?.rows.first)
        #expect(
            try row.decode(SavedQuery.self)
                == SavedQuery(
                    id: .named("davao"), name: "ダバオ 廃棄物", owner: "Sato", project: ProjectFacts(country: "PH"),
                    filter: SchemeFilter(lifecycles: [.open])))
        #expect(saved.withLock { $0.first?.kind } == "savedQuery")
    }

    @Test(
        "wrong words are refused before the service is asked",
        arguments: [
            ["funding", "list", "--stale", "--call", "open"], ["funding", "list", "--older-than", "5"],
            ["funding", "combine", "T7-1"], ["funding", "combine"],
            ["funding", "combine", "a", "b", "--relation", "x"],
            ["funding", "diff"], ["funding", "diff", "--from", "yesterday"], ["funding", "why"],
            ["funding", "save", "a b", "--name", "x"], ["funding", "save", "davao"], ["funding", "changes"],
            ["funding", "changes", "davao", "--since-file", "-"], ["funding", "route", "--criterion", "colour"],
            ["funding", "export"], ["funding", "export", "--format", "xml"],
        ])
    func wrong(_ arguments: [String]) async throws {
        let run = try await CommandRun.of(arguments + ["--funding", "127.0.0.1:1"])
        #expect(run.status == .usage, "\(run.errors)")
        #expect(run.output.isEmpty)
    }
}
