import Contracts
import JSONLines
import JSONRPC
import Model
import Testing

@Suite("Consortia and leads, over the wire") struct ConsortiumOverTheWireTests {
    private typealias Assemble = MatchmakingMethods.AssembleConsortium
    private typealias Leads = MatchmakingMethods.RankLeads

    private func assemble(
        _ matchmaking: RunningMatchmaking, _ params: Assemble.Params, deadlineMs: Int? = nil
    ) async throws -> Assemble.Result {
        try await matchmaking.client.call(Assemble.self, params, meta: CallMeta(deadlineMs: deadlineMs))
    }

    @Test("leads and consortia of real cities")
    func realCities() async throws {
        try await RunningMatchmaking.withShippedRecords { matchmaking in
            let leads = try await matchmaking.client.call(
                Leads.self,
                .init(
                    partnerCityId: PartnerCity.ID("pc-pw-airai"), municipality: Municipality.ID("lg-472085"), limit: 3))
            #expect(leads.ranking.results.count == 3 && leads.eligibility.count == 3)
            let first = try #require(leads.ranking.results.first)
            #expect(first.id == "co-janus" && first.kind == .company && first.rank == 1)
            #expect(first.score == first.factors.map(\.contribution).reduce(0, +))
            #expect(leads.municipality?.names.ja == "浦添市")
            #expect(leads.ranking.profile.value == "lead-v0")
            #expect(leads.ranking.excluded.map(\.id) == ["org-mongolia-moe"])

            let answer = try await assemble(
                matchmaking, .init(partnerCityId: try #require(PartnerCity.ID("pc-pw-airai")), alternatives: 1))
            #expect(answer.consortium.best?.members.map(\.id) == ["lg-472085", "co-janus", "co-nextems"])
            #expect(answer.consortium.alternatives.count == 1)
            #expect(answer.consortium.search.optimal)
            #expect(answer.consortium.asOf == RunningMatchmaking.today)
            #expect(answer.revision == leads.revision && !answer.stale)
            // No scoring service is set: unknown, with the reason, and never in the way.
            #expect(answer.scoring.unknownBecause != nil && answer.scoring.leads.isEmpty)
            let again = try await assemble(
                matchmaking, .init(partnerCityId: try #require(PartnerCity.ID("pc-pw-airai")), alternatives: 1))
            #expect(again == answer)
        }
    }

    @Test("needs in words of either language give the same consortium")
    func inlineNeeds() async throws {
        try await RunningMatchmaking.withShippedRecords { matchmaking in
            let city = try #require(PartnerCity.ID("pc-pw-airai"))
            func members(_ text: LocalisedText) async throws -> [String]? {
                try await assemble(
                    matchmaking,
                    .init(partnerCityId: city, needs: [.init(need: InlineNeed(text: text), priority: 1)])
                ).consortium.best?.members.map(\.id)
            }
            let english = try await members(LocalisedText(en: "solar power"))
            #expect(english != nil)
            #expect(try await members(LocalisedText(ja: "太陽光発電")) == english)
        }
    }

    @Test("the island case: the grid company covers the first need, the waste company the second")
    func island() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let answer = try await assemble(
                matchmaking, .init(partnerCityId: try #require(PartnerCity.ID("pc-pw-airai"))))
            let best = try #require(answer.consortium.best)
            #expect(answer.consortium.needs.compactMap(\.id?.value).prefix(2) == ["N1", "N2"])
            // No lead has a tie to any municipality here, so it is the one that fits best by itself.
            let municipalities = try await matchmaking.municipalities(for: "pc-pw-airai")
            #expect(best.members.first?.id == municipalities.ranking.results.first?.id)
            #expect(best.coverage.prefix(2).map(\.by) == ["co-1", "co-3"])
            #expect(best.coverage.prefix(2).map { $0.technology?.value } == ["O1", "O3"])
            #expect(best.value == best.members.map(\.contribution).reduce(0, +))
            // An old need is flagged here too.
            #expect(answer.consortium.needs[1].flags.map(\.rule).contains("need-verification"))
            let small = try await assemble(
                matchmaking, .init(partnerCityId: try #require(PartnerCity.ID("pc-pw-airai")), size: 1))
            #expect(try #require(small.consortium.best).value < best.value)
            #expect(small.consortium.warnings.contains { $0.rule == "consortium-uncovered" })
        }
    }

    @Test("rivals and other weights: what is asked for decides, and the answer names it")
    func conditions() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let city = try #require(PartnerCity.ID("pc-pw-airai"))
            let rivals = try ["co-1", "co-3"].map { try #require(Company.ID($0)) }
            let apart = try await assemble(
                matchmaking, .init(partnerCityId: city, conflicts: ConsortiumConflicts(groups: [rivals])))
            let members = apart.consortium.best?.members.map(\.id) ?? []
            #expect(Set(members).isDisjoint(with: ["co-1"]) || Set(members).isDisjoint(with: ["co-3"]))
            #expect(apart.consortium.search.optimal && apart.consortium.weights == .starting)
            try await matchmaking.put(
                .weightProfile,
                #"{"id":"consortium-v1","names":{"en":"Coverage first"},"subject":"consortium","status":"active","#
                    + #""prior":48,"weights":[{"factor":"teamMunicipality","weight":100},"#
                    + #"{"factor":"teamLead","weight":100},{"factor":"teamCoverage","weight":800}],"#
                    + #""source":{"text":"an operator"}}"#)
            let after = try await assemble(matchmaking, .init(partnerCityId: city))
            #expect(after.consortium.weights.id == "consortium-v1" && after.consortium.weights.coverage == 800)
            let before = try await assemble(
                matchmaking, .init(partnerCityId: city, profileId: WeightProfile.ID("consortium-v0")))
            #expect(before.consortium.weights == .starting)
            let wrong = try await matchmaking.refusal(
                Assemble.self,
                #"{"partnerCityId":"pc-pw-airai","profileId":"technology-v0","conflicts":{"groups":[["co-1"]],"#
                    + #""pairs":[{"company":"co-9","lead":"co-1"}]}}"#)
            #expect(
                wrong.problems.map { "\($0.pointer) \($0.rule)" } == [
                    "/params/conflicts/groups/0 conflict-group-size",
                    "/params/conflicts/pairs/0/company reference-exists", "/params/profileId profile-subject",
                ])
        }
    }

    @Test("a scoring service that does not answer is stated, within the caller's time")
    func silentScoring() async throws {
        try await RunningMatchmaking.withShippedRecords(scoring: RPCClient(host: "127.0.0.1", port: 1)) { matchmaking in
            let answer = try await assemble(
                matchmaking, .init(partnerCityId: try #require(PartnerCity.ID("pc-pw-airai"))), deadlineMs: 4_000)
            #expect(answer.consortium.best != nil)
            #expect(answer.scoring.unknownBecause?.en.contains("does not answer") == true)
            #expect(answer.scoring.unknownBecause?.ja.contains("応答しません") == true)
        }
    }

    @Test("bad questions are refused with every problem at its place")
    func refusals() async throws {
        try await RunningMatchmaking.withShippedRecords { matchmaking in
            let cases: [(String, ErrorCode, [String])] = [
                (#"{"partnerCityId":"pc-nowhere"}"#, .notFound, ["/params/partnerCityId"]),
                (#"{}"#, .invalidParams, ["/params/partnerCityId"]),
                (#"{"partnerCityId":"pc-pw-airai","needs":[]}"#, .invalidParams, ["/params/needs"]),
                (
                    #"{"partnerCityId":"pc-pw-airai","needs":[{},{"needId":"need-ph-davao-1"},{"needId":"no"},"#
                        + #"{"need":{"text":{"en":" "}},"priority":0}],"size":0,"alternatives":5,"budgetMs":0,"#
                        + #""fixed":{"companies":["co-x"]}}"#,
                    .invalidParams,
                    [
                        "/params/needs/0", "/params/needs/1/needId", "/params/needs/2/needId",
                        "/params/needs/3/priority", "/params/needs/3/need/text/en", "/params/fixed/companies/0",
                        "/params/size", "/params/alternatives", "/params/budgetMs",
                    ]
                ),
                (
                    #"{"partnerCityId":"pc-pw-airai","size":9223372036854775807,"budgetMs":-9223372036854775808}"#,
                    .invalidParams, ["/params/size", "/params/budgetMs"]
                ),
                (
                    #"{"partnerCityId":"pc-pw-airai","fixed":{"lead":"org-mongolia-moe"}}"#, .invalidParams,
                    ["/params/fixed/lead"]
                ),
                (#"{"partnerCityId":"pc-pw-airai","asOf":"2025-02-30"}"#, .invalidParams, ["/params/asOf"]),
            ]
            for (params, code, pointers) in cases {
                let error = try await matchmaking.refusal(Assemble.self, params)
                #expect(error.code == code, "\(params)")
                #expect(error.problems.map(\.pointer) == pointers, "\(params)")
                #expect(error.problems.allSatisfy { !$0.message.en.isEmpty && !$0.message.ja.isEmpty })
            }
            let leads = try await matchmaking.refusal(Leads.self, #"{"limit":0,"municipality":"lg-1"}"#)
            #expect(leads.problems.map(\.pointer) == ["/params/limit", "/params/municipality", "/params"])
        }
    }

    @Test("a city whose needs are all closed is told so, and how many they are")
    func closedNeeds() async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country, .sector, .partnerCity]) { matchmaking in
            try await matchmaking.put(
                .need,
                #"{"id":"N8","partnerCityId":"pc-pw-airai","text":{"en":"waste"},"validThrough":"2025-02-28","#
                    + #""source":{"text":"survey"}}"#,
                #"{"id":"N9","partnerCityId":"pc-pw-airai","text":{"en":"solar"},"withdrawnOn":"2025-03-01","#
                    + #""source":{"text":"survey"}}"#)
            let error = try await matchmaking.refusal(Assemble.self, #"{"partnerCityId":"pc-pw-airai"}"#)
            #expect(error.problems.map(\.rule) == ["needs-on-record"])
            let message = try #require(error.problems.first?.message)
            #expect(message.en == "no need of Airai State stands any longer, of 2 on record: write the needs")
            #expect(message.ja == "アイライ州の記録済みのニーズ2件はいずれも終了しています。ニーズを記入してください")
            // The day before one of them still stood.
            let answer = try await assemble(
                matchmaking,
                .init(
                    partnerCityId: try #require(PartnerCity.ID("pc-pw-airai")), asOf: try civilDay("2025-02-28")))
            #expect(answer.consortium.needs.map { $0.id?.value } == ["N8", "N9"])
        }
    }

    @Test("a city without needs on record asks for them")
    func noNeeds() async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country, .sector, .partnerCity]) { matchmaking in
            let error = try await matchmaking.refusal(Assemble.self, #"{"partnerCityId":"pc-pw-airai"}"#)
            #expect(error.problems.map(\.rule) == ["needs-on-record"])
            // With needs, but without anybody to choose from, the answer is that there is nobody.
            let answer = try await assemble(
                matchmaking,
                .init(
                    partnerCityId: try #require(PartnerCity.ID("pc-pw-airai")),
                    needs: [.init(need: InlineNeed(text: LocalisedText(en: "solar power")))]))
            #expect(answer.consortium.best == nil)
            #expect(answer.consortium.warnings.map(\.rule) == ["consortium-nobody"])
        }
    }
}
