import Contracts
import Foundation
import Model
import Testing

@testable import CLI

@Suite("Finding schemes with the command line")
struct FindSchemesTests {
    private static let everything = [
        "--country", "Viet Nam", "--gas", "methane", "--sector", "waste", "--technology", "屋根置き太陽光",
        "--no-new-technology", "--stage", "study", "--implementer", "governmentItself", "--applicant", "localAuthority",
        "--purpose", "mrv", "--purpose", "jointPilot", "--agreement", "intended", "--cost", "1,000", "--reduction",
        "12.50",
    ]

    private static let facts = ProjectFacts(
        country: "Viet Nam", gases: [.methane], sectors: [.waste], technology: "屋根置き太陽光", technologyIsNew: false,
        stage: .study, implementer: .governmentItself, applicant: .localAuthority, purposes: [.mrv, .jointPilot],
        agreement: .intended, costJPY: Yen(1_000), reductionTCO2PerYear: ExactDecimal("12.5"))

    @Test("find is what funding does by itself, with options before or behind it, and every option is a fact")
    func usual() async throws {
        try await FundingServer.with(FundingServer.threeSchemes) { server, option in
            for words in [
                ["funding"], ["funding", "find"], ["--lang", "ja", "funding"], ["--json", "funding", "find"],
            ] {
                let run = try await CommandRun.of(words + Self.everything + option)
                #expect(run.status == .success, "\(run.errors)")
            }
            #expect(server.projects == Array(repeating: Self.facts, count: 4))
            #expect(server.questions.allSatisfy { $0.filter == nil && $0.offset == nil && $0.limit == nil })
        }
    }

    @Test("the line that repeats a question states the same facts, quoted for a shell")
    func repeated() async throws {
        let line = FactArgument.line("renkei funding find", Self.facts, asOf: .day("2025-03-31"))
        #expect(
            line == "renkei funding find --country 'Viet Nam' --gas methane --sector waste --technology 屋根置き太陽光 "
                + "--no-new-technology --stage study --implementer governmentItself --applicant localAuthority "
                + "--purpose mrv --purpose jointPilot --agreement intended --cost 1000 --reduction 12.5 "
                + "--as-of 2025-03-31")
        let hostile = FactArgument.line("x", ProjectFacts(technology: "it's $(rm) `x`\""), asOf: nil)
        #expect(hostile == #"x --technology 'it'\''s $(rm) `x`"'"#)
        // What the line states is what was meant.
        let words = FactArgument.all(of: Self.facts).flatMap { [$0.name, $0.value].compactMap(\.self) }
        try await FundingServer.with(FundingServer.threeSchemes) { server, option in
            _ = try await CommandRun.of(["funding", "find"] + words + option)
            #expect(server.projects == [Self.facts])
        }
    }

    @Test("filters, the day and the page go to the service as they are")
    func filters() async throws {
        try await FundingServer.with(FundingServer.threeSchemes) { server, option in
            _ = try await CommandRun.of(
                [
                    "funding", "--verdict", "fits", "--verdict", "unknown", "--only-route", "cooperation",
                    "--only-purpose", "mrv", "--only-stage", "study", "--only-instrument", "grant", "--only-scheme",
                    "t7-1", "--call", "open", "--no-equipment-funding", "--beyond-guidebook", "--text", "メタン 回収",
                    "--offset", "3", "--limit", "7", "--as-of", "2025-03-31",
                ] + option)
            let question = try #require(server.questions.first)
            #expect(
                question.filter
                    == SchemeFilter(
                        schemes: [.named("t7-1")], verdicts: [.fits, .unknown], routes: [.cooperation],
                        purposes: [.mrv], stages: [.study], instruments: [.grant], lifecycles: [.open],
                        coversEquipment: false, beyondGuidebook: true, text: "メタン 回収"))
            #expect(question.asOf == .day("2025-03-31"))
            #expect(question.offset == 3)
            #expect(question.limit == 7)
        }
    }

    @Test("facts from a file or standard input, options before them; a wrong file is told by its places")
    func file() async throws {
        try await FundingServer.with(FundingServer.threeSchemes) { server, option in
            let input = #"{"country": "PH", "stage": "study", "technology": "biogas"}"#
            _ = try await CommandRun.of(["funding", "--project", "-", "--stage", "equipment"] + option, input: input)
            #expect(
                server.projects == [ProjectFacts(country: "PH", technology: "biogas", stage: .equipment)])
            let wrong = #"{"country": 7, "stage": "dream", "colour": "red"}"#
            let run = try await CommandRun.of(["funding", "--project", "-"] + option, input: wrong)
            #expect(run.status == .usage)
            for place in ["/country: ", "/stage: ", "/colour: "] {
                #expect(run.errors.contains(place), "\(run.errors)")
            }
            #expect(server.projects.count == 1)
            try await TemporaryFolder.with { folder in
                let path = try folder.write(#"{"country": "Atlantis"}"#, to: "facts.json")
                let run = try await CommandRun.of(["funding", "--project", path] + option)
                #expect(run.status == .refused)
                #expect(run.errors.contains("\(path): /country: no country has"), "\(run.errors)")
            }
        }
    }

    @Test("as CSV every page of the answer, one scheme a row, in both languages")
    func csv() async throws {
        let all = (0..<450).map { place in
            SampleSchemes.verdict(
                "s\(place)", "T9-\(place)", .unknown, unknown: [.gases, .stage], misses: ["if x", "if y"])
        }
        try await FundingServer.with { params in
            let start = params.offset ?? 0
            let end = min(start + (params.limit ?? 100), all.count)
            return SampleSchemes.answer(Array(all[start..<end]), of: all, nextOffset: end < all.count ? end : nil)
        } _: { server, option in
            let run = try await CommandRun.of(["funding", "--csv", "-"] + option)
            #expect(run.status == .negative)
            let rows = run.output.components(separatedBy: "\r\n").dropLast()
            #expect(rows.count == 451)
            #expect(server.questions.map(\.offset) == [0, 200, 400])
            #expect(rows[0].hasPrefix("as_of,id,number,name_en,name_ja,agency_en"))
            #expect(
                rows[450]
                    == "2025-03-31,s449,T9-449,Scheme s449,制度s449,Ministry,省,Subsidy,補助金,,partnerCountryExit,unknown,"
                    + "no call,公募なし,,,,,,,,unknown,unknown,不明(情報不足),rule,because of s449,s449のため,Table 7,"
                    + "gases / stage,if x / if y,if xなら / if yなら,,,,")
            #expect(Set(rows.map { $0.components(separatedBy: ",").count }).count == 1)
        }
    }

    @Test("a service that hands out the same page for ever is not asked for ever")
    func endless() async throws {
        try await FundingServer.with { _ in
            SampleSchemes.answer([SampleSchemes.verdict("a", nil, .fits)], nextOffset: 0)
        } _: { server, option in
            let run = try await CommandRun.of(["funding", "--csv", "-"] + option)
            #expect(run.status == .success)
            #expect(server.questions.count == 1)
        }
    }

    @Test(
        "wrong words are refused before the service is asked",
        arguments: [
            ["funding", "--gas", "steam"], ["funding", "--cost", "much"], ["funding", "--only-route", "x"],
            ["funding", "--verdict", "good"], ["funding", "find", "PH"], ["funding", "--project", "/nowhere/x.json"],
            ["funding", "--as-of", "2025-02-30"], ["funding", "fnid"],
        ])
    func wrong(_ arguments: [String]) async throws {
        let run = try await CommandRun.of(arguments + ["--funding", "127.0.0.1:1"])
        #expect(run.status == .usage, "\(run.errors)")
        #expect(run.output.isEmpty)
    }
}
