import Contracts
import JSONLines
import Model
import Testing

@Suite("Evidence, days and changes, over the wire") struct EvidenceOverTheWireTests {
    private static func project(_ id: String, year: Int, _ sector: String = "waste") -> String {
        #"{"id":"\#(id)","recordKind":"selected","country":"PW","fiscalYear":\#(year),"title":"Waste sorting","#
            + #""titleLang":"en","representativeId":"co-3","sectors":["\#(sector)"],"source":{"text":"register"}}"#
    }

    private static func fact(
        _ id: String, _ kind: MatchmakingKind, _ subject: String, _ predicate: FactPredicate, _ truth: Truth,
        asOf: String
    ) -> String {
        #"{"id":"\#(id)","subject":{"kind":"\#(kind.rawValue)","id":"\#(subject)"},"#
            + #""predicate":"\#(predicate.rawValue)","truth":"\#(truth.rawValue)","level":"A","asOf":"\#(asOf)","#
            + #""source":{"text":"source of \#(id)"}}"#
    }

    private static func score(
        _ factor: Factor, _ matchmaking: RunningMatchmaking, asOf: String? = nil
    ) async throws -> FactorScore {
        let answer = try await matchmaking.match("N2", asOf: asOf)
        let record = try #require(answer.ranking.results.first { $0.id == "O3" })
        return try #require(record.factors.first { $0.factor == factor })
    }

    @Test("a register that denies a project on record leaves the track record unknown, and both are shown")
    func contradiction() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            try await matchmaking.put(.jcmProject, Self.project("JCM-X", year: 2021))
            #expect(try await Self.score(.jcmTrackRecord, matchmaking).value == 128)
            try await matchmaking.put(
                .fact, Self.fact("no", .company, "co-3", .jcmExperience, .no, asOf: "2024-08"))
            let score = try await Self.score(.jcmTrackRecord, matchmaking)
            #expect((score.lo, score.value, score.hi) == (0, 48, 255))
            #expect(score.reason.inputs.compactMap(\.source?.text) == ["source of no", "register"])
            #expect(score.reason.message.en.contains("sources disagree"))
        }
    }

    @Test("a part in projects is experience: of what a firm offers, of the firm as a lead, and of a consortium with it")
    func roles() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let city = PartnerCity.ID("pc-pw-airai")
            func put(_ members: String) async throws {
                try await matchmaking.put(
                    .company,
                    #"{"id":"co-3","names":{"en":"Sorting Co."},"kind":"company",\#(members),"#
                        + #""source":{"text":"list","asOf":"2024-08"}}"#)
            }
            /// Of what it offers, then of the firm as a lead.
            func scores() async throws -> [[Int]] {
                let lead = try await matchmaking.client.call(
                    MatchmakingMethods.ExplainMatch.self, .init(partnerCityId: city, id: "co-3"))
                let leads = (lead.explanation.record?.factors ?? []).filter {
                    [.leadHistory, .recentJCM].contains($0.factor)
                }
                let offered = [
                    try await Self.score(.jcmTrackRecord, matchmaking),
                    try await Self.score(.c3pParticipation, matchmaking),
                ]
                return (offered + leads).map { [$0.lo, $0.hi] }
            }
            func experienced() async throws -> [String]? {
                let answer = try await matchmaking.client.call(
                    MatchmakingMethods.AssembleConsortium.self,
                    .init(
                        partnerCityId: try #require(city),
                        fixed: ConsortiumMembers(companies: try ["co-3"].map { try #require(Company.ID($0)) }),
                        banned: ConsortiumBans(companies: try ["co-1", "co-2"].map { try #require(Company.ID($0)) })))
                return answer.consortium.roles.first { $0.role == .jcmExperienced }?.by.map(\.id)
            }
            try await put(#""roles":["technology"]"#)
            #expect(try await scores() == Array(repeating: [0, 255], count: 4))
            #expect(try await experienced() == [])
            try await put(#""roles":["jcmParticipant","c3pParticipant"]"#)
            #expect(try await scores() == [[128, 128], [128, 128], [64, 255], [64, 255]])
            #expect(try await experienced() == ["co-3"])
            // What the record says outright stands.
            try await put(#""roles":["jcmParticipant","c3pLead"],"jcmExperience":false,"c3pParticipant":false"#)
            #expect(try await scores() == [[0, 0], [0, 0], [128, 255], [0, 0]])
        }
    }

    @Test("of two registers the later one counts, and the earlier one is told")
    func registers() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let facts = [("old", Truth.yes, "2022"), ("new", Truth.no, "2024-08")].map {
                Self.fact($0, .municipality, "lg-472085", .decarbonizationLeadingArea, $1, asOf: $2)
            }
            try await matchmaking.put(.fact, try facts.map { try ShippedRows.node($0) })
            let results = try await matchmaking.municipalities(for: "pc-pw-airai").ranking.results
            let urasoe = try #require(results.first { $0.id == "lg-472085" })
            let area = try #require(urasoe.factors.first { $0.factor == .leadingArea })
            #expect(area.value == 0 && area.isKnown)
            #expect(area.reason.message.en.contains("no (A, as of 2024-08); later than yes (A, as of 2022)"))
            #expect(area.reason.inputs.map(\.name) == ["decarbonizationLeadingArea", "replaced"])
        }
    }

    @Test("a question about a past day knows of no project that began later")
    func pastDay() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            try await matchmaking.put(.jcmProject, Self.project("JCM-X", year: 2022))
            #expect(try await Self.score(.jcmTrackRecord, matchmaking).value == 128)
            #expect(try await Self.score(.countryExperience, matchmaking, asOf: "2022-04-01").value == 128)
            for factor in [Factor.jcmTrackRecord, .countryExperience, .freshness] {
                let score = try await Self.score(factor, matchmaking, asOf: "2022-03-31")
                #expect((score.lo, score.value, score.hi) == (0, 48, 255), "\(factor)")
            }
        }
    }

    @Test("what a counterfactual tells is what the ranking says once its records are there")
    func counterfactual() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let before = try #require(try await matchmaking.match("N2").ranking.results.first { $0.id == "O3" })
            let told = try #require(before.counterfactuals.first { $0.factor == .jcmTrackRecord })
            #expect(told.change.en == "one more JCM project in this class of technology, in Palau")
            #expect(told.change.ja == "パラオでの同種技術のJCMプロジェクト1件の追加")
            // From an unknown to one project in both factors that count it.
            let weights = before.factors.filter { [.jcmTrackRecord, .countryExperience].contains($0.factor) }
            #expect(told.newScore == before.score + 80 * weights.map(\.weight).reduce(0, +) && weights.count == 2)
            try await matchmaking.put(.jcmProject, Self.project("JCM-X", year: 2024))
            let after = try #require(try await matchmaking.match("N2").ranking.results.first { $0.id == "O3" })
            #expect(after.score == told.newScore && after.rank == told.newRank)
        }
    }

    @Test("what to ask next does not depend on how many results are asked for")
    func nextQuestion() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            // The same as another one, but for what its company has done.
            try await matchmaking.put(
                .technology,
                #"{"id":"O5","names":{"en":"Island-grid control"},"companyId":"co-4","stage":"deployed","#
                    + #""sectors":["renewable-energy","energy-efficiency"],"#
                    + #""source":{"text":"worked case","asOf":"2024-08"}}"#)
            let all = try await matchmaking.match("N1", limit: 20).ranking
            let one = try await matchmaking.match("N1", limit: 1).ranking
            #expect(one.results.count == 1 && all.results.count == 3)
            #expect(one.nextQuestion != nil && one.nextQuestion == all.nextQuestion)
        }
    }
}
