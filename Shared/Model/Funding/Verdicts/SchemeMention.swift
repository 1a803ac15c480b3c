/// A scheme named in an answer about several.
package struct SchemeMention: Codable, Hashable, Sendable {
    package let id: Scheme.ID
    package let guidebookNumber: String?
    package let names: Names
    package let agency: BilingualText

    package init(_ scheme: Scheme) {
        id = scheme.id
        guidebookNumber = scheme.guidebookNumber
        names = scheme.names
        agency = scheme.agency
    }
}

/// A scheme, what it comes to, and the first reason.
package struct JudgedScheme: Codable, Hashable, Sendable {
    package let scheme: SchemeMention
    package let verdict: Verdict
    package let call: CallStatus
    /// The clauses that make the verdict what it is.
    package let deciding: [ClauseFinding]
    package let marks: [SchemeMark]

    package init(
        scheme: SchemeMention, verdict: Verdict, call: CallStatus, deciding: [ClauseFinding], marks: [SchemeMark]
    ) {
        self.scheme = scheme
        self.verdict = verdict
        self.call = call
        self.deciding = deciding
        self.marks = marks
    }
}
