import Model
import ScoringRules
import Testing

@Suite("Rows that count the best option")
struct BestOfTests {
    private func workLife(
        _ certificates: [Proposal.FactValue], employees: Int64? = nil, submittedOn: String = Sample.submission
    ) throws -> Scorecard.Row {
        var facts: [String: Proposal.FactValue] = ["workLifeCertificates": .list(certificates)]
        facts["fullTimeEmployees"] = employees.map { .integer($0) }
        return try Shipped.scorer().scorecard(for: try Sample.proposal(facts: facts, submittedOn: submittedOn))
            .row("5")
    }

    private func environmental(_ facts: [String: Proposal.FactValue]) throws -> Scorecard.Row {
        try Shipped.scorer().scorecard(for: try Sample.proposal(facts: facts)).row("4")
    }

    @Test("two certificates of 4 give 4, a better one gives 5")
    func best() throws {
        let four = [Sample.valid("platinum-kurumin"), Sample.valid("eruboshi-3")]
        #expect(try workLife(four).points == 4)
        #expect(try workLife(four + [Sample.valid("platinum-eruboshi")]).points == 5)
        #expect(try workLife([Sample.valid("kurumin-old"), Sample.valid("eruboshi-2")]).points == 3)
    }

    @Test(
        "each certificate alone gives its own points",
        arguments: zip(
            [
                "platinum-eruboshi", "eruboshi-3", "eruboshi-2", "eruboshi-1", "platinum-kurumin", "kurumin-new",
                "kurumin-old", "youth-yell",
            ], [5, 4, 3, 2, 4, 3, 2, 4]))
    func alone(certificate: String, points: Int) throws {
        #expect(try workLife([Sample.valid(certificate)]).points == Points(points))
    }

    @Test("an action plan in force counts up to 300 full-time employees")
    func actionPlan() throws {
        let plan = Sample.certificate("action-plan", validUntil: "2026-03-31")
        #expect(try workLife([plan], employees: 300).points == 1)
        let refused = try workLife([plan], employees: 301)
        #expect(refused.points == 0)
        #expect(refused.reasons.contains { $0.message.en.hasSuffix("does not count: full-time employees: 301") })
        let open = try workLife([plan])
        #expect(open.possible == PointRange(min: 0, max: 1))
        #expect(open.missing.map(\.pointer) == ["/facts/fullTimeEmployees"])
    }

    @Test("a plan or certificate that ends before the day of submission does not count")
    func expired() throws {
        #expect(
            try workLife([Sample.certificate("action-plan", validUntil: "2025-03-02")], employees: 10).points == 0)
        let row = try workLife([Sample.certificate("eruboshi-1", validUntil: "2025-03-02")])
        #expect(row.points == 0)
        #expect(row.reasons.contains { $0.message.en == "Eruboshi Level 1 does not count: not valid on 2025-03-03" })
        #expect(try workLife([Sample.certificate("eruboshi-1", validUntil: "2025-03-03")]).points == 2)
    }

    @Test("a certificate that starts after the day of submission does not count")
    func notYet() throws {
        let later: Proposal.FactValue = ["certificate": "eruboshi-1", "validFrom": "2025-03-04", "valid": true]
        #expect(try workLife([later]).points == 0)
    }

    @Test("a certificate whose validity is not stated leaves the row open only as far as it matters")
    func openValidity() throws {
        let open: Proposal.FactValue = ["certificate": "eruboshi-2"]
        let row = try workLife([open])
        #expect(row.possible == PointRange(min: 0, max: 3))
        #expect(row.missing.map(\.pointer) == ["/facts/workLifeCertificates/0/validUntil"])
        #expect(try workLife([open, Sample.valid("kurumin-new")]).points == 3)
    }

    @Test("a foreign equivalent waits for the operator to say what it counts as")
    func foreignEquivalent() throws {
        let row = try workLife([Sample.valid("foreign-equivalent")])
        #expect(row.possible == PointRange(min: 0, max: 5))
        #expect(row.missing.map(\.pointer) == ["/facts/workLifeCertificates/0/countsAs"])
        let settled: Proposal.FactValue = [
            "certificate": "foreign-equivalent", "valid": true, "countsAs": "eruboshi-3",
        ]
        #expect(try workLife([settled]).points == 4)
    }

    @Test("a foreign equivalent keeps the conditions of what it counts as")
    func equivalentConditions() throws {
        let plan: Proposal.FactValue = ["certificate": "foreign-equivalent", "valid": true, "countsAs": "action-plan"]
        let large = try workLife([plan], employees: 5_000)
        #expect(large.points == 0)
        #expect(large.reasons[0].message.en == "nothing that earns points is valid on 2025-03-03: 0 points")
        #expect(large.reasons[1].message.en.hasSuffix("does not count: full-time employees: 5000"))
        #expect(large.reasons[1].inputs == [.init("fullTimeEmployees", "5000")])
        #expect(try workLife([plan], employees: 301).points == 0)
        #expect(try workLife([plan], employees: 300).points == 1)
        let open = try workLife([plan])
        #expect(open.possible == PointRange(min: 0, max: 1))
        #expect(open.missing.map(\.pointer) == ["/facts/fullTimeEmployees"])
        #expect(try workLife([plan, Sample.valid("kurumin-old")]).points == 2)
    }

    @Test("only an equivalent counts as something else, and only as what has points")
    func countsAs() throws {
        func refused(_ name: String, as model: String) throws -> [String: String] {
            let entry: Proposal.FactValue = ["certificate": .text(name), "valid": true, "countsAs": .text(model)]
            let proposal = try Sample.proposal(facts: ["workLifeCertificates": [entry]])
            let scorer = try Shipped.scorer()
            return refusals { () throws(ProposalRefusal) in try scorer.scorecard(for: proposal) }
        }
        let pointer = "/facts/workLifeCertificates/0/countsAs"
        #expect(try refused("eruboshi-1", as: "eruboshi-3") == [pointer: "counts-as"])
        #expect(try refused("foreign-equivalent", as: "foreign-equivalent") == [pointer: "counts-as"])
        #expect(try refused("foreign-equivalent", as: "eruboshi-3").isEmpty)
        // What a sheet cannot read is unknown to it.
        let other: Proposal.FactValue = ["certificate": "eruboshi-1", "valid": true, "countsAs": "eruboshi-3"]
        let read = try Shipped.scorer().readableTally(
            for: try Sample.proposal(facts: ["workLifeCertificates": [other]]))
        #expect(read.tally[row: "5"]?.possible == PointRange(min: 0, max: 5))
        #expect(read.unread.map(\.rule) == ["counts-as"])
    }

    @Test("an environmental certificate counts for the head office only")
    func headOffice() throws {
        func held(_ office: Proposal.FactValue?) -> [String: Proposal.FactValue] {
            var entry: [String: Proposal.FactValue] = ["certificate": "iso14001", "valid": true]
            entry["headOffice"] = office
            return ["environmentalCertificates": [.record(entry)], "pastEnvironmentalCertificate": false]
        }
        #expect(try environmental(held(true)).points == 5)
        #expect(try environmental(held(false)).points == 0)
        let open = try environmental(held(nil))
        #expect(open.possible == PointRange(min: 0, max: 5))
        #expect(open.missing.map(\.pointer) == ["/facts/environmentalCertificates/0/headOffice"])
    }

    @Test("an expired certificate earns nothing unless the head office runs its own system by attached rules")
    func ownSystem() throws {
        var facts: [String: Proposal.FactValue] = [
            "environmentalCertificates": [Sample.certificate("iso14001", validUntil: "2025-01-31")],
            "pastEnvironmentalCertificate": true, "ownEnvironmentalSystem": true, "ownSystemRulesAttached": false,
        ]
        let row = try environmental(facts)
        #expect(row.points == 0)
        #expect(row.reasons.count == 3)
        #expect(
            row.reasons[2].message.en.hasSuffix(
                "does not count: whether the rules of the present system are attached: false"))
        #expect(
            row.reasons[2].inputs == [
                .init("pastEnvironmentalCertificate", "true"), .init("ownEnvironmentalSystem", "true"),
                .init("ownSystemRulesAttached", "false"),
            ])
        let card = try Shipped.scorer().scorecard(for: try Sample.proposal(facts: facts))
        let improvement = try #require(card.improvements.first { $0.row == "4" && $0.effort == .document })
        #expect(improvement.message.en.contains("(attach the rules and regulations on the present system)"))
        #expect(improvement.message.ja.contains("（現在のシステムの構築・運用に関する規程類を添付する）"))
        #expect(improvement.alternatives[0].changes.map(\.pointer) == ["/facts/ownSystemRulesAttached"])
        facts["ownSystemRulesAttached"] = true
        #expect(try environmental(facts).points == 5)
    }
}
