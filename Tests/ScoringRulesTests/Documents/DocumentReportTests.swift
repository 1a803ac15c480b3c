import Model
import ScoringRules
import Testing

@Suite("The documents of an application")
struct DocumentReportTests {
    @Test("are ready when every document of the list is in order")
    func complete() throws {
        let report = try SampleFolder.report(SampleFolder.complete)
        #expect(report.verdict == .ready)
        #expect(report.missingCount == 0)
        #expect(report.headline.en == "Ready: nothing is missing.")
        #expect(report.documents.map(\.document) == (1...11).map(String.init))
        #expect(try report.item("7").status == .nothingToSubmit)
        #expect(report.documents.filter { $0.document != "7" }.allSatisfy { $0.status == .complete })
        #expect(report.questions.isEmpty)
        #expect(report.joint == .yes)
    }

    @Test("are told apart one by one: the languages, the second organisation, the translation, an expired certificate")
    func worked() throws {
        let report = try SampleFolder.report([
            #"{"document":"1"}"#, #"{"document":"2","languages":["ja"]}"#, #"{"document":"3","languages":["ja","en"]}"#,
            #"{"document":"5","languages":["ja","en"]}"#, #"{"document":"6","organisation":"Lead Co."}"#,
            #"{"document":"8","validUntil":"2025-01-31"}"#, #"{"document":"9","valid":true}"#,
            #"{"document":"10","party":"japaneseCity","languages":["ja"]}"#,
            #"{"document":"10","party":"partnerCity","languages":["en"],"japaneseTranslation":false}"#,
            #"{"document":"11"}"#,
        ])
        #expect(report.verdict == .notReady)
        #expect(report.missingCount == 4)
        #expect(
            Dictionary(uniqueKeysWithValues: report.documents.map { ($0.document, $0.status) }) == [
                "1": .complete, "2": .incomplete, "3": .complete, "4": .missing, "5": .complete, "6": .incomplete,
                "7": .nothingToSubmit, "8": .invalid, "9": .complete, "10": .incomplete, "11": .complete,
            ])
        #expect(try report.item("2").missing.map(\.label.en) == ["English version"])
        #expect(try report.item("4").missing.map(\.kind) == [.document])
        #expect(try report.item("6").missing.map(\.label.en) == ["overview of Second Co. (organisation 2)"])
        #expect(try report.item("6").missing.map(\.organisation) == ["Second Co."])
        #expect(
            try report.item("10").missing.map(\.label) == [
                BilingualText(
                    en: "Japanese translation of the letter of the partner city", ja: "相手都市の関心表明書の和訳")
            ])
        #expect(
            report.headline.en.hasPrefix(
                "Not ready: 4 things are missing: (2) English version; (4) Project plan between the Japanese and partner "
                    + "cities; (6) overview of Second Co. (organisation 2); (10) Japanese translation"))
        #expect(report.headline.en.contains("Not valid on the day of submission, 2025-03-03: (8)."))
        #expect(report.headline.ja.hasPrefix("提出不可：不足4件：(2)英語版"))
        let expired = try report.item("8")
        #expect(expired.reasons.first?.message.en.hasPrefix("expired on 2025-01-31") == true)
        #expect(expired.consequences.map(\.row) == ["4"])
        #expect(expired.consequences.first?.message.en.hasPrefix("row 4 = 0 unless route 2") == true)
        #expect(expired.consequences.first?.routeAtHand == false)
        #expect(
            report.implied.map(\.document) == [
                "targets-evidence", "engineer-cv", "past-ems-rules", "mou-copy", "joint-agreement",
                "organised-crime-pledge",
            ])
        #expect(report.implied.allSatisfy { $0.status == .asked && $0.missing.isEmpty })
        #expect(try report.item("11").notes.map(\.id) == ["printed-years", "renewal"])
        #expect((report.documents + report.implied).allSatisfy { !$0.reasons.isEmpty })
    }

    @Test(
        "are valid on their first and last day, and on no other",
        arguments: [
            ("2025-03-02", DocumentReport.Status.invalid), ("2025-03-03", .complete), ("2025-03-04", .complete),
        ])
    func lastDay(until: String, status: DocumentReport.Status) throws {
        let folder = SampleFolder.complete(but: "8", #"{"document":"8","validUntil":"\#(until)"}"#)
        #expect(try SampleFolder.report(folder).item("8").status == status)
    }

    @Test(
        "are not valid before their first day",
        arguments: [("2025-03-04", DocumentReport.Status.invalid), ("2025-03-03", .complete)])
    func firstDay(from: String, status: DocumentReport.Status) throws {
        let entry = #"{"document":"8","validFrom":"\#(from)","validUntil":"2027-01-01"}"#
        #expect(try SampleFolder.report(SampleFolder.complete(but: "8", entry)).item("8").status == status)
    }

    @Test("one valid certificate is enough, and an expired one is told")
    func severalCertificates() throws {
        let report = try SampleFolder.report(
            SampleFolder.complete(
                but: "8", #"{"document":"8","validUntil":"2024-01-01"}"#, #"{"document":"8","valid":true}"#))
        #expect(try report.item("8").status == .complete)
        #expect(try report.item("8").reasons.map(\.rule) == ["valid-on-submission", "document-at-hand"])
    }

    @Test("an invalid certificate keeps nothing back, and the second route saves its row")
    func secondRoute() throws {
        let folder = SampleFolder.complete(
            but: "8", #"{"document":"8","validUntil":"2024-01-01"}"#, #"{"document":"past-ems-rules"}"#)
        let report = try SampleFolder.report(folder)
        #expect(report.verdict == .ready)
        #expect(try report.item("8").consequences.first?.routeAtHand == true)
        #expect(try report.item("past-ems-rules").status == .complete)
        let inOrder = try SampleFolder.report(SampleFolder.complete)
        #expect(try inOrder.item("past-ems-rules").status == .nothingToSubmit)
    }

    @Test("a certificate that the facts list is missing, one that they deny is not, and else it is unknown")
    func heldByFacts() throws {
        let folder = SampleFolder.complete(but: "9")
        let held: Proposal.FactValue = [["certificate": "kurumin-new"]]
        let missing = try SampleFolder.report(folder, facts: ["workLifeCertificates": held])
        #expect(try missing.item("9").status == .missing)
        #expect(missing.verdict == .notReady)
        let none = try SampleFolder.report(folder, facts: ["workLifeCertificates": []])
        #expect(try none.item("9").status == .nothingToSubmit)
        #expect(try none.item("9").consequences.map(\.row) == ["5"])
        #expect(none.verdict == .ready)
        let unknown = try SampleFolder.report(folder)
        #expect(try unknown.item("9").status == .unknown)
        #expect(unknown.verdict == .unknown)
        #expect(unknown.questions.map(\.fact.pointer) == ["/facts/workLifeCertificates"])
        #expect(unknown.questions.map(\.documents) == [["9"]])
        let stated = try SampleFolder.report(folder + [#"{"document":"9","nothingToSubmit":true}"#])
        #expect(try stated.item("9").status == .nothingToSubmit)
    }

    @Test("a folder that is not given leaves everything unknown and nothing missing")
    func noFolder() throws {
        let application = ApplicationDocuments(
            kind: .new, submittedOn: try #require(CivilDate(Sample.submission)), folder: nil)
        let report = try DocumentCheck(application, by: try SampleFolder.rules()).report()
        #expect(report.verdict == .unknown)
        #expect(report.documents.allSatisfy { $0.status == .unknown && $0.missing.isEmpty })
        #expect(report.questions.map(\.fact.pointer) == ["/documents"])
    }

    @Test("what is not stated is asked with its place in the folder")
    func silent() throws {
        let report = try SampleFolder.report(SampleFolder.complete(but: "4", #"{"document":"4"}"#))
        #expect(try report.item("4").status == .unknown)
        #expect(report.questions.map(\.fact.pointer) == ["/documents/documents/11/languages"])
        let form = try SampleFolder.report(SampleFolder.complete(but: "1", #"{"document":"1"}"#))
        #expect(try form.item("1").status == .complete)
        #expect(form.questions.map(\.fact.pointer) == ["/documents/documents/11/onSpecifiedForm"])
        #expect(form.headline.en == "Ready: nothing is missing. 1 point is to be confirmed.")
    }

    @Test("languages of several files of one document are taken together, and another form is refused")
    func filesAndForms() throws {
        let apart = SampleFolder.complete(
            but: "4", #"{"document":"4","languages":["ja"]}"#, #"{"document":"4","languages":["en"]}"#)
        #expect(try SampleFolder.report(apart).verdict == .ready)
        let other = SampleFolder.complete(but: "1", #"{"document":"1","onSpecifiedForm":false}"#)
        #expect(try SampleFolder.report(other).item("1").missing.map(\.kind) == [.specifiedForm])
        let copy = SampleFolder.complete(but: "4", #"{"document":"4","languages":["ja","en"],"isCopy":true}"#)
        #expect(try SampleFolder.report(copy).item("4").notes.map(\.id) == ["copy"])
    }

    @Test("another document at hand never makes more things missing", arguments: UInt64(1)...30)
    func moreIsNeverWorse(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var atHand: [String] = []
        var missing = try SampleFolder.report(atHand).missingCount
        for entry in SampleFolder.complete.shuffled(using: &random) {
            atHand.append(entry)
            let next = try SampleFolder.report(atHand).missingCount
            #expect(next <= missing, "\(entry)")
            missing = next
        }
        #expect(missing == 0)
    }

    @Test("a qualification that leaves a year out lacks that year")
    func years() throws {
        let folder = SampleFolder.complete(but: "11", #"{"document":"11","fiscalYears":[2022,2024]}"#)
        #expect(try SampleFolder.report(folder).item("11").missing.map(\.label.en) == ["qualification for fiscal 2023"])
    }
}
