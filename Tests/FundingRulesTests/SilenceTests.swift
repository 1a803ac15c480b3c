import FundingRules
import Model
import Testing

@Suite("Where the guidebook is silent") struct SilenceTests {
    private static func findings(_ facts: ProjectFacts) throws -> SchemeFindings {
        try ShippedSchemes.catalogue().findings(for: AskedProject(facts, in: .thailand), asOf: .edition())
    }

    private static let solar = ProjectFacts(gases: [.energyRelatedCO2], implementer: .privateCompany)

    @Test("a project without a Japanese applicant is excluded from the Model Project and to be confirmed elsewhere")
    func noApplicant() throws {
        var facts = Self.solar
        facts.applicant = .noJapaneseApplicant
        let answer = try Self.findings(facts)
        #expect(answer["T7-1"]?.verdict == .doesNotFit)
        for row in ["T7-4", "T7-6", "T7-7", "T7-8"] {
            #expect(answer[row]?.verdict == .fitsIfConfirmed)
            #expect(answer[row]?.deciding.contains { $0.reason.rule == "applicant" } == true)
        }
    }

    @Test("another organisation in Japan may lead a city-to-city project once confirmed, and nobody from elsewhere")
    func otherOrganisation() throws {
        var facts = Self.solar
        facts.sectors = [.renewableEnergies]
        facts.agreement = .concluded
        func lead(_ applicant: JapaneseApplicant) throws -> Verdict? {
            facts.applicant = applicant
            return try Self.findings(facts).verdicts.first { $0.scheme.id.value == "c3p" }?.verdict
        }
        #expect(try lead(.privateCompany) == .fits)
        #expect(try lead(.nonProfitOrganisation) == .fitsIfConfirmed)
        #expect(try lead(.regionalInternationalAssociation) == .fitsIfConfirmed)
        #expect(try lead(.noJapaneseApplicant) == .doesNotFit)
    }

    @Test("facts that are taken as read are listed with what stating them would change")
    func takenAsRead() throws {
        let model = try #require(try Self.findings(Self.solar)["T7-1"])
        #expect(model.verdict == .fits)
        let read = model.unknownFacts.filter { $0.isTakenAsRead == true }
        #expect(read.map(\.fact) == [.stage, .applicant, .purposes])
        #expect(read.allSatisfy { $0.verdicts.contains(.fits) && $0.verdicts.contains(.doesNotFit) })
    }

    @Test("a scheme that serves a part of the purposes says which")
    func partOfPurposes() throws {
        var facts = Self.solar
        facts.purposes = [.equipment, .systemDevelopment]
        let model = try #require(try Self.findings(facts)["T7-1"])
        #expect(model.fitness.purposes == .partial)
        #expect(model.marks.map(\.kind) == [.partOfPurposes])
        #expect(model.marks.first?.message.en == "supports a part of the purposes only: equipment")
    }

    @Test("a tree of the greatest size is answered, its nearest misses as far as they are tried")
    func greatTree() throws {
        func clause(_ number: Int, _ fact: FactName, _ test: FactTest) throws -> EligibilityRule {
            .clause(
                EligibilityClause(
                    id: try #require(EligibilityClause.ID("c-\(number)")), fact: fact,
                    sentence: BilingualText(en: "s", ja: "文"), reference: "made up",
                    branches: [
                        EligibilityClause.Branch(
                            when: test,
                            then: EligibilityClause.Outcome(.allowed, BilingualText(en: "yes", ja: "可")))
                    ],
                    otherwise: EligibilityClause.Outcome(.excluded, BilingualText(en: "no", ja: "否"))))
        }
        let parts = try (0..<20).map { number in
            EligibilityRule.any([
                try clause(3 * number, .sectors, .containsAny([FactToken(ProjectSector.allCases[number % 17])])),
                try clause(3 * number + 1, .purposes, .containsAny([FactToken(SupportPurpose.allCases[number % 11])])),
                try clause(3 * number + 2, .gases, .containsAny([FactToken(GreenhouseGas.allCases[number % 5])])),
            ])
        }
        let tree = EligibilityRule.all(
            parts + [
                try clause(60, .implementer, .isOneOf([FactToken(Implementer.privateCompany)])),
                try clause(61, .stage, .isOneOf([FactToken(ProjectStage.equipment)])),
                try clause(62, .agreement, .isOneOf([FactToken(AgreementState.concluded)])),
                try clause(63, .costJPY, .atMost(100)),
            ])
        let catalogue = FundingCatalogue([try .madeUp("s", tree)])
        var facts = ProjectFacts(gases: [.otherCO2], sectors: [.other], stage: .study, implementer: .other)
        facts.purposes = [.mrv]
        let verdict = catalogue.findings(for: AskedProject(facts), asOf: try .edition()).verdicts.first
        #expect(verdict?.verdict == .doesNotFit)
        for miss in verdict?.nearestMisses ?? [] { #expect(miss.becomes <= .fitsIfConfirmed) }
    }
}
