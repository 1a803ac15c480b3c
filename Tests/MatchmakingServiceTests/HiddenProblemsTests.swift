import Contracts
import JSONRPC
import Model
import Testing

/// What is wrong with one part of a question or a record keeps nothing else that is wrong from being told.
@Suite("A problem hides no other") struct HiddenProblemsTests {
    private func told(_ error: RPCError) -> Set<String> {
        Set(error.problems.map { "\($0.pointer) \($0.rule)" })
    }

    @Test("an id that is not on record is told among the others, and alone is an answer of its own")
    func unknownIDs() async throws {
        typealias M = MatchmakingMethods
        try await RunningMatchmaking.withIsland { matchmaking in
            let bad = #""limit":0,"atLeast":-1,"profileId":"no-such""#
            let others: Set = [
                "/params/limit limit-range", "/params/atLeast at-least-range", "/params/profileId reference-exists",
            ]
            func check<Asked: Method>(_ method: Asked.Type, _ id: String, at pointer: String) async throws {
                let alone = try await matchmaking.refusal(method, "{\(id)}")
                #expect(alone.code == .notFound && told(alone) == ["\(pointer) reference-exists"], "\(Asked.name)")
                let together = try await matchmaking.refusal(method, "{\(id),\(bad)}")
                #expect(together.code == .invalidParams, "\(Asked.name)")
                #expect(told(together) == others.union(["\(pointer) reference-exists"]), "\(Asked.name)")
            }
            try await check(M.MatchNeed.self, #""needId":"no""#, at: "/params/needId")
            try await check(M.RankMunicipalities.self, #""partnerCityId":"no""#, at: "/params/partnerCityId")
            try await check(M.RankLeads.self, #""needId":"no""#, at: "/params/needId")
            try await check(M.MatchTechnology.self, #""companyId":"no""#, at: "/params/companyId")
            try await check(M.MatchTechnology.self, #""technologyId":"no""#, at: "/params/technologyId")
            try await check(M.ExplainMatch.self, #""needId":"N1","id":"no""#, at: "/params/id")
            let consortium = try await matchmaking.refusal(
                M.AssembleConsortium.self,
                #"{"partnerCityId":"no","size":9,"fixed":{"lead":"co-no"},"needs":[{"needId":"N1","priority":0}]}"#)
            #expect(consortium.code == .invalidParams)
            #expect(
                told(consortium) == [
                    "/params/partnerCityId reference-exists", "/params/size size-range",
                    "/params/fixed/lead reference-exists", "/params/needs/0/priority number-range",
                ])
            let duplicates = try await matchmaking.refusal(
                M.FindDuplicates.self, #"{"kind":"company","id":"co-no","limit":0}"#)
            #expect(told(duplicates) == ["/params/limit limit-range", "/params/id reference-exists"])
            let merge = try await matchmaking.refusal(
                M.MergeRecords.self, #"{"kind":"company","keep":"co-a","absorb":"co-b"}"#)
            #expect(told(merge) == ["/params/keep reference-exists", "/params/absorb reference-exists"])
        }
    }

    @Test("an id that no record has is looked for in every kind, and the answer says so")
    func anyKind() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let nothing = try await matchmaking.refusal(
                MatchmakingMethods.ExplainMatch.self, #"{"needId":"N1","id":"nope"}"#)
            #expect(nothing.message.en == "No record of any kind has the id \"nope\".")
            #expect(nothing.message.ja == "id「nope」の記録はどの種別にもありません。")
            let technology = try await matchmaking.refusal(
                MatchmakingMethods.ExplainMatch.self, #"{"needId":"N1","id":"nope","kind":"technology"}"#)
            #expect(technology.message.en == "There is no technology \"nope\".")
        }
    }

    @Test("what cannot be read keeps nothing readable from being checked, and nothing is said of what it decides")
    func unreadable() async throws {
        typealias M = MatchmakingMethods
        try await RunningMatchmaking.withIsland { matchmaking in
            let match = try await matchmaking.refusal(
                M.MatchNeed.self,
                #"{"asOf":"2025-02-30","limit":0,"order":"best","need":{"text":{"en":" "},"country":"Atlantis"}}"#)
            #expect(
                told(match) == [
                    "/params/asOf refused-value", "/params/order refused-value", "/params/limit limit-range",
                    "/params/need/text/en text-not-blank", "/params/need/country country-known",
                ])
            let country = try await matchmaking.refusal(
                M.CountryStatus.self, #"{"country":"Atlantis","asOf":"soon"}"#)
            #expect(told(country) == ["/params/asOf refused-value", "/params/country country-known"])
            let none = try await matchmaking.refusal(M.MatchNeed.self, #"{"limit":"ten"}"#)
            #expect(told(none) == ["/params/limit wrong-type", "/params exactly-one"])
            // The id exists; of which kind it should be, nobody can read.
            let kind = try await matchmaking.refusal(
                M.ExplainMatch.self, #"{"needId":"no","id":"O1","kind":"gadget","atLeast":-1}"#)
            #expect(
                told(kind) == [
                    "/params/kind refused-value", "/params/needId reference-exists", "/params/atLeast at-least-range",
                ])
            let city = try await matchmaking.refusal(
                M.AssembleConsortium.self,
                #"{"partnerCityId":"a b","size":9,"needs":[{"needId":"N1"},{"needId":"no"}]}"#)
            #expect(
                told(city) == [
                    "/params/partnerCityId refused-value", "/params/size size-range",
                    "/params/needs/1/needId reference-exists",
                ])
            let portfolio = try await matchmaking.refusal(
                M.MatchPortfolio.self, #"{"needs":{"ids":["no"],"countries":[7]},"fairnessFloor":-1}"#)
            #expect(
                told(portfolio) == [
                    "/params/needs/countries/0 wrong-type", "/params/needs/ids/0 reference-exists",
                    "/params/fairnessFloor floor-range",
                ])
        }
    }

    @Test("codes with a bad check digit, bad country codes and bad dates leave the rest of their row to be checked")
    func rows() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            func check(_ kind: MatchmakingKind, _ row: String, _ problems: Set<String>) async throws {
                let answer = try await matchmaking.put(kind, [try ShippedRows.node(row)], dryRun: true)
                let found = answer.rejected.flatMap(\.problems).map { "\($0.pointer.dropFirst(14)) \($0.rule)" }
                #expect(Set(found) == problems && found.count == problems.count)
            }
            try await check(
                .company,
                #"{"id":"co-x","names":{"en":" "},"corporateNumber":"1180301018772","kind":"gadget","roles":[],"#
                    + #""countries":["vn","XQ"],"hqMunicipalityId":"lg-999","source":{"text":" "}}"#,
                [
                    "/corporateNumber refused-value", "/kind refused-value", "/countries/0 refused-value",
                    "/names/en text-not-blank", "/countries/1 reference-exists",
                    "/hqMunicipalityId reference-exists", "/source/text text-not-blank",
                ])
            // Whether the id and the prefecture fit the code cannot be said, since the code cannot be read.
            try await check(
                .municipality,
                #"{"id":"lg-271005","lgCode":"271005","names":{"en":""},"type":"city","prefecture":{"en":"Osaka"},"#
                    + #""prefectureIso":"JP-27","source":{"text":"s"}}"#,
                ["/lgCode refused-value", "/names/en text-not-blank"])
            try await check(
                .agreement,
                #"{"id":"a-1","japaneseParty":" ","municipalityId":"lg-x","partner":"p","partnerCityId":"pc-x","#
                    + #""partnerType":"city","country":"palau","kind":"MoU","form":"memo","date":"soon","#
                    + #""source":{"text":"s"}}"#,
                [
                    "/country refused-value", "/form refused-value", "/japaneseParty text-not-blank",
                    "/municipalityId reference-exists", "/partnerCityId reference-exists", "/date date-readable",
                ])
            try await check(
                .introduction,
                #"{"id":"i-1","partnerCityId":"pc-no","companyId":"co-1","steps":["#
                    + #"{"state":"asked","on":"2025-01-01","by":" "},"#
                    + #"{"state":"introduced","on":"2025-13-01","by":"Ito"},"#
                    + #"{"state":"agreed","on":"2025-01-03","by":"Ito"}]}"#,
                [
                    "/steps/0/state refused-value", "/steps/1/on refused-value", "/steps/0/by text-not-blank",
                    "/steps/2/state introduction-transition", "/partnerCityId reference-exists",
                ])
        }
    }
}
