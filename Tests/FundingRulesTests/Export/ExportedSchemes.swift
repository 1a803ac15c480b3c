import FundingRules
import JSONText
import Model
import Testing

/// Schemes as they are exported.
enum ExportedSchemes {
    static let created = UTCTime(secondsSince1970: 1_740_734_100)
    static let modified = UTCTime(secondsSince1970: 1_742_000_000)

    static func opportunity(
        _ scheme: Scheme, amendments: [SchemeAmendment] = [], on day: String = "2025-06-15"
    ) throws -> Opportunity {
        let day: CivilDate = try #require(CivilDate(day))
        let version = try #require(FundingCatalogue([scheme], amendments: amendments).version(of: scheme.id, on: day))
        return Opportunity(version, on: day, created: created, modified: modified)
    }

    static func json(_ value: some Encodable) throws -> JSONNode {
        try JSONDocument(parsing: JSONText.encode(value)).root
    }

    /// The shipped scheme with that id.
    static func shipped(_ id: String) throws -> Scheme {
        try #require(try ShippedSchemes.load().first { $0.id.value == id })
    }

    /// A scheme of which every field is known.
    static func complete() throws -> Scheme {
        let source = Source("a page", asOf: PrintedDate("2025-01"))
        let text = BilingualText(en: "words", ja: "文")
        var scheme = try shipped("t7-jcm-model")
        scheme.names = Names(en: "Name", ja: "名称", local: "Tên", aliases: ["Another"])
        scheme.instrument = .subsidy
        scheme.amounts = [
            Scheme.Amount(kind: .minimumPerProject, yen: Yen(50_000_000), basis: text, source: source),
            Scheme.Amount(kind: .maximumPerProject, yen: Yen(2_000_000_000), basis: text, source: source),
            Scheme.Amount(kind: .maximumRate, rate: SubsidyRate("1/2"), basis: text, source: source),
        ]
        scheme.isJapanesePublicMoney = true
        scheme.coversEquipment = true
        scheme.cautions = [text]
        scheme.footnote = text
        scheme.japaneseOnly = true
        scheme.effective = EffectivePeriod(from: try day("2024-04-01"), through: try day("2027-03-31"))
        scheme.lifecycle = .forecast
        scheme.calls = [
            Scheme.Call(
                name: BilingualText(en: "first call", ja: "第1回公募"), opens: PrintedDate("2024-04"),
                closes: PrintedDate("2024-10-31"), source: source),
            Scheme.Call(
                name: BilingualText(en: "second call", ja: "第2回公募"), opens: PrintedDate("2025-04-07"),
                closes: PrintedDate("2025-09-30"),
                deadlines: [try day("2025-05-30"), try day("2025-07-31"), try day("2025-09-30")], source: source),
        ]
        scheme.recurrence = .yearly
        scheme.verified = Scheme.Verification(by: "an analyst", on: try day("2025-06-01"), note: "by telephone")
        scheme.note = "remark"
        return scheme
    }

    static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
}
