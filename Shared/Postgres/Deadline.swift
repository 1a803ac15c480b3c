/// The moment after which an answer is of no use. Monotonic: a change of the wall clock does not move it.
package struct Deadline: Sendable, Hashable, Comparable {
    package let instant: ContinuousClock.Instant

    package init(_ instant: ContinuousClock.Instant) {
        self.instant = instant
    }

    /// The deadline that is `duration` from now.
    package static func after(_ duration: Duration) -> Self {
        .init(.now.advanced(by: duration))
    }

    /// What is left; negative once it has passed.
    package var remaining: Duration { ContinuousClock.now.duration(to: instant) }

    package var isPast: Bool { instant <= .now }

    package static func < (one: Self, other: Self) -> Bool { one.instant < other.instant }
}
