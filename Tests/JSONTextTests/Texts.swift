import JSONText

/// What a text is refused for, or nil if it is accepted.
func refusal(of text: String, limits: JSONLimits = JSONLimits()) -> JSONTextError? {
    refusal(of: Array(text.utf8), limits: limits)
}

/// What bytes are refused for, or nil if they are accepted.
func refusal(of bytes: [UInt8], limits: JSONLimits = JSONLimits()) -> JSONTextError? {
    do {
        _ = try JSONDocument(parsing: bytes, limits: limits)
        return nil
    } catch {
        return error
    }
}

/// The root of a text that must be accepted.
func root(_ text: String) throws -> JSONNode { try JSONDocument(parsing: Array(text.utf8)).root }

/// A value read from a text.
func decoded<T: Decodable>(
    _ type: T.Type, _ text: String, options: JSONDecodingOptions = JSONDecodingOptions()
) throws -> T {
    try JSONText.decode(type, from: Array(text.utf8), options: options)
}

/// The problems of a text that is JSON but not the type's; none if it is the type's.
func problems<T: Decodable>(
    _ type: T.Type, _ text: String, path: JSONPointer = .root, options: JSONDecodingOptions = JSONDecodingOptions()
) throws -> [JSONDecodingError.Problem] {
    let node = try root(text)
    do {
        _ = try node.decode(type, path: path, options: options)
        return []
    } catch {
        return error.problems
    }
}

/// The compact text of a value.
func encoded(_ value: some Encodable) throws(JSONEncodingError) -> String {
    String(decoding: try JSONText.encode(value), as: UTF8.self)
}
