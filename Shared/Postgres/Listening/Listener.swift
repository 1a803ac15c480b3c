package import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// Hears what is sent with `pg_notify` on some channels, over a connection and on a thread of its own.
///
/// After a loss it connects again, however long that takes. A notification is a hint: keep what it is about in a table,
/// and read that after `connected`, `reconnected` and `overflowed`.
package final class Listener: Service {
    /// For one reader. Ends when `run()` does.
    package var notifications: AsyncStream<ListenerEvent> { events.stream }

    private let settings: DatabaseSettings
    private let channels: [String]
    private let logger: Logger
    private let events: ListenerEvents

    /// - Parameter eventLimit: events that may wait for the reader.
    package init(_ settings: DatabaseSettings, channels: [String], logger: Logger, eventLimit: Int = 1024) {
        self.settings = settings
        self.channels = channels
        self.logger = logger
        events = ListenerEvents(limit: eventLimit)
    }

    /// Listens until graceful shutdown or cancellation. To be run once.
    package func run() async throws {
        defer { events.finish() }
        let signal = try WakeSignal()
        let threads = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let conversation = ListeningConversation(
            on: threads.next(), settings: settings, channels: channels, events: events, signal: signal, logger: logger)
        await withGracefulShutdownHandler {
            await withTaskCancellationHandler {
                await conversation.listen()
            } onCancel: {
                signal.cancel(ListeningConversation.ticket)
            }
        } onGracefulShutdown: {
            signal.cancel(ListeningConversation.ticket)
        }
        try await threads.shutdownGracefully()
    }
}
