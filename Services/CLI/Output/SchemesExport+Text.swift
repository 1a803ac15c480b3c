import JSONText
import Model

extension SchemesExport {
    /// The schemes as a table.
    var csv: CSVText { CSVText(schemes: opportunities) }

    /// The text of a format, ending with a line break.
    func text(_ format: Format) -> String {
        switch format {
        case .csv: csv.text
        case .json: Self.pretty(Records(self))
        case .commongrants: Self.pretty(Response(self))
        }
    }

    private static func pretty(_ value: some Encodable) -> String {
        do {
            return JSONText.prettyPrinted(try JSONDocument(parsing: JSONText.encode(value))) + "\n"
        } catch {
            preconditionFailure("our own values are JSON: \(error)")
        }
    }
}

/// The schemes with the catalogue's own fields, without the envelopes that the protocol puts around them.
private struct Records: Encodable {
    let asOf: CivilDate
    let editions: [String]
    let revision: Int64
    let stale: Bool
    let schemes: [JSONValue]

    init(_ export: SchemesExport) {
        asOf = export.asOf
        editions = export.editions
        revision = export.revision
        stale = export.isStale
        schemes = export.items.map { Self.record($0) }
    }

    private static func record(_ item: JSONNode) -> JSONValue {
        let fields = item.member("customFields").map { fields in
            fields.members.compactMap { field in field.value.member("value").map { (field.name, JSONValue($0)) } }
        }
        let others = ["id", "createdAt", "lastModifiedAt"].compactMap { name in
            item.member(name).map { (name, JSONValue($0)) }
        }
        return .object(JSONObject((fields ?? []) + others))
    }
}

/// One page that holds everything, with what the protocol asks of a good answer.
private struct Response: Encodable {
    /// What HTTP calls a good answer.
    let status = 200
    let message: String
    let items: [JSONValue]
    let paginationInfo: CommonGrants.PaginationInfo

    init(_ export: SchemesExport) {
        let specification = CommonGrants.specification
        message =
            "Schemes in force on \(export.asOf), revision \(export.revision), as \(specification.name) "
            + specification.version
        items = export.items.map { JSONValue($0) }
        paginationInfo = CommonGrants.PaginationInfo(
            offset: 0, pageSize: max(1, items.count), totalItems: items.count)
    }
}
