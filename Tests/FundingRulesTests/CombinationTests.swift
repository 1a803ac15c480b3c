import FundingRules
import Model
import Testing

@Suite("Taking schemes together") struct CombinationTests {
    private static func scheme(
        _ id: String, japanese: Bool?, equipment: Bool?
    ) throws -> Scheme {
        var scheme = try Scheme.madeUp(id, .onlyFor(.technologyIsNew, .isStated(true)))
        scheme.isJapanesePublicMoney = japanese
        scheme.coversEquipment = equipment
        return scheme
    }

    private static func rule(
        _ id: String, _ relation: CombinationRule.Relation, _ outcome: ClauseEffect,
        first: CombinationRule.Selector, second: CombinationRule.Selector, effective: EffectivePeriod? = nil
    ) throws -> CombinationRule {
        CombinationRule(
            id: try #require(CombinationRule.ID(id)), first: first, second: second, relation: relation,
            outcome: outcome, sentence: BilingualText(en: "rule \(id)", ja: "規則\(id)"), reference: "made up",
            source: Source("page"), effective: effective)
    }

    /// a excludes other Japanese equipment money on the same facilities, and may follow b.
    private static func catalogue() throws -> FundingCatalogue {
        let a = CombinationRule.Selector(schemes: [try #require(Scheme.ID("a"))])
        let b = CombinationRule.Selector(schemes: [try #require(Scheme.ID("b"))])
        return FundingCatalogue(
            [
                try scheme("a", japanese: true, equipment: true), try scheme("b", japanese: true, equipment: true),
                try scheme("c", japanese: true, equipment: false), try scheme("d", japanese: nil, equipment: true),
            ],
            combinationRules: [
                try rule(
                    "same", .sameFacilities, .excluded, first: a,
                    second: CombinationRule.Selector(isJapanesePublicMoney: true, coversEquipment: true)),
                try rule("after", .inSuccession, .allowed, first: b, second: a),
                try rule(
                    "later", .separateParts, .excluded, first: a, second: b,
                    effective: EffectivePeriod(from: .day("2030-01-01"))),
            ])
    }

    private static func report(
        _ ids: [String], _ relation: CombinationRule.Relation?, on day: String = "2025-03-31"
    ) throws -> CombinationReport {
        let catalogue = try catalogue()
        let day = try CivilDate.day(day)
        let versions = try ids.map { id in
            let scheme = try #require(Scheme.ID(id))
            return try #require(catalogue.version(of: scheme, on: day))
        }
        return catalogue.combination(of: versions, relation: relation, asOf: day)
    }

    @Test("follows the rule that speaks of both, in either order, with its source")
    func excluded() throws {
        for ids in [["a", "b"], ["b", "a"]] {
            let report = try Self.report(ids, .sameFacilities)
            #expect(report.outcome == .excluded)
            #expect(report.pairs.first?.findings.first?.reasons.map(\.rule) == ["same"])
            #expect(report.largestSets?.map { $0.map(\.value) } == [[ids[0]], [ids[1]]])
        }
        #expect(try Self.report(["a", "b"], .inSuccession).outcome == .allowed)
    }

    @Test("is to be confirmed where no source speaks of it, and depends where a record leaves a property open")
    func silent() throws {
        #expect(try Self.report(["a", "c"], .sameFacilities).outcome == .confirm)
        #expect(try Self.report(["a", "d"], .sameFacilities).outcome == .depends)
        #expect(
            try Self.report(["b", "c"], .separateParts).pairs.first?.findings.first?.reasons.first?.rule
                == "combination-silent")
    }

    @Test("depends on the way of taking both while nobody says which")
    func openRelation() throws {
        let report = try Self.report(["a", "b"], nil)
        #expect(report.outcome == .depends)
        #expect(report.pairs.first?.findings.map(\.outcome) == [.excluded, .confirm, .allowed])
        #expect(report.largestSets == nil)
    }

    @Test("depends where a scheme gives support in several ways, of which one may be the rule's")
    func severalInstruments() throws {
        var mixed = try Self.scheme("m", japanese: true, equipment: true)
        mixed.instrument = .mixed
        let catalogue = FundingCatalogue(
            [mixed, try Self.scheme("a", japanese: true, equipment: true)],
            combinationRules: [
                try Self.rule(
                    "subsidy", .sameFacilities, .excluded,
                    first: CombinationRule.Selector(schemes: [try #require(Scheme.ID("a"))]),
                    second: CombinationRule.Selector(instruments: [.subsidy]))
            ])
        let report = catalogue.combination(
            of: catalogue.versions, relation: .sameFacilities, asOf: try .day("2025-03-31"))
        #expect(report.outcome == .depends)
        #expect(report.pairs.first?.findings.first?.reasons.map(\.rule) == ["subsidy"])
    }

    @Test("keeps a rule to the days on which it holds")
    func days() throws {
        #expect(try Self.report(["a", "b"], .separateParts).outcome == .confirm)
        #expect(try Self.report(["a", "b"], .separateParts, on: "2030-01-01").outcome == .excluded)
    }

    @Test("finds the largest sets without a pair that excludes each other")
    func largest() throws {
        let report = try Self.report(["a", "b", "c"], .sameFacilities)
        #expect(report.outcome == .excluded)
        #expect(report.largestSets?.map { $0.map(\.value) } == [["a", "c"], ["b", "c"]])
    }
}
