import JSONRPC
import JSONText
import NIOCore

/// Requests encoded before the clock runs, sent in turn. Only the id differs from one sending to the next.
struct RequestLines: Sendable {
    private static let head = Array("{\"jsonrpc\":\"2.0\",\"id\":".utf8)
    /// What follows the id, up to and with the LF.
    private let tails: [[UInt8]]

    /// One request a set of parameters; at least one.
    init<M: Method>(_ method: M.Type, _ params: [M.Params]) throws {
        precondition(!params.isEmpty, "there is nothing to send")
        tails = try params.map { params in
            let line = try OutgoingRequest(id: 0, method: M.name, params: params, meta: .none).line()
            return Array(line.dropFirst(Self.head.count + 1))
        }
    }

    /// Bytes of a line with an id of one digit, on the average.
    var meanBytes: Double {
        Double(tails.reduce(0) { $0 + Self.head.count + 1 + $1.count }) / Double(tails.count)
    }

    /// Appends the request with a number under an id.
    func write(number: Int, id: Int, to output: inout ByteBuffer) {
        output.writeBytes(Self.head)
        output.writeString(String(id))
        output.writeBytes(tails[number % tails.count])
    }
}
