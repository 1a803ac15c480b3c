import Model
import Testing

@testable import CLI

@Suite("Documents, timetables and contract years as people read them")
struct DocumentPagesTests {
    private static let reference: Reference = "section 3.4"

    private static func text(_ en: String, _ ja: String) -> BilingualText { BilingualText(en: en, ja: ja) }

    private static func rules() -> EditionUse<DocumentRules> {
        EditionUse(
            DocumentRules(
                id: .named("d-1"), edition: "FY2025", title: text("Documents", "書類"),
                effective: EffectivePeriod(from: .day("2025-02-10")), source: Source("Guidebook"), documents: [],
                steps: [], notices: []))
    }

    private static func item(
        _ document: String, _ status: DocumentReport.Status, missing: [DocumentReport.Part] = [],
        consequences: [DocumentReport.Consequence] = []
    ) -> DocumentReport.Item {
        DocumentReport.Item(
            document: document, title: text("Document \(document)", "書類\(document)"), reference: reference,
            status: status, missing: missing,
            reasons: [Reason(rule: "r", reference: reference, message: text("because", "理由"))], notes: [],
            consequences: consequences, unknown: [])
    }

    @Test("a checklist begins with the result, lists what is missing, and keeps the implied documents apart")
    func documents() {
        let report = DocumentReport(
            rules: Self.rules(), kind: .new, submittedOn: .day("2025-03-03"), joint: .yes, verdict: .notReady,
            headline: Self.text("Not ready: 1 thing is missing.", "提出不可：不足1件。"), missingCount: 1,
            documents: [
                Self.item("2", .incomplete, missing: [.init(.language, label: Self.text("English version", "英語版"))]),
                Self.item(
                    "8", .invalid,
                    consequences: [
                        .init(
                            row: "4", reference: Self.reference, message: Self.text("row 4 = 0", "項目4は0点"),
                            route: "x", routeAtHand: true)
                    ]),
            ], implied: [Self.item("engineer-cv", .asked)],
            questions: [
                .init(
                    fact: .init(pointer: "/facts/a", question: Self.text("whether there is one", "該当の有無")),
                    documents: ["9"], changes: Self.text("it is missing", "不足"))
            ])
        #expect(
            DocumentsPage(report: report, language: .en).page.text(PageStyle(columns: 100)) == """
                Documents
                ━━━━━━━━━

                Not ready: 1 thing is missing.

                FY2025 · new project · submitted on 2025-03-03 · Guidebook

                No   Document    State       What to do, and why
                ───  ──────────  ──────────  ─────────────────────
                (2)  Document 2  incomplete  – English version
                                             because
                (8)  Document 8  not valid   because
                                             → row 4 = 0 (at hand)

                Implied by other rules, not on the list

                No  Document              State      What to do, and why
                ──  ────────────────────  ─────────  ───────────────────
                –   Document engineer-cv  asked for  because

                What is not known

                • whether there is one — /facts/a: it is missing

                """)
        let japanese = DocumentsPage(report: report, language: .ja).page.text(PageStyle(columns: 100))
        for words in ["提出不可：不足1件。", "一部不足", "有効期間外", "→ 項目4は0点（手元にあり）", "要確認"] {
            #expect(japanese.contains(words), "\(words)\n\(japanese)")
        }
    }

    @Test("a timetable shows by when each step must begin, what makes it earlier, and what is late")
    func timetable() {
        func step(
            _ id: String, start: CivilDate?, state: Timetable.State, open: [String] = [], left: Int? = nil
        ) -> Timetable.Step {
            Timetable.Step(
                id: id, title: Self.text("Step \(id)", "手順\(id)"), reference: Self.reference, documents: [],
                after: [], needed: .yes, done: .no, days: start == nil ? nil : 30, dueBy: .day("2025-03-03"),
                latestStart: start, openSuccessors: open, daysBeforeClosing: nil, daysBeforeOpening: nil,
                daysLeft: left, state: state,
                warnings: start == nil
                    ? [] : [.init(id: "w", reference: Self.reference, message: Self.text("early", "公募前"))])
        }
        let timetable = Timetable(
            rules: Self.rules(), call: nil, opens: .day("2025-02-10"), closes: .day("2025-03-03"),
            submitOn: .day("2025-03-03"), today: .day("2025-02-03"), headline: Self.text("Open.", "公募期間。"),
            feasible: .no,
            steps: [
                step("a", start: .day("2025-02-01"), state: .late, open: ["b"], left: -2),
                step("b", start: nil, state: .unknown),
            ], notes: [.init(id: "n", reference: Self.reference, message: Self.text("no guarantee", "保証なし"))],
            questions: [
                .init(
                    step: "b", fact: .init(pointer: "/leadTimes", question: Self.text("how many days", "日数")),
                    changes: Self.text("the last day", "期限"))
            ])
        #expect(
            TimetablePage(timetable: timetable, language: .en).page.text(PageStyle(columns: 120)) == """
                Timetable to submission
                ━━━━━━━━━━━━━━━━━━━━━━━

                Open.

                FY2025 · Guidebook

                Begin by    Days  Done by     Step    State              Mind
                ──────────  ────  ──────────  ──────  ─────────────────  ─────────────────────────────
                2025-02-01    30  2025-03-03  Step a  late               early
                                              a                          2 days too late
                                                                         earlier by what these take: b
                ?              ?  2025-03-03  Step b  lead time unknown
                                              b

                • no guarantee

                What is not known

                • how many days — b: the last day

                """)
    }

    @Test("a contract year shows days and periods, and what has no day apart")
    func calendar() {
        func entry(
            _ id: String, _ from: CivilDate?, _ through: CivilDate?, _ certainty: ContractYear.Certainty
        )
            -> ContractYear.Entry
        {
            ContractYear.Entry(
                id: id, obligation: id, title: Self.text("Report \(id)", "報告\(id)"), task: "2", from: from,
                through: through, certainty: certainty, isApproximate: false, reference: "Table 3", detail: nil)
        }
        let day = CivilDate.day("2026-03-31")
        let year = ContractYear(
            rules: EditionUse(
                ContractRules(
                    id: .named("c-1"), edition: "FY2025", title: Self.text("Obligations", "実施事項"),
                    effective: EffectivePeriod(from: .day("2025-02-10")), source: Source("Guidebook"),
                    phases: .init(years: 3, maximum: 2, reference: "R"), obligations: [], notices: [])),
            fiscalYear: 2025, start: .day("2025-04-01"), end: day, periodIsAssumed: true, phase: nil,
            yearOfPhase: nil,
            entries: [entry("a", .day("2025-04-01"), .day("2025-04-30"), .fixed), entry("b", day, day, .proposed)],
            undated: [entry("c", nil, nil, .onRequest)], notes: [])
        #expect(
            CalendarPage(year: year, language: .en).page.text(PageStyle(columns: 100)) == """
                Obligations
                ━━━━━━━━━━━

                Fiscal 2025: 2025-04-01 to 2026-03-31

                FY2025 · Guidebook

                When                     Task  What      Set by           Reference
                ───────────────────────  ────  ────────  ───────────────  ─────────
                2025-04-01 – 2025-04-30  (2)   Report a  set by the text  Table 3
                2026-03-31               (2)   Report b  proposed         Table 3

                Without a day: on request, or set by the Ministry

                When  Task  What      Set by      Reference
                ────  ────  ────────  ──────────  ─────────
                –     (2)   Report c  on request  Table 3

                """)
    }

    @Test(
        "what cannot be asked is refused before a service is called",
        arguments: [
            (["timetable"], "--call"), (["timetable", "--opens", "2025-02-10"], "--window"),
            (["timetable", "--call", "c", "--lead-time", "loi"], "STEP=DAYS"), (["calendar"], "--fiscal-year"),
            (["documents", "/nowhere/p.json"], "/nowhere/p.json"),
        ])
    func usage(_ arguments: [String], _ words: String) async throws {
        let run = try await CommandRun.of(arguments)
        #expect(run.status == .usage)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(words), "\(run.errors)")
    }
}
