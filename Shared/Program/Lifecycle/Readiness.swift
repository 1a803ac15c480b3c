import Synchronization

/// Whether the program can do its work: what `/readyz` answers.
package final class Readiness: Sendable {
    private struct State {
        var checks: [(name: String, check: Check)] = []
        var isDraining = false
    }

    /// Answers at once, from what the program already knows: it is asked every few seconds.
    package typealias Check = @Sendable () async -> CheckState

    private let state = Mutex(State())

    package init() {}

    /// Adds a check; they are listed in the order in which they were added.
    package func register(_ name: String, _ check: @escaping Check) {
        state.withLock { $0.checks.append((name, check)) }
    }

    /// The program takes no more work: it is not ready from now on, whatever the checks say.
    package func beginDraining() {
        state.withLock { $0.isDraining = true }
    }

    /// Asks every check.
    package func report() async -> ReadinessReport {
        let (checks, isDraining) = state.withLock { ($0.checks, $0.isDraining) }
        var answers: [ReadinessReport.Answer] = []
        for (name, check) in checks {
            answers.append(ReadinessReport.Answer(name: name, state: await check()))
        }
        return ReadinessReport(isDraining: isDraining, answers: answers)
    }
}

/// What a check found.
package enum CheckState: Equatable, Sendable {
    case ready
    /// Works with less than it should: callers may come, and an operator should look.
    case degraded(why: String, remedy: String)
    /// Cannot work: callers should go elsewhere.
    case notReady(why: String, remedy: String)
}

/// The answers of all checks at one moment.
package struct ReadinessReport: Equatable, Sendable {
    package struct Answer: Equatable, Sendable {
        package let name: String
        package let state: CheckState
    }

    package let isDraining: Bool
    package let answers: [Answer]

    /// Whether callers may come.
    package var isReady: Bool {
        !isDraining
            && answers.allSatisfy { answer in
                if case .notReady = answer.state { false } else { true }
            }
    }
}
