import JSONText
import Model
import ScoringRules
import Testing

@Suite("Values that a proposal may not have")
struct RefusedProposalTests {
    private func refused(
        _ kind: ProposalKind = .new, facts: [String: Proposal.FactValue] = [:],
        judged: [String: Proposal.FactValue] = [:], statements: [String: [String]] = [:]
    ) throws -> [String: String] {
        let scorer = try Shipped.scorer()
        let proposal = try Sample.proposal(kind, facts: facts, judged: judged, statements: statements)
        return refusals { () throws(ProposalRefusal) in try scorer.scorecard(for: proposal) }
    }

    @Test(
        "tonnes are refused by field where they are below zero or not a number",
        arguments: zip(
            [-5, "-5", "many", "12,000", true, [], [:], "1e3", "1234567890123456"] as [Proposal.FactValue],
            [
                "not-negative", "not-negative", "decimal", "decimal", "decimal", "decimal", "decimal", "decimal",
                "decimal",
            ]))
    func tonnes(value: Proposal.FactValue, rule: String) throws {
        #expect(try refused(facts: ["annualReduction": value]) == ["/facts/annualReduction": rule])
    }

    @Test("a count, an amount of yen and a flag are refused as text")
    func types() throws {
        #expect(
            try refused(facts: [
                "engineerOtherProjects": "2", "decokatsuDeclaration": "yes",
                "costEffectiveness": ["annualCost": "54000000", "basis": ""],
            ]) == [
                "/facts/engineerOtherProjects": "count", "/facts/decokatsuDeclaration": "flag",
                "/facts/costEffectiveness/annualCost": "yen", "/facts/costEffectiveness/basis": "text",
            ])
    }

    @Test("entries above a row's maximum are refused, by the column", arguments: ProposalKind.allCases)
    func aboveMaximum(kind: ProposalKind) throws {
        let above: Proposal.FactValue = kind == .new ? 52 : 26
        #expect(try refused(kind, judged: ["1a": above]) == ["/judged/1a": "row-maximum"])
        #expect(try refused(kind, judged: ["1a": kind == .new ? 50 : 25]) == [:])
    }

    @Test("all bad values are refused at once")
    func allAtOnce() throws {
        #expect(
            try refused(
                facts: ["annualReductoin": 1, "engineerOtherProjects": -1],
                judged: ["1a": -1, "1b": 3, "1c": "seven", "1g": 5, "9z": 1], statements: ["1a": ["leading-area"]])
                == [
                    "/facts/annualReductoin": "known-name", "/facts/engineerOtherProjects": "not-negative",
                    "/judged/1a": "not-negative", "/judged/1b": "column", "/judged/1c": "judged-points",
                    "/judged/1g": "computed-row", "/judged/9z": "known-name", "/statements/1a/0": "known-name",
                ])
    }

    @Test("a misspelt fact is refused with the name that was meant, in both languages")
    func nearest() throws {
        let scorer = try Shipped.scorer()
        let proposal = try Sample.proposal(facts: ["annualReductoin": 1])
        let refusal = #expect(throws: ProposalRefusal.self) { try scorer.scorecard(for: proposal) }
        let message = try #require(refusal?.problems.first?.message)
        #expect(message.en.contains("did you mean \"annualReduction\"?"))
        #expect(message.ja.contains("「annualReduction」ではありませんか"))
    }

    @Test("a cost is refused with both a yearly amount and a ratio, or with members it cannot have")
    func cost() throws {
        #expect(
            try refused(facts: ["costEffectiveness": ["annualCost": 1, "ratio": "1", "basis": "b"]])
                == ["/facts/costEffectiveness": "one-cost"])
        #expect(
            try refused(facts: ["costEffectiveness": ["anualCost": 1]])
                == ["/facts/costEffectiveness/anualCost": "known-name"])
    }

    @Test("a cost by the tonne is refused where there are no tonnes")
    func ratioWithoutTonnes() throws {
        #expect(
            try refused(facts: ["annualReduction": 0, "costEffectiveness": ["ratio": "4000", "basis": "b"]])
                == ["/facts/costEffectiveness/ratio": "ratio-without-tonnes"])
    }

    @Test("certificates are refused by entry and member")
    func certificates() throws {
        #expect(
            try refused(facts: [
                "workLifeCertificates": [
                    ["certificate": "eruboshi-4", "valid": true],
                    ["certificate": "kurumin-new", "validUntil": "2025-02-30"],
                    ["certificate": "youth-yell", "validUntil": "2026-03-31", "valid": true],
                    ["validUntil": "2026-03-31"],
                ], "environmentalCertificates": "iso14001",
            ]) == [
                "/facts/workLifeCertificates/0/certificate": "known-name",
                "/facts/workLifeCertificates/1/validUntil": "date",
                "/facts/workLifeCertificates/2": "one-validity",
                "/facts/workLifeCertificates/3/certificate": "required",
                "/facts/environmentalCertificates": "list",
            ])
    }

    @Test("past projects are refused by entry and member")
    func pastProjects() throws {
        #expect(
            try refused(
                .ongoing,
                facts: ["pastProjects": [["project": "a", "ended": "last year", "municipalities": ["x y"]], [:]]])
                == [
                    "/facts/pastProjects/0/ended": "printed-date",
                    "/facts/pastProjects/0/municipalities/0": "record-id",
                    "/facts/pastProjects/1/project": "required",
                ])
    }

    @Test("a past project that ends before it begins is refused at its end")
    func pastProjectDates() throws {
        func refused(_ began: String, _ ended: String) throws -> [String: String] {
            try self.refused(
                .ongoing,
                facts: ["pastProjects": [["project": "a", "began": .text(began), "ended": .text(ended)]]])
        }
        #expect(try refused("2024-04-01", "2024-03-31") == ["/facts/pastProjects/0/ended": "project-dates"])
        #expect(try refused("FY2024", "2024-03") == ["/facts/pastProjects/0/ended": "project-dates"])
        #expect(try refused("2024-04-01", "2024-04-01").isEmpty)
        #expect(try refused("FY2024", "2024").isEmpty)
    }

    @Test("a list of more than 200 entries is refused as a list")
    func listLength() throws {
        func refused(_ count: Int) throws -> [String: String] {
            try self.refused(
                .ongoing,
                facts: [
                    "pastProjects": .list((0..<count).map { Sample.past("p-\($0)", ended: "2024-03") }),
                    "environmentalCertificates": .list((0..<count).map { _ in Sample.valid("iso14001") }),
                ])
        }
        #expect(try refused(200).isEmpty)
        #expect(
            try refused(201) == [
                "/facts/pastProjects": "list-length", "/facts/environmentalCertificates": "list-length",
            ])
    }

    @Test(
        "a number of too many digits is refused with the limit, what is no number with how to write one",
        arguments: [
            ("99999999999999999999", "at most 15 digits"), (1_000_000_000_000_000, "at most 15 digits"),
            ("999.9999999999", "and 9 after it"), ("-99999999999999999999", "at most 15 digits"),
            ("1e20", "write a number"), ("1,000", "write a number"), ("1.", "write a number"), ("", "write a number"),
            ("--1", "write a number"), (true, "write a number"),
        ] as [(Proposal.FactValue, String)])
    func digits(value: Proposal.FactValue, message: String) throws {
        do {
            _ = try Shipped.scorer().scorecard(for: try Sample.proposal(facts: ["annualReduction": value]))
            Issue.record("nothing was refused")
        } catch let error as ProposalRefusal {
            #expect(error.problems.map(\.pointer) == ["/facts/annualReduction"])
            #expect(error.problems.first?.message.en.contains(message) == true)
        }
    }

    @Test(
        "a value that is no fact is refused with what fits",
        arguments: ["40.5", "1e20", "null", "99999999999999999999"])
    func noFact(value: String) throws {
        let text =
            #"{"id":"p","title":{"en":"a","ja":"b"},"kind":"new","submittedOn":"2025-03-03","facts":{},"#
            + #""judged":{"1a":\#(value)}}"#
        let error = #expect(throws: JSONDecodingError.self) {
            try JSONText.decode(Proposal.self, from: Array(text.utf8))
        }
        let problem = try #require(error?.problems.first)
        #expect(problem.pointer.description == "/judged/1a")
        #expect(problem.message.en.contains("points and counts are whole numbers; at most 15 digits"))
    }

    @Test("a fact written as a binary fraction is refused with how to write it")
    func binaryFraction() throws {
        let text = #"{"id":"p","title":{"en":"a","ja":"b"},"kind":"new","submittedOn":"2025-03-03","facts":{"a":1.5}}"#
        let error = #expect(throws: JSONDecodingError.self) {
            try JSONText.decode(Proposal.self, from: Array(text.utf8))
        }
        let problem = try #require(error?.problems.first)
        #expect(problem.pointer.description == "/facts/a")
        #expect(problem.message.en.contains("write decimals as text"))
        #expect(problem.message.ja.contains("小数は\"3999.99\"のような文字列"))
    }

    @Test("a name with a slash or tilde is escaped in its pointer")
    func escaped() throws {
        #expect(try refused(facts: ["a/b~c": 1]) == ["/facts/a~1b~0c": "known-name"])
    }
}
