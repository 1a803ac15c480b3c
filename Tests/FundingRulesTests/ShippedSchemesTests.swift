import FundingRules
import JSONText
import Model
import Testing

@Suite("The schemes that ship") struct ShippedSchemesTests {
    @Test("are the seventeen rows of Tables 7 and 8, the programme itself, and six from beyond the guidebook")
    func rows() throws {
        let schemes = try ShippedSchemes.load()
        #expect(schemes.count == 24)
        let numbers = schemes.compactMap(\.guidebookNumber)
        #expect(numbers == (1...10).map { "T7-\($0)" } + (1...7).map { "T8-\($0)" })
        #expect(schemes.filter(\.beyondGuidebook).map(\.id.value).allSatisfy { $0.hasPrefix("x-") })
        #expect(schemes.count(where: \.beyondGuidebook) == 6)
    }

    @Test("break no rule of a scheme record")
    func withoutProblems() throws {
        for scheme in try ShippedSchemes.load() {
            #expect(scheme.problems().isEmpty, "\(scheme.id)")
        }
    }

    @Test("come back from the wire as they went")
    func roundTrip() throws {
        for scheme in try ShippedSchemes.load() {
            #expect(try JSONText.decode(Scheme.self, from: JSONText.encode(scheme)) == scheme)
        }
    }

    @Test("carry the footnote on state-owned companies on four rows, to the letter of the table")
    func footnote() throws {
        let marked = try ShippedSchemes.load().filter { $0.footnote != nil }.compactMap(\.guidebookNumber)
        #expect(marked == ["T7-1", "T7-2", "T7-4", "T7-5"])
    }

    @Test("keep the printed address beside the corrected one where the guidebook misprints it")
    func addresses() throws {
        let misprinted = try ShippedSchemes.load().filter { $0.urlPrinted?.hasPrefix("gef.jp") == true }
        #expect(misprinted.compactMap(\.guidebookNumber) == ["T7-1", "T7-2", "T7-5"])
        #expect(misprinted.allSatisfy { $0.url?.hasPrefix("https://gec.jp/") == true })
    }

    @Test("say every sentence in both languages, and the Japanese one is Japanese")
    func bothLanguages() throws {
        for scheme in try ShippedSchemes.load() {
            let clauses = scheme.eligibility.clauses
            let sentences =
                clauses.flatMap { [$0.sentence, $0.otherwise.sentence] + $0.branches.map(\.then.sentence) }
                + (scheme.statements ?? []).map(\.text) + (scheme.conditions ?? []).map(\.text)
                + (scheme.cautions ?? []) + [scheme.agency, scheme.supportType]
            for sentence in sentences {
                #expect(!sentence.en.isEmpty && sentence.ja != sentence.en, "\(scheme.id): \(sentence.en)")
                let isJapanese = sentence.ja.unicodeScalars.contains { $0.value > 0x2E7F }
                #expect(isJapanese || sentence.ja.contains("JICA"), "\(scheme.id): \(sentence.ja)")
            }
        }
    }

    @Test("list seventeen members of ADB and the other twelve partner countries, none twice")
    func membersOfADB() throws {
        let fund = try #require(try ShippedSchemes.load().first { $0.guidebookNumber == "T7-3" })
        let clause = try #require(fund.eligibility.clauses.first { $0.fact == .country })
        #expect(clause.branches.map(\.when.tokens.count) == [17, 12])
        #expect(Set(clause.branches.flatMap(\.when.tokens)).count == 29)
    }
}
