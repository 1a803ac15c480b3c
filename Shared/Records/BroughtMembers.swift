import JSONText

/// What a merge brought into a record, kept by rows of before the merge.
///
/// A row that was written before the merge, such as one of a file that is imported again, cannot speak of it. Where the
/// row says what the record said before the merge, it says nothing of what the merge brought; a new value counts.
struct BroughtMembers {
    private let before: JSONObject
    private let after: JSONObject
    /// The record as it is now: what of the merge was corrected since, stays corrected.
    private let now: JSONObject
    /// Names of members that say one thing together.
    private let together: [[String]]

    /// `nil` where a text is no object.
    init?(before: JSONValue, after: JSONValue, now: JSONValue, together: [[String]]) {
        guard case .object(let before) = before, case .object(let after) = after, case .object(let now) = now else {
            return nil
        }
        self.init(before, after, now, together)
    }

    private init(_ before: JSONObject, _ after: JSONObject, _ now: JSONObject, _ together: [[String]]) {
        self.before = before
        self.after = after
        self.now = now
        self.together = together
    }

    /// The row with what it does not speak of, and the places of that.
    func keeping(in row: JSONObject, at pointer: JSONPointer = .root) -> (row: JSONObject, places: [JSONPointer]) {
        var kept = row
        var places: [JSONPointer] = []
        for member in after.members where before[member.name] != member.value && !isSpoken(of: member.name, in: row) {
            let (name, place) = (member.name, pointer.appending(member.name))
            switch (row[name], before[name], member.value, now[name]) {
            case (.object(let said)?, .object(let before)?, .object(let after), .object(let now)?):
                let inner = BroughtMembers(before, after, now, []).keeping(in: said, at: place)
                kept[name] = .object(inner.row)
                places += inner.places
            case (let said, let before, .array(let after), .array(let now)?):
                let brought = Set(after).subtracting(before?.elements ?? [])
                let missing = now.filter { brought.contains($0) && !(said?.elements ?? []).contains($0) }
                guard !missing.isEmpty else { continue }
                kept[name] = .array((said?.elements ?? []) + missing)
                places.append(place)
            case (let said, let before, _, let now?) where said == before && said != now:
                kept[name] = now
                places.append(place)
            default: break
            }
        }
        return (kept, places)
    }

    /// Whether the row says anew what the member is a part of. Lists stand beside each other.
    private func isSpoken(of name: String, in row: JSONObject) -> Bool {
        together.contains { names in
            names.contains(name)
                && names.contains { row[$0] != before[$0] && !((row[$0] ?? before[$0])?.isArray ?? false) }
        }
    }
}

extension JSONValue {
    fileprivate var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
    fileprivate var isArray: Bool { if case .array = self { true } else { false } }
}
