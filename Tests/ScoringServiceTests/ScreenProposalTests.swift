import Contracts
import JSONLines
import JSONRPC
import JSONText
import Model
import Testing

@Suite("Screening a proposal over the wire")
struct ScreenProposalTests {
    @Test("seven criteria pass, one is conditional, the missing translation fails; with it one condition is left")
    func almostEligible() async throws {
        try await RunningScoring.withCriteria { scoring in
            let answer = try await scoring.screenAnswer(
                #"{"proposal":"# + ShippedFile.proposal(#""kind":"new","facts":{},"# + AlmostEligible.screening()) + "}"
            )
            let report = answer.report
            #expect(report.required(.pass) == ["1", "2", "3", "4", "5", "7", "8"])
            #expect(report.required(.conditional) == ["6"])
            #expect(report.required(.fail) == ["9"])
            #expect(report.result == .notEligibleYet)
            #expect(report.headline.en.hasPrefix("Not eligible yet: 1 of 9 criteria fails; 1 conditional"))
            let letters = try report.finding("9")
            #expect(letters.reasons.first?.message.ja == "相手都市の関心表明書の和訳がない")
            #expect(letters.reasons.first?.rule == "letters-of-interest")
            #expect(letters.reference == "Guidebook FY2024, section 3.2, eligibility criterion (9)")
            #expect(letters.remedies.map(\.en) == ["attach a Japanese translation"])
            #expect(try report.finding("6").reasons.first?.inputs.map(\.value) == ["B", "appliedFor"])
            #expect(report.edition.id.value == "c3p-screening-fy2025")
            #expect(answer.asOf.description == "2025-03-03")
            #expect(answer.revision == 1)
            #expect(!answer.stale)
            let translated = try await scoring.screen(#""kind":"new","facts":{},"# + AlmostEligible.translated)
            #expect(translated.result == .eligibleWithConditions)
            #expect(translated.conditions == 1)
        }
    }

    @Test("rating D fails, and so does a letter without the intention where there is no agreement")
    func variants() async throws {
        try await RunningScoring.withCriteria { scoring in
            let low = try await scoring.screen(#""kind":"new","facts":{},"# + AlmostEligible.screening(rating: "D"))
            #expect(low.required(.fail) == ["6", "9"])
            #expect(low.result == .notEligible)
            let silent = AlmostEligible.screening().replacing(
                #""partnerLetterStatesIntention":true"#, with: #""partnerLetterStatesIntention":false"#)
            #expect(try await scoring.screen(#""kind":"new","facts":{},"# + silent).required(.fail) == ["7", "9"])
            let company = silent.replacing(#""agreement":"none""#, with: #""agreement":"cityCompany""#)
            let finding = try await scoring.screen(#""kind":"new","facts":{},"# + company).finding("7")
            #expect(finding.verdict == .operatorDecision)
            #expect(finding.reasons.first?.reference == "Guidebook FY2024, BOX 8")
        }
    }

    @Test("a silent register is unknown by name, and costs no more than its share of the caller's time")
    func registerAway() async throws {
        try await RunningScoring.withCriteria { scoring in
            let report = try await scoring.screen(
                #""kind":"new","municipalities":["lg-130001"],"partnerCities":["pc-my-kuala-lumpur"],"country":"MY","#
                    + #""facts":{},"# + AlmostEligible.translated)
            for criterion in ["phase-limit", "country-scope"] {
                #expect(try report.finding(criterion).verdict == .unknown)
            }
            #expect(report.notices.contains { $0.en.contains("do not answer") && $0.ja.contains("応答しない") })
            #expect(try report.finding("country-scope").reasons.contains { $0.message.en.contains("does not answer") })
            #expect(report.result == .eligibleWithConditions)
            #expect(report.unsettled.contains("country-scope"))
        }
    }

    @Test("bad values are refused all at once, each by its place and rule")
    func badValues() async throws {
        try await RunningScoring.withCriteria { scoring in
            let error = try await refusal {
                try await scoring.screen(
                    #""kind":"new","facts":{"noveltyShown":"x"},"sectors":[" "],"screening":{"biddingRating":"E","rating":"A"}"#
                )
            }
            #expect(error.code == .validationFailed)
            #expect(
                error.refused == [
                    "/params/proposal/facts/noveltyShown": "flag",
                    "/params/proposal/screening/biddingRating": "known-name",
                    "/params/proposal/screening/rating": "known-name", "/params/proposal/sectors/0": "record-id",
                ])
            let form = try await refusal {
                try await scoring.screenAnswer(
                    #"{"proposal":{"id":"p","title":{"en":"x","ja":"y"},"kind":"new","submittedOn":"2025-02-30","#
                        + #""facts":{},"screening":[]},"editon":"x"}"#)
            }
            #expect(form.code == .invalidParams)
            #expect(
                Set(form.problems.map(\.pointer)) == [
                    "/params/proposal/submittedOn", "/params/proposal/screening", "/params/editon",
                ])
        }
    }

    @Test("the edition in force on the day is used, or the one that is named")
    func editions() async throws {
        try await RunningScoring.withCriteria { scoring in
            let proposal = #"{"proposal":"# + ShippedFile.proposal(#""kind":"new","facts":{}"#)
            let next = try ShippedFile.screening().replacing(#""id":"c3p-screening-fy2025""#, with: #""id":"next""#)
                .replacing(#""from":"2025-02-10""#, with: #""from":"2026-02-10""#)
            _ = try await scoring.put([next], as: "screening")
            func edition(_ others: String) async throws -> String {
                try await scoring.screenAnswer(proposal + others + "}").report.edition.id.value
            }
            #expect(try await edition("") == "c3p-screening-fy2025")
            #expect(try await edition(#","asOf":"2026-03-01""#) == "next")
            #expect(try await edition(#","edition":"next""#) == "next")
            let early = try await refusal { try await edition(#","asOf":"2020-01-01""#) }
            #expect(early.code == .notFound)
            #expect(early.refused == ["/params/asOf": "edition-in-force"])
            let unknown = try await refusal { try await edition(#","edition":"nxt""#) }
            #expect(unknown.refused == ["/params/edition": "known-edition"])
            let late = try await refusal {
                try await scoring.client.call(
                    ScoringMethods.ScreenProposal.self,
                    .init(proposal: try Self.proposal(), minRevision: 99), meta: CallMeta(deadlineMs: 200))
            }
            #expect(late.code == .conflict || late.code == .deadlineExceeded)
        }
    }

    private static func proposal() throws -> Proposal {
        Proposal(
            id: try #require(Proposal.ID("p")), title: BilingualText(en: "t", ja: "文"), kind: .new,
            submittedOn: try #require(CivilDate("2025-03-03")), facts: [:])
    }

    @Test("a proposal on record is screened by its id, in the fiscal year of its call")
    func storedProposal() async throws {
        try await RunningScoring.withCriteria { scoring in
            _ = try await scoring.put([try ShippedFile.sheet()])
            let call = try ShippedFile.node(try ShippedFile.record("15-call.json"))
            _ = try await scoring.put([String(decoding: call.compactBytes, as: UTF8.self)], as: "call")
            let stored = ShippedFile.proposal(
                #""kind":"new","call":"c3p-fy2025-1","facts":{},"# + AlmostEligible.screening()
            )
            .replacing(#""submittedOn":"2025-03-03""#, with: #""submittedOn":"2025-02-20""#)
            _ = try await scoring.put([stored], as: "proposal")
            let answer = try await scoring.screenAnswer(#"{"proposalId":"p-1"}"#)
            #expect(answer.report.result == .notEligibleYet)
            #expect(answer.report.fiscalYear == 2025)
            #expect(answer.asOf.description == "2025-02-20")
            let bad = stored.replacing(#""biddingRating":"B""#, with: #""biddingRating":"E""#)
            let refused = try await refusal { try await scoring.put([bad], as: "proposal") }
            #expect(refused.refused == ["/params/rows/0/screening/biddingRating": "known-name"])
            let unknown = try await refusal { try await scoring.screenAnswer(#"{"proposalId":"p-2"}"#) }
            #expect(unknown.refused == ["/params/proposalId": "known-proposal"])
            let neither = try await refusal { try await scoring.screenAnswer("{}") }
            #expect(neither.code == .invalidParams)
        }
    }

    @Test("an edition that is not sound is refused when it is put, every problem by its place")
    func unsoundEdition() async throws {
        try await RunningScoring.with { scoring in
            let bad = try ShippedFile.screening()
                .replacing(#"{"input":"incorporated","is":false}"#, with: #"{"input":"incorporatd","is":false}"#)
                .replacing(
                    #"{"input":"biddingRating","oneOf":["D"]}"#, with: #"{"input":"biddingRating","oneOf":["E"]}"#)
            let error = try await refusal { try await scoring.put([bad], as: "screening") }
            #expect(error.code == .validationFailed)
            #expect(
                error.refused == [
                    "/params/rows/0/criteria/0/outcomes/0/when/input": "known-input",
                    "/params/rows/0/criteria/5/outcomes/1/when/oneOf/0": "known-option",
                    "/params/rows/0/inputs/0/name": "unread-input",
                ])
        }
    }
}
