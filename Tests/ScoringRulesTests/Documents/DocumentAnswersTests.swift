import Model
import ScoringRules
import Testing

@Suite("Documents beside the answers of the proposal")
struct DocumentAnswersTests {
    @Test("an agreement that the screening denies is not asked for")
    func agreement() throws {
        let none = try SampleFolder.report(SampleFolder.complete, screening: ["agreement": "none"])
        let copy = try none.item("mou-copy")
        #expect(copy.status == .nothingToSubmit)
        #expect(copy.reasons.map(\.message.en) == ["the proposal says in /screening/agreement that there is none"])
        for answers in [[:], ["agreement": "sisterCity"]] as [[String: Proposal.FactValue]] {
            let report = try SampleFolder.report(SampleFolder.complete, screening: answers)
            #expect(try report.item("mou-copy").status == .asked)
        }
    }

    @Test("without a past certificate there is no second route, and the row is 0 without an exception")
    func pastCertificate() throws {
        let folder = SampleFolder.complete(but: "8", #"{"document":"8","validUntil":"2025-01-31"}"#)
        let never = try SampleFolder.report(folder, facts: ["pastEnvironmentalCertificate": false])
        #expect(try never.item("past-ems-rules").status == .nothingToSubmit)
        let row = try #require(try never.item("8").consequences.first)
        #expect(row.message.en.hasPrefix("row 4 = 0: "))
        #expect(row.message.ja.hasPrefix("項目4は0点（"))
        #expect(row.route == nil)
        let once = try SampleFolder.report(folder, facts: ["pastEnvironmentalCertificate": true])
        #expect(try once.item("past-ems-rules").status == .asked)
        #expect(try once.item("8").consequences.first?.route == "past-ems-rules")
    }

    @Test("what is implied and not at hand says which row lacks its evidence")
    func impliedRows() throws {
        let report = try SampleFolder.report(SampleFolder.complete)
        #expect(try report.item("engineer-cv").consequences.map(\.row) == ["2a", "2b"])
        #expect(try report.item("targets-evidence").consequences.map(\.row) == ["6"])
        let atHand = try SampleFolder.report(SampleFolder.complete + [#"{"document":"engineer-cv"}"#])
        #expect(try atHand.item("engineer-cv").consequences.isEmpty)
    }

    @Test("the headline counts what is not known beside what is missing")
    func unknownBesideMissing() throws {
        let folder = SampleFolder.complete(but: "9").filter { !$0.hasPrefix(#"{"document":"1","#) }
        let headline = try SampleFolder.report(folder).headline
        #expect(
            headline.en
                == "Not ready: 1 thing is missing: (1) Application documents. Too little is known of 1 document: (9).")
        #expect(headline.ja == "提出不可：不足1件：(1)申請書類。情報不足の書類1件：(9)。")
    }

    @Test(
        "a draft does not undo the version on the form, unless it is in a language of its own",
        arguments: [
            (#""languages":["ja","en"],"onSpecifiedForm":true"#, #""languages":["ja"],"onSpecifiedForm":false"#, true),
            (#""languages":["ja"],"onSpecifiedForm":true"#, #""languages":["en"],"onSpecifiedForm":false"#, false),
        ])
    func drafts(form: String, draft: String, isComplete: Bool) throws {
        let report = try SampleFolder.report(
            SampleFolder.complete(but: "2", #"{"document":"2",\#(form)}"#, #"{"document":"2",\#(draft)}"#))
        #expect(try report.item("2").status == (isComplete ? .complete : .incomplete))
        #expect(try report.item("2").missing.map(\.kind) == (isComplete ? [] : [.specifiedForm]))
    }

    private static let certificates: [(folder: String, facts: Proposal.FactValue, words: [String])] = [
        (
            #""validUntil":"2025-01-31""#, [["certificate": "iso14001", "valid": true]],
            ["/11", "Certificates/0", "not valid"]
        ),
        (
            #""valid":true"#, [["certificate": "iso14001", "validUntil": "2025-03-02"]],
            ["/11", "Certificates/0", "is valid"]
        ),
        (#""valid":true"#, [], ["/11", "Certificates", "there is none"]),
        (
            #""validUntil":"2026-09-30""#, [["certificate": "iso14001", "validUntil": "2026-09-29"]],
            ["/11/validUntil", "Certificates/0/validUntil", "2026-09-30", "2026-09-29"]
        ),
        (#""nothingToSubmit":true"#, [["certificate": "iso14001", "valid": true]], ["the second names one"]),
        (#""validUntil":"2026-09-30""#, [["certificate": "iso14001", "validUntil": "2026-09-30"]], []),
        (#""validUntil":"2026-09-30""#, [["certificate": "iso14001", "valid": true]], []),
        (#""isCopy":true"#, [["certificate": "iso14001"]], []),
        (
            #""validUntil":"2026-09-30""#,
            [["certificate": "iso14001", "validUntil": "2025-01-31"], ["certificate": "eco-stage"]], []
        ),
    ]

    @Test("a folder and facts that disagree are told with both places", arguments: certificates.indices)
    func facts(index: Int) throws {
        let (entry, facts, words) = Self.certificates[index]
        let report = try SampleFolder.report(
            SampleFolder.complete(but: "8", #"{"document":"8",\#(entry)}"#), facts: ["environmentalCertificates": facts]
        )
        let notes = try report.item("8").notes
        #expect(notes.map(\.id) == (words.isEmpty ? [] : ["facts-disagree"]))
        for word in words { #expect(notes.first?.message.en.contains(word) == true, "\(word): \(notes)") }
        #expect(notes.allSatisfy { $0.message.ja.contains("/facts/environmentalCertificates") })
    }
}
