import Contracts
import JSONRPC
import JSONText
import Model
import Testing

@Suite("Proposals on record")
struct StoredProposalTests {
    static func proposal(
        _ id: String, kind: String = "new", facts: String = "{}", judged: String = "{}", others: String = ""
    ) -> String {
        """
        {"id":"\(id)","title":{"en":"Project \(id)","ja":"事業\(id)"},"submittedOn":"2025-03-03","kind":"\(kind)",\
        "municipalities":["lg-401005"],"partnerCities":["pc-ph-davao"],"facts":\(facts),"judged":\(judged)\(others)}
        """
    }

    @Test("a proposal is kept with its author, every revision can be read again, and two of them are compared")
    func revisions() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            let first = try await scoring.put(
                [Self.proposal("a", facts: #"{"annualReduction":12000}"#)], as: "proposal", author: "Sato")
            let second = try await scoring.put(
                [Self.proposal("a", facts: #"{"annualReduction":50000,"engineerOtherProjects":2}"#)], as: "proposal",
                expectedRevisions: ["a": first.revision], author: "Suzuki")
            let history = try await scoring.ask(
                ScoringMethods.RecordHistory.self, #"{"kind":"proposal","id":"a"}"#)
            #expect(history.changes.map(\.revision) == [second.revision, first.revision])
            #expect(history.changes.map(\.savedBy) == ["Suzuki", "Sato"])
            #expect(history.changes.map(\.created) == [false, true])
            let page = try await scoring.ask(
                ScoringMethods.RecordHistory.self, #"{"kind":"proposal","id":"a","limit":1}"#)
            #expect(page.nextBefore == second.revision)
            let old = try await scoring.ask(
                ScoringMethods.GetRecord.self, #"{"kind":"proposal","id":"a","atRevision":\#(first.revision)}"#)
            #expect(old.record.body.member("facts")?.member("annualReduction")?.int64 == 12000)

            let diff = try await scoring.ask(
                ScoringMethods.DiffProposals.self,
                #"{"from":{"proposalId":"a","atRevision":\#(first.revision)},"to":{"proposalId":"a"}}"#)
            #expect(diff.changes.map(\.pointer) == ["/facts/annualReduction", "/facts/engineerOtherProjects"])
            #expect(diff.changes.map { $0.before == nil } == [false, true])
            #expect(diff.rows.map(\.row) == ["1h", "2a"])
            #expect(diff.rows.first?.change == PointChange(from: 3, to: 4))
            #expect(diff.change == PointChange(from: 3, to: 8))
            #expect(diff.from.revision == first.revision)
            #expect(diff.to.revision == second.revision)
        }
    }

    @Test("a change that was made on an old revision is refused, and so is a new proposal that is there already")
    func staleRevision() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            let first = try await scoring.put([Self.proposal("a")], as: "proposal", expectedRevisions: ["a": 0])
            try await scoring.put([Self.proposal("a", kind: "ongoing")], as: "proposal")
            for stale in [first.revision, 0] {
                let error = try await refusal {
                    try await scoring.put([Self.proposal("a")], as: "proposal", expectedRevisions: ["a": stale])
                }
                #expect(error.code == .conflict)
            }
        }
    }

    @Test("a bad proposal is refused with every problem at once, whether or not it can be read as a whole")
    func everyProblem() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            let readable = try await refusal {
                try await scoring.put(
                    [
                        Self.proposal(
                            "a", facts: #"{"annualReduction":-5,"anualReduction":1}"#, judged: #"{"1a":52,"1g":5}"#,
                            others: #","call":"none""#)
                    ], as: "proposal")
            }
            #expect(
                readable.refused == [
                    "/params/rows/0/facts/annualReduction": "not-negative",
                    "/params/rows/0/facts/anualReduction": "known-name", "/params/rows/0/judged/1a": "row-maximum",
                    "/params/rows/0/judged/1g": "computed-row", "/params/rows/0/call": "known-call",
                ])
            let broken = try await refusal {
                try await scoring.put(
                    [
                        Self.proposal(
                            "a", facts: #"{"annualReduction":-5,"engineerOtherProjects":1.5}"#,
                            judged: #"{"1a":52}"#, others: #","titel":1"#)
                    ], as: "proposal")
            }
            #expect(broken.refused["/params/rows/0/titel"] == "unknown-name")
            #expect(broken.refused["/params/rows/0/facts/engineerOtherProjects"] != nil)
            #expect(broken.refused["/params/rows/0/facts/annualReduction"] == "not-negative")
            #expect(broken.refused["/params/rows/0/judged/1a"] == "row-maximum")
        }
    }

    @Test("a question names one proposal: written or on record, not both, not neither, not an unknown one")
    func oneProposal() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            try await scoring.put([Self.proposal("a")], as: "proposal")
            let both = try await refusal {
                try await scoring.score(#"{"proposalId":"a","proposal":\#(Self.proposal("b"))}"#)
            }
            #expect(both.refused == ["/params/proposal": "one-proposal"])
            #expect(try await refusal { try await scoring.score("{}") }.refused == ["/params/proposal": "one-proposal"])
            let unknown = try await refusal { try await scoring.score(#"{"proposalId":"z"}"#) }
            #expect(unknown.refused == ["/params/proposalId": "known-proposal"])
        }
    }

    @Test("a sheet that proposals are scored by is not edited; a correction is a new version, and is used")
    func sheetInUse() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            let edited = try ShippedFile.sheet().replacing(
                #""points":5,"to":"4000""#, with: #""points":5,"to":"4000.5""#)
            try await scoring.put([edited], dryRun: true)
            try await scoring.put([Self.proposal("a")], as: "proposal")
            let error = try await refusal { try await scoring.put([edited]) }
            #expect(error.refused == ["/params/rows/0/id": "sheet-in-use"])
            let unchanged = try await scoring.put([try ShippedFile.sheet()])
            #expect(unchanged.unchanged == 1)
            let correction =
                edited.replacing(#""id":"c3p-fy2025""#, with: #""id":"c3p-fy2025-v2""#)
                .replacing(#""edition":"FY2025""#, with: #""edition":"FY2025","version":2"#)
            try await scoring.put([correction])
            let card = try await scoring.score(#"{"proposalId":"a"}"#).scorecard
            #expect(card.sheet.id.value == "c3p-fy2025-v2")
            #expect(card.sheet.version == 2)
        }
    }

    @Test("proposals are found by filters and words in either language")
    func listing() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            try await scoring.put(
                [
                    Self.proposal("a", others: #","lead":{"id":"co-x","name":{"en":"X Corp","ja":"エックス社"}}"#),
                    Self.proposal("b", kind: "ongoing"),
                ], as: "proposal")
            for (filter, found) in [
                (#""filters":{"kind":"ongoing"}"#, ["b"]), (#""filters":{"lead":"X corp"}"#, ["a"]),
                (#""filters":{"municipality":"lg-401005"}"#, ["a", "b"]), (#""text":"エックス"#, ["a"]),
            ] {
                let list = try await scoring.ask(
                    ScoringMethods.ListRecords.self,
                    #"{"kind":"proposal",\#(filter.hasSuffix("}") ? filter : filter + "\"")}"#)
                #expect(list.records.map(\.id) == found, "\(filter)")
            }
        }
    }

    @Test("a proposal that cannot be read as a whole is told what is wrong with its answers, budget and documents, too")
    func everyPart() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            for (kind, file) in [
                ("screening", "20-screening.json"), ("budgetRules", "30-budgetRules.json"),
                ("documentRules", "40-documentRules.json"),
            ] {
                try await scoring.put([try ShippedFile.record(file)], as: kind)
            }
            let error = try await refusal {
                try await scoring.put(
                    [
                        Self.proposal(
                            "a", facts: #"{"annualReduction":1.5}"#,
                            others: """
                                ,"call":"none","screening":{"biddingRating":"E"},\
                                "budget":{"lines":[{"line":"personel","amount":1}]},\
                                "documents":{"documents":[{"document":"99"}]}
                                """)
                    ], as: "proposal")
            }
            let refused = Set(error.problems.map { $0.pointer.replacing("/params/rows/0", with: "") })
            #expect(
                refused == [
                    "/facts/annualReduction", "/call", "/screening/biddingRating", "/budget/lines/0/line",
                    "/documents/documents/0/document",
                ])
        }
    }

    @Test("a dry run keeps to the expected revisions, and a revision of a record that is not sent is refused")
    func expectations() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            try await scoring.put([Self.proposal("a"), Self.proposal("b")], as: "proposal")
            let stale = try await refusal {
                try await scoring.put([Self.proposal("a")], as: "proposal", dryRun: true, expectedRevisions: ["a": 99])
            }
            #expect(stale.code == .conflict)
            let stranger = try await refusal {
                try await scoring.put([Self.proposal("a")], as: "proposal", expectedRevisions: ["b": 2])
            }
            #expect(stranger.refused == ["/params/expectedRevisions/b": "notAmongRows"])
        }
    }
}
