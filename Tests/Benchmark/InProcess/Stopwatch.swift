/// Times subjects side by side: rounds of a fixed length, in each every subject once, and the median of the rounds.
struct Stopwatch {
    let rounds: Int
    /// How long a subject runs in a round.
    let lasting: Duration

    /// Nanoseconds of one call of each subject.
    func nanoseconds(of subjects: [() throws -> Void]) throws -> [Double] {
        try everyRound(of: subjects).map(\.median)
    }

    /// Nanoseconds of one call of each subject in each round.
    func everyRound(of subjects: [() throws -> Void]) throws -> [[Double]] {
        let calls = try subjects.map { try callsToFill($0) }
        var times = subjects.map { _ in [Double]() }
        for _ in 0..<rounds {
            for (index, subject) in subjects.enumerated() {
                times[index].append(try Self.nanoseconds(of: calls[index], subject) / Double(calls[index]))
            }
        }
        return times
    }

    /// Doubles the number of calls until they are long enough to be told from the clock's own reading.
    private func callsToFill(_ subject: () throws -> Void) throws -> Int {
        let wanted = Double(lasting / .nanoseconds(1))
        var calls = 1
        while true {
            let taken = try Self.nanoseconds(of: calls, subject)
            if taken * 4 >= wanted { return max(1, Int(Double(calls) * wanted / taken)) }
            calls *= 2
        }
    }

    private static func nanoseconds(of calls: Int, _ subject: () throws -> Void) throws -> Double {
        let start = ContinuousClock.now
        for _ in 0..<calls { try subject() }
        return start.duration(to: .now) / .nanoseconds(1)
    }
}

/// Takes a value as if it were used, so that making it is not optimised away.
@inline(never)
func keep<T>(_ value: T) {
    withExtendedLifetime(value) {}
}
