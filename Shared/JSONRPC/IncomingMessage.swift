import JSONText

/// What one line holds.
package enum IncomingMessage: Sendable {
    case single(IncomingCall)
    /// Never empty.
    case batch([IncomingCall])
    /// Not a message at all; answered with a null id.
    case unreadable(RPCError)

    /// Reads a line. Nothing is executed here, and whatever id can be recovered is kept.
    package init(_ line: [UInt8], greatestBatch: Int) {
        let root: JSONNode
        do {
            root = try JSONDocument(parsing: line).root
        } catch {
            self = .unreadable(.parseError(error))
            return
        }
        guard root.kind == .array else {
            self = .single(IncomingCall(root, pointer: .root))
            return
        }
        let calls = Array(root.elements)
        if calls.isEmpty {
            self = .unreadable(.invalidRequest(en: "A batch holds at least one request.", ja: "バッチには1件以上のリクエストが必要です。"))
        } else if calls.count > greatestBatch {
            self = .unreadable(
                .invalidRequest(
                    en:
                        "A batch holds at most \(greatestBatch) requests; this one has \(calls.count). Send it in parts.",
                    ja: "バッチは最大\(greatestBatch)件です(受信\(calls.count)件)。分割して送信してください。"))
        } else {
            self = .batch(calls.enumerated().map { IncomingCall($1, pointer: JSONPointer.root.appending($0)) })
        }
    }
}

/// One request or notification of a line, or what is left of a broken one.
package enum IncomingCall: Sendable {
    case request(Request)
    case refused(id: RequestID, RPCError)

    fileprivate init(_ node: JSONNode, pointer: JSONPointer) {
        guard node.kind == .object else {
            self = .refused(
                id: .null, .invalidRequest(en: "A request is a JSON object.", ja: "リクエストはJSONオブジェクトで記述します。"))
            return
        }
        let idNode = node.member("id")
        let id = idNode.map { RequestID($0) }
        do throws(RPCError) {
            if let id, id == nil { throw .badMember("id", of: pointer, rule: .id) }
            self = .request(try Request(node, id: id ?? nil, pointer: pointer))
        } catch {
            self = .refused(id: (id ?? nil) ?? .null, error)
        }
    }
}

/// A request that is well formed: which method, with what, and how to answer.
package struct Request: Sendable {
    /// `nil` for a notification, which is never answered.
    package let id: RequestID?
    package let method: MethodName
    package let meta: CallMeta
    private let params: JSONNode?
    private let pointer: JSONPointer

    fileprivate init(_ node: JSONNode, id: RequestID?, pointer: JSONPointer) throws(RPCError) {
        guard node.member("jsonrpc")?.string == "2.0" else { throw .badMember("jsonrpc", of: pointer, rule: .version) }
        guard let method = node.member("method")?.string else { throw .badMember("method", of: pointer, rule: .method) }
        let params = node.member("params")
        let meta = node.member("meta")
        if let params, params.kind != .object, params.kind != .array {
            throw .badMember("params", of: pointer, rule: .params)
        }
        // Names are unique, so a member more than those found is one that a request does not have.
        let found = 2 + (id == nil ? 0 : 1) + (params == nil ? 0 : 1) + (meta == nil ? 0 : 1)
        if node.count > found { try Self.refuseUnknownName(in: node, pointer: pointer) }
        self.id = id
        self.method = MethodName(method)
        self.params = params
        self.pointer = pointer.appending("params")
        if let meta {
            do {
                self.meta = try meta.decode(CallMeta.self, path: pointer.appending("meta"))
            } catch {
                throw RPCError(
                    .invalidRequest, en: "The call's meta is not valid.", ja: "metaの内容が正しくありません。",
                    problems: error.problems.map { RPCError.Problem($0) })
            }
        } else {
            self.meta = .none
        }
    }

    private static let names: Set<String> = ["jsonrpc", "id", "method", "params", "meta"]

    private static func refuseUnknownName(in node: JSONNode, pointer: JSONPointer) throws(RPCError) {
        for (name, _) in node.members where !names.contains(name) {
            throw .badMember(name, of: pointer, rule: .unknownMember)
        }
    }

    /// The parameters as a typed value; every bad one is named by its place in the message.
    ///
    /// - Parameter checkRest: what else is wrong with parameters of which some cannot be read: those have something of
    ///   the right type in their places, which are given as pointers that begin with "/params".
    package func decodeParams<P: Decodable>(
        as type: P.Type, checkRest: (P, _ unreadable: [String]) -> [RPCError.Problem] = { _, _ in [] }
    ) throws(RPCError) -> P {
        let node = params ?? JSONDocument.emptyObject.root
        do {
            return try node.decode(type, path: pointer)
        } catch {
            let rest = node.decodeReadable(type, path: pointer).value.map { value in
                checkRest(value, error.problems.map { self.belowParams($0.pointer) })
            }
            throw .invalidParams(error.problems.map { RPCError.Problem($0) } + (rest ?? []))
        }
    }

    /// A place as handlers name it, who do not know where in a batch the request stands.
    private func belowParams(_ place: JSONPointer) -> String {
        JSONPointer(tokens: ["params"] + place.tokens.dropFirst(pointer.tokens.count)).description
    }
}

extension JSONDocument {
    /// Stands for parameters that were left out.
    fileprivate static let emptyObject: JSONDocument = {
        guard let document = try? JSONDocument(parsing: Array("{}".utf8)) else {
            preconditionFailure("an empty object is a JSON text")
        }
        return document
    }()
}
