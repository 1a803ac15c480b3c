import Contracts
import JSONLines
import JSONRPC
import JSONText
import Model
import Testing

@Suite("Questions about records") struct RecordQuestionProblemsTests {
    private func expect<M: Method>(
        _ method: M.Type, _ params: String, in matchmaking: RunningMatchmaking, breaks rules: [String]
    ) async throws {
        let refused = try await matchmaking.refusal(method, params)
        #expect(refused.code == .invalidParams, "\(params)")
        #expect(refused.problems.map { "\($0.pointer) \($0.rule)" } == rules, "\(params)")
        for problem in refused.problems {
            #expect(problem.message.en != problem.message.ja && problem.message.ja != "")
        }
    }

    @Test("that break several rules are told of all, also beside what cannot be read")
    func all() async throws {
        try await RunningMatchmaking.withoutRecords { matchmaking in
            typealias List = MatchmakingMethods.ListRecords
            try await expect(
                List.self,
                #"{"kind":"company","filters":{"colour":"x","size/1":"y"},"limit":0,"cursor":"company:1"}"#,
                in: matchmaking,
                breaks: [
                    "/params/filters/colour unknownFilter", "/params/filters/size~11 unknownFilter",
                    "/params/limit outOfRange", "/params/cursor badCursor",
                ])
            try await expect(
                List.self, #"{"kind":"castle","limit":501,"minRevision":99}"#, in: matchmaking,
                breaks: ["/params/kind unknownKind", "/params/limit outOfRange"])
            try await expect(
                List.self, #"{"kind":"castle","limit":501,"text":7,"colour":1}"#, in: matchmaking,
                breaks: [
                    "/params/text wrong-type", "/params/colour unknown-name", "/params/kind unknownKind",
                    "/params/limit outOfRange",
                ])
            try await expect(
                MatchmakingMethods.GetRecord.self, #"{"kind":"castle","id":"x","atRevision":-1}"#, in: matchmaking,
                breaks: ["/params/kind unknownKind", "/params/atRevision outOfRange"])
            try await expect(
                MatchmakingMethods.RecordHistory.self, #"{"kind":"castle","id":"x","limit":0,"before":-1}"#,
                in: matchmaking,
                breaks: ["/params/kind unknownKind", "/params/limit outOfRange", "/params/before outOfRange"])
        }
    }

    @Test("rows that are refused are told beside the rest, and so is every revision without a row")
    func puts() async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country]) { matchmaking in
            typealias Put = MatchmakingMethods.PutRecords
            try await expect(
                Put.self, #"{"kind":"castle","rows":[],"expectedRevisions":{"b":1,"a":1}}"#, in: matchmaking,
                breaks: [
                    "/params/kind unknownKind", "/params/expectedRevisions/a notAmongRows",
                    "/params/expectedRevisions/b notAmongRows",
                ])
            let bad = #"{"id":"N","partnerCityId":"nowhere","text":{},"source":{"text":"s"}}"#
            let ofRow = ["/params/rows/0/text text-given", "/params/rows/0/partnerCityId reference-exists"]
            try await expect(
                Put.self, #"{"kind":"need","rows":[\#(bad)],"expectedRevisions":{"x":1}}"#, in: matchmaking,
                breaks: ["/params/expectedRevisions/x notAmongRows"] + ofRow)
            try await expect(
                Put.self, #"{"kind":"need","rows":[\#(bad)],"dryRun":"yes"}"#, in: matchmaking,
                breaks: ["/params/dryRun wrong-type"] + ofRow)
        }
    }

    @Test("revisions below 0 are refused, and so is an author that is blank or endless")
    func revisionsAndAuthors() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            typealias Put = MatchmakingMethods.PutRecords
            typealias Merge = MatchmakingMethods.MergeRecords
            let row = #"{"id":"co-old","names":{"en":"Old"},"kind":"company","roles":[],"source":{"text":"s"}}"#
            let long = String(repeating: "x", count: 501)
            try await expect(
                Put.self, #"{"kind":"company","rows":[\#(row)],"expectedRevisions":{"co-old":-5},"author":" "}"#,
                in: matchmaking,
                breaks: ["/params/expectedRevisions/co-old outOfRange", "/params/author text-not-blank"])
            try await expect(
                Put.self, #"{"kind":"company","rows":[\#(row)],"author":"\#(long)"}"#, in: matchmaking,
                breaks: ["/params/author text-length"])
            try await matchmaking.put(.company, row)
            let merge = #""kind":"company","keep":"co-1","absorb":"co-old""#
            try await expect(
                Merge.self, #"{\#(merge),"expectedRevisions":{"co-1":-5}}"#, in: matchmaking,
                breaks: ["/params/expectedRevisions/co-1 outOfRange"])
            for (author, rule) in [(" ", "text-not-blank"), (long, "text-length")] {
                try await expect(
                    Merge.self, #"{\#(merge),"author":"\#(author)"}"#, in: matchmaking,
                    breaks: ["/params/author \(rule)"])
            }
            try await expect(
                Merge.self,
                #"{"kind":"company","keep":"co-1","absorb":"nobody","author":" ","expectedRevisions":{"co-1":-5}}"#,
                in: matchmaking,
                breaks: [
                    "/params/expectedRevisions/co-1 outOfRange", "/params/author text-not-blank",
                    "/params/absorb reference-exists",
                ])
            let question = #"{"kind":"company","id":"co-1","minRevision":-5}"#
            let breaks = ["/params/minRevision outOfRange"]
            try await expect(MatchmakingMethods.GetRecord.self, question, in: matchmaking, breaks: breaks)
            try await expect(MatchmakingMethods.RecordHistory.self, question, in: matchmaking, breaks: breaks)
            try await expect(
                MatchmakingMethods.ListRecords.self, #"{"kind":"company","limit":0,"minRevision":-5}"#,
                in: matchmaking, breaks: ["/params/limit outOfRange"] + breaks)
        }
    }

    @Test("a second row of an id is told with all else that is wrong with it")
    func secondRow() async throws {
        try await RunningMatchmaking.withoutRecords { matchmaking in
            let good = #"{"id":"C","names":{"en":"X"},"kind":"company","roles":[],"source":{"text":"s"}}"#
            let refused = try await matchmaking.refusal(
                MatchmakingMethods.PutRecords.self,
                #"{"kind":"company","rows":[\#(good),\#(good.replacing("\"X\"", with: "\" \""))]}"#)
            #expect(
                refused.problems.map { "\($0.pointer) \($0.rule)" } == [
                    "/params/rows/1/id duplicateRow", "/params/rows/1/names/en text-not-blank",
                ])
        }
    }

    @Test("a dry run warns of a company whose role shows the experience that is denied; it may be saved all the same")
    func doubts() async throws {
        try await RunningMatchmaking.withoutRecords { matchmaking in
            let row = try ShippedRows.node(
                #"{"id":"C","names":{"en":"X"},"kind":"company","roles":["jcmParticipant","c3pLead"],"#
                    + #""jcmExperience":false,"c3pParticipant":false,"source":{"text":"s"}}"#)
            let tried = try await matchmaking.put(.company, [row], dryRun: true)
            #expect(tried.created == 1 && tried.rejected.isEmpty)
            #expect(
                tried.warnings?.flatMap(\.problems).map { "\($0.pointer) \($0.rule)" } == [
                    "/params/rows/0/jcmExperience experience-of-role",
                    "/params/rows/0/c3pParticipant experience-of-role",
                ])
            #expect(try await matchmaking.put(.company, [row]).created == 1)
        }
    }

    @Test("a page of another list or another search is refused")
    func cursors() async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country, .sector, .partnerCity]) { matchmaking in
            let cursor = try #require(try await matchmaking.list(.partnerCity, ["country": "VN"], limit: 1).nextCursor)
            let next = try await matchmaking.list(.partnerCity, ["country": "VN"], limit: 3, cursor: cursor)
            #expect(!next.records.isEmpty)
            typealias List = MatchmakingMethods.ListRecords
            for question in [
                #""kind":"partnerCity""#, #""kind":"partnerCity","filters":{"country":"PH"}"#,
                #""kind":"partnerCity","filters":{"country":"VN"},"text":"hanoi""#, #""kind":"country""#,
            ] {
                try await expect(
                    List.self, #"{\#(question),"cursor":"\#(cursor)"}"#, in: matchmaking,
                    breaks: ["/params/cursor badCursor"])
            }
            typealias Search = MatchmakingMethods.Search
            let found = try await matchmaking.client.call(Search.self, .init(kinds: [.partnerCity], limit: 2))
            let place = try #require(found.nextCursor)
            let more = try await matchmaking.client.call(
                Search.self, .init(kinds: [.partnerCity], limit: 5, cursor: place))
            #expect(more.hits.count == 5 && Set(more.hits.map(\.id)).isDisjoint(with: found.hits.map(\.id)))
            for question in [#""text":"waste""#, #""kinds":["country"]"#, #""kinds":["partnerCity"],"country":"VN""#] {
                try await expect(
                    Search.self, #"{\#(question),"cursor":"\#(place)"}"#, in: matchmaking,
                    breaks: ["/params/cursor cursor-of-question"])
            }
        }
    }

    @Test("filters by the subject of facts and the members of lists follow merged ids")
    func filters() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            try await matchmaking.put(
                .company, #"{"id":"co-old","names":{"en":"Old"},"kind":"company","roles":[],"source":{"text":"s"}}"#)
            try await matchmaking.put(
                .fact,
                #"{"id":"f","subject":{"kind":"company","id":"co-1"},"predicate":"jcmExperience","truth":"yes","#
                    + #""level":"A","asOf":"2025-01","source":{"text":"s"}}"#)
            try await matchmaking.put(
                .closedList,
                #"{"id":"l","names":{"en":"L"},"predicate":"jcmExperience","subjectKind":"company","members":["co-1"],"#
                    + #""level":"A","asOf":"2025-01-01","source":{"text":"s"}}"#)
            try await matchmaking.put(
                .agreement,
                #"{"id":"AGR-X","japaneseParty":"Osaka","municipalityId":"lg-271004","moreMunicipalityIds":["lg-401005"],"#
                    + #""partner":"Airai","partnerCityId":"pc-pw-airai","partnerType":"city","country":"PW","kind":"MoU","#
                    + #""form":"memorandum","source":{"text":"s"}}"#)
            _ = try await matchmaking.client.call(
                MatchmakingMethods.MergeRecords.self, .init(kind: .company, keep: "co-1", absorb: "co-old"))
            for id in ["co-1", "co-old"] {
                #expect(try await matchmaking.ids(.fact, ["subject": id]) == ["f"])
                #expect(try await matchmaking.ids(.closedList, ["member": id]) == ["l"])
            }
            #expect(
                try await matchmaking.ids(.agreement, ["municipality": "lg-401005", "partnerCity": "pc-pw-airai"])
                    == ["AGR-X"])
        }
    }

    @Test("who is named twice, or asked for and left out, is told, under whatever id")
    func twice() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            try await matchmaking.put(
                .technology,
                #"{"id":"O1-old","names":{"en":"Old"},"companyId":"co-1","sectors":["waste"],"stage":"deployed","#
                    + #""source":{"text":"s"}}"#)
            try await matchmaking.put(
                .company, #"{"id":"co-old","names":{"en":"Old"},"kind":"company","roles":[],"source":{"text":"s"}}"#)
            for (kind, keep, absorb) in [(MatchmakingKind.technology, "O1", "O1-old"), (.company, "co-1", "co-old")] {
                _ = try await matchmaking.client.call(
                    MatchmakingMethods.MergeRecords.self, .init(kind: kind, keep: keep, absorb: absorb))
            }
            try await expect(
                MatchmakingMethods.MatchPortfolio.self,
                #"{"capacity":{"technologies":{"O1":1,"O1-old":2,"O2":1},"companies":{"co-old":1,"co-1":1}},"#
                    + #""technologies":{"ids":["O1"],"without":["O2","O1-old"],"companies":["co-old"],"#
                    + #""withoutCompanies":["co-1"]}}"#,
                in: matchmaking,
                breaks: [
                    "/params/capacity/technologies/O1-old named-once",
                    "/params/capacity/companies/co-old named-once",
                    "/params/technologies/without/1 named-and-left-out",
                    "/params/technologies/withoutCompanies/0 named-and-left-out",
                ])
            try await expect(
                MatchmakingMethods.MatchPortfolio.self,
                #"{"needs":{"ids":["N1","N2","N1"],"partnerCities":["pc-pw-airai","pc-pw-airai"]},"#
                    + #""technologies":{"ids":["O1","O1-old"],"companies":["co-old","co-2","co-1"]}}"#,
                in: matchmaking,
                breaks: [
                    "/params/needs/ids/2 named-once", "/params/needs/partnerCities/1 named-once",
                    "/params/technologies/ids/1 named-once", "/params/technologies/companies/2 named-once",
                ])
            let group = try await matchmaking.refusal(
                MatchmakingMethods.AssembleConsortium.self,
                #"{"partnerCityId":"pc-pw-airai","conflicts":{"groups":[["co-old","co-1"]]}}"#)
            #expect(group.problems.map(\.rule) == ["conflict-group-size"])
            let message = try #require(group.problems.first?.message)
            #expect(message.en.contains("the one company \"co-1\"") && message.ja.contains("同じ企業「co-1」"))
            try await expect(
                MatchmakingMethods.AssembleConsortium.self,
                #"{"partnerCityId":"pc-pw-airai","fixed":{"companies":["co-1","co-2","co-old"],"#
                    + #""technologies":["O1","O1-old"]}}"#,
                in: matchmaking,
                breaks: [
                    "/params/fixed/companies/2 named-once", "/params/fixed/technologies/1 named-once",
                ])
        }
    }
}
