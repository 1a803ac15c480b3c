/// How long an answer may take: 0.1 to 60 seconds, since no service grants a longer deadline.
struct Timeout: Hashable, Sendable, CustomStringConvertible {
    let milliseconds: Int

    /// What a question may take unless told otherwise.
    static let question = Timeout(milliseconds: 10_000)
    /// What a request that writes may take unless told otherwise.
    static let write = Timeout(milliseconds: 30_000)

    /// What a service grants at most, for a question that takes its time.
    static let longest = Timeout(milliseconds: 60_000)

    private init(milliseconds: Int) {
        self.milliseconds = milliseconds
    }

    /// `nil` unless the text is a number of seconds from 0.1 to 60.
    init?(_ text: String) {
        guard let seconds = Double(text), (0.1...60).contains(seconds) else { return nil }
        milliseconds = Int((seconds * 1000).rounded())
    }

    var description: String {
        milliseconds % 1000 == 0 ? "\(milliseconds / 1000)" : "\(Double(milliseconds) / 1000)"
    }
}
