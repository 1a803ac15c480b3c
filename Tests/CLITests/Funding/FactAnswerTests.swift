import Model
import Testing

@testable import CLI

@Suite("An answer of an interview")
struct FactAnswerTests {
    private func stated(_ fact: FactName, _ text: String) throws -> ProjectFacts {
        let question = SampleSchemes.question(fact)
        return try FactAnswer(fact: fact, options: question.options).stated(by: text, in: ProjectFacts(country: "VN"))
    }

    @Test(
        "an option is taken by number, by name and by what it is called in either language",
        arguments: ["2", "privateCompany", "PRIVATECOMPANY", "private company", "民間企業"])
    func option(_ text: String) throws {
        #expect(try stated(.implementer, text) == ProjectFacts(country: "VN", implementer: .privateCompany))
    }

    @Test(
        "several are taken with commas of either script, each once",
        arguments: ["1,3", "energyRelatedCO2, methane", "エネルギー起源CO₂、メタン", "3,1,3", "1, methane ,"])
    func several(_ text: String) throws {
        #expect(Set(try #require(stated(.gases, text).gases)) == [.energyRelatedCO2, .methane])
        #expect(try stated(.gases, text).gases?.count == 2)
    }

    @Test("yes and no", arguments: [("y", true), ("Yes", true), ("1", true), ("はい", true), ("n", false), ("2", false)])
    func flag(_ text: String, _ isNew: Bool) throws {
        #expect(try stated(.technologyIsNew, text).technologyIsNew == isNew)
    }

    @Test("numbers with or without thousands separators")
    func numbers() throws {
        #expect(try stated(.costJPY, "120,000,000").costJPY == Yen(120_000_000))
        #expect(try stated(.reductionTCO2PerYear, "1,850.5").reductionTCO2PerYear == ExactDecimal("1850.5"))
    }

    @Test(
        "what is no answer is refused, in both languages",
        arguments: [
            (FactName.implementer, "0"), (.implementer, "99"), (.implementer, "-1"), (.implementer, "somebody"),
            (.implementer, "1,2"), (.gases, ","), (.gases, "1,99"), (.technologyIsNew, "maybe"), (.costJPY, "-5"),
            (.costJPY, "much"), (.costJPY, "99999999999999999999"), (.reductionTCO2PerYear, "-0.5"),
            (.reductionTCO2PerYear, "1e400"), (.stage, "9223372036854775808"),
        ])
    func refused(_ fact: FactName, _ text: String) {
        #expect(throws: FactAnswer.Refusal.self) { try stated(fact, text) }
    }

    @Test("a name that is nearly one is guessed")
    func guess() {
        let refusal = #expect(throws: FactAnswer.Refusal.self) { try stated(.stage, "equipmnt") }
        #expect(refusal?.message.en.contains("Did you mean \"equipment\"?") == true)
        #expect(refusal?.message.ja.contains("「equipment」ではありませんか") == true)
    }

    @Test(
        "a line is an answer or asks for something else, whatever the keyboard",
        arguments: [
            ("", InterviewEntry.skip), ("  \u{3000}", .skip), ("?", .explain), ("？", .explain), ("b", .back),
            ("Ｂ", .back),
            ("Q", .end), ("１，３", .answer("1,3")), (" ベトナム ", .answer("ベトナム")),
        ])
    func entry(_ line: String, _ entry: InterviewEntry) {
        #expect(InterviewEntry(line) == entry)
    }
}
