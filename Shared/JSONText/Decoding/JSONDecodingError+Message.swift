extension JSONDecodingError.Problem {
    /// The problem in a sentence for people, without its place.
    package var message: JSONMessage {
        let name = pointer.tokens.last ?? ""
        switch rule {
        case .wrongType:
            let found = JSONDecodingError.words(for: found)
            let expected = expected?.words ?? JSONMessage(en: "another value", ja: "別の値")
            return .init(en: "must be \(expected.en), not \(found.en)", ja: "\(found.ja)ではなく\(expected.ja)を指定してください")
        case .missing:
            return .init(en: "“\(name)” is missing", ja: "「\(name)」がありません")
        case .unknownName:
            guard let nearest else {
                return .init(en: "“\(name)” is not known here", ja: "「\(name)」という項目はここでは使えません")
            }
            return .init(
                en: "“\(name)” is not known here; did you mean “\(nearest)”?",
                ja: "「\(name)」という項目はここでは使えません。「\(nearest)」ではありませんか")
        case .fraction:
            return .init(en: "must be a whole number, not \(number ?? "")", ja: "\(number ?? "") ではなく整数を指定してください")
        case .outOfRange:
            return rangeMessage
        case .nulCharacter:
            return .init(en: "must not hold the character U+0000", ja: "U+0000 の文字は使えません")
        case .refusedValue:
            return refusalMessage
        }
    }

    private var rangeMessage: JSONMessage {
        guard case .integer(let lowest, let highest) = expected else {
            return .init(en: "\(number ?? "") is too large", ja: "\(number ?? "") は大きすぎます")
        }
        return .init(
            en: "must be from \(lowest) to \(highest), not \(number ?? "")",
            ja: "\(number ?? "") ではなく \(lowest) 以上 \(highest) 以下の値を指定してください")
    }

    /// A type's own words; two lines of them are the English and the Japanese sentence.
    private var refusalMessage: JSONMessage {
        if case .oneOf(let values) = expected {
            let en = values.map { "“\($0)”" }.joined(separator: ", ")
            let ja = values.map { "「\($0)」" }.joined(separator: "、")
            guard let nearest else { return .init(en: "must be one of \(en)", ja: "\(ja)のいずれかを指定してください") }
            return .init(
                en: "must be one of \(en); did you mean “\(nearest)”?",
                ja: "\(ja)のいずれかを指定してください。「\(nearest)」ではありませんか")
        }
        let lines = (reason ?? "").split(separator: "\n", maxSplits: 1).map(String.init)
        guard let en = lines.first else { return .init(en: "is not accepted", ja: "この値は使えません") }
        return .init(en: en, ja: lines.count > 1 ? lines[1] : "この値は使えません:\(en)")
    }
}

extension JSONDecodingError {
    /// A kind of value in words; nothing there is told as such.
    fileprivate static func words(for kind: JSONNode.Kind?) -> JSONMessage {
        switch kind {
        case .object: Expectation.object.words
        case .array: Expectation.array.words
        case .string: Expectation.string.words
        case .number: Expectation.number.words
        case .bool: Expectation.bool.words
        case .null: Expectation.null.words
        case nil: .init(en: "nothing", ja: "値なし")
        }
    }
}

extension JSONDecodingError.Expectation {
    /// What is expected, in words.
    package var words: JSONMessage {
        switch self {
        case .object: .init(en: "an object", ja: "オブジェクト")
        case .array: .init(en: "an array", ja: "配列")
        case .string: .init(en: "a string", ja: "文字列")
        case .bool: .init(en: "true or false", ja: "真偽値")
        case .number: .init(en: "a number", ja: "数値")
        case .null: .init(en: "null", ja: "null")
        case .integer: .init(en: "a whole number", ja: "整数")
        case .oneOf(let values):
            .init(
                en: "one of \(values.joined(separator: ", "))",
                ja: "\(values.joined(separator: "、"))のいずれか")
        }
    }
}
