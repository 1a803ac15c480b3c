import Glibc
import NIOCore

/// Why a program could not start, in words for its operator.
package struct StartError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What failed, with the value and the setting that it came from.
    package let reason: String
    /// What to do about it.
    package let remedy: String

    package init(reason: String, remedy: String) {
        self.reason = reason
        self.remedy = remedy
    }

    package var description: String { "\(reason). \(remedy)." }

    /// Listening at an address failed.
    ///
    /// - Parameters:
    ///   - section: the first word of the settings concerned, as `listen` of `listen-host` and `listen-port`.
    init(listeningAt host: String, port: Int, section: String, _ error: IOError) {
        switch error.errnoCode {
        case EADDRINUSE:
            self.init(
                reason: "port \(port) of \(host) (\(section)-port) is taken by another program",
                remedy: "Stop that program, or choose another port with --\(section)-port")
        case EACCES:
            self.init(
                reason: "this user may not listen on port \(port) of \(host) (\(section)-port)",
                remedy: "Choose a port above 1023 with --\(section)-port")
        case EADDRNOTAVAIL:
            self.init(
                reason: "this machine has no address \(host) (\(section)-host)",
                remedy: "Choose another with --\(section)-host")
        default:
            self.init(
                reason: "listening on port \(port) of \(host) (\(section)-host, \(section)-port) failed: "
                    + systemReason(error.errnoCode),
                remedy: "Choose others with --\(section)-host and --\(section)-port")
        }
    }

    /// Whether an error of the system can only come from taking an address to listen at.
    static func isOfListening(_ error: IOError) -> Bool {
        [EADDRINUSE, EADDRNOTAVAIL].contains(error.errnoCode)
    }
}
