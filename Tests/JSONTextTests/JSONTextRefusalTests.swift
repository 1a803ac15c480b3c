import JSONText
import Testing

@Suite("A text that is not strict JSON")
struct JSONTextRefusalTests {
    @Test(
        "is refused for what is wrong with it and where",
        arguments: [
            ("", .empty, 0),
            (" \t\r\n", .empty, 4),
            ("[1,]", .trailingComma, 2),
            ("[1 , ]", .trailingComma, 3),
            (#"{"a":1,}"#, .trailingComma, 6),
            ("[,1]", .unexpectedByte(UInt8(ascii: ",")), 1),
            ("[1,,2]", .unexpectedByte(UInt8(ascii: ",")), 3),
            ("[1 2]", .missingComma, 3),
            ("[1}", .missingComma, 2),
            (#"{"a":1 "b":2}"#, .missingComma, 7),
            (#"{"a":1]"#, .missingComma, 6),
            (#"{"a" 1}"#, .missingColon, 5),
            (#"{"a"}"#, .missingColon, 4),
            ("{1:2}", .missingName, 1),
            ("{a:1}", .missingName, 1),
            ("{,}", .missingName, 1),
            (#"{"a":}"#, .unexpectedByte(UInt8(ascii: "}")), 5),
            ("}", .unexpectedByte(UInt8(ascii: "}")), 0),
            ("]", .unexpectedByte(UInt8(ascii: "]")), 0),
            ("[", .unexpectedEnd, 1),
            ("{", .unexpectedEnd, 1),
            ("[1", .unexpectedEnd, 2),
            ("[1,", .unexpectedEnd, 3),
            (#"{"a""#, .unexpectedEnd, 4),
            (#"{"a":"#, .unexpectedEnd, 5),
            (#""abc"#, .unexpectedEnd, 4),
            (#""abc\"#, .unexpectedEnd, 5),
            ("1 2", .textAfterValue, 2),
            ("{}}", .textAfterValue, 2),
            ("[] x", .textAfterValue, 3),
            ("truex", .textAfterValue, 4),
            ("// a\n1", .comment, 0),
            ("[1, /* b */ 2]", .comment, 4),
            ("[1 /* b */]", .comment, 3),
            ("1 # c", .comment, 2),
            ("{/**/}", .comment, 1),
            ("'a'", .singleQuote, 0),
            ("{'a':1}", .singleQuote, 1),
            ("NaN", .notFinite, 0),
            ("[Infinity]", .notFinite, 1),
            ("-Infinity", .notFinite, 1),
            ("nul", .unknownWord, 0),
            ("nil", .unknownWord, 0),
            ("True", .unexpectedByte(UInt8(ascii: "T")), 0),
            ("tRue", .unknownWord, 0),
            ("[fals]", .unknownWord, 1),
            ("\u{A0}1", .unexpectedByte(0xC2), 0),
            ("\u{0C}1", .unexpectedByte(0x0C), 0),
        ] as [(String, JSONTextRefusal, Int)])
    func structure(text: String, expected: JSONTextRefusal, offset: Int) {
        let error = refusal(of: text)
        #expect(error?.refusal == expected)
        #expect(error?.position.offset == offset)
    }

    @Test(
        "has numbers spelled only as RFC 8259 spells them",
        arguments: [
            ("01", .leadingZero, 0), ("-01", .leadingZero, 1), ("00", .leadingZero, 0), ("[1,02.5]", .leadingZero, 3),
            ("+1", .plusSign, 0), ("[+1]", .plusSign, 1),
            (".5", .missingIntegerDigits, 0), ("-.5", .missingIntegerDigits, 1), ("-", .missingIntegerDigits, 1),
            ("--1", .missingIntegerDigits, 1), ("-a", .missingIntegerDigits, 1),
            ("1.", .missingFractionDigits, 2), ("[1.]", .missingFractionDigits, 3), ("1.e5", .missingFractionDigits, 2),
            ("1e", .missingExponentDigits, 2), ("1e+", .missingExponentDigits, 3), ("1E-x", .missingExponentDigits, 3),
            ("1.5.5", .missingIntegerDigits, 3), ("0x10", .textAfterValue, 1), ("1_000", .textAfterValue, 1),
        ] as [(String, JSONTextRefusal, Int)])
    func numbers(text: String, expected: JSONTextRefusal, offset: Int) {
        let error = refusal(of: text)
        #expect(error?.refusal == expected)
        #expect(error?.position.offset == offset)
    }

    @Test(
        "has strings with proper escapes only",
        arguments: [
            ("\"a\nb\"", .controlCharacter(0x0A), 2),
            ("\"\t\"", .controlCharacter(0x09), 1),
            ("\"\u{0}\"", .controlCharacter(0x00), 1),
            ("\"\u{1F}\"", .controlCharacter(0x1F), 1),
            ("{\"\u{1}\":1}", .controlCharacter(0x01), 2),
            (#""\x41""#, .unknownEscape, 1),
            (#""ab\'""#, .unknownEscape, 3),
            (#""\U0041""#, .unknownEscape, 1),
            (#""\u004""#, .brokenUnicodeEscape, 1),
            (#""\u00G0""#, .brokenUnicodeEscape, 1),
            (#""\u+041""#, .brokenUnicodeEscape, 1),
            (#""\u"#, .brokenUnicodeEscape, 1),
            (#""\uD83D""#, .loneSurrogate, 1),
            (#""\uDE00""#, .loneSurrogate, 1),
            (#""\uD83Dx""#, .loneSurrogate, 1),
            (#""\uD83D\n""#, .loneSurrogate, 1),
            (#""\uD83D\u0041""#, .loneSurrogate, 1),
            (#""\uD83D\uD83D""#, .loneSurrogate, 1),
            (#""a\uDE00\uD83D""#, .loneSurrogate, 2),
            (#""\uD83D\u12""#, .brokenUnicodeEscape, 7),
        ] as [(String, JSONTextRefusal, Int)])
    func strings(text: String, expected: JSONTextRefusal, offset: Int) {
        let error = refusal(of: text)
        #expect(error?.refusal == expected)
        #expect(error?.position.offset == offset)
    }

    @Test(
        "has bytes that are UTF-8 and nothing else",
        arguments: [
            ([0xEF, 0xBB, 0xBF, 0x31], .byteOrderMark, 0),
            ([0xFF, 0xFE, 0x31, 0x00], .notUTF8, 0),
            ([0xFE, 0xFF, 0x00, 0x31], .notUTF8, 0),
            ([0x31, 0x00], .notUTF8, 0),
            ([0x00, 0x31], .notUTF8, 0),
            ([0x00, 0x00, 0x00, 0x31], .notUTF8, 0),
            ([0x22, 0xC0, 0xAF, 0x22], .invalidUTF8, 1),
            ([0x22, 0xE0, 0x80, 0xAF, 0x22], .invalidUTF8, 1),
            ([0x22, 0xF0, 0x80, 0x80, 0xAF, 0x22], .invalidUTF8, 1),
            ([0x22, 0xED, 0xA0, 0x80, 0x22], .invalidUTF8, 1),
            ([0x22, 0xED, 0xBF, 0xBF, 0x22], .invalidUTF8, 1),
            ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], .invalidUTF8, 1),
            ([0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], .invalidUTF8, 1),
            ([0x22, 0x61, 0x80, 0x22], .invalidUTF8, 2),
            ([0x22, 0xE3, 0x81, 0x22], .invalidUTF8, 1),
            ([0x22, 0x22, 0x20, 0xFF], .invalidUTF8, 3),
        ] as [([UInt8], JSONTextRefusal, Int)])
    func encodings(bytes: [UInt8], expected: JSONTextRefusal, offset: Int) {
        let error = refusal(of: bytes)
        #expect(error?.refusal == expected)
        #expect(error?.position.offset == offset)
    }

    @Test("is told with the line and the byte in it")
    func linePosition() {
        let error = refusal(of: "{\n  \"都市\": [1,\n  2,]\n}")
        #expect(error?.refusal == .trailingComma)
        #expect(error?.position.line == 3)
        #expect(error?.position.column == 4)
        #expect(error?.message.en == "A comma must be followed by a value (line 3, byte 4)")
        #expect(error?.message.ja == "コンマの後ろに値がありません(3 行目、4 バイト目)")
    }

    @Test("is told in both languages, whatever is wrong")
    func everyMessage() {
        let all: [JSONTextRefusal] = [
            .empty, .tooLong(limit: 9), .byteOrderMark, .notUTF8, .invalidUTF8, .unexpectedEnd, .unexpectedByte(0x07),
            .textAfterValue, .trailingComma, .missingComma, .missingColon, .missingName, .comment, .singleQuote,
            .notFinite, .unknownWord, .leadingZero, .plusSign, .missingIntegerDigits, .missingFractionDigits,
            .missingExponentDigits, .controlCharacter(0x0A), .unknownEscape, .brokenUnicodeEscape, .loneSurrogate,
            .duplicateName("a"), .tooDeep(limit: 64), .tooManyMembers(limit: 10_000),
        ]
        #expect(Set(all.map(\.message.en)).count == all.count)
        #expect(Set(all.map(\.message.ja)).count == all.count)
        #expect(all.allSatisfy { $0.message.en.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
        #expect(all.allSatisfy { $0.message.ja.unicodeScalars.contains { $0.value > 0x3000 } })
    }

    @Test("is every part of an object cut anywhere before its end")
    func prefixes() {
        let text = #"{"名":"a\u00e9\uD83D\uDE00","n":[-1.5e+10,true,null,{}],"o":{"x":[[]]}}"#
        let bytes = Array(text.utf8)
        #expect(refusal(of: bytes) == nil)
        for length in bytes.indices {
            #expect(refusal(of: Array(bytes[..<length])) != nil, "\(length) bytes")
        }
    }
}
