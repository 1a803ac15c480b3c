/// How strictly values become types.
package struct JSONDecodingOptions: Sendable, Hashable {
    /// What happens to a member that the type never asked for.
    package enum UnknownNames: Hashable, Sendable {
        /// It is a problem, told with the known name most like it.
        case refuse
        /// It is passed over.
        case ignore
    }

    /// Refused unless told otherwise.
    package var unknownNames: UnknownNames
    /// Problems reported at most; decoding stops there, so that a hostile text costs a bounded effort.
    package var problemLimit: Int

    /// Unknown names are refused and up to 100 problems reported unless told otherwise.
    package init(unknownNames: UnknownNames = .refuse, problemLimit: Int = 100) {
        self.unknownNames = unknownNames
        self.problemLimit = max(problemLimit, 1)
    }
}
