import MatchmakingRules
import Model

/// Many technologies and needs, made up from the shipped ones: their words mixed with a long tail of others, their
/// firms, sectors and countries; the same for the same seed.
struct MadeRecords {
    private var state: UInt64
    private let shipped: Catalogue
    private let words: [String]

    init(_ shipped: Catalogue, seed: UInt64) {
        self.shipped = shipped
        state = seed
        words = shipped.technologies.all.flatMap { record in
            [record.names.en, record.summary?.en, record.names.ja, record.summary?.ja].compactMap(\.self)
                .flatMap { $0.split(separator: " ").map(String.init) }
        }
    }

    /// SplitMix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private mutating func number(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// Half from the shipped texts, half from a tail in which the n-th word is as rare as 1/n.
    private mutating func word() -> String {
        guard number(below: 2) == 0 else { return words[number(below: words.count)] }
        let rank = 1 << number(below: 17)
        return "w\(rank + number(below: rank))"
    }

    private mutating func text(_ count: Int) -> String {
        (0..<count).map { _ in word() }.joined(separator: " ")
    }

    /// The shipped catalogue with so many technologies.
    mutating func catalogue(technologies count: Int) throws -> Catalogue {
        var catalogue = shipped
        let models = shipped.technologies.all
        let firms = shipped.companies.all.map(\.id)
        for place in 0..<count {
            let model = models[number(below: models.count)]
            guard let id = Technology.ID("made-\(place)") else { throw BenchmarkError.badAnswer }
            var record = Technology(
                id: id, names: Names(en: text(6)), summary: LocalisedText(en: text(30 + number(below: 60))),
                companyId: firms[number(below: firms.count)], sectors: model.sectors,
                countries: model.countries,
                source: Source(
                    model.source.text,
                    asOf: PrintedDate("20\(15 + number(below: 11))-0\(1 + number(below: 9))")))
            if number(below: 50) == 0 { record.withdrawnOn = CivilDate(year: 2025, month: 1, day: 1) }
            catalogue.put(.technology(record))
        }
        return catalogue
    }

    /// Needs of so many words.
    mutating func needs(_ count: Int, words: Int) -> [NeedQuery] {
        let needs = shipped.needs.all.map { NeedQuery($0, in: shipped) }
        return (0..<count).map { _ in
            let model = needs[number(below: needs.count)]
            return NeedQuery(
                text: LocalisedText(en: text(words)), sectors: model.sectors, country: model.country)
        }
    }
}
