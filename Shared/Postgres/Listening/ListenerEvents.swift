/// The bounded way from the listening thread to its reader. When it overflows, what stays in it is the news that
/// something was dropped, so the reader always ends up knowing.
struct ListenerEvents: Sendable {
    let stream: AsyncStream<ListenerEvent>
    private let continuation: AsyncStream<ListenerEvent>.Continuation

    init(limit: Int) {
        (stream, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(limit))
    }

    func send(_ event: ListenerEvent) {
        if case .dropped = continuation.yield(event) { continuation.yield(.overflowed) }
    }

    func finish() {
        continuation.finish()
    }
}
