/// Why a value has no JSON text.
package struct JSONEncodingError: Error, Hashable, Sendable {
    /// The place of the value that cannot be written, in the value that was to be encoded.
    package let pointer: JSONPointer
    /// What is wrong with it.
    package let reason: Reason

    /// The ways in which a value has no JSON text.
    package enum Reason: Hashable, Sendable {
        /// NaN or an infinity.
        case notFinite
        /// A type that writes itself as two kinds of value at once.
        case twoForms
        /// The type's own refusal, in its words.
        case refused(String)
    }

    /// The error in a sentence for people.
    package var message: JSONMessage {
        switch reason {
        case .notFinite: .init(en: "NaN and infinities have no JSON text", ja: "NaN や無限大は JSON で表せません")
        case .twoForms:
            .init(en: "The type writes two values in one place", ja: "一つの場所に二つの値が書き込まれました")
        case .refused(let words): .init(en: words, ja: "この値は JSON で表せません:\(words)")
        }
    }

    init(_ reason: Reason, at pointer: JSONPointer = .root) {
        self.pointer = pointer
        self.reason = reason
    }

    /// Any error that a type throws while it is encoded.
    init(_ error: any Error) {
        switch error {
        case let error as JSONEncodingError:
            self = error
        case EncodingError.invalidValue(_, let context):
            let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
            self.init(.refused(context.debugDescription), at: JSONPointer(tokens: path))
        default:
            self.init(.refused(String(describing: error)))
        }
    }

    /// The same error seen from further out.
    func within(_ outer: JSONPointer) -> JSONEncodingError {
        JSONEncodingError(reason, at: pointer.within(outer))
    }
}
