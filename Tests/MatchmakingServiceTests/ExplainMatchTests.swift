import Contracts
import JSONLines
import JSONRPC
import Model
import Testing

@Suite("Why is it there, why not") struct ExplainMatchTests {
    private typealias Explain = MatchmakingMethods.ExplainMatch

    private static func why(
        _ id: String, need: String? = nil, city: String? = nil, limit: Int? = nil, atLeast: Int? = nil,
        _ matchmaking: RunningMatchmaking
    ) async throws -> Explain.Result {
        try await matchmaking.client.call(
            Explain.self,
            .init(
                needId: need.flatMap { Need.ID($0) }, partnerCityId: city.flatMap { PartnerCity.ID($0) }, id: id,
                limit: limit, atLeast: atLeast))
    }

    @Test("a technology further down lacks exactly what the differences of its factors add up to")
    func gap() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let ranking = try await matchmaking.match("N1").ranking.results
            let answer = try await Self.why("O2", need: "N1", limit: 1, matchmaking).explanation
            #expect(answer.outcome == .rankedBelow && answer.rank == 2 && answer.found == 2)
            #expect(answer.reference?.id == "O1")
            #expect(answer.shortfall == ranking[0].score - ranking[1].score)
            #expect(answer.gaps.map(\.difference).reduce(0, +) == answer.shortfall)
            #expect(answer.reason.rule == "rank-by-score")
            #expect(try await Self.why("O2", need: "N1", matchmaking).explanation.outcome == .ranked)
            let first = try await Self.why("O1", need: "N1", matchmaking).explanation
            #expect(first.outcome == .ranked && first.rank == 1 && first.record?.score == ranking[0].score)
        }
    }

    @Test("what is not in the ranking names the first rule that it fails")
    func absent() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let bus = try await Self.why("O4", need: "N1", matchmaking).explanation
            #expect(bus.outcome == .notAdmitted && bus.reason.rule == "shares-need" && bus.rank == nil)
            let company = try await Self.why("co-4", need: "N1", matchmaking)
            #expect(company.explanation.outcome == .notAdmitted && company.subject.kind == .company)
            let cut = try await Self.why("O2", need: "N1", atLeast: 250_000, matchmaking).explanation
            #expect(cut.outcome == .belowThreshold && cut.reason.rule == "at-least")
            let city = try await Self.why("pc-pw-airai", need: "N1", matchmaking).explanation
            #expect(city.outcome == .notMatched && city.reason.rule == "kind-is-ranked")
            let offers = IslandRecords.offers(withdrawn: "2025-02-01")
            try await matchmaking.put(.technology, try offers.map { try ShippedRows.node($0) })
            let withdrawn = try await Self.why("O1", need: "N1", matchmaking).explanation
            #expect(withdrawn.outcome == .excluded && withdrawn.reason.rule == "technology-withdrawn")
        }
    }

    @Test("a municipality is explained for its partner city")
    func municipalities() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let urasoe = try await Self.why("lg-472085", city: "pc-pw-airai", matchmaking).explanation
            let place = try #require(urasoe.rank)
            #expect(urasoe.outcome == .ranked)
            let osaka = try await Self.why("lg-271004", city: "pc-pw-airai", limit: place, matchmaking).explanation
            #expect(osaka.outcome == .rankedBelow && osaka.reference?.id == "lg-472085")
            #expect(osaka.gaps.first?.factor == .agreement)
        }
    }

    @Test(
        "a municipality without a tie fails by that rule whatever the threshold; with one the threshold cites its step")
    func thresholds() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            for atLeast: Int? in [nil, 0, 250_000] {
                let untied = try await Self.why("lg-010006", city: "pc-pw-airai", atLeast: atLeast, matchmaking)
                    .explanation
                #expect(untied.outcome == .notAdmitted && untied.reason.rule == "tie-to-city")
            }
            let cut = try await Self.why("lg-472085", city: "pc-pw-airai", atLeast: 250_000, matchmaking).explanation
            #expect(cut.outcome == .belowThreshold && cut.reason.rule == "at-least")
            #expect(cut.reason.reference == "Guidebook FY2024, section 3.1 step 2")
        }
    }

    @Test("an organisation is explained as a lead for a city, and as a supplier for a need")
    func roles() async throws {
        let kinds = IslandRecords.kinds + [.company, .c3pProject]
        try await RunningMatchmaking.withShippedRecords(of: kinds) { matchmaking in
            try await matchmaking.put(.need, try IslandRecords.needs.map { try ShippedRows.node($0) })
            let lead = try await Self.why("co-janus", city: "pc-pw-airai", matchmaking)
            #expect(lead.role == .lead && lead.profile?.value == "lead-v0")
            #expect(lead.explanation.outcome == .ranked && lead.explanation.rank == 1)
            #expect(lead.explanation.record?.kind == .company)
            #expect(lead.eligibility?.verdict == .unknown)
            #expect(lead.eligibility?.checks.contains { $0.missing == "/leadQualification/biddingRating" } == true)
            let cut = try await Self.why("co-janus", city: "pc-pw-airai", atLeast: 250_000, matchmaking).explanation
            #expect(cut.outcome == .belowThreshold && cut.reason.reference == "Guidebook FY2024, section 3.2")
            let barred = try await Self.why("org-mongolia-moe", city: "pc-pw-airai", matchmaking)
            #expect(barred.explanation.outcome == .excluded && barred.explanation.reason.rule == "lead-kind")
            #expect(barred.eligibility?.verdict == .no)
            let below = try await Self.why("org-iges", city: "pc-pw-airai", limit: 1, matchmaking).explanation
            #expect(below.outcome == .rankedBelow && below.reference?.id == "co-janus" && (below.shortfall ?? 0) > 0)
            #expect(below.record?.counterfactuals.isEmpty == false)

            let forNeed = try await matchmaking.client.call(
                Explain.self,
                .init(
                    needId: Need.ID("N1"), id: "co-janus", role: .lead, municipality: Municipality.ID("lg-472085")))
            #expect(forNeed.role == .lead && forNeed.explanation.rank == 1)
            let supplier = try await Self.why("co-janus", need: "N1", matchmaking)
            #expect(supplier.role == .supplier && supplier.eligibility == nil)
            #expect(supplier.explanation.reason.rule == "offers-technology")
        }
    }

    @Test("bad questions are refused with every problem at once")
    func refusals() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let questions: [(String, ErrorCode, [String])] = [
                (#"{"id":"a b"}"#, .invalidParams, ["/params/id", "/params"]),
                (#"{"id":"nothing","needId":"N1"}"#, .notFound, ["/params/id"]),
                (#"{"id":"O1","kind":"company","needId":"N1"}"#, .notFound, ["/params/id"]),
                (#"{"id":"O1","needId":"N9"}"#, .notFound, ["/params/needId"]),
                (#"{"id":"O1","partnerCityId":"pc-pw-airai"}"#, .invalidParams, ["/params/partnerCityId"]),
                (#"{"id":"lg-472085","partnerCityId":"pc-nowhere"}"#, .notFound, ["/params/partnerCityId"]),
                (#"{"id":"O1","needId":"N1","limit":101}"#, .invalidParams, ["/params/limit"]),
                (
                    #"{"id":"co-1","partnerCityId":"pc-pw-airai","role":"supplier"}"#, .invalidParams,
                    ["/params/partnerCityId"]
                ),
                (
                    #"{"id":"lg-472085","needId":"N1","role":"lead","municipality":"lg-472085"}"#, .invalidParams,
                    ["/params/role", "/params/municipality"]
                ),
                (
                    #"{"id":"co-1","partnerCityId":"pc-pw-airai","municipality":"lg-000000"}"#, .invalidParams,
                    ["/params/municipality"]
                ),
            ]
            for (params, code, pointers) in questions {
                let error = try await matchmaking.refusal(Explain.self, params)
                #expect(error.code == code && error.problems.map(\.pointer) == pointers, "\(params)")
            }
        }
    }
}
