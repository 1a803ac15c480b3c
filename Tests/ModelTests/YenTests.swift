import JSONText
import Model
import Testing

@Suite("Yen")
struct YenTests {
    @Test("add and subtract exactly")
    func arithmetic() throws {
        #expect(try Yen(18_000_000).adding(Yen(1_800_000)) == Yen(19_800_000))
        #expect(try Yen(20_000_000).subtracting(Yen(19_800_000)) == Yen(200_000))
    }

    @Test("refuse a result that they cannot hold")
    func overflow() {
        #expect(throws: ArithmeticError.overflow) { try Yen(.max).adding(Yen(1)) }
        #expect(throws: ArithmeticError.overflow) { try Yen(.min).subtracting(Yen(1)) }
    }

    @Test("are whole numbers on the wire")
    func wire() throws {
        #expect(try JSONText.decode([Yen].self, from: Array("[54000000]".utf8)) == [Yen(54_000_000)])
        #expect(throws: JSONDecodingError.self) { try JSONText.decode([Yen].self, from: Array("[1.5]".utf8)) }
        #expect(throws: JSONDecodingError.self) { try JSONText.decode([Yen].self, from: Array(#"["1"]"#.utf8)) }
    }
}
