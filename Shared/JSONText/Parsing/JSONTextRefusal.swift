/// The rules that a JSON text can break, one case each.
package enum JSONTextRefusal: Hashable, Sendable {
    /// No value at all: nothing, or only white space.
    case empty
    /// More bytes than the limit, which is given.
    case tooLong(limit: Int)
    /// A byte order mark before the value.
    case byteOrderMark
    /// The text is UTF-16 or UTF-32; only UTF-8 is JSON on the wire.
    case notUTF8
    /// Bytes that are no UTF-8: overlong forms, surrogates, beyond U+10FFFF, cut sequences.
    case invalidUTF8
    /// The text ends inside a value.
    case unexpectedEnd
    /// A byte that cannot begin a value.
    case unexpectedByte(UInt8)
    /// Something other than white space after the value.
    case textAfterValue
    /// A comma with nothing after it before the bracket.
    case trailingComma
    /// Two elements or members with no comma between them.
    case missingComma
    /// A member whose name is not followed by a colon.
    case missingColon
    /// A member that does not begin with a string.
    case missingName
    /// A comment.
    case comment
    /// A string in single quotes.
    case singleQuote
    /// NaN or an infinity.
    case notFinite
    /// A word other than true, false and null.
    case unknownWord
    /// A number that begins with 0 and goes on.
    case leadingZero
    /// A number with a plus sign before it.
    case plusSign
    /// A number with no digit before its point, or a sign alone.
    case missingIntegerDigits
    /// A number with no digit after its point.
    case missingFractionDigits
    /// A number with no digit in its exponent.
    case missingExponentDigits
    /// A control character in a string that is not written as an escape.
    case controlCharacter(UInt8)
    /// A backslash before a character that it does not escape.
    case unknownEscape
    /// `\u` without four hexadecimal digits.
    case brokenUnicodeEscape
    /// Half of a surrogate pair.
    case loneSurrogate
    /// A name given twice in one object; escapes are resolved before names are compared.
    case duplicateName(String)
    /// Containers nested deeper than the limit, which is given.
    case tooDeep(limit: Int)
    /// More members or elements in one container than the limit, which is given.
    case tooManyMembers(limit: Int)
}
