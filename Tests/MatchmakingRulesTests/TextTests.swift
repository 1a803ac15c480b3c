import Foundation
import MatchingSupport
import MatchmakingRules
import Model
import Testing

@Suite("Texts in English and Japanese")
struct TextTests {
    private let analysis = TextAnalysis(Lexicon(ShippedRecords.catalogue.sectors.all))

    @Test("both sides of a term pair are the same question")
    func pairs() {
        for sector in ShippedRecords.catalogue.sectors.all {
            for pair in sector.terms {
                guard let en = pair.en, let ja = pair.ja else { continue }
                #expect(analysis.question(en) == analysis.question(ja), "\(en) \(ja)")
                #expect(analysis.question(en) == [.sector(sector.id)], "\(en)")
            }
        }
    }

    @Test(
        "width, case, kana, accents and composition do not change a question",
        arguments: [
            ("LED照明", "ＬＥＤ照明"), ("renewable energy", "ＲＥＮＥＷＡＢＬＥ　ＥＮＥＲＧＹ"), ("バイオガス", "ﾊﾞｲｵｶﾞｽ"),
            ("ごみ処理", "ゴミ処理"), ("Hồ Chí Minh", "Ho Chi Minh"), ("Đà Nẵng", "Da Nang"),
            ("Waste-to-Energy", "waste to energy"), ("CNG・ディーゼル・ハイブリッド", "CNGディーゼルハイブリッド"),
        ])
    func folding(one: String, other: String) {
        #expect(analysis.question(one) == analysis.question(other))
        #expect(
            analysis.question(one.decomposedStringWithCanonicalMapping)
                == analysis.question(one.precomposedStringWithCanonicalMapping))
    }

    @Test(
        "forms of one word are one term",
        arguments: [
            ("recycling", "recycles"), ("boilers", "boiler"), ("cities", "city"), ("saving", "savings"),
            ("stopped", "stopping"), ("buses", "bus"), ("waste", "wastes"), ("composted", "composting"),
        ])
    func stems(one: String, other: String) {
        // After a word of no sector, so that the stems are compared and not the phrases.
        #expect(analysis.document("zebra \(one)") == analysis.document("zebra \(other)"))
    }

    @Test("the longest phrase wins, and no phrase reaches across punctuation")
    func longestPhrase() {
        #expect(analysis.sectors("waste heat recovery") == [id("waste-heat-recovery")])
        #expect(analysis.sectors("waste, heat") == [id("waste")])
        #expect(analysis.sectors("floating solar PV on landfill") == [id("floating-solar"), id("waste")])
        #expect(analysis.sectors("水上太陽光発電と廃熱回収") == [id("floating-solar"), id("waste-heat-recovery")])
    }

    @Test("particles and words of every offer are no terms")
    func stopWords() {
        #expect(analysis.question("introduction of new systems for the city") == [])
        #expect(analysis.question("再生可能エネルギーの導入") == [.sector(id("renewable-energy"))])
        #expect(analysis.question("") == [])
        #expect(analysis.question("2030 50") == [])
    }

    @Test("Japanese is read in overlapping pairs of characters")
    func bigrams() {
        #expect(analysis.question("離島航路") == [.characters("離島"), .characters("島航"), .characters("航路")])
        #expect(analysis.question("島") == [.characters("島")])
    }

    @Test("a text of any characters is read without harm")
    func anyCharacters() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2_000 {
            let scalars = (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...0x1_FFFF, using: &random))
            }
            let text = String(String.UnicodeScalarView(scalars))
            let terms = analysis.question(text)
            #expect(Set(terms).count == terms.count)
            #expect(analysis.question(text.precomposedStringWithCanonicalMapping) == terms)
        }
    }
}
