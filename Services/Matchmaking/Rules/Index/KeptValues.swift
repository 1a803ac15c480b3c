import Synchronization

/// Values that are worked out when they are first asked for and kept for the next question; the oldest goes where there
/// would be too many.
final class KeptValues<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Kept {
        var values: [Key: Value] = [:]
        /// From the oldest on.
        var keys: [Key] = []
    }

    private let kept = Mutex(Kept())
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// - Parameter make: two questions at a time may both work a value out: it is the same.
    func value(_ key: Key, or make: () -> Value) -> Value {
        if let known = kept.withLock({ $0.values[key] }) { return known }
        let made = make()
        kept.withLock { kept in
            guard kept.values.updateValue(made, forKey: key) == nil else { return }
            kept.keys.append(key)
            if kept.keys.count > limit { kept.values[kept.keys.removeFirst()] = nil }
        }
        return made
    }
}
