import Synchronization

/// The numbers that terms have in memory. A number is given once and stays, so all snapshots of an index share one
/// vocabulary; which number a term has changes no answer.
package final class Vocabulary: Sendable {
    private let numbers = Mutex<[TextTerm: UInt32]>([:])

    package init() {}

    /// The numbers of terms, new ones where they have none yet.
    func numbers(of terms: [TextTerm]) -> [UInt32] {
        numbers.withLock { numbers in
            terms.map { term in
                if let number = numbers[term] { return number }
                let number = UInt32(truncatingIfNeeded: numbers.count)
                numbers[term] = number
                return number
            }
        }
    }

    /// The numbers of terms; `nil` for one that no document ever had.
    func known(_ terms: [TextTerm]) -> [UInt32?] {
        numbers.withLock { numbers in terms.map { numbers[$0] } }
    }

    var all: [TextTerm: UInt32] { numbers.withLock { $0 } }
}
