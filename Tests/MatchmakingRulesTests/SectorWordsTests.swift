import Foundation
import JSONText
import MatchmakingRules
import Model
import Testing

/// A word and its translation name the same sectors: whoever asks in Japanese finds what is found in English.
@Suite("Words that name sectors") struct SectorWordsTests {
    private let catalogue = ShippedRecords.catalogue
    private let analysis = TextAnalysis(
        Lexicon(ShippedRecords.catalogue.sectors.all, terms: ShippedRecords.catalogue.terms.all))

    private func expectSame(_ en: String, _ ja: String) {
        let (english, japanese) = (Set(analysis.sectors(en)), Set(analysis.sectors(ja)))
        #expect(english == japanese, "\(en) \(english), \(ja) \(japanese)")
    }

    /// The pairs of the sectors, and every spelling of a term with every one in the other language.
    private var pairs: [(en: String, ja: String)] {
        catalogue.sectors.all.flatMap {
            $0.terms.compactMap { pair in pair.en.flatMap { en in pair.ja.map { (en, $0) } } }
        }
            + catalogue.terms.all.flatMap { term in term.en.flatMap { en in term.ja.map { (en, $0) } } }
    }

    @Test("every pair of the whole list, by itself and in a sentence")
    func wholeList() {
        #expect(pairs.count > 4_000)
        for (en, ja) in pairs {
            expectSame(en, ja)
            expectSame("introduction of \(en) in a factory", "工場への\(ja)の導入")
        }
    }

    @Test("the pairs of the sectors and the usual spellings, made more efficient")
    func moreEfficient() {
        let usual = catalogue.terms.all.compactMap { term in
            term.en.first.flatMap { en in term.ja.first.map { (en, $0) } }
        }
        let ofSectors = catalogue.sectors.all.flatMap { sector in
            sector.terms.compactMap { pair in pair.en.flatMap { en in pair.ja.map { (en, $0) } } }
        }
        for (en, ja) in ofSectors + usual { expectSame("high-efficiency \(en)", "高効率\(ja)") }
    }

    @Test("the names of technologies and the needs that are written in both languages")
    func records() throws {
        for names in catalogue.technologies.all.map(\.names) { if let ja = names.ja { expectSame(names.en, ja) } }
        let file = ShippedRecords.folder.deletingLastPathComponent()
            .appending(path: "examples/needs-in-both-languages.jsonl")
        let lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"))
        #expect(lines.count == 100)
        for line in lines {
            let text = try JSONDocument(parsing: Array(line)).root
            let both = text.member("text") ?? text
            expectSame(try #require(both.member("en")?.string), try #require(both.member("ja")?.string))
        }
    }

    @Test(
        "words of two parts, of which each names something by itself",
        arguments: [
            ("chiller", "冷凍機", ["chiller"]), ("high-efficiency chiller", "高効率冷凍機", ["chiller"]),
            ("fuel cell vehicle", "燃料電池車", ["hydrogen", "transport"]),
            ("district cooling", "地域冷房", ["air-conditioning"]), ("energy audit", "省エネ診断", ["energy-efficiency"]),
            ("landfill gas", "ランドフィルガス", ["biogas", "waste"]),
            ("refrigerant recovery", "冷媒回収", ["cfc-recovery"]),
            ("recovery of refrigerants", "冷媒の回収", ["cfc-recovery"]), ("solar thermal", "太陽熱", ["renewable-energy"]),
            ("lithium-ion battery", "リチウムイオン電池", ["battery"]), ("plastic waste", "廃プラスチック", ["waste"]),
            ("solar street light", "ソーラー街路灯", ["led", "solar-pv"]),
        ])
    func twoParts(en: String, ja: String, sectors: [String]) {
        #expect(analysis.sectors(en).map(\.value).sorted() == sectors, "\(en)")
        #expect(analysis.sectors(ja).map(\.value).sorted() == sectors, "\(ja)")
    }
}
