import JSONText
import Model
import ScoringRules
import Testing

@Suite("A call for proposals")
struct CallTests {
    private static func call(_ change: (String, String) = ("", "")) throws -> CallForProposals {
        let text = String(decoding: try Shipped.bytes("scoring/15-call.json"), as: UTF8.self)
        return try JSONText.decode(
            CallForProposals.self,
            from: Array((change.0.isEmpty ? text : text.replacing(change.0, with: change.1)).utf8))
    }

    @Test("of fiscal 2025 closes three weeks after it opens")
    func shipped() throws {
        let call = try Self.call()
        #expect(call.problems().isEmpty)
        #expect(call.opens.description == "2025-02-10")
        #expect(call.closes?.description == "2025-03-03")
    }

    @Test(
        "that cannot be is refused by field",
        arguments: [
            (#""windowDays": 21"#, #""windowDays": 0"#, "/windowDays"),
            (#""windowDays": 21"#, #""windowDays": 9223372036854775807"#, "/windowDays"),
            (#""round": 1"#, #""round": 0"#, "/round"), (#""fiscalYear": 2025"#, #""fiscalYear": 25"#, "/fiscalYear"),
            ("2025-02-10\",\n  \"window", "9999-12-31\",\n  \"window", "/opens"),
        ])
    func refused(from: String, to: String, pointer: String) throws {
        #expect(try Self.call((from, to)).problems().map(\.pointer) == [pointer])
    }
}
