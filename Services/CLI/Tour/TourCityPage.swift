import JSONText
import Model

/// What the records say of the tour's city.
struct TourCityPage {
    let city: JSONNode
    let needs: [JSONNode]
    let agreements: [JSONNode]
    let projects: [JSONNode]
    let language: Language

    var page: Page {
        var page = Page()
        page.title(RecordSummary(city).name(language) ?? Tour.city)
        page.table(
            Table(
                [
                    .left(language(en: "On record", ja: "記録"), wraps: false),
                    .left(language(en: "What", ja: "内容")), .left(language(en: "Source", ja: "出典")),
                ],
                rows: rows(language(en: "need", ja: "ニーズ"), needs) { RecordSummary($0).name(language) }
                    + rows(language(en: "agreement", ja: "協定"), agreements, agreement)
                    + rows(language(en: "past project", ja: "過去の事業"), projects, project)))
        return page
    }

    private func rows(
        _ label: String, _ records: [JSONNode], _ text: (JSONNode) -> String?
    ) -> [[Table.Cell]] {
        records.map { record in
            [
                Table.Cell(label, .strong), Table.Cell(text(record) ?? ""), Table.Cell(Self.source(record), .faint),
            ]
        }
    }

    private func agreement(_ record: JSONNode) -> String? {
        let parts = ["japaneseParty", "kind", "date"].compactMap { record.member($0)?.string }
        return parts.joined(separator: language(en: ", ", ja: "、"))
    }

    private func project(_ record: JSONNode) -> String? {
        let years = record.member("fiscalYears")?.elements.compactMap(\.numberText) ?? []
        let municipalities = record.member("japaneseMunicipalities")?.elements.compactMap(\.string) ?? []
        let titles = language == .ja ? ["titleJa", "title"] : ["title", "titleJa"]
        let title = titles.lazy.compactMap { record.member($0)?.string }.first ?? ""
        return "\(title) (FY\(years.joined(separator: ", ")); \(municipalities.joined(separator: ", ")))"
    }

    /// The first of the documents that a record names, of an address its host; the record has all in full.
    private static func source(_ record: JSONNode) -> String {
        let text = record.member("source")?.member("text")?.string ?? ""
        let first = text.split(separator: " ; ").first ?? ""
        guard let scheme = first.firstRange(of: "://") else { return String(first) }
        return String(first[scheme.upperBound...].prefix { $0 != "/" })
    }
}
