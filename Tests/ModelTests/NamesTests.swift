import Model
import Testing

@Suite("Names and texts in two languages")
struct NamesTests {
    @Test("every spelling of a name is listed, the English one first")
    func all() {
        let names = Names(en: "Kyrgyz Republic", ja: "キルギス", local: "Кыргызстан", aliases: ["Kyrgyzstan"])
        #expect(names.all == ["Kyrgyz Republic", "キルギス", "Кыргызстан", "Kyrgyzstan"])
        #expect(Names(en: "Renca").all == ["Renca"])
    }

    @Test("a name without a Japanese form is shown in English")
    func fallback() {
        #expect(Names(en: "Renca")[.ja] == "Renca")
        #expect(Names(en: "Osaka City", ja: "大阪市")[.ja] == "大阪市")
        #expect(Names(en: "Osaka City", ja: "大阪市")[.en] == "Osaka City")
    }

    @Test("a text is given in the language asked for")
    func text() {
        let text = BilingualText(en: "points", ja: "点")
        #expect(text[.en] == "points")
        #expect(text[.ja] == "点")
    }
}
