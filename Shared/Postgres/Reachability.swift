import Synchronization

/// Whether the server answered when it was last asked.
final class Reachability: Sendable {
    private let answered = Atomic<Bool>(false)

    var isReachable: Bool { answered.load(ordering: .relaxed) }

    /// Says whether this is news.
    func note(_ answers: Bool) -> Bool {
        answered.exchange(answers, ordering: .relaxed) != answers
    }
}
