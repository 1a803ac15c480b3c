import Contracts
import Model
import Testing

@testable import CLI

@Suite("Combinations, changes and the catalogue as people read them")
struct SchemePagesTests {
    private static let report = CombinationReport(
        asOf: .day("2025-03-31"), editions: ["FY2024"], relation: .sameFacilities, outcome: .excluded,
        pairs: [
            CombinationReport.Pair(
                first: SchemeMention(SampleSchemes.scheme("a", "T7-1")),
                second: SchemeMention(SampleSchemes.scheme("b", "T7-5")), outcome: .excluded,
                findings: [
                    CombinationReport.Finding(
                        relation: .sameFacilities, outcome: .excluded,
                        reasons: [SampleSchemes.reason("No other subsidy.", "他の補助金は不可。")])
                ])
        ], largestSets: [[.named("a")], [.named("b")]])

    @Test("whether schemes can be combined, pair by pair, and the largest sets that can")
    func combination() {
        let text = CombinationPage(report: Self.report, language: .en).page.text(PageStyle(columns: 100))
        #expect(text.contains("For the same facilities: exclude each other"))
        #expect(text.contains("T7-1 Scheme a    exclude each other  for the same facilities: exclude each other"))
        #expect(text.contains("+ T7-5 Scheme b"))
        #expect(text.contains("– No other subsidy. [Table 7]"))
        #expect(text.contains("• T7-1 Scheme a\n• T7-5 Scheme b"))
    }

    private static func position(_ status: JCMStanding?) -> CountryPosition {
        CountryPosition(
            code: .init("IN"), name: BilingualText(en: "India", ja: "インド"), status: status, isJCMPartner: .unknown,
            cityToCityScope: .inScope, reasons: [])
    }

    static let comparison = AnswerComparison(
        changes: [
            AnswerChange(
                scheme: SchemeMention(SampleSchemes.scheme("a", "T7-1")), before: .notNow, after: .fits,
                callBefore: .closed, callAfter: .open,
                causes: [
                    .init(
                        .countryStatus, BilingualText(en: "India signed.", ja: "インドが署名。"),
                        reasons: [SampleSchemes.reason("It is a partner.", "パートナー国です。")])
                ]),
            AnswerChange(
                scheme: SchemeMention(SampleSchemes.scheme("b", nil)), before: nil, after: .unknown, callBefore: nil,
                callAfter: .unknown, causes: [.init(.schemeAdded, BilingualText(en: "It is new.", ja: "新設。"))]),
        ], unchanged: 17, countryBefore: position(.candidate), countryAfter: position(.partner))

    @Test("what changed: before, after and why, the country's standing first")
    func comparison() {
        let text = ComparisonPage(comparison: Self.comparison, language: .en).page.text(PageStyle(columns: 100))
        #expect(
            text.hasPrefix(
                "2 schemes answer otherwise; 17 as before.\n\nIndia: JCM candidate country → JCM partner country\n"))
        for words in ["not now", "call closed", "call open", "• India signed.", "not in the answer", "• It is new."] {
            #expect(text.contains(words), "\(text)")
        }
        let japanese = ComparisonPage(comparison: Self.comparison, language: .ja).page.text(PageStyle(columns: 100))
        #expect(japanese.contains("変化のあった制度 2件、変化なし 17件"))
    }

    @Test("the catalogue stands in the order of the guidebook's rows, then by id")
    func order() {
        let cards = [("z", nil), ("a", nil), ("m", "T8-1"), ("k", "T7-10"), ("l", "T7-2"), ("odd", "X")].map {
            SchemeCard(SampleSchemes.scheme($0.0, $0.1), call: SampleSchemes.noCall)
        }
        #expect(CataloguePage.inOrder(cards).map(\.id.value) == ["l", "k", "m", "odd", "a", "z"])
    }

    @Test("the facts, each with the option that states it and its answers")
    func facts() {
        let facts = FactName.allCases.map { FactDescription($0, askedBy: 3) }
        let text = FactsPage(facts: facts, language: .en).page.text(PageStyle(columns: 120))
        for words in [
            "--gas", "methane: methane", "looked up", "a number (JPY)", "a code or a name", "--new-technology",
        ] {
            #expect(text.contains(words), "\(text)")
        }
        #expect(FactName.allCases.filter { $0.option == nil } == [.countryStatus])
    }

    @Test("no line is wider than the terminal", arguments: [Language.en, .ja], [80, 120])
    func width(_ language: Language, _ columns: Int) {
        var open = SampleSchemes.scheme("jcm-model-project-with-a-long-id", "T7-1")
        open.verified = Scheme.Verification(by: "Sato (IGES)", on: .day("2025-02-01"))
        open.informationDate = PrintedDate("as of November 2024")
        let call = CallStatus(
            lifecycle: .open, nextDeadline: .day("2025-06-30"), message: BilingualText(en: "open", ja: "公募中"))
        let pages = [
            CombinationPage(report: Self.report, language: language).page,
            ComparisonPage(comparison: Self.comparison, language: language).page,
            CataloguePage(
                schemes: [SchemeCard(open, call: call)], asOf: .day("2025-03-31"), language: language
            ).page,
            StaleSchemesPage(
                schemes: [
                    StaleScheme(
                        scheme: SchemeMention(open), verified: open.verified, informationDate: open.informationDate,
                        url: nil,
                        signs: [.init(.noAddress, BilingualText(en: "no address", ja: "URLの記録がありません"))])
                ], asOf: .day("2025-03-31"), language: language
            ).page,
            FactsPage(facts: FactName.allCases.map { FactDescription($0, askedBy: 3) }, language: language).page,
        ]
        for page in pages {
            for line in page.text(PageStyle(columns: columns)).split(separator: "\n") {
                #expect(TextWidth.of(line) <= columns, "\(line)")
            }
        }
    }
}
