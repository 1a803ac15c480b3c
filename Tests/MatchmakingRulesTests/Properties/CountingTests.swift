import MatchingSupport
import MatchmakingRules
import Model
import Testing

@Suite("Counting projects") struct CountingTests {
    private static let waste: Sector.ID = id("waste")
    private static let firm = Company(id: id("co-x"), names: Names(en: "X"), source: Source("a test"))

    private func project(_ key: String, sameAs others: [String]) -> JCMProject {
        JCMProject(
            id: id(key), country: country("VN"), title: key, representativeId: Self.firm.id, sectors: [Self.waste],
            possiblySameAs: others.map { id($0) }, source: Source("a test"))
    }

    private func matcher(_ projects: [JCMProject]) -> Matcher {
        let technology = Technology(
            id: id("T"), names: Names(en: "T"), companyId: Self.firm.id, sectors: [Self.waste], source: Source("a test")
        )
        let sector = Sector(id: Self.waste, names: Names(en: "waste"), reference: "a test")
        return Matcher(
            Catalogue(
                [.sector(sector), .company(Self.firm), .technology(technology)]
                    + projects.map(CatalogueEntry.jcmProject)
            ))
    }

    private func values(_ matcher: Matcher) -> [Int?] {
        let query = NeedQuery(text: LocalisedText(en: "waste"), country: country("VN"))
        let factors = matcher.match(query, on: SeededCatalogue.asOf, limit: 1).results.first?.factors ?? []
        return [Factor.jcmTrackRecord, .countryExperience].map { factor in
            factors.first { $0.factor == factor }?.value
        }
    }

    @Test("P20: a second record of a project on record, whichever names the other, is never counted: 4,000 records")
    func twins() {
        var random = SeededGenerator(seed: 80)
        for _ in 0..<500 {
            let keys = (0..<Int.random(in: 1...4, using: &random)).map { "JCM-\($0)" }
            let projects = keys.map { key in
                project(key, sameAs: Int.random(in: 0..<3, using: &random) == 0 ? [keys[0]] : [])
            }
            let before = matcher(projects)
            let counted = values(before)
            for _ in 0..<4 {
                // Before and after all others in the order of the ids.
                for key in ["AAA", "ZZZ"] {
                    let place = Int.random(in: 0..<projects.count, using: &random)
                    var named = projects[place]
                    named.possiblySameAs = (named.possiblySameAs ?? []) + [id(key)]
                    let changes: [CatalogueEntry] =
                        Bool.random(using: &random)
                        ? [.jcmProject(project(key, sameAs: [keys[place]]))]
                        : [.jcmProject(project(key, sameAs: [])), .jcmProject(named)]
                    #expect(values(before.putting(changes)) == counted, "\(projects.map(\.possiblySameAs)) \(key)")
                }
            }
        }
    }

    @Test("P20: records that may all be one over one of them are one project")
    func chain() {
        let chain = [project("A", sameAs: []), project("B", sameAs: ["A", "C"]), project("C", sameAs: [])]
        #expect(values(matcher(chain)) == [128, 128])
        #expect(values(matcher([chain[0], chain[2]])) == [180, 180])
    }
}
