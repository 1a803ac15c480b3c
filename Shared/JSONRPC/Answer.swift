package import JSONText

/// Writes answers as JSON-RPC 2.0 has them: always an id, and a result or an error, never both.
package enum Answer {
    /// Appends the answer to a request that succeeded, without a line end. Nothing is appended for a notification,
    /// nor when the result can't be written.
    package static func write(
        _ result: some Encodable, to id: RequestID?, into output: inout [UInt8]
    ) throws(JSONEncodingError) {
        guard let id else { return }
        let start = output.count
        do throws(JSONEncodingError) {
            open(id, into: &output)
            output.append(contentsOf: "\"result\":".utf8)
            try JSONText.encode(result, into: &output)
            output.append(UInt8(ascii: "}"))
        } catch {
            output.removeSubrange(start...)
            throw error
        }
    }

    /// Appends the answer to a request that failed, without a line end.
    package static func write(
        error: RPCError, to id: RequestID, into output: inout [UInt8]
    ) throws(JSONEncodingError) {
        open(id, into: &output)
        output.append(contentsOf: "\"error\":".utf8)
        try JSONText.encode(error, into: &output)
        output.append(UInt8(ascii: "}"))
    }

    private static func open(_ id: RequestID, into output: inout [UInt8]) {
        output.append(contentsOf: "{\"jsonrpc\":\"2.0\",\"id\":".utf8)
        id.write(to: &output)
        output.append(UInt8(ascii: ","))
    }
}
