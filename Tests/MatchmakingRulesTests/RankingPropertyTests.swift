import MatchmakingRules
import Model
import Testing

@Suite("Rankings of the shipped records")
struct RankingPropertyTests {
    private let matcher = ShippedRecords.matcher
    private static let asOf = day("2025-11-01")

    private static let questions = [
        "rooftop solar and batteries for an island grid", "廃棄物発電とごみの分別", "efficient chillers for hospitals",
        "biogas from market waste", "公共バスの低炭素化", "cement plant waste heat recovery", "hydrogen", "seafood",
        "水上太陽光発電", "small hydropower on irrigation canals, 用水路の小水力",
    ]

    private func queries() -> [NeedQuery] {
        let stored = matcher.catalogue.needs.all.map { NeedQuery($0, in: matcher.catalogue) }
        return stored
            + Self.questions.map { NeedQuery(text: LocalisedText(en: $0), country: country("VN")) }
            + [
                NeedQuery(text: LocalisedText(en: "solar power", ja: "ごみ発電"), sectors: [id("waste")]),
                NeedQuery(text: LocalisedText(en: "anything"), sectors: [id("floating-solar"), id("transport")]),
            ]
    }

    @Test("every ranking is the one that a scorer without an index finds")
    func bruteForce() {
        let slow = BruteForce(catalogue: matcher.catalogue, day: Self.asOf)
        for query in queries() {
            let ranking = matcher.match(query, on: Self.asOf, limit: 1_000)
            let lines = ranking.results.map {
                BruteForce.Line(id: $0.id, score: $0.score, potential: $0.potential, guaranteed: $0.guaranteed)
            }
            let expected = slow.ranking(query)
            #expect(lines.count == expected.count, "\(query.text)")
            for (line, other) in zip(lines, expected) { #expect(line == other, "\(query.text)") }
        }
    }

    @Test("contributions add up, bounds hold, ranks count from one, and every reason is in both languages")
    func invariants() {
        for query in queries() {
            let ranking = matcher.match(query, on: Self.asOf, limit: 1_000)
            #expect(ranking.results.map(\.rank) == Array(1..<ranking.results.count + 1))
            #expect(ranking.found == ranking.results.count)
            for result in ranking.results {
                #expect(result.score == result.factors.map(\.contribution).reduce(0, +))
                #expect(result.knownShare == result.factors.filter { $0.lo == $0.hi }.map(\.weight).reduce(0, +))
                for factor in result.factors {
                    #expect(
                        0 <= factor.lo && factor.lo <= factor.value && factor.value <= factor.hi && factor.hi <= 255)
                    #expect(!factor.reason.message.en.isEmpty && !factor.reason.message.ja.isEmpty)
                    #expect(!factor.reason.reference.text.isEmpty)
                }
            }
        }
    }

    @Test("the shuffled records give the same rankings")
    func shuffled() {
        var random = SeededGenerator(seed: 3)
        let before = queries().map { matcher.match($0, on: Self.asOf, limit: 10) }
        let other = Matcher(Catalogue(matcher.catalogue.entries.shuffled(using: &random)))
        #expect(queries().map { other.match($0, on: Self.asOf, limit: 10) } == before)
    }

    @Test("a limit cuts the list and nothing else")
    func limit() {
        for query in queries() {
            let all = matcher.match(query, on: Self.asOf, limit: 1_000)
            let few = matcher.match(query, on: Self.asOf, limit: 3)
            #expect(few.results == Array(all.results.prefix(3)) && few.found == all.found)
        }
    }

    @Test("under the same text statistics, another technology changes no other score")
    func thirdRecord() {
        var catalogue = matcher.catalogue
        catalogue.put(
            .technology(
                Technology(
                    id: id("TEC-NEW"), names: Names(en: "Solar biogas chiller waste hydrogen grid"),
                    sectors: [id("renewable-energy"), id("waste")], source: Source("a test"))))
        let grown = Matcher(catalogue, statistics: matcher.textStatistics)
        for query in queries() {
            let before = matcher.match(query, on: Self.asOf, limit: 1_000).results
            let after = grown.match(query, on: Self.asOf, limit: 1_000).results.filter { $0.id != "TEC-NEW" }
            #expect(after.map(\.id) == before.map(\.id) && after.map(\.score) == before.map(\.score))
        }
    }

    @Test("another JCM project of the firm, in the class and the country, never lowers a score")
    func favourableProject() throws {
        for technology in matcher.catalogue.technologies.all.prefix(40) {
            guard let firm = technology.companyId else { continue }
            var catalogue = matcher.catalogue
            catalogue.put(
                .jcmProject(
                    JCMProject(
                        id: id("JCM-NEW"), country: country("VN"), title: "new", representativeId: firm,
                        sectors: technology.sectors, source: Source("a test"))))
            let query = NeedQuery(
                text: LocalisedText(en: technology.names.en), sectors: technology.sectors, country: country("VN"))
            let before = try #require(
                matcher.match(query, on: Self.asOf, limit: 1_000).results.first { $0.id == technology.key })
            let after = try #require(
                Matcher(catalogue).match(query, on: Self.asOf, limit: 1_000).results.first { $0.id == technology.key })
            #expect(after.score >= before.score && after.guaranteed >= before.guaranteed)
        }
    }

    @Test("a second record of what may be the same project is not counted again")
    func duplicates() throws {
        let firm = Company(id: id("co-x"), names: Names(en: "X"), source: Source("a test"))
        func project(_ key: String, sameAs: String?) -> CatalogueEntry {
            .jcmProject(
                JCMProject(
                    id: id(key), country: country("VN"), title: key, representativeId: firm.id,
                    sectors: [id("renewable-energy")], possiblySameAs: sameAs.map { [id($0)] }, source: Source("a test")
                ))
        }
        func value(_ projects: [CatalogueEntry]) throws -> Int {
            var catalogue = Catalogue(
                ShippedRecords.catalogue.entries(of: .sector) + ShippedRecords.catalogue.entries(of: .country))
            catalogue.put(.company(firm))
            for project in projects { catalogue.put(project) }
            catalogue.put(
                .technology(
                    Technology(
                        id: id("T"), names: Names(en: "T"), companyId: firm.id, sectors: [id("renewable-energy")],
                        source: Source("a test"))))
            let query = NeedQuery(text: LocalisedText(en: "renewable energy"), country: country("VN"))
            let ranking = Matcher(catalogue).match(query, on: Self.asOf, limit: 5)
            return try #require(ranking.results.first?.factors.first { $0.factor == .jcmTrackRecord }?.value)
        }
        #expect(try value([project("A", sameAs: nil)]) == 128)
        #expect(try value([project("A", sameAs: nil), project("B", sameAs: nil)]) == 180)
        #expect(try value([project("A", sameAs: nil), project("B", sameAs: "A")]) == 128)
        #expect(try value([project("A", sameAs: "B"), project("B", sameAs: nil)]) == 128)
    }

    @Test(
        "an unknown fact counts more than a known no and less than a known yes",
        arguments: [nil, false, true] as [Bool?])
    func unknownBetween(stated: Bool?) throws {
        func score(_ stated: Bool?) throws -> Int {
            var catalogue = Catalogue(ShippedRecords.catalogue.entries(of: .sector))
            catalogue.put(
                .company(
                    Company(
                        id: id("co-x"), names: Names(en: "X"), jcmExperience: stated, c3pParticipant: stated,
                        source: Source("a test"))))
            catalogue.put(
                .technology(
                    Technology(
                        id: id("T"), names: Names(en: "T"), companyId: id("co-x"), sectors: [id("waste")],
                        source: Source("a test"))))
            let query = NeedQuery(text: LocalisedText(en: "waste"), country: country("VN"))
            return try #require(Matcher(catalogue).match(query, on: Self.asOf, limit: 5).results.first).score
        }
        let score = try (value: score(stated), no: score(false), yes: score(true))
        #expect(score.no <= score.value && score.value <= score.yes)
        #expect(try score.no < self.unknown(score: score.value, stated: stated, between: score.no, score.yes))
    }

    /// The score itself where the fact is unknown, which must lie strictly between; else the known yes.
    private func unknown(score: Int, stated: Bool?, between no: Int, _ yes: Int) throws -> Int {
        guard stated == nil else { return yes }
        #expect(no < score && score < yes)
        return score
    }

    @Test("no weights bring back what a hard rule removed")
    func vetoIsAbsolute() {
        var random = SeededGenerator(seed: 12)
        let factors = WeightProfile.starting(for: .technology).weights.map(\.factor)
        for _ in 0..<50 {
            var cuts = (0..<factors.count - 1).map { _ in Int.random(in: 0...1_000, using: &random) }.sorted()
            cuts = [0] + cuts + [1_000]
            var profile = WeightProfile.starting(for: .technology)
            profile.weights = factors.indices.map { WeightProfile.Weight(factors[$0], cuts[$0 + 1] - cuts[$0]) }
            var island = IslandCase(withdrawn: day("2025-02-01"))
            island.entries.append(.weightProfile(profile))
            #expect(!island.match("N1").results.contains { $0.id == "O1" })
            #expect(island.match("N1").results.map(\.id).contains("O2"))
        }
    }

    @Test("a need in Japan has no matches")
    func notAbroad() {
        let query = NeedQuery(text: LocalisedText(en: "solar power"), country: country("JP"))
        let ranking = matcher.match(query, on: Self.asOf, limit: 5)
        #expect(ranking.scope?.verdict == .no && ranking.results == [])
    }

    @Test("the profile in use is the active stored one")
    func profiles() {
        var profile = WeightProfile.starting(for: .technology)
        #expect(matcher.profile(for: .technology) == profile)
        profile.status = .retired
        var catalogue = Catalogue()
        catalogue.put(.weightProfile(profile))
        #expect(Matcher(catalogue).profile(for: .technology) == WeightProfile.starting(for: .technology))
    }
}
