import MatchingSupport
import MatchmakingRules
import Model
import Testing

@Suite("Questions about a past day") struct PastDayTests {
    private static let days = ["2017-12-31", "2019-04-01", "2021-03-31", "2023-06-15", "2024-08-01", "2030-01-01"].map {
        day($0)
    }

    /// Without what is of a later day than the one asked about: only that it was known before decides, not when it was
    /// put on record.
    private func known(_ entries: [CatalogueEntry], by day: CivilDate) -> Catalogue {
        func isLater(_ date: PrintedDate?) -> Bool { date?.range.map { $0.lowerBound > day } ?? false }
        return Catalogue(
            entries.compactMap { entry -> CatalogueEntry? in
                switch entry {
                case .jcmProject(let project):
                    let isThere = project.fiscalYear.map { $0 <= day.fiscalYear } ?? !isLater(project.source.asOf)
                    return isThere ? entry : nil
                case .c3pProject(let project):
                    return project.fiscalYears.contains { $0 <= day.fiscalYear } ? entry : nil
                case .fact(let fact): return isLater(fact.asOf) ? nil : entry
                case .closedList(let list): return list.asOf <= day ? entry : nil
                case .agreement(let agreement):
                    return isLater(agreement.date ?? agreement.source.asOf) ? nil : entry
                case .municipality(var record):
                    if isLater(record.leadingArea?.selectedOn ?? record.source.asOf) {
                        record.decarbonizationLeadingArea = nil
                        record.leadingArea = nil
                    }
                    if isLater(record.source.asOf) { record.c3pParticipant = nil }
                    if let declared = record.zeroCarbonDeclaration?.declared, isLater(PrintedDate(declared)) {
                        record.zeroCarbonDeclaration = nil
                    }
                    record.platforms = record.platforms?.filter { !isLater(PrintedDate($0.started)) }
                    return .municipality(record)
                case .company(var record):
                    if isLater(record.source.asOf) {
                        (record.jcmExperience, record.c3pParticipant, record.countries) = (nil, nil, nil)
                        record.roles = []
                    }
                    if isLater(record.leadQualification?.source.asOf) { record.leadQualification = nil }
                    return .company(record)
                case .technology(var record):
                    if isLater(record.source.asOf) { record.countries = nil }
                    return .technology(record)
                default: return entry
                }
            })
    }

    /// What an answer says of every record, but for the words of it: those say also what came later.
    private struct Places: Equatable {
        let lines: [BruteForce.Line]
        let factors: [[Int]]
        let changes: [[Counterfactual]]
        let found: Int
        let excluded: [String]
        let asked: [String?]

        init(_ ranking: Ranking) {
            lines = ranking.results.map(BruteForce.Line.init)
            factors = ranking.results.map { $0.factors.flatMap { [$0.value, $0.lo, $0.hi] } }
            changes = ranking.results.map(\.counterfactuals)
            found = ranking.found
            excluded = ranking.excluded.map { "\($0.id): \($0.reason.rule)" }
            asked = [ranking.nextQuestion?.id, ranking.nextQuestion?.factor.rawValue]
        }
    }

    @Test("an answer of a past day is the one without all that came later: 1,000 needs, cities and leads")
    func later() {
        var changed = 0
        for seed in 90_000..<90_170 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let catalogue = Catalogue(
                seeded.cityEntries() + (0..<6).map { .technology(seeded.technology("TEC-\($0)")) })
            let matcher = Matcher(catalogue)
            for day in Self.days.shuffled(using: &seeded.random).prefix(2) {
                let then = Matcher(known(catalogue.entries, by: day))
                let (query, options) = (seeded.query(), seeded.options())
                let now = matcher.match(query, on: day, options)
                var areSame = Places(now) == Places(then.match(query, on: day, options))
                #expect(areSame, "seed \(seed): \(day)")
                let leads = seeded.leadQuery(in: matcher.catalogue)
                areSame =
                    Places(matcher.rankMunicipalities(leads.city, on: day, options))
                    == Places(then.rankMunicipalities(leads.city, on: day, options))
                #expect(areSame, "seed \(seed): \(day)")
                let (own, thens) = (matcher.rankLeads(leads, on: day, options), then.rankLeads(leads, on: day, options))
                areSame =
                    Places(own.ranking) == Places(thens.ranking)
                    && own.eligibility.map { $0.checks.map(\.verdict) }
                        == thens.eligibility.map { $0.checks.map(\.verdict) }
                #expect(areSame, "seed \(seed): \(day)")
                let today = matcher.match(query, on: Self.days[5], options)
                changed += today.results.map(\.score) == now.results.map(\.score) ? 0 : 1
            }
        }
        #expect(changed > 150)
    }

    @Test("P8: every ranking of a past day is the one that a scorer from the records alone finds: 1,500 needs")
    func bruteForce() {
        for seed in 91_000..<91_050 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let catalogue = Catalogue(seeded.entries(technologies: seeded.number(1...30)))
            let matcher = Matcher(catalogue, segmentCount: 8)
            for day in Self.days {
                let profile = seeded.profile(.technology)
                let slow = BruteForce(catalogue: catalogue, day: day, profile: profile)
                for _ in 0..<5 {
                    var (query, options) = (seeded.query(), seeded.options())
                    options.profile = profile
                    let ranking = matcher.match(query, on: day, options)
                    let expected = slow.ranking(query, order: options.order, atLeast: options.atLeast ?? 0)
                    #expect(
                        ranking.results.map(BruteForce.Line.init) == Array(expected.prefix(options.limit)),
                        "seed \(seed): \(day) \(query)")
                }
            }
        }
    }

    private func score(_ factor: Factor, of entries: [CatalogueEntry], on asked: String) throws -> FactorScore {
        var island = IslandCase()
        island.entries += entries
        let record = try #require(island.match("N2", on: day(asked)).results.first { $0.id == "O3" })
        return try #require(record.factors.first { $0.factor == factor })
    }

    private func project(_ year: Int?, source: String?) -> CatalogueEntry {
        .jcmProject(
            JCMProject(
                id: id("JCM-1"), country: country("PW"), fiscalYear: year, title: "Waste sorting",
                representativeId: id("co-3"), sectors: [id("waste")],
                source: Source("list", asOf: source.map { PrintedDate($0) })))
    }

    @Test("a project counts from the first day of its fiscal year; one without a year from its source on, and says so")
    func projectTime() throws {
        let dated = project(2023, source: "2026-01")
        #expect(try !score(.jcmTrackRecord, of: [dated], on: "2023-03-31").isKnown)
        #expect(try score(.jcmTrackRecord, of: [dated], on: "2023-04-01").value == 128)
        let undated = project(nil, source: "2023-06")
        #expect(try !score(.jcmTrackRecord, of: [undated], on: "2023-05-31").isKnown)
        let during = try score(.jcmTrackRecord, of: [undated], on: "2023-06-15")
        #expect(during.value == 128 && during.reason.message.en.hasSuffix("(1 without a year)"))
        #expect(during.reason.message.ja.hasSuffix("(うち年度不明1件)"))
        let after = try score(.countryExperience, of: [undated], on: "2023-07-01")
        #expect(after.value == 128 && !after.reason.message.en.contains("without"))
        let never = try score(.countryExperience, of: [project(nil, source: nil)], on: "2014-01-01")
        #expect(never.value == 128 && never.reason.message.en.contains("1 JCM project (1 without a year)"))
    }

    @Test("how new a record was before its own day is not known")
    func freshness() throws {
        let before = try score(.freshness, of: [], on: "2024-07-31")
        #expect((before.lo, before.value, before.hi) == (0, 48, 255))
        #expect(
            before.reason.message.en
                == "recorded later than the day asked about (2024-08): its age then is not known")
        #expect(before.reason.message.ja == "基準日より後の情報(2024年8月)。基準日時点での新しさは不明です")
        var offer = try #require(Catalogue(IslandCase().entries).technologies["O3"])
        offer.source = Source("list", asOf: PrintedDate("2024年8月"))
        let japanese = try score(.freshness, of: [.technology(offer)], on: "2024-07-31")
        #expect(japanese.reason.message.en.contains("later than the day asked about (Aug 2024): its age"))
        #expect(japanese.reason.message.ja == before.reason.message.ja)
        #expect(try score(.freshness, of: [], on: "2024-08-01").value == 255)
    }
}
