import Foundation
import JSONText
import MatchmakingRules
import Model
import Testing

@Suite("The term list")
struct TermListTests {
    private let catalogue = ShippedRecords.catalogue
    private let analysis = TextAnalysis(
        Lexicon(ShippedRecords.catalogue.sectors.all, terms: ShippedRecords.catalogue.terms.all))

    @Test("every shipped term keeps the rules of the list, and has its source")
    func shippedTerms() {
        let check = TermListCheck(catalogue.terms.all, sectors: catalogue.sectors.all)
        #expect(catalogue.terms.count >= 320)
        for term in catalogue.terms.all {
            #expect(check.problems(of: term) == [], "\(term.id)")
            #expect(!term.source.text.isEmpty)
        }
    }

    @Test("every sector has a term, and so has every tag of the technologies and JCM projects")
    func sectorsHaveTerms() {
        let used = catalogue.technologies.all.flatMap(\.sectors) + catalogue.jcmProjects.all.flatMap(\.sectors)
        for sector in Set(catalogue.sectors.all.map(\.id) + used) {
            #expect(catalogue.terms[sector]?.sectors?.contains(sector) == true, "\(sector)")
        }
    }

    @Test("all spellings of a concept, in either language, are the same question")
    func spellings() {
        for term in catalogue.terms.all {
            let expected =
                (term.sectors ?? []).map(TextTerm.sector)
                + (catalogue.sectors[term.id] == nil ? [.concept(term.id)] : [])
            for spelling in term.spellings { #expect(analysis.question(spelling) == expected, "\(spelling)") }
        }
    }

    @Test("both sides of a sector's term pair stay the same question beside the list")
    func sectorPairs() {
        for sector in catalogue.sectors.all {
            for pair in sector.terms {
                guard let en = pair.en, let ja = pair.ja else { continue }
                #expect(analysis.question(en) == analysis.question(ja), "\(en) \(ja)")
                #expect(analysis.sectors(en).contains(sector.id), "\(en)")
            }
        }
    }

    @Test("composition, width, case and kana do not change what a spelling says")
    func folding() {
        for spelling in catalogue.terms.all.flatMap(\.spellings) {
            let question = analysis.question(spelling)
            for other in Self.forms(of: spelling) { #expect(analysis.question(other) == question, "\(other)") }
        }
    }

    @Test("a spelling with punctuation of its own is found beside one without")
    func ownPunctuation() {
        let sector = Sector(id: id("geothermal"), names: Names(en: "Geothermal (binary) power"), reference: "a test")
        let term = DomainTerm(
            id: id("geothermal"), en: ["geothermal", "geothermal binary power"], ja: ["地熱"], sectors: [sector.id],
            source: Source("a test"))
        let analysis = TextAnalysis(Lexicon([sector], terms: [term]))
        for text in ["Geothermal (binary) power", "geothermal binary power", "geothermal"] {
            #expect(analysis.question(text) == [.sector(sector.id)], "\(text)")
        }
    }

    @Test("every need, technology and project title on record names a sector or a concept")
    func coverage() {
        let needs = catalogue.needs.all.flatMap { [$0.text.en, $0.text.ja] }
        let offers = catalogue.technologies.all.flatMap { [$0.names.en, $0.names.ja] }
        let projects = catalogue.jcmProjects.all.map { Optional($0.title) }
        let collaborations = catalogue.c3pProjects.all.flatMap { [$0.title, $0.titleJa] }
        for text in (needs + offers + projects + collaborations).compactMap(\.self) {
            let named = analysis.question(text).contains { term in
                switch term {
                case .sector, .concept: true
                case .word, .characters: false
                }
            }
            #expect(named, "\(text)")
        }
    }

    @Test("the longest phrase wins, with the punctuation of its own")
    func longestPhrase() {
        #expect(
            analysis.question("waste incineration power") == question("waste-incineration-power", "waste-to-energy"))
        #expect(analysis.question("measurement, reporting and verification") == analysis.question("MRV"))
        #expect(analysis.concepts("environmental, education") == [id("environment")])
        #expect(analysis.concepts("環境教育") == [id("environmental-education")])
    }

    @Test("a record says what its concepts are kinds of; a question does not")
    func broader() {
        #expect(analysis.document("bus routes").contains(.concept(id("public-transport"))))
        #expect(!analysis.question("bus routes").contains(.concept(id("public-transport"))))
        #expect(!analysis.document("rooftop solar").contains(.concept(id("solar-pv"))))
    }

    private func question(_ concept: String, _ sectors: String...) -> [TextTerm] {
        sectors.map { TextTerm.sector(id($0)) } + [.concept(id(concept))]
    }

    /// NFC, NFD, full width, upper case, and katakana for hiragana or the other way round.
    static func forms(of text: String) -> [String] {
        let wide = text.applyingTransform(.fullwidthToHalfwidth, reverse: true) ?? text
        let narrow = text.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? text
        let hiragana = shiftingScalars(of: text, 0x30A1...0x30F6, by: -0x60)
        let katakana = shiftingScalars(of: text, 0x3041...0x3096, by: 0x60)
        return [
            text.decomposedStringWithCanonicalMapping, text.precomposedStringWithCanonicalMapping, wide, narrow,
            text.uppercased(), text.lowercased(), hiragana, katakana,
        ]
    }

    private static func shiftingScalars(of text: String, _ range: ClosedRange<UInt32>, by offset: Int32) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    guard range.contains(scalar.value) else { return scalar }
                    return Unicode.Scalar(UInt32(Int32(scalar.value) + offset)) ?? scalar
                }))
    }
}

@Suite("Terms that break a rule")
struct TermProblemsTests {
    private let solar = Sector(id: id("solar-pv"), names: Names(en: "Solar power", ja: "太陽光発電"), reference: "a test")

    private func problems(_ term: DomainTerm, among others: [DomainTerm] = []) -> [String] {
        var catalogue = Catalogue([.sector(solar), .term(term)])
        for other in others { catalogue.put(.term(other)) }
        let list = TermListCheck(catalogue.terms.all, sectors: catalogue.sectors.all)
        let found = catalogue.problems(of: .term(term)) + list.problems(of: term)
        #expect(found.allSatisfy { !$0.message.en.isEmpty && !$0.message.ja.isEmpty && $0.message.en != $0.message.ja })
        return found.map { "\($0.pointer) \($0.rule)" }
    }

    private func term(_ key: String, _ en: [String], _ ja: [String], broader: String? = nil) -> DomainTerm {
        DomainTerm(id: id(key), en: en, ja: ja, broader: broader.map { id($0) }, source: Source("a test"))
    }

    @Test("a spelling that another term has, in whatever form, is refused")
    func unique() {
        let other = term("biogas", ["biogas plant"], ["バイオガス施設"])
        #expect(problems(term("b", ["Biogas Plants"], ["x"]), among: [other]) == ["/en/0 spelling-unique"])
        #expect(problems(term("b", ["x"], ["ﾊﾞｲｵｶﾞｽ施設"]), among: [other]) == ["/ja/0 spelling-unique"])
        #expect(problems(other, among: [other]) == [])
    }

    @Test("blank and wordless spellings, a missing language, a version of nothing: all at once")
    func spellings() {
        var broken = term("b", [" ", "--"], [])
        broken.version = 0
        #expect(
            problems(broken).sorted() == [
                "/en/0 text-not-blank", "/en/1 spelling-word", "/ja both-languages", "/version version-positive",
            ])
    }

    @Test("a spelling that names a sector is refused without the sector, and taken with it")
    func sector() {
        var named = term("s", ["solar power"], ["太陽光発電"])
        #expect(problems(named) == ["/en/0 spelling-sector", "/ja/0 spelling-sector"])
        named.sectors = [id("solar-pv")]
        #expect(problems(named) == [])
        named.sectors = [id("solar-pv"), id("magic")]
        #expect(problems(named) == ["/sectors/1 reference-exists"])
    }

    @Test("a broader term that does not exist, and one that leads back, are refused")
    func broader() {
        #expect(problems(term("a", ["a"], ["あ"], broader: "nothing")) == ["/broader reference-exists"])
        #expect(problems(term("a", ["a"], ["あ"], broader: "a")) == ["/broader term-tree"])
        let b = term("b", ["b"], ["い"], broader: "a")
        #expect(problems(term("a", ["a"], ["あ"], broader: "b"), among: [b]) == ["/broader term-tree"])
    }

    @Test("rings that got into a catalogue all the same do not hang the reader")
    func ring() {
        let a = term("a", ["aaa"], ["甲甲"], broader: "b")
        let b = term("b", ["bbb"], ["乙乙"], broader: "a")
        let analysis = TextAnalysis(Lexicon([solar], terms: [a, b]))
        #expect(analysis.document("aaa") == [.concept(id("a")), .concept(id("b")), .word("aaa")])
    }
}
