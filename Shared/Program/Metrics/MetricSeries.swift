import CoreMetrics
import Synchronization

/// A sum of floating-point amounts that threads add to without a lock.
struct AtomicSum: ~Copyable, Sendable {
    private let bits = Atomic<UInt64>(0)

    var value: Double { Double(bitPattern: bits.load(ordering: .relaxed)) }

    func set(_ value: Double) {
        bits.store(value.bitPattern, ordering: .relaxed)
    }

    func add(_ amount: Double) {
        var seen = bits.load(ordering: .relaxed)
        while true {
            let next = (Double(bitPattern: seen) + amount).bitPattern
            let (isExchanged, original) = bits.weakCompareExchange(expected: seen, desired: next, ordering: .relaxed)
            if isExchanged { return }
            seen = original
        }
    }
}

/// A count of events.
final class CountSeries: CounterHandler {
    private let count = Atomic<Int64>(0)

    var value: Int64 { count.load(ordering: .relaxed) }

    /// A counter only grows: a negative amount is a mistake of the caller, and is left out.
    func increment(by amount: Int64) {
        guard amount > 0 else { return }
        count.wrappingAdd(amount, ordering: .relaxed)
    }

    func reset() { count.store(0, ordering: .relaxed) }
}

/// A count of amounts that are not whole, as seconds spent.
final class AmountSeries: FloatingPointCounterHandler {
    private let sum = AtomicSum()

    var value: Double { sum.value }

    func increment(by amount: Double) {
        guard amount > 0, amount.isFinite else { return }
        sum.add(amount)
    }

    func reset() { sum.set(0) }
}

/// A level that rises and falls; as a recorder, the last value.
final class LevelSeries: MeterHandler, RecorderHandler {
    private let level = AtomicSum()

    var value: Double { level.value }

    func set(_ value: Int64) { level.set(Double(value)) }
    func set(_ value: Double) { level.set(value) }
    func increment(by amount: Double) { level.add(amount) }
    func decrement(by amount: Double) { level.add(-amount) }
    func record(_ value: Int64) { level.set(Double(value)) }
    func record(_ value: Double) { level.set(value) }
}

/// A distribution over fixed buckets. An observation costs two atomic operations.
final class HistogramSeries: TimerHandler, RecorderHandler {
    /// The buckets' upper bounds, each in its bucket, ascending; one more bucket holds what is above them all.
    let bounds: [Double]
    private let buckets: [Bucket]
    private let total = AtomicSum()

    private final class Bucket: Sendable {
        let count = Atomic<Int64>(0)
    }

    init(bounds: [Double]) {
        self.bounds = bounds
        buckets = (0...bounds.count).map { _ in Bucket() }
    }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1_000_000_000) }
    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        guard value.isFinite else { return }
        buckets[bounds.firstIndex { value <= $0 } ?? bounds.count].count.wrappingAdd(1, ordering: .relaxed)
        total.add(value)
    }

    /// How many observations are at most each bound, and at last how many there are.
    var cumulativeCounts: [Int64] {
        var sum: Int64 = 0
        return buckets.map { bucket in
            sum += bucket.count.load(ordering: .relaxed)
            return sum
        }
    }

    var sum: Double { total.value }
}
