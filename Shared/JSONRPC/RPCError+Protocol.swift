import JSONText

/// The errors of the protocol itself, each said in one place.
extension RPCError {
    package static let deadlineExceeded = RPCError(
        .deadlineExceeded,
        en: "The deadline passed before the answer was ready. Try again with a later deadline (meta.deadlineMs).",
        ja: "期限までに応答できませんでした。期限(meta.deadlineMs)を延ばして再試行してください。")

    package static let internalError = RPCError(
        .internalError,
        en: "The service failed on this request. Quote the trace id to its operator.",
        ja: "サービス内部で障害が発生しました。運用担当者にtrace idをお知らせください。")

    package static func unknownMethod(_ name: MethodName, nearest: String?) -> RPCError {
        RPCError(
            .unknownMethod,
            en: "There is no method \"\(name)\" here." + (nearest.map { " Did you mean \"\($0)\"?" } ?? ""),
            ja: "メソッド「\(name)」はありません。" + (nearest.map { "「\($0)」ではありませんか。" } ?? ""),
            problems: [
                Problem(
                    pointer: "/method", rule: "unknownMethod",
                    message: Message(en: "rpc.discover lists the methods.", ja: "メソッドの一覧はrpc.discoverで確認できます。"))
            ])
    }

    package static func lineTooLong(limit: Int) -> RPCError {
        RPCError(
            .lineTooLong,
            en: "A message is one line of at most \(limit) bytes. Send it in smaller parts.",
            ja: "1メッセージは1行、最大\(limit)バイトです。分割して送信してください。")
    }

    package static func answerTooLong(limit: Int) -> RPCError {
        RPCError(
            .lineTooLong,
            en: "The answer is longer than \(limit) bytes. Ask for fewer rows at a time (limit, cursor).",
            ja: "応答が\(limit)バイトを超えます。件数(limit、cursor)を減らしてください。")
    }

    package static func overloaded(retryAfterMilliseconds: Int) -> RPCError {
        RPCError(
            .overloaded,
            en: "The service is at its limit. Try again shortly.", ja: "サービスが混み合っています。しばらくして再試行してください。",
            retryAfterMilliseconds: retryAfterMilliseconds)
    }

    package static func invalidRequest(en: String, ja: String, problems: [Problem] = []) -> RPCError {
        RPCError(.invalidRequest, en: en, ja: ja, problems: problems)
    }
}

/// What a member of a request must be.
enum RequestRule: String {
    case id, version, method, params, unknownMember

    func message(_ name: String) -> RPCError.Message {
        switch self {
        case .id:
            .init(
                en: "An id is a string of at most \(RequestID.greatestStringBytes) bytes, a 64-bit integer or null.",
                ja: "idは\(RequestID.greatestStringBytes)バイト以内の文字列、64ビット整数、またはnullです。")
        case .version: .init(en: "\"jsonrpc\" is exactly \"2.0\".", ja: "jsonrpcは\"2.0\"と記述します。")
        case .method: .init(en: "\"method\" is the method's name, a string.", ja: "methodにはメソッド名を文字列で記述します。")
        case .params: .init(en: "\"params\" is an object or an array.", ja: "paramsはオブジェクトまたは配列です。")
        case .unknownMember:
            .init(
                en: "A request has no member \"\(name)\", only jsonrpc, id, method, params and meta.",
                ja: "リクエストに「\(name)」という項目はありません(jsonrpc、id、method、params、metaのみ)。")
        }
    }
}

extension RPCError {
    static func badMember(_ name: String, of pointer: JSONPointer, rule: RequestRule) -> RPCError {
        .invalidRequest(
            en: "This is not a JSON-RPC 2.0 request.", ja: "JSON-RPC 2.0のリクエストではありません。",
            problems: [
                Problem(
                    pointer: pointer.appending(name).description, rule: "request.\(rule.rawValue)",
                    message: rule.message(name))
            ])
    }
}
