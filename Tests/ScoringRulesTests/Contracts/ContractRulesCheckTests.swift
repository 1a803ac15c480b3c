import Model
import ScoringRules
import Testing

@Suite("The self-check of contract rules")
struct ContractRulesCheckTests {
    @Test("finds nothing on the rules that ship")
    func sound() throws {
        #expect(try SampleContract.rules().problems().isEmpty)
    }

    private static let slips: [Slip] = [
        Slip(#""edition": "FY2025""#, #""edition": """#, "/edition", "text"),
        Slip(#""years": 3"#, #""years": 0"#, "/phases/years", "phase-years"),
        Slip(#""maximum": 2"#, #""maximum": 99"#, "/phases/maximum", "phase-maximum"),
        Slip(#""id": "monthly-report""#, #""id": "implementation-plan""#, "/obligations/1/id", "unique-id"),
        Slip(#""times": 3"#, #""times": 4"#, "/obligations/2/cadence/names", "times"),
        Slip(#""times": 3"#, #""times": 9223372036854775807"#, "/obligations/2/cadence/times", "times"),
        Slip(
            #""obligation": "field-survey""#, #""obligation": "survey""#, "/obligations/4/cadence/obligation",
            "known-name"),
        Slip(#""time": 2"#, #""time": 3"#, "/obligations/4/cadence/time", "times"),
        Slip(
            #""obligation": "field-survey""#, #""obligation": "monthly-report""#, "/obligations/4/cadence/time", "times"
        ),
        Slip(#""isSet": false"#, #""isSet": true"#, "/obligations/2/isSet", "set-time"),
        Slip(
            #""reference": "Guidebook FY2024, section 2.1 and BOX 6""#, #""reference": """#, "/obligations/0/reference",
            "text"),
    ]

    @Test("names a slip by its place and rule, in both languages", arguments: slips)
    func slip(slip: Slip) throws {
        let found = try slip.record(ContractRules.self, in: SampleContract.file).problems()
        #expect(found.contains { $0.pointer == slip.pointer && $0.rule == slip.rule }, "\(found)")
        #expect(found.allSatisfy { !$0.message.en.isEmpty && !$0.message.ja.isEmpty })
    }
}
