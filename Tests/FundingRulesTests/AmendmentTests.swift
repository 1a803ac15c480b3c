import FundingRules
import Model
import Testing

@Suite("An amended scheme") struct AmendmentTests {
    private static func amendment(
        _ id: String, from day: String, _ rule: EligibilityRule?
    ) throws -> SchemeAmendment {
        SchemeAmendment(
            id: try #require(SchemeAmendment.ID(id)), scheme: try #require(Scheme.ID("s")), from: try .day(day),
            summary: BilingualText(en: "summary of \(id)", ja: "\(id)の概要"), eligibility: rule,
            reference: "made up", source: Source("page"))
    }

    private static func catalogue() throws -> FundingCatalogue {
        let scheme = try Scheme.madeUp("s", .onlyFor(.technologyIsNew, .isStated(true)))
        var rates = try amendment("a-2", from: "2026-04-01", nil)
        rates.amounts = [
            Scheme.Amount(
                kind: .maximumRate, rate: SubsidyRate("2/3"), basis: BilingualText(en: "b", ja: "基"),
                source: Source("page"))
        ]
        let looser = try EligibilityRule.onlyFor(.technologyIsNew, .isStated(true), else: .confirm)
        return FundingCatalogue([scheme], amendments: [rates, try amendment("a-1", from: "2025-07-01", looser)])
    }

    @Test("is asked by the rules in force on the day, and keeps what an amendment does not name")
    func days() throws {
        let catalogue = try Self.catalogue()
        let old = AskedProject(ProjectFacts(technologyIsNew: false))
        func answer(_ day: String) throws -> SchemeVerdict? {
            catalogue.findings(for: old, asOf: try .day(day)).verdicts.first
        }
        #expect(try answer("2025-06-30")?.verdict == .doesNotFit)
        #expect(try answer("2025-07-01")?.verdict == .fitsIfConfirmed)
        #expect(try answer("2026-03-31")?.scheme.amounts == nil)
        #expect(try answer("2026-04-01")?.verdict == .fitsIfConfirmed)
        #expect(try answer("2026-04-01")?.scheme.amounts?.first?.rate?.text == "2/3")
        #expect(catalogue.findings(for: old, asOf: try .day("2026-04-01")).total == 1)
    }

    @Test("answers otherwise between two days because of the amendment, in its words")
    func comparison() throws {
        let catalogue = try Self.catalogue()
        let asked = AskedProject(ProjectFacts(technologyIsNew: false))
        let comparison = AnswerComparison(
            from: CataloguedAnswer(catalogue, asked, asOf: try .day("2025-06-30")),
            to: CataloguedAnswer(catalogue, asked, asOf: try .day("2025-07-01")))
        let change = try #require(comparison.changes.first)
        #expect(change.before == .doesNotFit)
        #expect(change.after == .fitsIfConfirmed)
        #expect(change.causes.map(\.kind) == [.ruleAmended])
        #expect(change.causes.first?.message.en == "from 2025-07-01: summary of a-1")
        let quiet = AnswerComparison(
            from: CataloguedAnswer(catalogue, asked, asOf: try .day("2025-08-01")),
            to: CataloguedAnswer(catalogue, asked, asOf: try .day("2026-08-01")))
        #expect(quiet.changes.isEmpty)
        #expect(quiet.unchanged == 1)
    }
}
