import Glibc
import JSONText
import Model

/// Text that a command is given: a file, or standard input for "-".
enum InputText {
    /// The whole of a file of at most `limit` bytes.
    static func read(_ path: String, atMost limit: Int, in session: Session) throws(CommandError) -> [UInt8] {
        var file = try InputFile(path, standardInput: session.surroundings.input)
        var bytes: [UInt8] = []
        while let chunk = try file.next() {
            bytes += chunk
            guard bytes.count <= limit else {
                throw .usage(
                    en: "\(path) is larger than \(GroupedNumber.text(limit)) bytes.",
                    ja: "\(path) は \(GroupedNumber.text(limit)) バイトを超えています。")
            }
        }
        return bytes
    }

    /// The one JSON value of a file; what is not strict JSON is told with its place.
    static func json(_ path: String, in session: Session) throws(CommandError) -> JSONNode {
        try json(try read(path, atMost: 900 << 10, in: session), of: path == "-" ? nil : path)
    }

    /// The one JSON value of a text.
    static func json(_ bytes: [UInt8], of file: String?) throws(CommandError) -> JSONNode {
        do {
            return try JSONDocument(parsing: bytes).root
        } catch {
            throw CommandError(
                .usage, BilingualText(en: "This is not JSON.", ja: "JSONとして解釈できません。"),
                problems: [
                    InputProblem(
                        file: file, line: error.position.line, field: "", rule: "json",
                        message: BilingualText(en: error.message.en, ja: error.message.ja))
                ])
        }
    }

    /// A value of a type from the JSON of a file; everything that keeps it from being one is told with its place.
    static func value<T: Decodable>(
        _ type: T.Type, from path: String, in session: Session
    ) throws(CommandError) -> T {
        let node = try json(path, in: session)
        do {
            return try node.decode(type)
        } catch {
            throw CommandError(
                .usage,
                BilingualText(en: "The values in \(path) are not valid.", ja: "\(path) の値に誤りがあります。"),
                problems: error.problems.map {
                    InputProblem(
                        file: path == "-" ? nil : path, field: $0.pointer.description, rule: $0.rule.rawValue,
                        message: BilingualText(en: $0.message.en, ja: $0.message.ja))
                })
        }
    }
}

/// An open file that is read piece by piece. Waiting for a terminal or a pipe ends when the run is interrupted.
struct InputFile: ~Copyable {
    private let descriptor: Int32
    private let path: String
    private let isOwned: Bool
    /// Bytes that were read before and are given first.
    private var known: [UInt8]?

    private static let pieceBytes = 64 << 10

    /// Bytes that are in memory already.
    init(_ bytes: [UInt8]) {
        descriptor = -1
        path = "-"
        isOwned = false
        known = bytes
    }

    /// "-" is standard input.
    init(_ path: String, standardInput: Int32) throws(CommandError) {
        self.path = path
        isOwned = path != "-"
        descriptor = isOwned ? open(path, O_RDONLY | O_CLOEXEC) : standardInput
        guard descriptor >= 0 else { throw Self.unreadable(path, errno) }
    }

    deinit {
        if isOwned { close(descriptor) }
    }

    /// The next bytes; `nil` at the end.
    mutating func next() throws(CommandError) -> [UInt8]? {
        if let bytes = known {
            known = []
            return bytes.isEmpty ? nil : bytes
        }
        while true {
            if Task.isCancelled { throw .interrupted }
            var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&wait, 1, 200) != 0 else { continue }
            var failure: Int32 = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: Self.pieceBytes) { buffer, count in
                let received = read(descriptor, buffer.baseAddress, buffer.count)
                failure = received < 0 ? errno : 0
                count = max(received, 0)
            }
            if failure == EINTR || failure == EAGAIN { continue }
            guard failure == 0 else { throw Self.unreadable(path, failure) }
            return bytes.isEmpty ? nil : bytes
        }
    }

    static func unreadable(_ path: String, _ number: Int32) -> CommandError {
        let reason = systemReason(number)
        return .usage(en: "\(path) cannot be read: \(reason).", ja: "\(path) を読み込めません: \(reason)")
    }
}
