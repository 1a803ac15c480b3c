import Contracts
import JSONText

/// Where the next page of a list begins: after a record, whether or not it is still there.
struct ListCursor {
    let id: String
    private let start: String

    init(id: String, of question: ListRecords.Params) {
        self.id = id
        start = Self.start(question)
    }

    /// `nil` unless the text was made for the same list.
    init?(_ text: String, of question: ListRecords.Params) {
        start = Self.start(question)
        guard text.hasPrefix(start) else { return nil }
        id = String(text.dropFirst(start.count))
    }

    var text: String { start + id }

    private static func start(_ question: ListRecords.Params) -> String {
        let list = ListRecords.Params(kind: question.kind, filters: question.filters ?? [:], text: question.text)
        return "\(question.kind):\(JSONText.fingerprint(of: list)):"
    }
}
