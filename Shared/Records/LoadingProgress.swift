/// How far a service is with reading its records at its start.
package struct LoadingProgress: Hashable, Sendable {
    package enum Phase: String, Sendable {
        /// Making values of the rows.
        case reading
        /// Making what answers come from.
        case indexing
    }

    package let phase: Phase
    package let done: Int
    package let total: Int

    package init(_ phase: Phase, done: Int, total: Int) {
        self.phase = phase
        self.done = done
        self.total = total
    }

    /// "indexing: 65,536 of 130,000 records".
    package var text: String { "\(phase.rawValue): \(done) of \(total) records" }
}
