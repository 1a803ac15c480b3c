package import JSONText

/// A request as a client sends it: one line with its LF.
package struct OutgoingRequest<Params: Encodable> {
    private let id: Int64
    private let method: MethodName
    private let params: Params
    private let meta: CallMeta

    package init(id: Int64, method: MethodName, params: Params, meta: CallMeta) {
        self.id = id
        self.method = method
        self.params = params
        self.meta = meta
    }

    package func line() throws(JSONEncodingError) -> [UInt8] {
        var line: [UInt8] = Array("{\"jsonrpc\":\"2.0\",\"id\":\(id),\"method\":".utf8)
        try JSONText.encode(method.text, into: &line)
        if meta != .none {
            line.append(contentsOf: ",\"meta\":".utf8)
            try JSONText.encode(meta, into: &line)
        }
        line.append(contentsOf: ",\"params\":".utf8)
        try JSONText.encode(params, into: &line)
        line.append(contentsOf: "}\n".utf8)
        return line
    }
}
