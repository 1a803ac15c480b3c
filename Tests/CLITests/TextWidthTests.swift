import Testing

@testable import CLI

@Suite("The width of text on a terminal")
struct TextWidthTests {
    @Test(
        "wide and fullwidth characters take two columns, marks none, all others one",
        arguments: [
            ("", 0), ("Davao City", 10), ("ダバオ市", 8), ("ﾀﾞﾊﾞｵ", 5), ("Ｃ３Ｐ", 6), ("脱炭素、", 8), ("Đồng Nai", 8),
            ("e\u{301}", 1), ("กรุงเทพมหานคร", 12), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("t-CO₂", 5), ("±", 1),
            ("①", 1), ("𠮷野家", 6), ("a\u{200B}b", 2),
        ])
    func width(_ text: String, _ columns: Int) {
        #expect(TextWidth.of(text) == columns)
    }

    @Test(
        "an emoji takes two columns however it is made",
        arguments: ["🌏", "❤️", "👩‍🔬", "🇯🇵", "👍🏽", "1️⃣"])
    func emoji(_ text: String) {
        #expect(TextWidth.of(text) == 2)
    }

    @Test("a sign that is a picture only on request takes one column without it")
    func textPresentation() {
        #expect(TextWidth.of("❤") == 1)
        #expect(TextWidth.of("7") == 1)
    }
}
