import Model
import ScoringRules
import Testing

@Suite("Past collaboration of the same pair")
struct PastCollaborationTests {
    private func row(
        _ projects: [Proposal.FactValue], kind: ProposalKind = .ongoing, submittedOn: String = Sample.submission
    ) throws -> Scorecard.Row {
        try Shipped.scorer().scorecard(
            for: try Sample.proposal(kind, facts: ["pastProjects": .list(projects)], submittedOn: submittedOn)
        ).row("3")
    }

    @Test("two in three years give 10, three give no more")
    func two() throws {
        let both = [Sample.past("a", ended: "2024-03"), Sample.past("b", ended: "2023-03")]
        #expect(try row(both).points == 10)
        #expect(try row(both + [Sample.past("c", ended: "2022-06")]).points == 10)
    }

    @Test("one that ended more than three years before the submission does not count")
    func outside() throws {
        let row = try row([Sample.past("a", ended: "2024-03"), Sample.past("b", ended: "2021-03")])
        #expect(row.points == 5)
        #expect(
            row.reasons.contains { $0.message.en == "b: not counted: 2021-03 is outside 2022-03-03–2025-03-03" })
    }

    @Test("a project of another pair does not count")
    func otherPair() throws {
        let row = try row([Sample.past("a", ended: "2024-03", city: "z")])
        #expect(row.points == 0)
        #expect(row.reasons.contains { $0.message.en == "a: not counted: not the same pair of cities" })
        #expect(try self.row([Sample.past("a", ended: "2024-03", municipality: "w")]).points == 0)
    }

    @Test("of a project with one date, the date that is open is asked for, and nothing of its cities")
    func openDate() throws {
        func entry(_ dates: [String: Proposal.FactValue]) -> Proposal.FactValue {
            .record(
                ["project": "a", "municipalities": ["x"], "partnerCities": ["y"]].merging(dates) { $1 })
        }
        let beginning = try row([entry(["ended": "2026-03-31"])])
        #expect(beginning.possible == PointRange(min: 0, max: 5))
        #expect(beginning.missing.map(\.pointer) == ["/facts/pastProjects/0/began"])
        #expect(beginning.missing[0].question.en == "the day on which a began")
        let end = try row([entry(["began": "2020-04-01"])])
        #expect(end.missing.map(\.pointer) == ["/facts/pastProjects/0/ended"])
        let neither = try row([entry([:])])
        #expect(neither.missing.map(\.pointer) == ["/facts/pastProjects/0/ended"])
        let verdicts = try Shipped.scorer().scorecard(
            for: try Sample.proposal(
                .ongoing, facts: ["pastProjects": [entry(["ended": "2026-03-31"]), Sample.past("b", ended: "2024-03")]])
        ).row("3").reasons.map(\.message.en)
        #expect(!verdicts.contains { $0.contains("whom") })
    }

    @Test("a new project is not scored, whatever its past")
    func newProject() throws {
        let row = try row([Sample.past("a", ended: "2024-03"), Sample.past("b", ended: "2023-03")], kind: .new)
        #expect(row.points == 0)
        #expect(row.status == .notScored)
        #expect(row.reasons.map(\.message.en) == ["not scored for a new project: the column shows –"])
    }

    @Test("yearly contracts of one project count once, and the proposal itself never")
    func once() throws {
        #expect(try row([Sample.past("a", ended: "2023-03"), Sample.past("a", ended: "2024-03")]).points == 5)
        #expect(try row([Sample.past("a", ended: "2020-03"), Sample.past("a", ended: "2024-03")]).points == 5)
        #expect(try row([Sample.past("p-1", ended: "2024-03")]).points == 0)
    }

    @Test("the day exactly three years back is inside, the day before is outside")
    func edges() throws {
        #expect(try row([Sample.past("a", ended: "2022-03-03")]).points == 5)
        #expect(try row([Sample.past("a", ended: "2022-03-02")]).points == 0)
    }

    @Test("a month that straddles the edge leaves the row open")
    func straddling() throws {
        let row = try row([Sample.past("a", ended: "2022-03")])
        #expect(row.possible == PointRange(min: 0, max: 5))
        #expect(row.missing.map(\.pointer) == ["/facts/pastProjects/0/ended"])
    }

    @Test("a project still running at the submission counts once its start is known")
    func running() throws {
        let running: [String: Proposal.FactValue] = [
            "project": "a", "ended": "2025-03-31", "municipalities": ["x"], "partnerCities": ["y"],
        ]
        #expect(try row([.record(running)]).possible == PointRange(min: 0, max: 5))
        #expect(try row([.record(running.merging(["began": "FY2023"]) { $1 })]).points == 5)
        #expect(try row([.record(running.merging(["began": "2025-03-10"]) { $1 })]).points == 0)
    }

    @Test("what began inside the window counts though its end is not known")
    func beganInside() throws {
        let entry: Proposal.FactValue = [
            "project": "a", "began": "2023-04", "municipalities": ["x"], "partnerCities": ["y"],
        ]
        #expect(try row([entry]).points == 5)
    }

    @Test("a project without its cities leaves the row open, and two open ones reach 10")
    func unknownPair() throws {
        let open: Proposal.FactValue = ["project": "a", "ended": "2024-03"]
        let row = try row([open, ["project": "b", "ended": "2024-03"]])
        #expect(row.possible == PointRange(min: 0, max: 10))
        #expect(row.missing.count == 4)
    }

    @Test("the doubt between the row's title and its text is flagged")
    func flag() throws {
        #expect(try row([]).flags.map(\.id) == ["title-against-text"])
        #expect(try row([]).points == 0)
    }
}
