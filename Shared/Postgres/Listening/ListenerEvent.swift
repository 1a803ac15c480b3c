/// What a listener has to say.
package enum ListenerEvent: Sendable, Hashable {
    /// It listens for the first time. What is read from now on misses no notification.
    case connected
    /// It listens again after a loss. Notifications sent meanwhile are gone: read the state anew.
    case reconnected
    /// The reader was too slow and notifications were dropped: read the state anew.
    case overflowed
    case notification(channel: String, payload: String)
}
