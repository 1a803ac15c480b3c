import CLibpq
import Logging
import NIOCore

/// The listener's side of the wire. Its one method blocks the thread that it lives on until it is told to stop.
actor ListeningConversation {
    /// What the signal is given to end the listening.
    static let ticket: UInt64 = 1
    private static let firstPause = Duration.milliseconds(100)
    private static let longestPause = Duration.seconds(5)

    nonisolated let unownedExecutor: UnownedSerialExecutor
    private let loop: any EventLoop
    private let executor: any SerialExecutor

    private let settings: DatabaseSettings
    private let channels: [String]
    private let events: ListenerEvents
    private let signal: WakeSignal
    private let notices: NoticeLog
    private let logger: Logger

    init(
        on loop: any EventLoop, settings: DatabaseSettings, channels: [String], events: ListenerEvents,
        signal: WakeSignal, logger: Logger
    ) {
        self.loop = loop
        executor = loop.executor
        unownedExecutor = executor.asUnownedSerialExecutor()
        self.settings = settings
        self.channels = channels
        self.events = events
        self.signal = signal
        self.logger = logger
        notices = NoticeLog(logger)
    }

    func listen() {
        var news = ListenerEvent.connected
        var pause = Self.firstPause
        while !signal.isCancelled(Self.ticket) {
            do {
                let connection = try ConnectionHandle.open(
                    settings, notices: notices, watch: watch(for: settings.connectTimeout))
                try subscribe(connection)
                events.send(news)
                news = .reconnected
                pause = Self.firstPause
                try forward(from: connection)
            } catch is CancellationError {
                return
            } catch {
                logger.warning(
                    "listener lost its connection", metadata: ["error": "\(error)", "pause": "\(pause)"])
                _ = signal.wait(for: -1, [], until: .after(pause))
                pause = min(pause * 2, Self.longestPause)
            }
        }
    }

    private func subscribe(_ connection: borrowing ConnectionHandle) throws {
        for channel in channels {
            let sql = "listen \(SQLIdentifier.quoted(channel))"
            try connection.exchange(
                "listen", watch: watch(for: settings.statementTimeout), send: { PQsendQuery($0, sql) },
                receive: { _ in })
        }
    }

    /// Passes notifications on until the connection is lost, which throws, or the signal given.
    private func forward(from connection: borrowing ConnectionHandle) throws {
        while !signal.isCancelled(Self.ticket) {
            // First those that came along with the answers to LISTEN.
            for (channel, payload) in connection.takeNotifications() {
                events.send(.notification(channel: channel, payload: payload))
            }
            switch signal.wait(for: PQsocket(connection.pointer), .reading, until: nil) {
            case .ready: try connection.receive()
            case .woken, .timedOut: break
            }
        }
    }

    private func watch(for limit: Duration) -> Watch {
        Watch(
            signal: signal, ticket: Self.ticket, deadline: .after(limit), drainTimeout: settings.drainTimeout)
    }
}
