import Contracts
import Model

@testable import CLI

/// Schemes and answers about them that pages are shown with.
enum SampleSchemes {
    static func reason(_ en: String, _ ja: String) -> Reason {
        Reason(rule: "rule", reference: "Table 7", message: BilingualText(en: en, ja: ja))
    }

    static func scheme(_ id: String, _ number: String?) -> Scheme {
        let outcome = EligibilityClause.Outcome(.allowed, BilingualText(en: "It is.", ja: "はい。"))
        let clause = EligibilityClause(
            id: .named("partner"), fact: .country, sentence: BilingualText(en: "Partner.", ja: "パートナー。"),
            reference: "Table 7", branches: [], otherwise: outcome)
        var scheme = Scheme(
            id: .named(id), beyondGuidebook: number == nil, names: Names(en: "Scheme \(id)", ja: "制度\(id)"),
            agency: BilingualText(en: "Ministry", ja: "省"), supportType: BilingualText(en: "Subsidy", ja: "補助金"),
            route: .partnerCountryExit, offers: Scheme.Offer(purposes: [.equipment], stages: [.equipment]),
            eligibility: .clause(clause), source: Source("Table 7"))
        scheme.guidebookNumber = number
        return scheme
    }

    static let noCall = CallStatus(lifecycle: .unknown, message: BilingualText(en: "no call", ja: "公募なし"))

    static func verdict(
        _ id: String, _ number: String?, _ verdict: Verdict, unknown facts: [FactName] = [],
        call: CallStatus = noCall, misses: [String] = []
    ) -> SchemeVerdict {
        SchemeVerdict(
            scheme: SchemeCard(scheme(id, number), call: call), verdict: verdict,
            deciding: [ClauseFinding(effect: .allowed, reason: reason("because of \(id)", "\(id)のため"))],
            alsoAgainst: [], cautions: [], marks: [],
            unknownFacts: facts.map {
                OpenFact(fact: $0, question: $0.question, verdicts: [.fits, .doesNotFit])
            },
            nearestMisses: misses.map {
                NearestMiss(changes: [], becomes: .fits, message: BilingualText(en: $0, ja: "\($0)なら"))
            },
            recheck: verdict == .notNow ? BilingualText(en: "look again", ja: "再確認") : nil,
            fitness: SchemeFitness(purposes: nil, stage: nil))
    }

    static func judged(_ id: String, _ number: String?, _ verdict: Verdict) -> JudgedScheme {
        JudgedScheme(
            scheme: SchemeMention(scheme(id, number)), verdict: verdict, call: noCall,
            deciding: [ClauseFinding(effect: .allowed, reason: reason("because of \(id)", "\(id)のため"))], marks: [])
    }

    static let country = CountryPosition(
        code: nil, name: nil, status: nil, isJCMPartner: .unknown, cityToCityScope: .unknown,
        reasons: [reason("No country is stated.", "国が示されていません。")])

    static let exits = [
        ExitRoute(
            id: .named("business"), name: BilingualText(en: "business basis", ja: "ビジネスベース"),
            reason: reason("always", "常に"))
    ]

    static func question(_ fact: FactName, settles: Int = 1, maySettle: Int = 2) -> FundingQuestion {
        FundingQuestion(
            fact: fact, question: fact.question, options: FundingQuestion.Option.all(of: fact), settles: settles,
            maySettle: maySettle)
    }

    /// An answer of one page, or the page of a longer one.
    static func answer(
        _ verdicts: [SchemeVerdict], questions: [FundingQuestion] = [], of all: [SchemeVerdict]? = nil,
        nextOffset: Int? = nil
    ) -> FundingMethods.FindSchemes.Result {
        let all = all ?? verdicts
        return FundingMethods.FindSchemes.Result(
            SchemeFindings(
                asOf: .day("2025-03-31"), editions: ["FY2024"], country: country, assumptions: [], verdicts: verdicts,
                total: all.count,
                counts: Verdict.allCases.map { verdict in
                    VerdictCount(verdict: verdict, schemes: all.count { $0.verdict == verdict })
                },
                exits: exits, questions: questions), bookmark: AnswerBookmark(revision: 1, asOf: .day("2025-03-31")),
            nextOffset: nextOffset, revision: 1, stale: false)
    }
}
