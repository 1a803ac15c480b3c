import Contracts
import FundingRules
import JSONText
import Model
import Testing

@Suite("The contracts of exits, reasons, combinations and changes") struct AnswerLinesTests {
    private func check<Value: Codable & Equatable>(_ value: Value, _ line: String) throws {
        #expect(String(decoding: try JSONText.encode(value), as: UTF8.self) == line)
        #expect(try JSONText.decode(Value.self, from: Array(line.utf8)) == value)
    }

    private static let day = CivilDate("2025-03-31")
    private static let project = ProjectFacts(country: "VN", technology: "rooftop solar")

    private static func scheme() throws -> Scheme {
        let clause = EligibilityClause(
            id: try #require(EligibilityClause.ID("new")), fact: .technologyIsNew,
            sentence: BilingualText(en: "New.", ja: "新しい。"), reference: "Rule 1",
            branches: [
                EligibilityClause.Branch(
                    when: .isStated(true),
                    then: EligibilityClause.Outcome(.allowed, BilingualText(en: "It is.", ja: "はい。")))
            ],
            otherwise: EligibilityClause.Outcome(.excluded, BilingualText(en: "It is not.", ja: "いいえ。")))
        return Scheme(
            id: try #require(Scheme.ID("s-1")), beyondGuidebook: false, names: Names(en: "Scheme", ja: "制度"),
            agency: BilingualText(en: "Agency", ja: "庁"), supportType: BilingualText(en: "Subsidy", ja: "補助金"),
            route: .primaryExit, offers: Scheme.Offer(purposes: [.equipment], stages: [.equipment]),
            eligibility: .clause(clause), source: Source("Source"))
    }

    @Test("take their parameters from these lines")
    func params() throws {
        let day = try #require(Self.day)
        let facts = #"{"country":"VN","technology":"rooftop solar"}"#
        try check(
            FundingMethods.FindSchemes.Params(
                project: Self.project, asOf: day,
                filter: SchemeFilter(
                    schemes: [try #require(Scheme.ID("s-1"))], verdicts: [.fits], routes: [.cooperation],
                    purposes: [.mrv], stages: [.study], instruments: [.grant], lifecycles: [.open],
                    coversEquipment: true, beyondGuidebook: false, text: "methane"), offset: 10, limit: 5),
            #"{"project":\#(facts),"asOf":"2025-03-31","filter":{"schemes":["s-1"],"verdicts":["fits"],"#
                + #""routes":["cooperation"],"purposes":["mrv"],"stages":["study"],"instruments":["grant"],"#
                + #""lifecycles":["open"],"coversEquipment":true,"beyondGuidebook":false,"text":"methane"},"#
                + #""offset":10,"limit":5}"#)
        try check(
            FundingMethods.ExplainScheme.Params(scheme: "T7-1", project: Self.project, asOf: day, minRevision: 3),
            #"{"scheme":"T7-1","project":\#(facts),"asOf":"2025-03-31","minRevision":3}"#)
        try check(
            FundingMethods.ExitRoutes.Params(project: Self.project, criteria: [.gases], asOf: day),
            #"{"project":\#(facts),"criteria":["gases"],"asOf":"2025-03-31"}"#)
        try check(
            FundingMethods.CheckCombination.Params(schemes: ["T7-1", "T7-5"], relation: .sameFacilities),
            #"{"schemes":["T7-1","T7-5"],"relation":"sameFacilities"}"#)
        try check(
            FundingMethods.CompareEditions.Params(project: Self.project, from: day, to: day),
            #"{"project":\#(facts),"from":"2025-03-31","to":"2025-03-31"}"#)
        try check(
            FundingMethods.ChangesSince.Params(
                query: try #require(SavedQuery.ID("q-1")),
                since: AnswerBookmark(revision: 4, asOf: day, countryStatus: .partner, technologyIsNew: false)),
            #"{"query":"q-1","since":{"revision":4,"asOf":"2025-03-31","countryStatus":"partner","#
                + #""technologyIsNew":false}}"#)
        try check(
            FundingMethods.ListStale.Params(asOf: day, olderThanDays: 90, offset: 0, limit: 10),
            #"{"asOf":"2025-03-31","olderThanDays":90,"offset":0,"limit":10}"#)
        try check(FundingMethods.ListFacts.Params(asOf: day), #"{"asOf":"2025-03-31"}"#)
    }

    @Test("explain a scheme as this line")
    func explanation() throws {
        let day = try #require(Self.day)
        let catalogue = FundingCatalogue([try Self.scheme()])
        let asked = AskedProject(ProjectFacts(technologyIsNew: false))
        let tree = catalogue.explanation(of: catalogue.versions[0], for: asked, asOf: day).tree
        try check(
            tree,
            #"{"kind":"clause","effects":["excluded"],"clause":{"id":"new","fact":"technologyIsNew","#
                + #""label":{"en":"whether the technology is new to the JCM in the country","ja":"その国のJCMで新しい技術か"},"#
                + #""sentence":{"en":"New.","ja":"新しい。"},"reference":"Rule 1","value":"false","decides":true,"#
                + #""isTakenAsRead":false,"outcomes":[{"condition":{"en":"yes","ja":"はい"},"effect":"allowed","#
                + #""sentence":{"en":"It is.","ja":"はい。"},"holds":"no"},{"condition":{"en":"any other value","#
                + #""ja":"その他の値"},"effect":"excluded","sentence":{"en":"It is not.","ja":"いいえ。"},"holds":"yes"}]}}"#)
    }

    @Test("name an obstacle of the primary exit as this line")
    func obstacle() throws {
        let day = try #require(Self.day)
        let catalogue = FundingCatalogue([try Self.scheme()])
        let plan = catalogue.exitPlan(for: AskedProject(ProjectFacts(technologyIsNew: false)), asOf: day)
        try check(
            try #require(plan.obstacles.first),
            #"{"fact":"technologyIsNew","finding":{"effect":"excluded","reason":{"rule":"new","reference":"Rule 1","#
                + #""inputs":[{"name":"technologyIsNew","value":"false"}],"message":{"en":"It is not.","ja":"いいえ。"}}},"#
                + #""removedBy":[{"changes":[{"fact":"technologyIsNew","values":["true"]}],"becomes":"fits","#
                + #""message":{"en":"the criterion would hold if the technology were new to the JCM in the country","#
                + #""ja":"技術が対象国のJCMで新しいものである場合は、この要件を満たします"}}],"waivedBy":[]}"#)
    }

    @Test("tell a change and its cause as this line")
    func change() throws {
        let day = try #require(Self.day)
        let catalogue = FundingCatalogue([try Self.scheme()])
        let comparison = AnswerComparison(
            from: CataloguedAnswer(FundingCatalogue([]), AskedProject(ProjectFacts()), asOf: day),
            to: CataloguedAnswer(catalogue, AskedProject(ProjectFacts(technologyIsNew: true)), asOf: day))
        try check(
            try #require(comparison.changes.first),
            #"{"scheme":{"id":"s-1","names":{"en":"Scheme","ja":"制度"},"agency":{"en":"Agency","ja":"庁"}},"#
                + #""after":"fits","callAfter":"unknown","causes":[{"kind":"schemeAdded","#
                + #""message":{"en":"put on record since","ja":"その後に登録された制度です"},"reasons":[{"rule":"new","#
                + #""reference":"Rule 1","inputs":[{"name":"technologyIsNew","value":"true"}],"#
                + #""message":{"en":"It is.","ja":"はい。"}}]}]}"#)
    }
}
