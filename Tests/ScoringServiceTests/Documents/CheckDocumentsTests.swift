import Contracts
import JSONRPC
import Model
import Testing

@Suite("Checking documents over the wire")
struct CheckDocumentsTests {
    private typealias CheckDocuments = ScoringMethods.CheckDocuments

    /// A joint application of two organisations with gaps of every kind.
    static let folder = """
        {"organisations":[{"en":"Lead Co.","ja":"代表株式会社"},{"en":"Second Co.","ja":"第二株式会社"}],"documents":[\
        {"document":"1","onSpecifiedForm":true},{"document":"2","languages":["ja"],"onSpecifiedForm":true},\
        {"document":"3","languages":["ja","en"]},{"document":"5","languages":["ja","en"],"onSpecifiedForm":true},\
        {"document":"6","organisation":"代表株式会社"},{"document":"8","validUntil":"2025-01-31"},\
        {"document":"9","validUntil":"2026-03-31"},{"document":"10","party":"japaneseCity","languages":["ja"]},\
        {"document":"10","party":"partnerCity","languages":["en"]},\
        {"document":"11","fiscalYears":[2022,2023,2024]}]}
        """

    @Test("the worked application lacks four things, and its certificate is not valid on the day")
    func worked() async throws {
        try await RunningScoring.withDocumentRules { scoring in
            let answer = try await scoring.ask(
                CheckDocuments.self,
                #"{"proposal":\#(ShippedFile.proposal(#""kind":"new","facts":{},"documents":\#(Self.folder)"#))}"#)
            let report = answer.report
            #expect(report.verdict == .notReady)
            #expect(report.missingCount == 4)
            #expect(
                report.documents.map(\.status) == [
                    .complete, .incomplete, .complete, .missing, .complete, .incomplete, .nothingToSubmit, .invalid,
                    .complete, .incomplete, .complete,
                ])
            #expect(
                report.documents.flatMap(\.missing).map(\.label.en) == [
                    "English version", "Project plan between the Japanese and partner cities",
                    "overview of Second Co. (organisation 2)",
                    "Japanese translation of the letter of the partner city",
                ])
            let certificate = try #require(report.documents.first { $0.document == "8" })
            #expect(certificate.reasons.first?.rule == "valid-on-submission")
            #expect(certificate.reasons.first?.reference.text == "Guidebook FY2024, section 3.4 (8)")
            #expect(certificate.consequences.map(\.row) == ["4"])
            #expect(certificate.consequences.first?.route == "past-ems-rules")
            #expect(report.implied.count == 6)
            #expect(report.implied.allSatisfy { $0.status == .asked })
            #expect(report.rules.edition == "FY2025")
            #expect(answer.revision == 4)
            #expect(!answer.stale)
        }
    }

    @Test("a folder alone is enough, with the day and the kind")
    func folderAlone() async throws {
        try await RunningScoring.withDocumentRules { scoring in
            let answer = try await scoring.ask(
                CheckDocuments.self, #"{"documents":\#(Self.folder),"submittedOn":"2025-03-03","kind":"ongoing"}"#)
            #expect(answer.report.missingCount == 4)
            #expect(answer.report.kind == .ongoing)
        }
    }

    @Test("a proposal on record is checked by its id, and none is put on record with a folder that cannot be")
    func stored() async throws {
        try await RunningScoring.withDocumentRules { scoring in
            try await scoring.put([try ShippedFile.sheet()])
            let proposal = ShippedFile.proposal(#""kind":"new","facts":{},"documents":\#(Self.folder)"#)
            try await scoring.put([proposal], as: "proposal")
            let report = try await scoring.ask(CheckDocuments.self, #"{"proposalId":"p-1"}"#).report
            #expect(report.missingCount == 4)
            let bad = proposal.replacing(#""document":"8""#, with: #""document":"88""#)
            let error = try await refusal { try await scoring.put([bad], as: "proposal") }
            #expect(error.refused == ["/params/rows/0/documents/documents/5/document": "known-name"])
            let unknown = try await refusal { try await scoring.ask(CheckDocuments.self, #"{"proposalId":"p-9"}"#) }
            #expect(unknown.refused == ["/params/proposalId": "known-proposal"])
            let timetable = try await scoring.ask(
                ScoringMethods.PlanTimetable.self, #"{"call":"c3p-fy2025-1","proposalId":"p-1"}"#
            ).timetable
            #expect(timetable.steps.first { $0.id == "loi-partner-city" }?.done == .yes)
        }
    }

    @Test("the worked example that ships is checked")
    func example() async throws {
        try await RunningScoring.withDocumentRules { scoring in
            let report = try await scoring.ask(
                CheckDocuments.self, #"{"proposal":\#(try ShippedFile.workedProposal())}"#
            ).report
            #expect(report.verdict == .notReady)
            #expect(report.documents.filter { $0.status == .incomplete }.map(\.document) == ["2", "6", "10"])
            #expect(report.joint == .yes)
        }
    }

    @Test("every bad value is refused at once, below the place where the folder stands")
    func badValues() async throws {
        try await RunningScoring.withDocumentRules { scoring in
            let folder = #"{"documents":[{"document":"12"},{"document":"10"},{"document":"6","organisation":" "}]}"#
            let error = try await refusal {
                try await scoring.ask(
                    CheckDocuments.self, #"{"documents":\#(folder),"submittedOn":"2025-03-03","kind":"new"}"#)
            }
            #expect(error.code == .validationFailed)
            #expect(
                error.refused == [
                    "/params/documents/documents/0/document": "known-name",
                    "/params/documents/documents/1/party": "required",
                    "/params/documents/documents/2/organisation": "text",
                ])
            let inProposal = try await refusal {
                try await scoring.ask(
                    CheckDocuments.self,
                    #"{"proposal":\#(ShippedFile.proposal(#""kind":"new","facts":{},"documents":\#(folder)"#))}"#)
            }
            #expect(inProposal.refused["/params/proposal/documents/documents/0/document"] == "known-name")
            #expect(error.problems.allSatisfy { !$0.message.en.isEmpty && !$0.message.ja.isEmpty })
        }
    }

    @Test("what is asked twice, not at all, or not of the form is refused by field")
    func badQuestions() async throws {
        try await RunningScoring.withDocumentRules { scoring in
            let proposal = ShippedFile.proposal(#""kind":"new","facts":{}"#)
            for (params, refused) in [
                ("{}", ["/params/documents", "/params/submittedOn", "/params/kind"]),
                (#"{"proposal":\#(proposal),"kind":"new"}"#, ["/params/kind"]),
                (
                    #"{"proposal":\#(proposal),"rules":"c3p-documents-fy2025","asOf":"2025-03-03"}"#, ["/params/asOf"]
                ), (#"{"proposal":\#(proposal),"rules":"none"}"#, ["/params/rules"]),
                (#"{"proposal":\#(proposal),"asOf":"2020-01-01"}"#, ["/params/asOf"]),
                (
                    #"{"documents":{"documents":[{"document":"8","validUntil":"2025-02-29"}]},"kind":"x"}"#,
                    ["/params/documents/documents/0/validUntil", "/params/kind"]
                ),
            ] {
                let error = try await refusal { try await scoring.ask(CheckDocuments.self, params) }
                #expect(Set(error.problems.map(\.pointer)) == Set(refused), "\(params)")
            }
            let early = try await refusal {
                try await scoring.ask(CheckDocuments.self, #"{"proposal":\#(proposal),"minRevision":99}"#)
            }
            #expect(early.code == .stillInProgress)
        }
    }

    @Test("rules that are not sound are refused with every problem, and rules of another year are used on their days")
    func editions() async throws {
        try await RunningScoring.withDocumentRules { scoring in
            let next = try ShippedFile.record("40-documentRules.json")
                .replacing(#""id": "c3p-documents-fy2025""#, with: #""id": "c3p-documents-fy2026""#)
                .replacing(#""effective": {"from": "2025-02-10"}"#, with: #""effective": {"from": "2026-02-09"}"#)
                .replacing(#""edition": "FY2025""#, with: #""edition": "FY2026""#)
            let bad = next.replacing(#""id": "2","#, with: #""id": "1","#)
            let error = try await refusal { try await scoring.put([bad], as: "documentRules") }
            #expect(error.refused["/params/rows/0/documents/1/id"] == "unique-id")
            try await scoring.put([next], as: "documentRules")
            for (day, edition) in [("2026-02-08", "FY2025"), ("2026-02-09", "FY2026")] {
                let answer = try await scoring.ask(
                    CheckDocuments.self,
                    #"{"documents":\#(Self.folder),"submittedOn":"\#(day)","kind":"new"}"#)
                #expect(answer.report.rules.edition == edition)
            }
        }
    }
}
