import Testing

@testable import CLI

@Suite("Breaking text into lines")
struct TextWrapTests {
    @Test("words break at spaces and keep their spelling")
    func words() {
        #expect(TextWrap.lines("waste management and solar", columns: 12) == ["waste", "management", "and solar"])
    }

    @Test("Japanese breaks between characters, two columns each")
    func japanese() {
        #expect(TextWrap.lines("都市間連携事業の成果", columns: 9) == ["都市間連", "携事業の", "成果"])
    }

    @Test("no line begins with a full stop or a closing bracket, nor ends with an opening one")
    func punctuation() {
        #expect(TextWrap.lines("確認が必要。次", columns: 10) == ["確認が必", "要。次"])
        #expect(TextWrap.lines("事業「名称」です", columns: 6) == ["事業", "「名", "称」で", "す"])
    }

    @Test("a word longer than the line is cut")
    func longWord() {
        #expect(TextWrap.lines("pc-vn-ho-chi-minh-city", columns: 8) == ["pc-vn-ho", "-chi-min", "h-city"])
    }

    @Test("line feeds stay, and empty text is one empty line")
    func lineFeeds() {
        #expect(TextWrap.lines("a\n\nb", columns: 5) == ["a", "", "b"])
        #expect(TextWrap.lines("", columns: 5) == [""])
    }

    @Test(
        "no line is wider than asked for, and nothing but spaces is lost",
        arguments: [2, 3, 5, 8, 13, 21, 40])
    func bounded(_ columns: Int) {
        let text = "ダバオ市 (Davao City): 廃棄物量の増加、埋立地の残余年数は4〜5年。waste-to-energy introduction、分別と堆肥化。"
        let lines = TextWrap.lines(text, columns: columns)
        #expect(lines.allSatisfy { TextWidth.of($0) <= columns })
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
}
