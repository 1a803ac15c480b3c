import MatchingSupport
import MatchmakingRules
import Model
import Testing

@Suite("Learning a fact about what is offered") struct LearningTests {
    /// Each is a factor of a technology that a fact changes, made from the seed.
    private static let learned = LearnedFacts.all
    private static let unknown = learned.filter { !$0.before.isKnown }

    @Test("the cases are of every factor that a fact can decide, known and unknown ones, thousands of each")
    func cases() {
        #expect(Self.learned.count >= 10_000, "\(Self.learned.count)")
        for factor in [Factor.jcmTrackRecord, .countryExperience, .c3pParticipation] {
            #expect(Self.unknown.count { $0.factor == factor } > 1_000, "\(factor)")
            #expect(Self.learned.count { $0.factor == factor && $0.before.isKnown } > 100)
        }
    }

    @Test("P1: a favourable fact never lowers a score, nor the guaranteed score unless it contradicts a known no")
    func favourable() {
        for learned in Self.learned {
            let (before, after) = (learned.before, learned.yes)
            #expect(after.score >= before.score && after.value >= before.value, "\(learned)")
            // Two sources that contradict each other leave the fact unknown: a weak no was worth a little more than
            // nothing, an unknown is sure of nothing.
            if before.isKnown, !after.isKnown {
                #expect(before.value < after.value && after.lo == 0, "\(learned)")
            } else {
                #expect(after.guaranteed >= before.guaranteed && after.lo >= before.lo, "\(learned)")
            }
        }
    }

    @Test("P1: an unfavourable fact never raises a score, nor the possible score unless it contradicts a known yes")
    func unfavourable() {
        for learned in Self.learned {
            let (before, after) = (learned.before, learned.no)
            #expect(after.score <= before.score && after.value <= before.value, "\(learned)")
            if before.isKnown, !after.isKnown {
                #expect(before.value > after.value && after.hi == 255, "\(learned)")
            } else {
                #expect(after.potential <= before.potential && after.hi <= before.hi, "\(learned)")
            }
        }
    }

    @Test(
        "P2: an unknown that proves to be yes raises a score or keeps it, one that proves to be no lowers or keeps it")
    func either() {
        for learned in Self.unknown {
            #expect(learned.no.score <= learned.before.score, "\(learned)")
            #expect(learned.before.score <= learned.yes.score, "\(learned)")
        }
    }

    @Test("P3: learning what was unknown narrows the bounds of the factor and of the score, and makes more known")
    func narrows() {
        for learned in Self.unknown {
            let before = learned.before
            for after in [learned.no, learned.yes] {
                #expect(before.lo <= after.lo && after.hi <= before.hi, "\(learned)")
                #expect(before.guaranteed <= after.guaranteed && after.potential <= before.potential, "\(learned)")
                #expect(after.knownShare >= before.knownShare, "\(learned)")
            }
        }
    }

    @Test("P4: unknown is not no: it counts at least as much as a no and at most as much as a yes, of any evidence")
    func between() {
        for learned in Self.unknown {
            #expect(learned.no.value <= learned.before.value && learned.before.value <= learned.yes.value, "\(learned)")
            #expect(learned.no.isKnown ? learned.no.value < learned.yes.value : true, "\(learned)")
        }
        // With the prior that the programme starts with, strictly.
        let strict = Self.unknown.filter { $0.before.value == 48 && $0.no.isKnown && $0.yes.isKnown }
        #expect(strict.count > 1_000)
        #expect(strict.allSatisfy { $0.no.value < 48 && 48 < $0.yes.value })
    }

    @Test(
        "P1: a further project never lowers a score, nor the guaranteed one unless a source denies it: 10,000 technologies and projects"
    )
    func projects() {
        var cases = 0
        for seed in 22_000..<22_800 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let catalogue = Catalogue(seeded.entries(technologies: 8))
            let matcher = Matcher(catalogue)
            let query = seeded.query()
            let before = matcher.match(query, on: SeededCatalogue.asOf, limit: 100).results
            // One that may be the same as two others says that these are one: no further project.
            let isCity = seeded.chance(3)
            let project: CatalogueEntry =
                isCity ? .c3pProject(seeded.c3pProject("C3P-NEW")) : .jcmProject(seeded.jcmProject("AAA-NEW"))
            let after = matcher.putting([project]).match(query, on: SeededCatalogue.asOf, limit: 100).results
            let byID = Dictionary(uniqueKeysWithValues: after.map { ($0.id, $0) })
            for record in before {
                guard let then = byID[record.id] else {
                    Issue.record("seed \(seed): \(record.id) is gone")
                    continue
                }
                #expect(then.score >= record.score, "seed \(seed)")
                // A project that contradicts a known no leaves it unknown: of that nothing is sure.
                let isContested = zip(record.factors, then.factors).contains { $0.isKnown && !$1.isKnown }
                #expect(isContested || then.guaranteed >= record.guaranteed, "seed \(seed)")
                cases += record.factors.count
            }
        }
        #expect(cases >= 10_000)
    }

    @Test("P19: stronger evidence moves a score further from what an unknown counts, never past what it says")
    func levels() {
        var cases = 0
        for seed in 23_000..<23_400 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let entries = seeded.entries(technologies: 8).filter { ![.fact, .closedList].contains($0.kind) }
            let matcher = Matcher(Catalogue(entries))
            let options = RankingOptions(limit: 100, profile: seeded.profile(.technology))
            let query = seeded.query()
            var said = seeded.fact("F-NEW", technologies: 8)
            (said.validFrom, said.validThrough, said.asOf) = (nil, nil, PrintedDate("2025-06"))
            for truth in [Truth.yes, .no] {
                said.truth = truth
                var last = matcher.match(query, on: SeededCatalogue.asOf, options).results.sorted { $0.id < $1.id }
                // From the weakest to the strongest.
                for level in EvidenceLevel.allCases.sorted() {
                    said.level = level
                    let next = matcher.putting([.fact(said)]).match(query, on: SeededCatalogue.asOf, options).results
                        .sorted { $0.id < $1.id }
                    #expect(next.map(\.id) == last.map(\.id), "seed \(seed)")
                    for (weaker, stronger) in zip(last, next) {
                        let values = zip(weaker.factors, stronger.factors)
                        #expect(
                            values.allSatisfy { truth == .yes ? $0.value <= $1.value : $0.value >= $1.value },
                            "seed \(seed): \(weaker.id)")
                        #expect(truth == .yes ? weaker.score <= stronger.score : weaker.score >= stronger.score)
                        // One project is worth 128: no word without a project is worth more.
                        #expect(values.allSatisfy { $0.value == $1.value || 0...128 ~= $1.value }, "seed \(seed)")
                        cases += 1
                    }
                    last = next
                }
            }
        }
        #expect(cases >= 10_000)
    }
}
