import Contracts
import JSONRPC
import Model
import Testing

@Suite("Scoring a proposal over the wire")
struct ScoreProposalTests {
    private static let judged = #""judged":{"1a":40,"1c":7,"1d":14,"1e":28,"1f":15,"2b":4}"#
    private static let certificates = """
        "environmentalCertificates":[{"certificate":"iso14001","valid":true,"headOffice":true}],\
        "workLifeCertificates":[{"certificate":"eruboshi-2","valid":true},{"certificate":"kurumin-new","valid":true},\
        {"certificate":"youth-yell","valid":true}],\
        "reductionTargetSet":true,"carbonNeutralBy":2050,"targetDisclosed":true,\
        "decokatsuSupportersClub":true,"decokatsuDeclaration":false
        """

    @Test("a new project with every fact known gets 138 of 185, row by row")
    func fullArithmetic() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            let answer = try await scoring.score(
                #"{"proposal":"#
                    + ShippedFile.proposal(
                        """
                        "kind":"new","facts":{"annualReduction":12000,\
                        "costEffectiveness":{"annualCost":54000000,"basis":"declared"},\
                        "engineerOtherProjects":2,\(Self.certificates)},\(Self.judged)
                        """) + "}")
            let card = answer.scorecard
            #expect(card.total == .init(points: 138, maximum: 185))
            #expect(card.computed == .init(points: 30, maximum: 40))
            #expect(card.judged == .init(points: 108, maximum: 145))
            #expect(
                card.rows.map(\.points) == [40, 0, 7, 14, 28, 15, 4, 3, 4, 4, 0, 5, 4, 10])
            #expect(card.sheet.id.value == "c3p-fy2025")
            #expect(card.sheet.edition == "FY2025")
            #expect(answer.asOf?.description == "2025-03-03")
            #expect(answer.revision == 1)
            #expect(!answer.stale)
            let cost = try #require(card.improvements.first { $0.row == "1g" })
            #expect(cost.message.en.contains("13,500 t-CO₂/year at the same cost, or JPY 48,000,000"))
        }
    }

    @Test("bands hold at their limits")
    func bands() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            for (cost, tonnes, costPoints, tonnePoints) in [
                ("4000", "100000", 5, 5), ("4001", "99999", 4, 4), ("5000", "50000", 4, 4), ("5001", "49999", 3, 3),
                ("6000", "10000", 3, 3), ("6001", "9999", 2, 2), ("7000", "5000", 2, 2), ("7001", "4999", 1, 1),
                ("8000", "1000", 1, 1), ("8001", "999", 0, 0), ("4000.5", "99999.5", 4, 4),
            ] {
                let card = try await scoring.score(
                    proposal: """
                        "kind":"ongoing","facts":{"annualReduction":"\(tonnes)",\
                        "costEffectiveness":{"ratio":"\(cost)","basis":"stated"}}
                        """)
                #expect(try card.points("1g") == Points(costPoints), "\(cost)")
                #expect(try card.points("1h") == Points(tonnePoints), "\(tonnes)")
            }
        }
    }

    @Test("no tonnes, no basis and a bare ratio are told apart")
    func missing() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            let none = try await scoring.score(
                proposal: """
                    "kind":"new","facts":{"annualReduction":0,"costEffectiveness":{"annualCost":10000000}}
                    """)
            #expect(try none.points("1g") == 0)
            #expect(try none.points("1h") == 0)
            #expect(
                none.rows.first { $0.id == "1g" }?.reasons.first?.message.en.hasPrefix("no reductions") == true)
            let open = try await scoring.score(
                proposal: """
                    "kind":"new","facts":{"annualReduction":3000,"costEffectiveness":{"annualCost":10000000},\
                    "engineerOtherProjects":2,\(Self.certificates)},\(Self.judged)
                    """)
            #expect(try open.points("1g") == nil)
            #expect(open.total == .init(points: 132, maximum: 180))
            #expect(open.headline.en == "132 of 180 decided; 132 to 137 of 185 possible")
            let ratio = try await scoring.score(
                proposal: #""kind":"new","facts":{"costEffectiveness":{"ratio":"3999.99","basis":"stated"}}"#)
            #expect(try ratio.points("1g") == 5)
        }
    }

    @Test("the best of several certificates counts, if it is valid on the day of submission")
    func workLife() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            func held(_ name: String, until day: String = "2026-03-31") -> String {
                #"{"certificate":"\#(name)","validUntil":"\#(day)"}"#
            }
            let four = held("platinum-kurumin") + "," + held("eruboshi-3")
            for (certificates, employees, expected) in [
                (four, 300, 4), (four + "," + held("platinum-eruboshi"), 300, 5), (held("action-plan"), 300, 1),
                (held("action-plan"), 301, 0), (held("action-plan", until: "2024-12-31"), 300, 0),
                (held("eruboshi-1", until: "2025-03-02"), 300, 0),
                (held("kurumin-old") + "," + held("eruboshi-2"), 300, 3),
            ] {
                let card = try await scoring.score(
                    proposal: """
                        "kind":"new","facts":{"fullTimeEmployees":\(employees),"workLifeCertificates":[\(certificates)]}
                        """)
                #expect(try card.points("5") == Points(expected), "\(certificates)")
            }
        }
    }

    @Test("past collaboration counts inside three years for the same pair, and never for a new project")
    func pastCollaboration() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            func past(_ name: String, ended: String, city: String = "y") -> String {
                #"{"project":"\#(name)","ended":"\#(ended)","municipalities":["x"],"partnerCities":["\#(city)"]}"#
            }
            for (kind, projects, expected) in [
                ("ongoing", [past("a", ended: "2024-03"), past("b", ended: "2023-03")], 10),
                ("ongoing", [past("a", ended: "2024-03"), past("b", ended: "2021-03")], 5),
                ("ongoing", [past("a", ended: "2024-03", city: "z")], 0),
                ("new", [past("a", ended: "2024-03"), past("b", ended: "2023-03")], 0),
            ] {
                let card = try await scoring.score(
                    proposal: """
                        "kind":"\(kind)","municipalities":["x"],"partnerCities":["y"],\
                        "facts":{"pastProjects":[\(projects.joined(separator: ","))]}
                        """)
                #expect(try card.points("3") == Points(expected), "\(projects)")
            }
        }
    }

    @Test("a proposal that lacks novelty is not eligible whatever its points")
    func gate() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            let card = try await scoring.score(proposal: #""kind":"ongoing","facts":{"noveltyShown":false}"#)
            #expect(card.standing == .notEligible)
            #expect(card.headline.en.hasPrefix("Not eligible for selection (novelty)."))
            #expect(card.headline.ja.hasPrefix("選定対象外（新規性）。"))
        }
    }

    @Test("the worked example that ships is scored")
    func workedExample() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            let answer = try await scoring.score(#"{"proposal":\#(try ShippedFile.workedProposal())}"#)
            #expect(answer.scorecard.total == .init(points: 103, maximum: 145))
            #expect(!answer.scorecard.questions.isEmpty)
        }
    }

    @Test("every bad value is refused at once, by field and rule, in both languages")
    func badValues() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            let error = try await refusal {
                try await scoring.score(
                    proposal: """
                        "kind":"new","facts":{"annualReduction":-5,"costEffectivness":{},"engineerOtherProjects":"2"},\
                        "judged":{"1a":52,"1b":3,"1g":5,"9z":1}
                        """)
            }
            #expect(error.code == .validationFailed)
            #expect(
                error.refused == [
                    "/params/proposal/facts/annualReduction": "not-negative",
                    "/params/proposal/facts/costEffectivness": "known-name",
                    "/params/proposal/facts/engineerOtherProjects": "count",
                    "/params/proposal/judged/1a": "row-maximum", "/params/proposal/judged/1b": "column",
                    "/params/proposal/judged/1g": "computed-row", "/params/proposal/judged/9z": "known-name",
                ])
            #expect(error.problems.allSatisfy { !$0.message.en.isEmpty && !$0.message.ja.isEmpty })
            // The connection and the service live on.
            let card = try await scoring.score(proposal: #""kind":"new","facts":{}"#)
            #expect(card.maximum == 185)
        }
    }

    @Test("a proposal that is not of the form is refused by field before any rule runs")
    func badForm() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            let error = try await refusal {
                try await scoring.score(
                    #"{"proposal":{"id":"a b","title":{"en":"x","ja":"y"},"kind":"old","facts":{"a":1.5}},"sheets":"x"}"#
                )
            }
            #expect(error.code == .invalidParams)
            #expect(
                Set(error.problems.map(\.pointer)) == [
                    "/params/proposal/id", "/params/proposal/kind", "/params/proposal/facts/a",
                    "/params/proposal/submittedOn", "/params/sheets",
                ])
        }
    }
}
