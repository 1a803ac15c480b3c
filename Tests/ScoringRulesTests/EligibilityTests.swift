import Model
import ScoringRules
import Testing

@Suite("The nine eligibility criteria")
struct EligibilityTests {
    @Test("seven pass, the renewal is a condition, the missing translation fails: not eligible yet")
    func almostEligible() throws {
        let report = try ScreeningSample.report(try ScreeningSample.proposal(ScreeningSample.almost))
        #expect(report.required(.pass) == ["1", "2", "3", "4", "5", "7", "8"])
        #expect(report.required(.conditional) == ["6"])
        #expect(report.required(.fail) == ["9"])
        #expect(report.result == .notEligibleYet)
        #expect(report.counts.passed == 7 && report.counts.conditional == 1 && report.counts.failed == 1)
        #expect(report.headline.en.hasPrefix("Not eligible yet: 1 of 9 criteria fails; 1 conditional; 7 pass."))
        #expect(report.headline.ja.hasPrefix("現時点では応募要件を満たさない（是正可能）：9要件中、不適合1件、条件付き1件、適合7件。"))
        let letters = try report.finding("9")
        #expect(
            letters.reasons.first?.message.en
                == "the Japanese translation of the partner city's letter of interest is missing")
        #expect(letters.reasons.first?.rule == "letters-of-interest")
        #expect(letters.reference == "Guidebook FY2024, section 3.2, eligibility criterion (9)")
        #expect(letters.remedies.map(\.ja) == ["和訳を添付する"])
        let translated = try #require(
            letters.changes.first { $0.facts.map(\.pointer) == ["/screening/partnerLetterTranslation"] })
        #expect(translated.verdict == .pass)
        #expect(translated.facts.first?.from?.name == "false")
        #expect(translated.facts.first?.to.map(\.name) == ["true"])
    }

    @Test("with the translation it is eligible with one condition")
    func translated() throws {
        let facts = ScreeningSample.almost(but: ["partnerLetterTranslation": true])
        let report = try ScreeningSample.report(try ScreeningSample.proposal(facts))
        #expect(report.result == .eligibleWithConditions)
        #expect(report.conditions == 1)
        #expect(report.headline.en.hasPrefix("Eligible with 1 condition: 1 of 9 criteria conditional; 8 pass."))
        // What is left open beside the nine is said, and does not take the result back.
        #expect(report.unsettled == ["lead-kind", "lead-seat", "phase-limit", "country-scope"])
    }

    @Test(
        "one answer decides one criterion",
        arguments: [
            ("incorporated", false, "1", ScreeningVerdict.fail), ("underArticle70", true, "2", .fail),
            ("underArticle71", true, "3", .fail), ("designationSuspended", true, "4", .fail),
            ("organisedCrimePledge", false, "5", .fail), ("biddingRating", "A", "6", .conditional),
            ("biddingRating", "C", "6", .conditional), ("biddingRating", "D", "6", .fail),
            ("biddingRating", "none", "6", .fail), ("ratingRenewal", "held", "6", .pass),
            ("ratingRenewal", "notHeld", "6", .fail), ("agreement", "concluded", "7", .pass),
            ("partnerLetterStatesIntention", false, "7", .fail), ("consortiumWithJapaneseCity", false, "8", .fail),
            ("letterJapaneseCity", false, "9", .fail), ("letterPartnerCity", false, "9", .fail),
            ("partnerLetterLanguage", "ja", "9", .pass), ("partnerLetterLanguage", "en", "9", .fail),
        ] as [(String, Proposal.FactValue, String, ScreeningVerdict)])
    func oneAnswer(name: String, answer: Proposal.FactValue, criterion: String, verdict: ScreeningVerdict) throws {
        let facts = ScreeningSample.almost(but: [name: answer])
        let report = try ScreeningSample.report(try ScreeningSample.proposal(facts))
        #expect(try report.verdict(criterion) == verdict)
    }

    @Test(
        "what stands for an agreement, without a stated intention",
        arguments: [
            ("sisterCity", ScreeningVerdict.pass), ("memorandumOfUnderstanding", .pass),
            ("memorandumOfCooperation", .pass), ("cityCompany", .operatorDecision),
            ("otherEquivalent", .operatorDecision), ("none", .fail),
        ])
    func agreements(kind: String, verdict: ScreeningVerdict) throws {
        let facts = ScreeningSample.almost(but: [
            "agreement": .text(kind), "partnerLetterStatesIntention": false, "partnerLetterTranslation": true,
        ])
        let report = try ScreeningSample.report(try ScreeningSample.proposal(facts))
        let finding = try report.finding("7")
        #expect(finding.verdict == verdict)
        #expect(
            report.result
                == (verdict == .fail ? .notEligibleYet : verdict == .pass ? .eligibleWithConditions : .operatorDecision)
        )
        if kind == "cityCompany" {
            #expect(finding.reasons.first?.reference == "Guidebook FY2024, BOX 8")
            #expect(finding.reasons.first?.message.en.contains("Ramky") == true)
            #expect(
                finding.changes.contains {
                    $0.verdict == .pass && $0.facts.map(\.pointer) == ["/screening/partnerLetterStatesIntention"]
                })
        }
    }

    @Test("a fail without a remedy is final, one with a remedy is not")
    func remedies() throws {
        func result(_ changes: [String: Proposal.FactValue?]) throws -> ScreeningResult {
            try ScreeningSample.report(try ScreeningSample.proposal(ScreeningSample.almost(but: changes))).result
        }
        #expect(try result(["biddingRating": "D"]) == .notEligible)
        #expect(try result(["biddingRating": "none"]) == .notEligibleYet)
        #expect(try result(["underArticle71": true]) == .notEligible)
    }

    @Test("every missing thing of a criterion is named, and the changes that are needed together")
    func namedTogether() throws {
        let facts = ScreeningSample.almost(but: ["letterJapaneseCity": false])
        let finding = try ScreeningSample.report(try ScreeningSample.proposal(facts)).finding("9")
        #expect(
            finding.reasons.map(\.message.en) == [
                "the Japanese city's letter of interest is missing",
                "the Japanese translation of the partner city's letter of interest is missing",
            ])
        #expect(finding.changes.allSatisfy { $0.verdict == .pass && $0.facts.count == 2 })
        #expect(
            finding.changes.contains {
                $0.facts.map(\.pointer) == ["/screening/letterJapaneseCity", "/screening/partnerLetterTranslation"]
            })
    }

    @Test("what is left out is unknown, asked, and told what each answer would make of it")
    func leftOut() throws {
        let facts = ScreeningSample.almost(but: ["ratingRenewal": nil, "partnerLetterTranslation": true])
        let report = try ScreeningSample.report(try ScreeningSample.proposal(facts))
        let finding = try report.finding("6")
        #expect(finding.verdict == .unknown)
        #expect(finding.possible == [.pass, .conditional, .fail])
        #expect(finding.missing.map(\.pointer) == ["/screening/ratingRenewal"])
        #expect(finding.changes.map(\.verdict) == [.pass, .conditional, .fail])
        #expect(finding.changes.flatMap(\.facts).flatMap(\.to).map(\.name) == ["held", "appliedFor", "notHeld"])
        #expect(report.result == .unknown)
        #expect(report.questions.first?.fact.pointer == "/screening/ratingRenewal")
        #expect(report.questions.first?.settles == ["6"])
    }

    @Test("a missing answer that cannot change the verdict is not asked for")
    func decidedAnyway() throws {
        let low = ScreeningSample.almost(but: ["biddingRating": "D", "ratingRenewal": nil])
        #expect(try ScreeningSample.report(try ScreeningSample.proposal(low)).verdict("6") == .fail)
        let intended = ScreeningSample.almost(but: ["agreement": nil])
        let finding = try ScreeningSample.report(try ScreeningSample.proposal(intended)).finding("7")
        #expect(finding.verdict == .pass)
        #expect(finding.missing.isEmpty)
        // Without the letter, or without its translation: it fails either way.
        let letter = ScreeningSample.almost(but: ["letterPartnerCity": nil])
        #expect(try ScreeningSample.report(try ScreeningSample.proposal(letter)).verdict("9") == .fail)
    }

    @Test("nothing known is nothing decided")
    func nothing() throws {
        let report = try ScreeningSample.report(try ScreeningSample.proposal())
        #expect(report.counts.unknown == 9)
        #expect(report.result == .unknown)
        #expect(report.criteria.allSatisfy { $0.reasons.allSatisfy { !$0.message.ja.isEmpty } })
    }

    @Test("a value that the edition cannot read is refused, all of them at once")
    func badValues() throws {
        let proposal = try ScreeningSample.proposal(
            ["incorporated": "yes", "biddingRating": "E", "agrement": "none", "ratingRenewal": 3],
            sectors: ["a b"],
            facts: ["noveltyShown": 1, "pastProjects": [["project": "a", "ended": "soon"]], "other": 5])
        let screener = try Screener(try ScreeningSample.edition())
        let problems = Dictionary(
            uniqueKeysWithValues: screener.edition.problems(of: proposal).map { ($0.pointer, $0.rule) })
        #expect(
            problems == [
                "/screening/incorporated": "flag", "/screening/biddingRating": "known-name",
                "/screening/agrement": "known-name", "/screening/ratingRenewal": "text", "/sectors/0": "record-id",
                "/facts/noveltyShown": "flag", "/facts/pastProjects/0/ended": "printed-date",
            ])
        #expect(throws: ProposalRefusal.self) { _ = try screener.report(on: proposal, registers: .none) }
    }
}
