import Contracts
import JSONLines
import JSONRPC
import Model
import Testing

@Suite("What was known on a past day, over the wire") struct PastDayOverTheWireTests {
    private static func source(_ date: String) -> String { #""source":{"text":"list","asOf":"\#(date)"}"# }

    private static func pairs(
        _ municipality: String, _ city: String, asOf day: String, _ matchmaking: RunningMatchmaking
    ) async throws -> PairRecord {
        try await matchmaking.client.call(
            MatchmakingMethods.PairRecord.self,
            .init(
                municipalities: [try #require(Municipality.ID(municipality))],
                partnerCities: [try #require(PartnerCity.ID(city))], asOf: try civilDay(day))
        ).record
    }

    private static func municipality(
        _ id: String, _ factor: Factor, asOf day: String, _ matchmaking: RunningMatchmaking
    ) async throws -> FactorScore {
        let answer = try await matchmaking.client.call(
            MatchmakingMethods.ExplainMatch.self,
            .init(partnerCityId: PartnerCity.ID("pc-pw-airai"), id: id, asOf: try civilDay(day)))
        return try #require(answer.explanation.record?.factors.first { $0.factor == factor })
    }

    @Test("what a firm's record says counts from its source's day on, as a supplier and as a lead")
    func firms() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            try await matchmaking.put(
                .company,
                #"{"id":"co-3","names":{"en":"Sorting Co."},"kind":"company","roles":["c3pLead"],"countries":["PW"],"#
                    + #""jcmExperience":true,\#(Self.source("2024-11"))}"#)
            func scores(asOf day: String) async throws -> [FactorScore] {
                let ranking = try await matchmaking.match("N2", asOf: day).ranking
                let supplier = try #require(ranking.results.first { $0.id == "O3" }).factors
                let lead = try await matchmaking.client.call(
                    MatchmakingMethods.ExplainMatch.self,
                    .init(partnerCityId: PartnerCity.ID("pc-pw-airai"), id: "co-3", asOf: try civilDay(day)))
                return supplier.filter { $0.factor == .jcmTrackRecord || $0.factor == .countryExperience }
                    + (lead.explanation.record?.factors ?? []).filter { $0.factor == .leadHistory }
            }
            let before = try await scores(asOf: "2024-10-31")
            #expect(before.count == 3)
            for score in before {
                #expect((score.lo, score.value, score.hi) == (0, 48, 255))
                #expect(score.reason.message.en.contains("recorded later than the day asked about (2024-11)"))
                #expect(score.reason.message.ja.contains("基準日より後の情報(2024年11月)。基準日時点では不明です"))
            }
            #expect(try await scores(asOf: "2024-12-01").map(\.value) == [128, 128, 128])
        }
    }

    @Test("declarations, platforms and Leading Areas count from their own day; a complete list of before is told")
    func municipalities() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            try await matchmaking.put(
                .municipality,
                #"{"id":"lg-472085","lgCode":"472085","names":{"en":"Urasoe City","ja":"浦添市"},"type":"city","#
                    + #""prefecture":{"en":"Okinawa","ja":"沖縄県"},"prefectureIso":"JP-47","#
                    + #""decarbonizationLeadingArea":true,"leadingArea":{"round":6,"selectedOn":"2025-01-09","source":"x"},"#
                    + #""zeroCarbonDeclaration":{"declared":"2024-09-05","source":"x"},"#
                    + #""platforms":[{"name":"Island Platform","started":"by 2024","source":"x"}],\#(Self.source("2026-07"))}"#
            )
            func score(_ factor: Factor, _ day: String) async throws -> FactorScore {
                try await Self.municipality("lg-472085", factor, asOf: day, matchmaking)
            }
            #expect(try await !score(.policy, "2024-09-04").isKnown)
            #expect(try await score(.policy, "2024-09-05").value == 255)
            #expect(try await !score(.leadingArea, "2025-01-08").isKnown)
            #expect(try await score(.leadingArea, "2025-01-09").value == 255)
            let platform = try await score(.platform, "2020-01-01").reason.message
            #expect(platform.en == "public-private platform: Island Platform (day unknown)")
            #expect(platform.ja == "官民連携プラットフォーム: Island Platform(日付不明)")

            let pair = try await Self.pairs("lg-472085", "pc-pw-airai", asOf: "2024-09-04", matchmaking)
            let party = try #require(pair.municipalities.first)
            #expect(party.zeroCarbonDeclaration == .unknown && party.declaration == nil && party.selection == nil)
            #expect(party.leadingArea == .no)
            #expect(party.declarationRemark?.en.contains("(2024-09-05): not known then") == true)

            try await matchmaking.put(
                .closedList,
                #"{"id":"areas","names":{"en":"Leading Areas"},"predicate":"decarbonizationLeadingArea","#
                    + #""subjectKind":"municipality","members":[],"level":"A","asOf":"2024-03-31",\#(Self.source("2024-04"))}"#
            )
            let listed = try await score(.leadingArea, "2025-01-08")
            #expect(listed.isKnown && listed.value == 0)
            #expect(try await score(.leadingArea, "2025-01-09").value == 255)
        }
    }

    @Test("an agreement without a date counts and is marked, in the registers, the ranking and the consortium")
    func agreements() async throws {
        try await RunningMatchmaking.withShippedRecords { matchmaking in
            let before = try await Self.pairs("lg-130001", "pc-id-jakarta", asOf: "2018-02-28", matchmaking)
            #expect(!before.agreements.contains { $0.id.value == "AGR-047" })
            let after = try await Self.pairs("lg-130001", "pc-id-jakarta", asOf: "2018-03-01", matchmaking)
            let jakarta = try #require(after.agreements.first { $0.id.value == "AGR-047" })
            #expect(jakarta.inForce == .yes && jakarta.remark == BilingualText(en: "day unknown", ja: "日付不明"))

            try await matchmaking.put(
                .agreement,
                #"{"id":"AGR-005","japaneseParty":"Urasoe City","municipalityId":"lg-472085","partner":"Airai State","#
                    + #""partnerCityId":"pc-pw-airai","partnerType":"city","country":"PW","kind":"MoU","#
                    + #""form":"memorandum","source":{"text":"page","asOf":"page as stored"}}"#)
            let ranking = try await matchmaking.municipalities(for: "pc-pw-airai").ranking
            let urasoe = try #require(ranking.results.first { $0.id == "lg-472085" })
            let agreement = try #require(urasoe.factors.first { $0.factor == .agreement })
            #expect(agreement.value == 220)
            #expect(agreement.reason.message.en == "agreement with Airai State: MOU (day unknown)")
            #expect(agreement.reason.message.ja == "アイライ州との協定: MOU(日付不明)")

            let answer = try await matchmaking.client.call(
                MatchmakingMethods.AssembleConsortium.self,
                .init(partnerCityId: try #require(PartnerCity.ID("pc-pw-airai"))))
            let task = try #require(answer.consortium.tasks.first { $0.reason.rule == "city-agreement" })
            #expect(task.settled == .yes && task.reason.message.en == "agreement on record: MoU (day unknown)")
            let channel = try #require(answer.consortium.channels.first { $0.channel == .municipality })
            #expect(channel.reason.message.ja.contains("MOU、日付不明"))
        }
    }
}
