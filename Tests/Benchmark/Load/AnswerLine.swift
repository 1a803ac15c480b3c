/// The beginning of an answer, as far as a load generator reads it.
enum AnswerLine {
    private static let head = Array("{\"jsonrpc\":\"2.0\",\"id\":".utf8)
    private static let result = Array(",\"result\":".utf8)

    /// The id of an answer that holds a result; `nil` for an error and for anything else.
    static func idOfResult(_ line: UnsafeRawBufferPointer) -> Int? {
        guard line.count > head.count + result.count, line.starts(with: head) else { return nil }
        var at = head.count
        var id = 0
        while at < line.count, id < 1_000_000, case let digit = line[at] &- UInt8(ascii: "0"), digit < 10 {
            id = id * 10 + Int(digit)
            at += 1
        }
        guard at > head.count, line[at...].starts(with: result) else { return nil }
        return id
    }
}
