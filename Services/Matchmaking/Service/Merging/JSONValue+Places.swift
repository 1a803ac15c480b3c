import JSONText

extension JSONValue {
    /// The value with another text at a place; unchanged where there is no such place.
    func replacing(_ tokens: ArraySlice<String>, with text: String) -> JSONValue {
        guard let first = tokens.first else { return .string(text) }
        switch self {
        case .object(var object):
            guard let member = object[first] else { return self }
            object[first] = member.replacing(tokens.dropFirst(), with: text)
            return .object(object)
        case .array(var elements):
            guard let place = Int(first), elements.indices.contains(place) else { return self }
            elements[place] = elements[place].replacing(tokens.dropFirst(), with: text)
            return .array(elements)
        case .null, .bool, .number, .string: return self
        }
    }

    /// The value with another list at a place.
    func mapping(_ tokens: ArraySlice<String>, _ change: ([JSONValue]) -> [JSONValue]) -> JSONValue {
        guard let first = tokens.first else {
            guard case .array(let elements) = self else { return self }
            return .array(change(elements))
        }
        guard case .object(var object) = self, let member = object[first] else { return self }
        object[first] = member.mapping(tokens.dropFirst(), change)
        return .object(object)
    }
}

extension [JSONValue] {
    /// Each value once, where it stands first.
    var unique: [JSONValue] {
        var seen: Set<JSONValue> = []
        return filter { seen.insert($0).inserted }
    }
}
