import Contracts
import JSONRPC
import Model
import Testing

@Suite("Checking a budget over the wire")
struct CheckBudgetTests {
    /// The lines of the worked case: 18,000,000 without tax.
    private static let worked = [
        ("personnel", 7_200_000), ("remuneration", 400_000), ("domestic-travel", 300_000),
        ("overseas-travel", 2_800_000), ("committee-travel", 500_000), ("meetings", 50_000), ("equipment", 0),
        ("consumables", 120_000), ("rent", 380_000), ("wages", 600_000), ("communication", 150_000), ("utilities", 0),
        ("printing", 200_000), ("miscellaneous", 900_000), ("outsourcing", 1_500_000),
        ("joint-implementation", 1_200_000), ("general-administration", 1_700_000),
    ]

    private static func lines(_ amounts: [(String, Int)]) -> String {
        let lines = amounts.map { #"{"line":"\#($0.0)","amount":\#($0.1)}"# }
        return #""lines":[\#(lines.joined(separator: ","))]"#
    }

    private static func budget(_ members: String...) -> String {
        #"{"budget":{\#(members.joined(separator: ","))}}"#
    }

    private static func surveys(_ purpose: String = #","forJCMApplication":true"#) -> String {
        #""fieldSurveys":[{"title":{"en":"Wind survey","ja":"風況調査"},"amount":3000000\#(purpose)}]"#
    }

    private func report(_ members: String..., on scoring: RunningScoring) async throws -> BudgetReport {
        try await scoring.checkBudget(#"{"budget":{\#(members.joined(separator: ","))}}"#).report
    }

    @Test("the worked case: 18,000,000 and 1,800,000 tax leave 200,000; with a wind survey it is conditional")
    func worked() async throws {
        try await RunningScoring.withBudgetRules { scoring in
            let answer = try await scoring.checkBudget(Self.budget(Self.lines(Self.worked)))
            let report = answer.report
            #expect(report.rules.id.value == "c3p-budget-fy2025")
            #expect(report.rules.edition == "FY2025")
            #expect((answer.revision, answer.stale) == (1, false))
            #expect(answer.asOf != nil)
            #expect(report.verdict == .pass)
            #expect(report.sums.net == Yen(18_000_000))
            #expect(report.sums.tax == Yen(1_800_000))
            #expect(report.sums.total == Yen(19_800_000))
            #expect(report.ceiling.headroom == Yen(200_000))
            #expect(report.lines.map(\.amount) == Self.worked.map { Yen(Int64($0.1)) } + [Yen(1_800_000)])
            #expect(report.shares[0].readings.map(\.holds) == [.no, .yes, .yes])

            var more = Self.worked
            more[14].1 += 3_000_000
            let granted = try await self.report(Self.lines(more), Self.surveys(), on: scoring)
            #expect(granted.sums.net == Yen(21_000_000))
            #expect(granted.sums.tax == Yen(2_100_000))
            #expect(granted.sums.total == Yen(23_100_000))
            #expect(granted.verdict == .conditional)
            #expect(granted.ceiling.excess == Yen(3_100_000))
            #expect(granted.ceiling.supplement?.surveys == Yen(3_300_000))

            let without = try await self.report(Self.lines(more), on: scoring)
            #expect(without.verdict == .fail)
            #expect(without.ceiling.excess == Yen(3_100_000))
            let other = try await self.report(
                Self.lines(more), Self.surveys(#","forJCMApplication":false"#), on: scoring)
            #expect(other.verdict == .fail)
            let open = try await self.report(Self.lines(more), Self.surveys(""), on: scoring)
            #expect(open.verdict == .unknown)
            #expect(open.questions.first?.pointer == "/fieldSurveys/0/forJCMApplication")
        }
    }

    @Test("a yen decides between 20,000,000 and 20,000,002")
    func edge() async throws {
        try await RunningScoring.withBudgetRules { scoring in
            let pass = try await report(Self.lines([("personnel", 18_181_819)]), on: scoring)
            #expect((pass.sums.tax, pass.sums.total) == (Yen(1_818_181), Yen(20_000_000)))
            #expect(pass.verdict == .pass)
            let fail = try await report(Self.lines([("personnel", 18_181_820)]), on: scoring)
            #expect((fail.sums.tax, fail.sums.total) == (Yen(1_818_182), Yen(20_000_002)))
            #expect(fail.verdict == .fail)
            #expect(fail.ceiling.excess == Yen(2))
            #expect(fail.changes.first?.reduction == Yen(1))
        }
    }

    @Test("tasks and items are checked beside the lines")
    func tasksAndItems() async throws {
        try await RunningScoring.withBudgetRules { scoring in
            let report = try await report(
                Self.lines([("consumables", 1_000_000)]),
                #""tasks":[{"task":"1","amount":5},{"task":"2","amount":0},{"task":"3"}]"#,
                """
                "items":[{"title":{"en":"Meter","ja":"計器"},"unitCost":200000,"quantity":2,"usableRepeatedly":true,\
                "proneToBreakage":false,"soonObsolete":false,"line":"consumables"}]
                """, on: scoring)
            #expect(report.tasks.verdict == .fail)
            #expect(
                report.tasks.tasks.map(\.state) == [
                    .costed, .notCosted, .unknown, .unknown, .unknown, .unknown, .unknown,
                ])
            #expect(report.items.first?.line == "equipment")
            #expect(report.items.first?.placement == .differs)
            #expect(report.items.first?.amount == Yen(400_000))
        }
    }

    @Test("the budget of a proposal is checked by the rules of its day, with pointers into the proposal")
    func proposal() async throws {
        try await RunningScoring.withBudgetRules { scoring in
            let answer = try await scoring.checkBudget(#"{"proposal":\#(try ShippedFile.workedProposal())}"#)
            #expect(answer.asOf?.description == "2025-03-03")
            #expect(answer.report.verdict == .conditional)
            #expect(answer.report.tasks.verdict == .pass)
            #expect(answer.report.items.map(\.line) == ["consumables", "consumables"])
            let open = try await scoring.checkBudget(
                #"{"proposal":\#(ShippedFile.proposal(#""kind":"new","facts":{},"budget":{"lines":[]}"#))}"#)
            #expect(open.report.questions.first?.pointer == "/budget/lines")
        }
    }

    @Test("a proposal on record is asked by its id, and is kept only with a budget that can be read")
    func stored() async throws {
        try await RunningScoring.withBudgetRules { scoring in
            try await scoring.put([try ShippedFile.sheet()])
            try await scoring.put([try ShippedFile.workedProposal()], as: "proposal")
            let id = "worked-example-davao-kitakyushu"
            let answer = try await scoring.checkBudget(#"{"proposalId":"\#(id)"}"#)
            #expect(answer.report.sums.total == Yen(20_911_000))
            #expect(answer.asOf?.description == "2025-03-03")
            let unknown = try await refusal { try await scoring.checkBudget(#"{"proposalId":"none"}"#) }
            #expect(unknown.refused == ["/params/proposalId": "known-proposal"])
            let bad = try ShippedFile.workedProposal().replacing(
                #"{"line": "personnel", "amount": 7200000}"#, with: #"{"line": "personel", "amount": -1}"#)
            let error = try await refusal { try await scoring.put([bad], as: "proposal") }
            #expect(error.refused == ["/params/rows/0/budget/lines/0/line": "known-name"])
        }
    }

    @Test("every bad value is refused at once, by field and rule, in both languages")
    func badValues() async throws {
        try await RunningScoring.withBudgetRules { scoring in
            let error = try await refusal {
                try await scoring.checkBudget(
                    Self.budget(
                        """
                        "lines":[{"line":"personel","amount":1},{"line":"consumption-tax","amount":1},\
                        {"line":"wages","amount":-1},{"line":"rent","amount":9223372036854775807},\
                        {"line":"wages","amount":1}]
                        """, #""tasks":[{"task":"8"}]"#))
            }
            #expect(error.code == .validationFailed)
            #expect(
                error.refused == [
                    "/params/budget/lines/0/line": "known-name", "/params/budget/lines/1/line": "computed-line",
                    "/params/budget/lines/2/amount": "not-negative", "/params/budget/lines/3/amount": "overflow",
                    "/params/budget/lines/4/line": "unique-id", "/params/budget/tasks/0/task": "known-name",
                ])
            #expect(error.problems.allSatisfy { !$0.message.en.isEmpty && !$0.message.ja.isEmpty })
            let inProposal = try await refusal {
                try await scoring.checkBudget(
                    #"{"proposal":"#
                        + ShippedFile.proposal(
                            #""kind":"new","facts":{},"budget":{"lines":[{"line":"rent","amount":-1}]}"#) + "}")
            }
            #expect(inProposal.refused == ["/params/proposal/budget/lines/0/amount": "not-negative"])
            let tooLarge = try await refusal {
                try await scoring.checkBudget(
                    Self.budget(#""lines":[{"line":"rent","amount":99999999999999999999}]"#))
            }
            #expect(tooLarge.refused == ["/params/budget/lines/0/amount": "out-of-range"])
        }
    }

    @Test("a question with no budget, or two, is refused")
    func oneBudget() async throws {
        try await RunningScoring.withBudgetRules { scoring in
            let proposal = ShippedFile.proposal(#""kind":"new","facts":{}"#)
            for (params, pointer, rule) in [
                ("{}", "/params/budget", "one-budget"),
                (#"{"budget":{"lines":[]},"proposal":\#(proposal)}"#, "/params/budget", "one-budget"),
                (#"{"proposal":\#(proposal),"proposalId":"p-1"}"#, "/params/budget", "one-budget"),
                (#"{"proposal":\#(proposal)}"#, "/params/proposal/budget", "required"),
            ] {
                let error = try await refusal { try await scoring.checkBudget(params) }
                #expect(error.refused == [pointer: rule])
            }
        }
    }
}
