/// How hard a server is pressed: connections, and requests in flight on each.
struct LoadShape: Hashable, Sendable {
    let connections: Int
    let inFlight: Int

    /// One caller, a few and many; each waiting for its answer, and pipelining 16.
    static let measured = [1, 16].flatMap { inFlight in
        [1, 16, 64].map { LoadShape(connections: $0, inFlight: inFlight) }
    }
}
