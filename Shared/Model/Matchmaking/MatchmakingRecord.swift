/// A record of one kind that matchmaking keeps.
package protocol MatchmakingRecord: Codable, Hashable, Sendable {
    static var kind: MatchmakingKind { get }

    /// The public id, unique within the kind.
    var key: String { get }

    /// The rules inside the record that its types cannot hold; empty where all are kept.
    func problems() -> [FieldProblem]

    /// What to look at before the record is saved, though nothing forbids it.
    func doubts() -> [FieldProblem]

    /// The records that this one names, each of which must exist.
    var mentions: [Mention] { get }
}

extension MatchmakingRecord {
    package func problems() -> [FieldProblem] { [] }
    package func doubts() -> [FieldProblem] { [] }
}

/// One record named by another: where it is named, and which one.
package struct Mention: Hashable, Sendable {
    /// JSON Pointer below the record that names.
    package let pointer: String
    package let kind: MatchmakingKind
    package let key: String
    /// The places that say which record it is, as pointers below the same record; `nil` for `pointer` alone.
    private let basis: [String]?

    package init(_ pointer: String, _ kind: MatchmakingKind, _ key: String, basis: [String]? = nil) {
        self.pointer = pointer
        self.kind = kind
        self.key = key
        self.basis = basis
    }

    /// A list of names at `pointer`, one mention each.
    static func each(_ pointer: String, _ kind: MatchmakingKind, _ keys: [String]?) -> [Mention] {
        (keys ?? []).enumerated().map { Mention("\(pointer)/\($0.offset)", kind, $0.element) }
    }
}

extension Mention {
    /// The problem of naming a record that does not exist.
    package var missing: FieldProblem {
        FieldProblem(
            pointer: pointer, rule: "reference-exists",
            message: BilingualText(
                en: "there is no \(kind.label.en) with the id \"\(key)\"",
                ja: "\(kind.label.ja)に id「\(key)」の記録はありません"),
            basis: basis)
    }
}
