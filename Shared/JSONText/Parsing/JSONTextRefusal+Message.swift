extension JSONTextRefusal {
    /// The rule in a sentence for people.
    package var message: JSONMessage {
        switch self {
        case .empty: .init(en: "The text holds no JSON value", ja: "JSON の値がありません")
        case .tooLong(let limit):
            .init(en: "The text is longer than \(limit) bytes", ja: "\(limit) バイトを超えています")
        case .byteOrderMark: .init(en: "A byte order mark is not allowed", ja: "BOM は使えません")
        case .notUTF8:
            .init(en: "The text must be UTF-8, not UTF-16 or UTF-32", ja: "UTF-16 や UTF-32 ではなく UTF-8 で書いてください")
        case .invalidUTF8: .init(en: "The bytes are not valid UTF-8", ja: "UTF-8 として正しくないバイト列です")
        case .unexpectedEnd: .init(en: "The text ends inside a value", ja: "値の途中で終わっています")
        case .unexpectedByte(let byte):
            .init(
                en: "A value is expected here, not \(Self.shown(byte))",
                ja: "ここには値が必要です(\(Self.shown(byte)) があります)")
        case .textAfterValue: .init(en: "Nothing may follow the value", ja: "値の後ろに余分な文字があります")
        case .comment: .init(en: "Comments are not allowed", ja: "コメントは使えません")
        case .unknownWord:
            .init(en: "Only true, false and null are known words", ja: "使える語は true、false、null だけです")
        case .tooDeep(let limit):
            .init(en: "Containers are nested more than \(limit) deep", ja: "入れ子が \(limit) 段を超えています")
        case .tooManyMembers(let limit):
            .init(en: "A container holds more than \(limit) values", ja: "一つの配列またはオブジェクトの要素が \(limit) 個を超えています")
        case .trailingComma, .missingComma, .missingColon, .missingName, .duplicateName: memberMessage
        case .notFinite, .leadingZero, .plusSign, .missingIntegerDigits, .missingFractionDigits,
            .missingExponentDigits:
            numberMessage
        case .singleQuote, .controlCharacter, .unknownEscape, .brokenUnicodeEscape, .loneSurrogate: stringMessage
        }
    }

    private var memberMessage: JSONMessage {
        switch self {
        case .trailingComma: .init(en: "A comma must be followed by a value", ja: "コンマの後ろに値がありません")
        case .missingComma: .init(en: "A comma or the closing bracket is missing", ja: "コンマまたは閉じ括弧がありません")
        case .missingColon: .init(en: "A name must be followed by a colon", ja: "項目名の後ろにコロンがありません")
        case .duplicateName(let name): .init(en: "The name “\(name)” is given twice", ja: "項目名「\(name)」が重複しています")
        default: .init(en: "A member must begin with its name in double quotes", ja: "二重引用符で囲んだ項目名がありません")
        }
    }

    private var numberMessage: JSONMessage {
        switch self {
        case .notFinite: .init(en: "NaN and infinities are not JSON numbers", ja: "NaN や無限大は使えません")
        case .leadingZero: .init(en: "A number must not begin with 0", ja: "数値の先頭に余分な 0 があります")
        case .plusSign: .init(en: "A number must not begin with a plus sign", ja: "数値の先頭に + は使えません")
        case .missingFractionDigits:
            .init(en: "A decimal point must be followed by a digit", ja: "小数点の後ろに数字がありません")
        case .missingExponentDigits: .init(en: "An exponent must have a digit", ja: "指数に数字がありません")
        default: .init(en: "A number must begin with a digit", ja: "数値の先頭に数字がありません")
        }
    }

    private var stringMessage: JSONMessage {
        switch self {
        case .singleQuote: .init(en: "Strings are written in double quotes", ja: "文字列は二重引用符で囲んでください")
        case .controlCharacter(let byte):
            .init(
                en: "The control character \(Self.shown(byte)) must be written as an escape",
                ja: "制御文字 \(Self.shown(byte)) はエスケープしてください")
        case .brokenUnicodeEscape:
            .init(en: "\\u must be followed by four hexadecimal digits", ja: "\\u の後ろには 16 進数が 4 桁必要です")
        case .loneSurrogate: .init(en: "Half of a surrogate pair stands alone", ja: "サロゲートペアの片方しかありません")
        default: .init(en: "This character cannot be escaped", ja: "この文字はエスケープできません")
        }
    }

    /// A printable character as itself, another byte by its number.
    private static func shown(_ byte: UInt8) -> String {
        guard !(0x21...0x7E).contains(byte) else { return "“\(Character(Unicode.Scalar(byte)))”" }
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "0x0\(digits)" : "0x\(digits)"
    }
}
