import FundingRules
import Model
import Testing

@Suite("Judging the whole catalogue in one pass") struct SweepTests {
    private static func seeded(_ seed: Int) throws -> (FundingCatalogue, AskedProject) {
        var seeded = SeededRules(seed: seed)
        var random = SeededGenerator(seed: UInt64(seed) &+ 77)
        let schemes = try (0..<12).map { number in
            var scheme = try Scheme.madeUp(
                "s-\(number)", seeded.tree(asking: seeded.facts(count: 1 + number % 5, repeating: number % 3 == 0)),
                route: Scheme.Route.allCases.randomElement(using: &random) ?? .beyond,
                purposes: Array(SupportPurpose.allCases.shuffled(using: &random).prefix(3)),
                stages: Array(ProjectStage.allCases.shuffled(using: &random).prefix(2)))
            scheme.beyondGuidebook = number % 4 == 0
            if number % 5 == 0 {
                scheme.effective = EffectivePeriod(
                    from: try .day(Bool.random(using: &random) ? "2025-01-01" : "2025-06-01"),
                    through: Bool.random(using: &random) ? try .day("2025-02-01") : nil)
            }
            return scheme
        }
        let stated = ProjectFacts(
            stage: ProjectStage.allCases.randomElement(using: &random),
            purposes: Bool.random(using: &random) ? [.equipment, .mrv] : nil)
        return (FundingCatalogue(schemes), AskedProject(known: seeded.knowledge(), stating: stated))
    }

    @Test("gives every scheme the verdict that it has by itself", arguments: 0..<300)
    func verdicts(seed: Int) throws {
        let (catalogue, asked) = try Self.seeded(seed)
        let day = try CivilDate.edition()
        let sweep = catalogue.sweep(asked, asOf: day)
        #expect(Set(sweep.places.map(\.version)) == Set(catalogue.versions.indices))
        for place in sweep.places {
            let version = catalogue.versions[place.version]
            #expect(place.effects == version.effects(for: asked.facts, asOf: day))
            #expect(place.verdict == version.verdict(for: asked, asOf: day).verdict)
        }
    }

    @Test("orders by verdict, fitness for the purposes and the stage, route, and id", arguments: 0..<300)
    func order(seed: Int) throws {
        let (catalogue, asked) = try Self.seeded(seed)
        let answer = catalogue.findings(for: asked, asOf: try .edition())
        func key(_ scheme: SchemeVerdict) -> [Int] {
            let degrees: [SchemeFitness.Coverage] = [.full, .partial, .nothing]
            let verdicts: [Verdict] = [.fits, .fitsIfConfirmed, .unknown, .notNow, .doesNotFit]
            let routes: [[Scheme.Route]] = [
                [.primaryExit], [.partnerCountryExit, .cooperation], [.cityToCity], [.beyond],
            ]
            return [
                verdicts.firstIndex(of: scheme.verdict) ?? -1,
                scheme.fitness.purposes.flatMap { degrees.firstIndex(of: $0) } ?? 0,
                scheme.fitness.stage.flatMap { degrees.firstIndex(of: $0) } ?? 0,
                routes.firstIndex { $0.contains(scheme.scheme.route) } ?? -1,
            ]
        }
        for (one, next) in zip(answer.verdicts, answer.verdicts.dropFirst()) {
            let (left, right) = (key(one), key(next))
            #expect(left == right ? one.scheme.id < next.scheme.id : left.lexicographicallyPrecedes(right))
        }
    }

    @Test(
        "pages without losing or repeating a scheme, and counts what the filter leaves", arguments: [1, 5, 7, 12, 13])
    func pages(size: Int) throws {
        let (catalogue, asked) = try Self.seeded(4)
        let day = try CivilDate.edition()
        let whole = catalogue.findings(for: asked, asOf: day)
        let paged = stride(from: 0, to: 12, by: size).flatMap { start in
            catalogue.findings(for: asked, asOf: day, page: start..<start + size).verdicts
        }
        #expect(paged == whole.verdicts)
        #expect(whole.total == 12)
        #expect(whole.counts.map(\.schemes).reduce(0, +) == 12)
        let wanted = SchemeSelection(SchemeFilter(verdicts: [.unknown, .doesNotFit]), in: catalogue)
        let some = catalogue.findings(for: asked, asOf: day, filter: wanted)
        #expect(some.verdicts == whole.verdicts.filter { [.unknown, .doesNotFit].contains($0.verdict) })
        #expect(some.counts == whole.counts)
    }

    @Test("combines sets of effects as their members combine, one by one")
    func effects() {
        let all = (1...15).map { Effects(rawValue: $0) }
        for left in all {
            #expect(left.opposite == left.each.reduce(into: Effects()) { $0.insert(Effects($1.opposite)) })
            for right in all {
                var (and, or): (Effects, Effects) = ([], [])
                for one in left.each {
                    for other in right.each {
                        and.insert(Effects(one.and(other)))
                        or.insert(Effects(one.or(other)))
                    }
                }
                #expect(left.and(right) == and)
                #expect(left.or(right) == or)
            }
        }
    }

    @Test("holds sixteen levels of a tree, the deepest that is taken")
    func depth() throws {
        let leaf = try EligibilityRule.onlyFor(.technologyIsNew, .isStated(true), else: .confirm)
        let other = try EligibilityRule.onlyFor(.implementer, .isOneOf([FactToken(Implementer.privateCompany)]))
        let tree = (0..<RuleLimits.depth).reduce(leaf) { inner, level in
            level.isMultiple(of: 2) ? .all([other, inner]) : .any([.not(other), inner])
        }
        var facts = KnownFacts()
        facts[.implementer] = .choice(FactToken(Implementer.privateCompany))
        #expect(tree.effects(for: facts) == [.allowed, .confirm])
        facts[.technologyIsNew] = .flag(true)
        #expect(tree.effects(for: facts) == .allowed)
    }
}
