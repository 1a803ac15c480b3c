import Foundation
import FundingRules
import JSONText
import Model
import Testing

/// The schemes that ship, read as the services read them.
enum ShippedSchemes {
    static func load() throws -> [Scheme] { try rows("10-scheme.jsonl") }

    static func combinationRules() throws -> [CombinationRule] { try rows("30-combinationRule.jsonl") }

    private static func rows<Row: Decodable>(_ file: String) throws -> [Row] {
        var folder = URL(filePath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        let text = try String(contentsOf: folder.appending(path: "deploy/data/funding/" + file), encoding: .utf8)
        return try text.split(separator: "\n").map { try JSONText.decode(Row.self, from: Array($0.utf8)) }
    }

    static func catalogue() throws -> FundingCatalogue {
        FundingCatalogue(try load())
    }
}

extension ProjectCountry {
    static let vietNam = partner("VN", en: "Viet Nam", ja: "ベトナム")
    static let thailand = partner("TH", en: "Thailand", ja: "タイ")
    static let chile = partner("CL", en: "Chile", ja: "チリ")
    static let malaysia = ProjectCountry(
        code: CountryCode("MY"), name: BilingualText(en: "Malaysia", ja: "マレーシア"), status: .candidate)
    static let nepal = ProjectCountry(
        code: CountryCode("NP"), name: BilingualText(en: "Nepal", ja: "ネパール"), status: .other)

    private static func partner(_ code: String, en: String, ja: String) -> ProjectCountry {
        ProjectCountry(
            code: CountryCode(code), name: BilingualText(en: en, ja: ja), status: .partner,
            source: Source("Guidebook FY2024, BOX 1", asOf: PrintedDate("2024-02")))
    }
}

extension SchemeFindings {
    /// The verdict of the scheme with that row number of the guidebook.
    subscript(row: String) -> SchemeVerdict? {
        verdicts.first { $0.scheme.guidebookNumber == row }
    }

    /// The row numbers of the schemes with a verdict.
    func rows(_ verdict: Verdict) -> Set<String> {
        Set(verdicts.filter { $0.verdict == verdict }.compactMap(\.scheme.guidebookNumber))
    }
}

extension CivilDate {
    /// The month of the guidebook's edition.
    static func edition() throws -> CivilDate {
        try #require(CivilDate(year: 2025, month: 3, day: 31))
    }
}
