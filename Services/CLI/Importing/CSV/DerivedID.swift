import JSONText
import Model

/// Ids of rows that have none.
extension MatchmakingKind {
    /// Whether a row without an id gets one of what identifies it.
    var makesIDs: Bool {
        switch self {
        case .company, .municipality, .technology, .partnerCity: true
        default: false
        }
    }

    /// The fields that ids are made of.
    static let identifying: Set<String> = ["/names/en", "/country", "/lgCode", "/corporateNumber"]

    /// The id of a row that has none, made of what identifies it; `nil` where nothing does.
    func derivedID(_ record: JSONValue) -> String? {
        func text(_ path: String...) -> String? {
            if case .string(let text)? = record.value(at: path[...]) { text } else { nil }
        }
        let name = text("names", "en").map(Self.slug).flatMap { $0.isEmpty ? nil : $0 }
        switch self {
        case .company: return (text("corporateNumber") ?? name).map { "co-\($0)" }
        case .municipality: return text("lgCode").map { "lg-\($0)" }
        case .technology: return name.map { "tec-\($0)" }
        case .partnerCity:
            guard let name, let country = text("country") else { return nil }
            return "pc-\(country.lowercased())-\(name)"
        default: return nil
        }
    }

    /// Whether the id that is made of a record is made of its name, which another record may have too; numbers and codes
    /// are of one record each.
    func makesIDOfName(_ record: JSONValue) -> Bool {
        switch self {
        case .company: record["corporateNumber"] == nil
        case .municipality: false
        default: true
        }
    }

    private static func slug(_ text: String) -> String {
        TextFolding.folded(text).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
            .prefix(100).description
    }
}
