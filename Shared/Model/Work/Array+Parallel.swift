import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// The values of a function, in the order of the elements, worked out on all processors.
    ///
    /// - Parameters:
    ///   - transform: the first error that it throws, in the order of the elements, is thrown.
    ///   - step: is told how many elements are done, from any thread.
    package func mappedInParallel<Value: Sendable, Failure: Error>(
        _ transform: @Sendable (Element) throws(Failure) -> Value, step: @Sendable (_ done: Int) -> Void = { _ in }
    ) throws(Failure) -> [Value] {
        let size = 256
        guard count > size else { return try map(transform) }
        let starts = Array<Int>(stride(from: 0, to: count, by: size))
        let parts = Mutex([Result<[Value], Failure>](repeating: .success([]), count: starts.count))
        let done = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: starts.count) { number in
            let part = self[starts[number]..<Swift.min(starts[number] + size, count)]
            let values: Result<[Value], Failure>
            do throws(Failure) {
                values = .success(try part.map(transform))
            } catch {
                values = .failure(error)
            }
            parts.withLock { $0[number] = values }
            step(done.add(part.count, ordering: .relaxed).newValue)
        }
        var all: [Value] = []
        all.reserveCapacity(count)
        for part in parts.withLock({ $0 }) { all += try part.get() }
        return all
    }
}
