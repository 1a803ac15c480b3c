import FundingRules
import Model
import Testing

@Suite("The ways on from a project") struct ExitPlanTests {
    private static func plan(
        _ facts: ProjectFacts, in country: ProjectCountry, criteria: [FactName]? = nil
    ) throws -> ExitPlan {
        try ShippedSchemes.catalogue().exitPlan(
            for: AskedProject(facts, in: country), asOf: .edition(), criteria: criteria)
    }

    @Test("in a candidate country lead past the JCM to what asks for no partnership")
    func candidate() throws {
        let plan = try Self.plan(
            ProjectFacts(sectors: [.renewableEnergies], implementer: .privateCompany), in: .malaysia)
        #expect(plan.primary.map(\.scheme.guidebookNumber) == ["T7-1"])
        #expect(plan.primary.map(\.verdict) == [.notNow])
        #expect(plan.obstacles.map(\.fact) == [.countryStatus])
        let obstacle = try #require(plan.obstacles.first)
        #expect(
            obstacle.removedBy.first?.message.en == "the criterion would hold if Malaysia became a JCM partner country")
        let table8 = obstacle.waivedBy.filter { $0.scheme.guidebookNumber?.hasPrefix("T8-") == true }
        #expect(table8.count == 7)
        #expect(table8.allSatisfy { $0.how == .notAsked })
        #expect(!obstacle.waivedBy.contains { $0.scheme.guidebookNumber?.hasPrefix("T7-") == true })
        #expect(obstacle.waivedBy.first { $0.scheme.id.value == "c3p" }?.how == .allowed)
        #expect(plan.cooperation.count == 7)
        #expect(plan.exits.map(\.id.value) == ["business-basis", "other-funding"])
    }

    @Test("where the government itself builds lead to the schemes on which the guidebook is silent")
    func government() throws {
        let plan = try Self.plan(
            ProjectFacts(gases: [.energyRelatedCO2], sectors: [.waste], implementer: .governmentItself),
            in: .vietNam)
        let obstacle = try #require(plan.obstacles.first { $0.fact == .implementer })
        #expect(obstacle.finding.effect == .excluded)
        #expect(obstacle.finding.reason.reference.text.contains("L1118"))
        let silent = obstacle.waivedBy.filter { $0.how == .confirm }.compactMap(\.scheme.guidebookNumber)
        #expect(Set(silent).isSuperset(of: ["T7-3", "T7-6", "T7-7", "T7-8"]))
        #expect(!silent.contains("T7-4"))
        #expect(
            obstacle.removedBy.first?.message.en
                == "the criterion would hold if implemented by a state-owned or private company")
    }

    @Test("run from study over demonstration and equipment to operation, from where the project is")
    func overTime() throws {
        let facts = ProjectFacts(
            gases: [.energyRelatedCO2], technologyIsNew: true, implementer: .privateCompany)
        let plan = try Self.plan(facts, in: .vietNam)
        #expect(plan.steps.map(\.stage) == [.study, .demonstration, .equipment, .operation])
        func rows(_ step: Int) -> [String] { plan.steps[step].schemes.compactMap(\.scheme.guidebookNumber) }
        #expect(rows(0).contains("T7-7"))
        #expect(rows(1).contains("T7-5") && rows(1).contains("T7-8"))
        #expect(rows(2).first == "T7-1")
        #expect(rows(3).contains("T7-6"))
        var later = facts
        later.stage = .equipment
        #expect(try Self.plan(later, in: .vietNam).steps.map(\.stage) == [.equipment, .operation])
        later.stage = .cooperationAfterProject
        let after = try Self.plan(later, in: .vietNam)
        #expect(after.steps.isEmpty)
        #expect(after.cooperation.count == 7)
    }

    @Test("can be asked for from one criterion, whether it holds or not")
    func namedCriterion() throws {
        let plan = try Self.plan(
            ProjectFacts(gases: [.energyRelatedCO2], implementer: .privateCompany), in: .vietNam, criteria: [.gases])
        #expect(plan.obstacles.map(\.fact) == [.gases])
        #expect(plan.obstacles.first?.finding.effect == .allowed)
        #expect(plan.obstacles.first?.waivedBy.isEmpty == false)
    }

    @Test("name no obstacle where the JCM fits, and the exits all the same")
    func noObstacle() throws {
        let plan = try Self.plan(
            ProjectFacts(gases: [.energyRelatedCO2], implementer: .privateCompany), in: .vietNam)
        #expect(plan.primary.map(\.verdict) == [.fits])
        #expect(plan.obstacles.isEmpty)
        #expect(plan.exits.count == 2)
    }
}
