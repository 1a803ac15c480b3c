import Contracts
import JSONText
import Model
import Testing

@Suite("The contracts of documents, timetables and contract years as lines")
struct DocumentContractTests {
    private let text = BilingualText(en: "t", ja: "文")
    private let t = #"{"en":"t","ja":"文"}"#
    private let head =
        #""edition":"FY2025","title":{"en":"t","ja":"文"},"effective":{"from":"2025-02-10"},"source":{"text":"S"}"#

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private func checkLine<Value: Codable & Equatable>(_ value: Value, _ line: String) throws {
        #expect(String(decoding: try JSONText.encode(value), as: UTF8.self) == line)
        #expect(try JSONText.decode(Value.self, from: Array(line.utf8)) == value)
    }

    private func documentRules() throws -> EditionUse<DocumentRules> {
        EditionUse(
            DocumentRules(
                id: try #require(DocumentRules.ID("d-1")), edition: "FY2025", title: text,
                effective: EffectivePeriod(from: try day("2025-02-10")), source: Source("S"), documents: [], steps: [],
                notices: []))
    }

    private func contractRules() throws -> EditionUse<ContractRules> {
        EditionUse(
            ContractRules(
                id: try #require(ContractRules.ID("c-1")), edition: "FY2025", title: text,
                effective: EffectivePeriod(from: try day("2025-02-10")), source: Source("S"),
                phases: .init(years: 3, maximum: 2, reference: "R"), obligations: [], notices: []))
    }

    @Test("a question about documents is one line")
    func documentQuestion() throws {
        let folder = DocumentFolder(
            organisations: [text],
            documents: [
                SubmittedDocument(
                    document: "10", languages: [.ja, .other], organisation: "t", party: .partnerCity,
                    japaneseTranslation: true, onSpecifiedForm: false, isCopy: true, validFrom: try day("2025-01-01"),
                    validUntil: try day("2025-12-31")),
                SubmittedDocument(document: "11", valid: true, fiscalYears: [2024]),
                SubmittedDocument(document: "9", nothingToSubmit: true),
            ])
        try checkLine(
            ScoringMethods.CheckDocuments.Params(
                documents: folder, submittedOn: try day("2025-03-03"), kind: .new, rules: DocumentRules.ID("d-1"),
                minRevision: 7),
            #"{"documents":{"organisations":[\#(t)],"documents":[{"document":"10","languages":["ja","other"],"#
                + #""organisation":"t","party":"partnerCity","japaneseTranslation":true,"onSpecifiedForm":false,"#
                + #""isCopy":true,"validFrom":"2025-01-01","validUntil":"2025-12-31"},{"document":"11","valid":true,"#
                + #""fiscalYears":[2024]},{"document":"9","nothingToSubmit":true}]},"submittedOn":"2025-03-03","#
                + #""kind":"new","rules":"d-1","minRevision":7}"#)
        try checkLine(
            ScoringMethods.CheckDocuments.Params(proposalId: Proposal.ID("p-1"), asOf: try day("2025-03-03")),
            #"{"proposalId":"p-1","asOf":"2025-03-03"}"#)
    }

    @Test("an answer about documents is one line")
    func documentAnswer() throws {
        let fact = Scorecard.MissingFact(pointer: "/documents", question: text)
        let report = DocumentReport(
            rules: try documentRules(), kind: .new, submittedOn: try day("2025-03-03"), joint: .yes,
            verdict: .notReady, headline: text, missingCount: 1,
            documents: [
                .init(
                    document: "2", title: text, reference: "R", status: .incomplete,
                    missing: [.init(.language, label: text, language: .en)],
                    reasons: [Reason(rule: "r", reference: "R", message: text)],
                    notes: [.init(id: "n", reference: "R", message: text)],
                    consequences: [.init(row: "4", reference: "R", message: text, route: "x", routeAtHand: false)],
                    unknown: [fact])
            ], implied: [], questions: [.init(fact: fact, documents: ["2"], changes: text)])
        try checkLine(
            ScoringMethods.CheckDocuments.Result(report: report, revision: 3, stale: false),
            #"{"report":{"rules":{"id":"d-1",\#(head)},"kind":"new","submittedOn":"2025-03-03","joint":"yes","#
                + #""verdict":"notReady","headline":\#(t),"missingCount":1,"documents":[{"document":"2","title":\#(t),"#
                + #""reference":"R","status":"incomplete","missing":[{"kind":"language","label":\#(t),"language":"en"}],"#
                + #""reasons":[{"rule":"r","reference":"R","inputs":[],"message":\#(t)}],"#
                + #""notes":[{"id":"n","reference":"R","message":\#(t)}],"#
                + #""consequences":[{"row":"4","reference":"R","message":\#(t),"route":"x","routeAtHand":false}],"#
                + #""unknown":[{"pointer":"/documents","question":\#(t)}]}],"implied":[],"#
                + #""questions":[{"fact":{"pointer":"/documents","question":\#(t)},"documents":["2"],"changes":\#(t)}]},"#
                + #""revision":3,"stale":false}"#)
    }

    @Test("a question about a timetable, and its answer, are one line each")
    func timetable() throws {
        try checkLine(
            ScoringMethods.PlanTimetable.Params(
                opens: try day("2025-02-10"), windowDays: 21, submitOn: try day("2025-03-01"), kind: .new, joint: true,
                firstTimeMunicipality: false,
                leadTimes: [
                    LeadTime(step: "loi", days: 30), LeadTime(document: "10", party: .partnerCity, days: 5, label: "x"),
                ], today: try day("2025-01-20")),
            #"{"opens":"2025-02-10","windowDays":21,"submitOn":"2025-03-01","kind":"new","joint":true,"#
                + #""firstTimeMunicipality":false,"leadTimes":[{"step":"loi","days":30},{"document":"10","#
                + #""party":"partnerCity","days":5,"label":"x"}],"today":"2025-01-20"}"#)
        let start = try day("2025-02-01")
        let timetable = Timetable(
            rules: try documentRules(), call: CallForProposals.ID("c-1"), opens: try day("2025-02-10"),
            closes: try day("2025-03-03"), submitOn: try day("2025-03-03"), today: nil, headline: text,
            feasible: .unknown,
            steps: [
                .init(
                    id: "loi", title: text, reference: "R", documents: ["10"], after: ["a"], needed: .yes,
                    done: .unknown, days: 30, dueBy: try day("2025-03-03"), latestStart: start,
                    earliestStart: try day("2025-02-10"), openSuccessors: ["b"], daysBeforeClosing: 30,
                    daysBeforeOpening: 9, daysLeft: nil, state: .open,
                    warnings: [.init(id: "before-opening", reference: "R", message: text)])
            ], notes: [],
            questions: [.init(step: "b", fact: .init(pointer: "/leadTimes", question: text), changes: text)])
        try checkLine(
            ScoringMethods.PlanTimetable.Result(timetable: timetable, revision: 3, stale: true),
            #"{"timetable":{"rules":{"id":"d-1",\#(head)},"call":"c-1","opens":"2025-02-10","closes":"2025-03-03","#
                + #""submitOn":"2025-03-03","headline":\#(t),"feasible":"unknown","steps":[{"id":"loi","title":\#(t),"#
                + #""reference":"R","documents":["10"],"after":["a"],"needed":"yes","done":"unknown","days":30,"#
                + #""dueBy":"2025-03-03","latestStart":"2025-02-01","earliestStart":"2025-02-10","openSuccessors":["b"],"#
                + #""daysBeforeClosing":30,"#
                + #""daysBeforeOpening":9,"state":"open","warnings":[{"id":"before-opening","reference":"R","#
                + #""message":\#(t)}]}],"notes":[],"questions":[{"step":"b","fact":{"pointer":"/leadTimes","#
                + #""question":\#(t)},"changes":\#(t)}]},"revision":3,"stale":true}"#)
    }

    @Test("a question about a contract year, and its answer, are one line each")
    func contractYear() throws {
        try checkLine(
            ScoringMethods.ContractCalendar.Params(
                fiscalYear: 2025, start: try day("2025-06-02"), phase: 1, yearOfPhase: 2, format: .icalendar,
                language: .ja, project: Proposal.ID("p-1")),
            #"{"fiscalYear":2025,"start":"2025-06-02","phase":1,"yearOfPhase":2,"format":"icalendar","language":"ja","#
                + #""project":"p-1"}"#)
        let first = try day("2025-04-01")
        let year = ContractYear(
            rules: try contractRules(), fiscalYear: 2025, start: first, end: try day("2026-03-31"),
            periodIsAssumed: true, phase: nil, yearOfPhase: nil,
            entries: [
                .init(
                    id: "m-2025-04", obligation: "m", title: text, task: "2", from: first,
                    through: try day("2025-04-30"), certainty: .fixed, isApproximate: false, reference: "R",
                    detail: text)
            ],
            undated: [
                .init(
                    id: "s-fy2025", obligation: "s", title: text, task: nil, from: nil, through: nil,
                    certainty: .onRequest, isApproximate: true, reference: "R", detail: nil)
            ], notes: [.init(id: "n", reference: "R", message: text)])
        try checkLine(
            ScoringMethods.ContractCalendar.Result(year: year, icalendar: "BEGIN\r\n", revision: 3, stale: false),
            #"{"year":{"rules":{"id":"c-1",\#(head)},"fiscalYear":2025,"start":"2025-04-01","end":"2026-03-31","#
                + #""periodIsAssumed":true,"entries":[{"id":"m-2025-04","obligation":"m","title":\#(t),"task":"2","#
                + #""from":"2025-04-01","through":"2025-04-30","certainty":"fixed","isApproximate":false,"#
                + #""reference":"R","detail":\#(t)}],"undated":[{"id":"s-fy2025","obligation":"s","title":\#(t),"#
                + #""certainty":"onRequest","isApproximate":true,"reference":"R"}],"#
                + #""notes":[{"id":"n","reference":"R","message":\#(t)}]},"icalendar":"BEGIN\r\n","revision":3,"#
                + #""stale":false}"#)
    }
}
