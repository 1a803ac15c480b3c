import FundingRules
import Model
import Testing

@Suite("The explanation of a scheme") struct ExplanationTests {
    @Test("shows the whole tree, every node with what it comes to", arguments: 0..<400)
    func tree(seed: Int) throws {
        var seeded = SeededRules(seed: seed)
        let rule = try seeded.tree(asking: seeded.facts(count: 1 + seed % 5, repeating: seed % 2 == 0))
        let asked = AskedProject(known: seeded.knowledge())
        let catalogue = FundingCatalogue([try .madeUp("s", rule)])
        let explanation = catalogue.explanation(of: catalogue.versions[0], for: asked, asOf: try .edition())
        try Self.check(explanation.tree, rule, asked.facts)
        #expect(Set(explanation.tree.effects) == Set(rule.effects(for: asked.facts).each))
    }

    private static func check(_ reading: RuleReading, _ rule: EligibilityRule, _ facts: KnownFacts) throws {
        #expect(Set(reading.effects) == Set(rule.effects(for: facts).each))
        switch rule {
        case .all(let rules), .any(let rules):
            let parts = try #require(reading.parts)
            #expect(parts.count == rules.count)
            for (part, rule) in zip(parts, rules) { try check(part, rule, facts) }
        case .not(let rule): try check(try #require(reading.parts?.first), rule, facts)
        case .clause(let clause):
            let read = try #require(reading.clause)
            #expect(read.id == clause.id)
            #expect(read.outcomes.count == clause.branches.count + 1)
            let possible = read.outcomes.filter { $0.holds != .no }
            #expect(Set(possible.map(\.effect)) == Set(reading.effects))
            #expect(possible.count(where: { $0.holds == .yes }) == (possible.count == 1 ? 1 : 0))
            #expect(read.value == nil || possible.count == 1)
        }
    }

    @Test("marks the clauses on which the verdict rests")
    func decisive() throws {
        let catalogue = try ShippedSchemes.catalogue()
        let day = try CivilDate.edition()
        let id = try #require(catalogue.scheme(named: "T7-1"))
        let asked = AskedProject(
            ProjectFacts(gases: [.energyRelatedCO2], implementer: .governmentItself), in: .vietNam)
        let explanation = catalogue.explanation(
            of: try #require(catalogue.version(of: id, on: day)), for: asked, asOf: day)
        let clauses = explanation.tree.parts?.compactMap(\.clause) ?? []
        #expect(clauses.filter(\.decides).map(\.fact) == [.implementer])
        #expect(clauses.first { $0.fact == .implementer }?.value == "governmentItself")
        #expect(clauses.first { $0.fact == .purposes }?.isTakenAsRead == true)
        #expect(
            clauses.first { $0.fact == .countryStatus }?.outcomes.first?.sentence.en
                == "Viet Nam is a JCM partner country.")
    }
}
