import FundingRules
import Model
import Testing

extension Scheme {
    /// A scheme of one clause or tree, for rules that do not look at more.
    static func madeUp(
        _ id: String, _ rule: EligibilityRule, route: Scheme.Route = .partnerCountryExit,
        purposes: [SupportPurpose] = [.equipment], stages: [ProjectStage] = [.equipment]
    ) throws -> Scheme {
        Scheme(
            id: try #require(Scheme.ID(id)), beyondGuidebook: false, names: Names(en: id, ja: id),
            agency: BilingualText(en: "a", ja: "庁"), supportType: BilingualText(en: "t", ja: "種"),
            route: route, offers: Scheme.Offer(purposes: purposes, stages: stages), eligibility: rule,
            source: Source("seeded"))
    }
}

extension EligibilityRule {
    /// Allowed for one answer, and something else for every other.
    static func onlyFor(
        _ fact: FactName, _ test: FactTest, else effect: ClauseEffect = .excluded
    ) throws -> EligibilityRule {
        .clause(
            EligibilityClause(
                id: try #require(EligibilityClause.ID(fact.rawValue)), fact: fact,
                sentence: BilingualText(en: "s", ja: "文"), reference: "made up",
                branches: [
                    EligibilityClause.Branch(
                        when: test,
                        then: EligibilityClause.Outcome(.allowed, BilingualText(en: "yes", ja: "可")))
                ],
                otherwise: EligibilityClause.Outcome(effect, BilingualText(en: "no", ja: "否"))))
    }
}

extension CivilDate {
    static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
}
