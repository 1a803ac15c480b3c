import Testing

@testable import Postgres

@Suite("Values")
struct ValueTests {
    @Test("a UUID reads what it prints, in either case, and nothing else")
    func uuid() {
        let text = "0193a5b2-7c4d-7e8f-90a1-b2c3d4e5f607"
        #expect(SQLUUID(text)?.description == text)
        #expect(SQLUUID(text.uppercased())?.description == text)
        #expect(SQLUUID(text)?.high == 0x0193_A5B2_7C4D_7E8F)
        #expect(SQLUUID(text)?.low == 0x90A1_B2C3_D4E5_F607)
        let wrong = [
            "", String(text.dropLast()), text + "0", text.replacing("-", with: "0"), text.replacing("a", with: "g"),
        ]
        for wrong in wrong { #expect(SQLUUID(wrong) == nil, "\(wrong)") }
        for _ in 0..<100 {
            let random = SQLUUID.random()
            #expect(SQLUUID(random.description) == random)
            #expect(random.high >> 12 & 0xF == 4)
            #expect(random.low >> 62 == 0b10)
        }
    }

    @Test(
        "an array reads as the server writes it",
        arguments: [
            ("{}", [] as [String?]), ("{a,b}", ["a", "b"]), ("{NULL,\"NULL\",null}", [nil, "NULL", "null"]),
            (#"{"",",","{}","a\"b","c\\d"}"#, ["", ",", "{}", "a\"b", "c\\d"]),
        ])
    func arrays(text: String, elements: [String?]) throws {
        #expect(ArrayText.decoded(text.utf8) == elements)
        var written: [UInt8] = []
        try ArrayText.append(elements, to: &written)
        #expect(ArrayText.decoded(written) == elements)
    }

    @Test(
        "what is no array of one dimension is refused",
        arguments: ["", "a", "{", "{a", "{\"a}", "{{a},{b}}", "[0:1]={a,b}"])
    func noArray(text: String) {
        #expect(ArrayText.decoded(text.utf8) == nil)
    }

    @Test("a quoted name is one name whatever it holds")
    func identifiers() {
        #expect(SQLIdentifier.quoted("need") == "\"need\"")
        #expect(SQLIdentifier.quoted("a\"; drop table b; --") == "\"a\"\"; drop table b; --\"")
    }

    @Test("a short wait is never rounded to none")
    func milliseconds() {
        #expect(Duration.nanoseconds(1).milliseconds == 1)
        #expect(Duration.milliseconds(1500).milliseconds == 1500)
        #expect(Duration.zero.milliseconds == 0)
    }

    @Test("every error speaks both languages")
    func messages() {
        let errors: [DatabaseError] = [
            .connectFailed("x"), .connectionLost("x"), .commitUncertain, .transactionAborted, .transactionOpen,
            .poolWaitExceeded, .poolExhausted, .databaseClosed, .deadlineExceeded(statement: "s"),
            .nulInText(statement: "s", parameter: 1), .statementNameReused("s"), .rowMissing(statement: "s"),
            .rowSurplus(statement: "s"), .unexpectedNull(statement: "s", column: "c"),
            .columnType(statement: "s", column: "c", expected: "text"), .columnMissing(statement: "s", column: 1),
            .copyFields(table: "t", expected: 1, given: 2), .unexpectedCopy(statement: "s"),
        ]
        #expect(Set(errors.map(\.message.en)).count == errors.count)
        #expect(Set(errors.map(\.message.ja)).count == errors.count)
        #expect(errors.allSatisfy { $0.message.en != $0.message.ja })
    }
}
