import JSONText
import Testing

@Suite("A document")
struct JSONDocumentTests {
    @Test(
        "accepts every form that RFC 8259 allows",
        arguments: [
            "null", "true", "false", "0", "-0", "\"\"", "[]", "{}", " [ ] ", "\t{\r\n}\n", "[[],{},\"\",0,null]",
            "1e5", "1E+5", "1e-05", "0.5", "-0.0e0", "123456789012345678901234567890.5e-400",
            #""\"\\\/\b\f\n\r\t\u0041""#, "\"\u{7F}\u{2028}\u{FFFF}\u{10FFFF}\"", #"{"":{"":[]}}"#, #""\uFFFF\u0000""#,
        ])
    func accepts(text: String) {
        #expect(refusal(of: text) == nil)
    }

    @Test("tells kinds and scalars, and nothing of another kind")
    func scalars() throws {
        let nodes = try Array(root(#"[{}, [], "a", 1.50, true, false, null]"#).elements)
        #expect(nodes.map(\.kind) == [.object, .array, .string, .number, .bool, .bool, .null])
        #expect(nodes.map(\.string) == [nil, nil, "a", nil, nil, nil, nil])
        #expect(nodes.map(\.numberText) == [nil, nil, nil, "1.50", nil, nil, nil])
        #expect(nodes.map(\.bool) == [nil, nil, nil, nil, true, false, nil])
        #expect(nodes.map(\.isNull) == [false, false, false, false, false, false, true])
        #expect(nodes.map(\.int64) == [nil, nil, nil, nil, nil, nil, nil])
        #expect(try root("[1e2]").elements.map(\.int64) == [100])
    }

    @Test(
        "resolves escapes",
        arguments: [
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
            (#""\u0041\u00e9\u3042""#, "Aéあ"),
            (#""\uD83D\uDE00""#, "😀"),
            (#""\ud800\udc00\uDBFF\uDFFF""#, "\u{10000}\u{10FFFF}"),
            (#""\uFFFD\uE000\uD7FF""#, "\u{FFFD}\u{E000}\u{D7FF}"),
            (#""a\u0000b""#, "a\u{0}b"),
            (#""\\u0041""#, #"\u0041"#),
            ("\"東京都\"", "東京都"),
        ])
    func escapes(text: String, expected: String) throws {
        let string = try #require(try root(text).string)
        #expect(Array(string.unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test("finds members by name, written plainly or with escapes, in any order")
    func members() throws {
        let node = try root(#"{"a": 1, "\u0062": [2, {"c": 3}], "é": 4, "": 5}"#)
        #expect(node.count == 4)
        #expect(node.member("a")?.numberText == "1")
        #expect(node.member("é")?.numberText == "4")
        #expect(node.member("b")?.count == 2)
        #expect(node.member("")?.numberText == "5")
        #expect(node.member("c") == nil)
        #expect(node.member("e\u{301}") == nil)
        #expect(node.members.map(\.name) == ["a", "b", "é", ""])
        #expect(node.members.map(\.value.kind) == [.number, .array, .number, .number])
        #expect(try root(#"["a"]"#).member("a") == nil)
        #expect(try root(#"["a"]"#).members.isEmpty)
        #expect(try root(#"{"a":1}"#).elements.isEmpty)
    }

    @Test("keeps the bytes and the place of every value")
    func rawBytes() throws {
        let node = try root(#" {"a" : [ 1, "x" ] , "b":-2.50 } "#)
        #expect(String(decoding: node.rawBytes, as: UTF8.self) == #"{"a" : [ 1, "x" ] , "b":-2.50 }"#)
        let array = try #require(node.member("a"))
        #expect(String(decoding: array.rawBytes, as: UTF8.self) == #"[ 1, "x" ]"#)
        #expect(array.offset == 8)
        #expect(node.member("b").map { String(decoding: $0.rawBytes, as: UTF8.self) } == "-2.50")
    }

    @Test("is shown to people indented, scalars as they were written")
    func prettyPrinted() throws {
        let document = try JSONDocument(parsing: Array(#"{"a":[1.50,{"b":"\u0041"}],"c":{},"d":[ ],"é":null}"#.utf8))
        let expected = """
            {
              "a": [
                1.50,
                {
                  "b": "\\u0041"
                }
              ],
              "c": {},
              "d": [],
              "é": null
            }
            """
        #expect(JSONText.prettyPrinted(document) == expected)
        #expect(JSONText.prettyPrinted(try root(" 7 ")) == "7")
    }
}

extension Sequence {
    fileprivate var isEmpty: Bool { !contains { _ in true } }
}
