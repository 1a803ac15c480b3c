import JSONText
import Model
import Testing

@Suite("Ids of records and countries")
struct IdentityTests {
    private enum Subject {}

    @Test(
        "a record id is letters, digits, dots, underscores and hyphens after a letter or digit",
        arguments: ["vn-ho-chi-minh-city", "lg-271004", "A", "0", "a.b_c-D9"])
    func accepts(text: String) {
        #expect(Identifier<Subject>(text)?.value == text)
    }

    @Test(
        "a record id is refused in any other form",
        arguments: ["", "-a", ".a", "_a", "a b", "a/b", "é", "大阪", "a\u{0}", "a\n"])
    func refuses(text: String) {
        #expect(Identifier<Subject>(text) == nil)
    }

    @Test("a record id has at most 128 bytes")
    func length() {
        #expect(Identifier<Subject>(String(repeating: "a", count: 128)) != nil)
        #expect(Identifier<Subject>(String(repeating: "a", count: 129)) == nil)
    }

    @Test("a record id is refused on the wire with its rule")
    func wire() {
        let error = #expect(throws: JSONDecodingError.self) {
            try JSONText.decode(Identifier<Subject>.self, from: Array(#""a b""#.utf8))
        }
        #expect(error?.problems.first?.message.en.contains("1 to 128 ASCII letters") == true)
    }

    @Test("a country code is two capital letters", arguments: ["vn", "VNM", "V", "V1", "ＶＮ", ""])
    func country(text: String) {
        #expect(CountryCode("VN")?.value == "VN")
        #expect(CountryCode(text) == nil)
    }
}
