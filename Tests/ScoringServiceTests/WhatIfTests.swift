import Contracts
import JSONRPC
import Model
import Testing

@Suite("What if, and other leads")
struct WhatIfTests {
    @Test("each case is scored beside the proposal as it is, and names the rows that move with their reasons")
    func cases() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            let proposal = StoredProposalTests.proposal(
                "a",
                facts: """
                    {"annualReduction":12000,"costEffectiveness":{"annualCost":54000000,"basis":"declared"},\
                    "workLifeCertificates":[]}
                    """)
            try await scoring.put([proposal], as: "proposal")
            let answer = try await scoring.ask(
                ScoringMethods.WhatIf.self,
                """
                {"proposalId":"a","cases":[\
                {"label":"more tonnes","changes":[{"pointer":"/facts/annualReduction","value":13500}]},\
                {"changes":[{"pointer":"/facts/costEffectiveness/basis"}]},\
                {"changes":[{"pointer":"/facts/workLifeCertificates/-",\
                "value":{"certificate":"eruboshi-3","valid":true}},{"pointer":"/judged/1a","value":50}]}]}
                """)
            #expect(answer.before.total == .init(points: 7, maximum: 15))
            #expect(answer.cases.map(\.label) == ["more tonnes", nil, nil])
            #expect(answer.cases[0].rows.map(\.row) == ["1g"])
            #expect(answer.cases[0].change == PointChange(from: 7, to: 8))
            #expect(answer.cases[0].rows.first?.reason?.en.contains("4,000 JPY/t-CO₂") == true)
            #expect(answer.cases[1].rows.first?.after?.status == .undecided)
            #expect(answer.cases[1].after.total == .init(points: 3, maximum: 10))
            #expect(answer.cases[2].rows.map(\.row) == ["1a", "5"])
            #expect(answer.cases[2].after.total.points == 61)
            // What is on record is untouched.
            #expect(try await scoring.score(#"{"proposalId":"a"}"#).scorecard.total.points == 7)
        }
    }

    @Test("a change that fits no place, no type or no maximum is refused by its place in the question, all at once")
    func refusedChanges() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            for (changes, refused) in [
                (
                    #"{"pointer":"facts","value":1},{"pointer":"/title/en/x","value":1}"#,
                    [
                        "/params/cases/0/changes/0/pointer": "json-pointer",
                        "/params/cases/0/changes/1/pointer": "no-such-place",
                    ]
                ),
                (
                    #"{"pointer":"/facts/annualReduction","value":-1},{"pointer":"/judged/1a","value":51}"#,
                    [
                        "/params/cases/0/changes/0/value": "not-negative",
                        "/params/cases/0/changes/1/value": "row-maximum",
                    ]
                ),
                (#"{"pointer":"/kind","value":"old"}"#, ["/params/cases/0/changes/0/value": "refused-value"]),
                (#"{"pointer":"/title"}"#, ["/params/cases/0/changes/0/value": "missing"]),
            ] {
                let error = try await refusal {
                    try await scoring.ask(
                        ScoringMethods.WhatIf.self,
                        #"{"proposal":\#(StoredProposalTests.proposal("a")),"cases":[{"changes":[\#(changes)]}]}"#)
                }
                #expect(error.refused == refused, "\(changes)")
            }
            let none = try await refusal {
                try await scoring.ask(
                    ScoringMethods.WhatIf.self, #"{"proposal":\#(StoredProposalTests.proposal("a")),"cases":[]}"#)
            }
            #expect(none.refused == ["/params/cases": "out-of-range"])
        }
    }

    @Test("leads are compared by the rows that hang on them; nothing of the present lead is known of another")
    func leads() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            let proposal = StoredProposalTests.proposal(
                "a",
                facts: """
                    {"annualReduction":12000,"engineerOtherProjects":0,"decokatsuDeclaration":true,\
                    "environmentalCertificates":[{"certificate":"iso14001","valid":true,"headOffice":true}]}
                    """, judged: #"{"2b":5,"1c":8}"#)
            let answer = try await scoring.ask(
                ScoringMethods.CompareLeads.self,
                """
                {"proposal":\(proposal),"candidates":[\
                {"lead":{"name":{"en":"Beta","ja":"ベータ"}}},\
                {"lead":{"name":{"en":"Alpha","ja":"アルファ"}},"facts":{"engineerOtherProjects":2,\
                "environmentalCertificates":[],"pastEnvironmentalCertificate":false,"workLifeCertificates":\
                [{"certificate":"eruboshi-2","valid":true}]},"judged":{"2b":3}}]}
                """)
            #expect(answer.comparison.leadRows == ["2a", "2b", "4", "5", "6"])
            let alpha = try #require(answer.comparison.candidates.first)
            #expect(alpha.lead.name.en == "Alpha")
            #expect(alpha.rows.map(\.points) == [4, 3, 0, 3, nil])
            #expect(alpha.leadPoints == .init(points: 10, maximum: 20))
            #expect(alpha.leadPossible == PointRange(min: 10, max: 25))
            // Rows that do not hang on the lead stay as they are: 1h 3 and 1c 8.
            #expect(alpha.summary.total.points == 21)
            let beta = try #require(answer.comparison.candidates.last)
            #expect(beta.rows.map(\.points) == [nil, nil, nil, nil, nil])
            #expect(beta.missing.contains { $0.pointer == "/facts/environmentalCertificates" })
            let refused = try await refusal {
                try await scoring.ask(
                    ScoringMethods.CompareLeads.self,
                    """
                    {"proposal":\(proposal),"candidates":[{"lead":{"name":{"en":"B","ja":"ビ"}},\
                    "facts":{"engineerOtherProjects":-1}}]}
                    """)
            }
            #expect(refused.refused == ["/params/candidates/0/facts/engineerOtherProjects": "not-negative"])
        }
    }

    @Test("a lead that may not apply is excluded with the criterion, and stands last whatever its points")
    func excludedLeads() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            try await scoring.put([try ShippedFile.screening()], as: "screening")
            let proposal = StoredProposalTests.proposal("a", others: #","screening":{"biddingRating":"A"}"#)
            let answer = try await scoring.ask(
                ScoringMethods.CompareLeads.self,
                """
                {"proposal":\(proposal),"candidates":[\
                {"lead":{"name":{"en":"City","ja":"市"},"kind":"japaneseMunicipality"},\
                "facts":{"engineerOtherProjects":0}},\
                {"lead":{"name":{"en":"Low","ja":"ロー"},"kind":"privateCompany"},"facts":{"engineerOtherProjects":0},\
                "screening":{"biddingRating":"D"}},\
                {"lead":{"name":{"en":"Firm","ja":"社"},"kind":"privateCompany"},"facts":{"engineerOtherProjects":3}}]}
                """)
            let candidates = answer.comparison.candidates
            #expect(candidates.map(\.lead.name.en) == ["Firm", "City", "Low"])
            #expect(candidates[0].excludedBy.isEmpty)
            #expect(candidates[1].excludedBy.map(\.rule) == ["lead-kind"])
            #expect(candidates[2].excludedBy.map(\.rule) == ["bidding-qualification"])
            // The present lead's rating says nothing of another organisation's.
            #expect(candidates[0].missing.contains { $0.pointer == "/screening/biddingRating" })
        }
    }

    @Test("a change of an answer, an amount or a document says which criterion, ceiling or document it moves")
    func checks() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            for (kind, file) in [
                ("screening", "20-screening.json"), ("budgetRules", "30-budgetRules.json"),
                ("documentRules", "40-documentRules.json"),
            ] {
                try await scoring.put([try ShippedFile.record(file)], as: kind)
            }
            let proposal = StoredProposalTests.proposal(
                "a",
                others: """
                    ,"screening":{"biddingRating":"D","ratingRenewal":"held"},\
                    "budget":{"lines":[{"line":"personnel","amount":18181820}]},\
                    "documents":{"documents":[{"document":"4","languages":["ja"]}]}
                    """)
            let answer = try await scoring.ask(
                ScoringMethods.WhatIf.self,
                """
                {"proposal":\(proposal),"cases":[{"changes":[\
                {"pointer":"/screening/biddingRating","value":"B"},\
                {"pointer":"/budget/lines/0/amount","value":18181819},\
                {"pointer":"/documents/documents/0/languages/-","value":"en"}]}]}
                """)
            let checks = try #require(answer.cases.first?.checks)
            #expect(
                checks.map { [$0.check.rawValue, $0.item, $0.before?.verdict, $0.after?.verdict] } == [
                    ["screening", "6", "fail", "pass"], ["budget", "ceiling", "fail", "pass"],
                    ["documents", "4", "incomplete", "complete"],
                ])
            let refused = try await refusal {
                try await scoring.ask(
                    ScoringMethods.WhatIf.self,
                    """
                    {"proposal":\(proposal),"cases":[{"changes":[\
                    {"pointer":"/screening/biddingRating","value":"Z"}]}]}
                    """)
            }
            #expect(refused.problems.map(\.pointer) == ["/params/cases/0/changes/0/value"])
        }
    }

    @Test("taking away what is not there, a sign or a leading zero in a list's place, and an unknown call are refused")
    func slips() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            let proposal = StoredProposalTests.proposal("a", facts: #"{"workLifeCertificates":[]}"#)
            for (change, pointer) in [
                (#"{"pointer":"/facts/nothing"}"#, "pointer"), (#"{"pointer":"/municipalities/00"}"#, "pointer"),
                (#"{"pointer":"/municipalities/+0","value":"x"}"#, "pointer"),
                (#"{"pointer":"/call","value":"none"}"#, "value"),
                (#"{"pointer":"/submittedOn","value":"2020-01-01"}"#, "value"),
            ] {
                let error = try await refusal {
                    try await scoring.ask(
                        ScoringMethods.WhatIf.self, #"{"proposal":\#(proposal),"cases":[{"changes":[\#(change)]}]}"#)
                }
                #expect(error.problems.map(\.pointer) == ["/params/cases/0/changes/0/\(pointer)"], "\(change)")
            }
        }
    }

    @Test("points and facts that do not hang on the lead are refused of a candidate, those of all candidates at once")
    func strangersOfLeads() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            let error = try await refusal {
                try await scoring.ask(
                    ScoringMethods.CompareLeads.self,
                    """
                    {"proposal":\(StoredProposalTests.proposal("a")),"candidates":[\
                    {"lead":{"name":{"en":"A","ja":"甲"}},"facts":{"annualReduction":1}},\
                    {"lead":{"name":{"en":"B","ja":"乙"}},"judged":{"1a":50}}]}
                    """)
            }
            #expect(
                error.refused == [
                    "/params/candidates/0/facts/annualReduction": "of-the-lead",
                    "/params/candidates/1/judged/1a": "of-the-lead",
                ])
        }
    }
}
