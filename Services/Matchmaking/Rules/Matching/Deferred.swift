import Synchronization

/// A value that is worked out when it is first asked for, once.
final class Deferred<Value: Sendable>: Sendable {
    private let value: Mutex<Value?>

    /// The value if it has been asked for.
    var known: Value? { value.withLock(\.self) }

    init(_ value: Value? = nil) { self.value = Mutex(value) }

    /// The value; whoever asks meanwhile waits for the one that makes it.
    func value(_ make: () -> Value) -> Value {
        value.withLock { known in
            if let known { return known }
            let made = make()
            known = made
            return made
        }
    }
}
