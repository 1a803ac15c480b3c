/// What may end a statement early: its caller's cancellation and its deadline.
struct Watch {
    let signal: WakeSignal
    /// Nil for what must run to its end, such as a rollback.
    let ticket: UInt64?
    let deadline: Deadline?
    /// How long the server may take to end what was cancelled.
    let drainTimeout: Duration

    var isCancelled: Bool { ticket.map(signal.isCancelled) ?? false }
}
