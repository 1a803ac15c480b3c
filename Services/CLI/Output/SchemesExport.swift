import Contracts
import JSONText
import Model

/// The catalogue as a file: read page by page from the funding service, written as a table, as records, or as open data.
struct SchemesExport {
    enum Format: String, CaseIterable {
        /// One row a scheme, for a spreadsheet.
        case csv
        /// One object a scheme, with the names of the catalogue's own fields.
        case json
        /// A list of opportunities as the CommonGrants protocol answers with one.
        case commongrants
    }

    let asOf: CivilDate
    let editions: [String]
    let revision: Int64
    /// Whether what is exported may be out of date.
    let isStale: Bool
    let opportunities: [Opportunity]
    /// The same as the service wrote them.
    let items: [JSONNode]

    /// Every scheme that the filter leaves, all of one revision.
    ///
    /// - Parameter asOf: the day whose rules and calls are exported; today in Japan where left out.
    static func read(
        asOf day: CivilDate? = nil, filter: SchemeFilter? = nil, in session: Session
    ) async throws(CommandError) -> SchemesExport {
        for _ in 0..<greatestTries {
            if let export = try await SchemesExport(asOf: day, filter: filter, session) { return export }
        }
        throw CommandError(
            .unreachable,
            BilingualText(
                en: "The catalogue changes too often to be exported whole.", ja: "制度の更新が続いており、全体を一貫して書き出せません。"),
            next: BilingualText(en: "Try again when the import has ended.", ja: "取り込みの完了後に再試行してください。"))
    }

    private static let greatestTries = 3

    /// `nil` where the catalogue changed between two pages.
    private init?(asOf day: CivilDate?, filter: SchemeFilter?, _ session: Session) async throws(CommandError) {
        var pages: [Session.Reply<FundingMethods.ExportSchemes.Result>] = []
        var offset: Int? = 0
        while let start = offset {
            let page = try await session.ask(
                FundingMethods.ExportSchemes.self,
                FundingMethods.ExportSchemes.Params(
                    asOf: pages.first?.value.asOf ?? day, filter: filter, offset: start),
                of: .funding)
            if let first = pages.first, first.value.revision != page.value.revision { return nil }
            pages.append(page)
            offset = page.value.nextOffset
        }
        guard let first = pages.first?.value else { return nil }
        asOf = first.asOf
        editions = first.editions
        revision = first.revision
        isStale = pages.contains { $0.value.stale }
        opportunities = pages.flatMap(\.value.items)
        items = pages.flatMap { page in page.text.member("items").map { Array($0.elements) } ?? [] }
    }
}
