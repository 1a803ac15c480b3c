import FundingRules
import Model
import Testing

@Suite("A search of schemes by words") struct TextSearchTests {
    @Test(
        "does not mind number, case, width, kana, accents or dashes",
        arguments: [
            ("subsidies", "SUBSIDY"), ("ＪＣＭ", "jcm"), ("ﾒﾀﾝ", "メタン"), ("めたん", "メタン"), ("feasibility studies", "F/S"),
            ("Türkiye", "turkey"), ("CO₂", "CO2"), ("waste-to-energy", "Waste to Energy"),
            ("ＮＥＤＯ　実証事業", "NEDO実証"), ("demonstrates", "demonstrating"),
        ])
    func folding(one: String, other: String) throws {
        let index = try ShippedTerms.index()
        #expect(index.places(matching: one) == index.places(matching: other))
    }

    @Test("finds whole words in English: a port is no support, and India is not Indonesia")
    func wholeWords() throws {
        #expect(try found("port", in: ["Support for transport", "Port infrastructure"]) == [1])
        #expect(try found("India", in: ["Indonesia", "India and Indonesia"]) == [1])
    }

    @Test("finds katakana terms as whole words, and other Japanese anywhere")
    func katakana() throws {
        #expect(try found("インド", in: ["インドネシア、タイ", "インド、タイ"]) == [1])
        #expect(try found("タイ", in: ["タイプ別", "タイの都市", "ベトナム・タイ"]) == [1, 2])
        #expect(try found("気概念", in: ["電気概念図", "電気の概念"]) == [0])
    }

    @Test(
        "looks for every part, wherever it stands",
        arguments: [
            ("methane subsidy", [1]), ("メタン 補助金", [1]), ("メタンの補助金", [1]), ("subsidies for methane", [1]),
            ("補助金、メタン", [1]), ("メタンを対象とする補助金", []),
        ] as [(String, [Int])])
    func everyPart(query: String, places: [Int]) throws {
        #expect(try found(query, in: ["Methane in landfills", "Subsidy (methane)", "補助金:太陽光"]) == places)
    }

    @Test("keeps words together that a dash joins, and the characters of a Japanese run")
    func together() throws {
        #expect(try found("T7-1", in: ["T7-10 and T8-1", "T7-1"]) == [1])
        #expect(try found("概念図", in: ["概念、図", "概念図"]) == [1])
    }

    @Test("takes the longest spelling: a feasibility study is no other study")
    func longest() throws {
        let texts = ["feasibility of a study", "実現可能性調査", "field study"]
        #expect(try found("feasibility study", in: texts) == [1])
        #expect(try found("feasibility, study", in: texts) == [0])
    }

    @Test("names no scheme twice and keeps the order of the list, over more than one word of bits")
    func manyPlaces() throws {
        let texts = (0..<200).map { $0 % 3 == 0 ? "methane" : "solar" }
        #expect(try found("メタン", in: texts) == (0..<200).filter { $0 % 3 == 0 })
        #expect(try found("メタン", in: []) == [])
    }

    @Test("passes over words of grammar, but not over katakana that sound the same")
    func grammar() throws {
        #expect(try found("電気に関する概念", in: ["電気", "概念と電気"]) == [1])
        #expect(try found("カ", in: ["3カ国", "3国"]) == [0])
    }

    @Test(
        "is refused, with its place, where the text says nothing",
        arguments: ["", "  ", "for the", "の", "のための", "— ・ !", "を に で と"])
    func saysNothing(query: String) throws {
        let problems = SchemeTextIndex.problems(of: query, at: "/filter/text")
        #expect(problems.map(\.rule) == ["text-has-words"])
        #expect(problems.map(\.pointer) == ["/filter/text"])
        #expect(try ShippedTerms.index().places(matching: query).isEmpty)
    }

    @Test("is refused where it is longer than any question")
    func tooLong() {
        let longest = SchemeTextIndex.greatestQuery
        #expect(SchemeTextIndex.problems(of: String(repeating: "森", count: longest), at: "").isEmpty)
        let problems = SchemeTextIndex.problems(of: String(repeating: "森", count: longest + 1), at: "/text")
        #expect(problems.map(\.rule) == ["text-length"])
    }

    /// The places of the texts that a query finds, each the name of a scheme of which nothing else is known.
    private func found(_ query: String, in names: [String]) throws -> [Int] {
        let schemes = try names.enumerated().map { place, name in
            Scheme(
                id: try #require(Scheme.ID("zz\(place)")), beyondGuidebook: true, names: Names(en: name),
                agency: BilingualText(en: "zz", ja: "甲"), supportType: BilingualText(en: "zz", ja: "甲"),
                route: .cityToCity, offers: Scheme.Offer(purposes: [], stages: []), eligibility: .all([]),
                source: Source("test"))
        }
        return SchemeTextIndex(schemes, terms: try ShippedTerms.load()).places(matching: query).places
    }
}
