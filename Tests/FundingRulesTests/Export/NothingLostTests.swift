import JSONText
import Model
import Testing

@testable import FundingRules

@Suite("Nothing of a scheme is lost in its export") struct NothingLostTests {
    @Test("every value of every shipped record occurs in its export")
    func shippedValues() throws {
        for scheme in try ShippedSchemes.load() {
            let exported = Set(Leaves.of(try ExportedSchemes.json(ExportedSchemes.opportunity(scheme))))
            let lost = Leaves.of(try ExportedSchemes.json(scheme)).filter { !exported.contains($0) }
            #expect(lost == [], "\(scheme.id)")
        }
    }

    @Test("also where every text of the record is one that stands nowhere else")
    func everyPlace() throws {
        for scheme in try ShippedSchemes.load() + [ExportedSchemes.complete()] {
            let marked = Leaves.marked(try ExportedSchemes.json(scheme))
            let copy = try JSONText.decode(Scheme.self, from: JSONText.encode(marked.value))
            let exported = Set(Leaves.of(try ExportedSchemes.json(ExportedSchemes.opportunity(copy))))
            #expect(marked.marks.count > 10)
            #expect(marked.marks.filter { !exported.contains($0) } == [], "\(scheme.id)")
        }
    }

    @Test("a scheme of which everything is known has every custom field")
    func complete() throws {
        let scheme = try ExportedSchemes.complete()
        for field in Mirror(reflecting: scheme).children {
            #expect(!"\(field.value)".hasPrefix("nil"), "the complete scheme leaves out \(field.label ?? "")")
        }
        let amendment = SchemeAmendment(
            id: try #require(SchemeAmendment.ID("a-1")), scheme: scheme.id, from: try ExportedSchemes.day("2025-05-01"),
            summary: BilingualText(en: "a change", ja: "変更"), reference: "Notice 1", source: Source("a notice"))
        let json = try ExportedSchemes.json(ExportedSchemes.opportunity(scheme, amendments: [amendment]))
        let fields = try #require(json.member("customFields"))
        #expect(fields.members.map(\.name) == SchemeFieldName.allCases.map(\.rawValue))
    }
}

/// The strings, numbers and truth values of a JSON text.
enum Leaves {
    static func of(_ node: JSONNode) -> [String] {
        switch node.kind {
        case .object: node.members.flatMap { of($0.value) }
        case .array: node.elements.flatMap { of($0) }
        default: [node.string ?? String(decoding: node.rawBytes, as: UTF8.self)]
        }
    }

    /// The members that may hold any text.
    private static let freeTexts: Set = [
        "en", "ja", "local", "text", "note", "by", "reference", "footnote", "urlPrinted", "edition", "guidebookNumber",
    ]

    /// A copy in which every free text is another one.
    static func marked(_ node: JSONNode) -> (value: JSONValue, marks: [String]) {
        var marks: [String] = []
        return (copy(node, name: "", &marks), marks)
    }

    private static func copy(_ node: JSONNode, name: String, _ marks: inout [String]) -> JSONValue {
        switch node.kind {
        case .object:
            return .object(JSONObject(node.members.map { ($0.name, copy($0.value, name: $0.name, &marks)) }))
        case .array:
            return .array(node.elements.map { copy($0, name: name == "aliases" ? "text" : "", &marks) })
        case .string where freeTexts.contains(name):
            marks.append("mark \(marks.count)")
            return .string(marks.last ?? "")
        default: return JSONValue(node)
        }
    }
}
