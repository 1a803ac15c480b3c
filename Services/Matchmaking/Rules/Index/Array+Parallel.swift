import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// The values of a function, in the order of the elements, worked out on all processors.
    func mappedInParallel<Value: Sendable>(_ transform: @Sendable (Element) -> Value) -> [Value] {
        let size = 1_024
        guard count > size else { return map(transform) }
        let parts = (count + size - 1) / size
        let mapped = Mutex([[Value]](repeating: [], count: parts))
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            let values = self[part * size..<Swift.min((part + 1) * size, count)].map(transform)
            mapped.withLock { $0[part] = values }
        }
        return mapped.withLock { $0.flatMap(\.self) }
    }
}
