import Glibc
import Synchronization

/// Where words go: a file descriptor, written whole.
///
/// A reader that has gone (`renkei list … | head`) is no failure: what is written after that is dropped, and whoever
/// writes a lot may ask `isClosed` and stop.
package final class TextOutput: Sendable {
    private struct State {
        var isClosed = false
        var failure: Int32?
    }
    private let descriptor: Int32
    private let state = Mutex(State())

    package init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Whether the reader has gone.
    var isClosed: Bool { state.withLock(\.isClosed) }

    /// Why a text could not be written, in the operating system's words; `nil` while all went well.
    var failure: String? { state.withLock(\.failure).map { systemReason($0) } }

    var isTerminal: Bool { isatty(descriptor) == 1 }

    /// The columns of the terminal; `nil` where it is none or does not say.
    var terminalColumns: Int? {
        guard isTerminal else { return nil }
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    func write(_ text: String) {
        write(Array(text.utf8))
    }

    func write(_ bytes: [UInt8]) {
        state.withLock { state in
            guard !state.isClosed, state.failure == nil else { return }
            let failure = writeAll(bytes, to: descriptor)
            if failure == EPIPE { state.isClosed = true } else { state.failure = failure }
        }
    }
}

/// Writes every byte, waiting where the descriptor does not take them at once; the error number if it never will.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var done = 0
    while done < bytes.count {
        let written = bytes.withUnsafeBytes {
            Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done)
        }
        if written >= 0 {
            done += written
        } else if errno == EAGAIN {
            var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            _ = poll(&wait, 1, -1)
        } else if errno != EINTR {
            return errno
        }
    }
    return nil
}

/// What the operating system says of an error number.
func systemReason(_ number: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(number, &buffer, buffer.count) == 0 else { return "error \(number)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
