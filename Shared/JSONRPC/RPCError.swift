/// An error as a peer sees it: a code, a sentence in both languages, and every bad value by its place.
///
/// It never carries an internal cause: that goes to the log under the same trace id.
package struct RPCError: Error, Hashable, Sendable {
    package var code: ErrorCode
    package var message: Message
    /// Every value that was refused, in the order of the request.
    package var problems: [Problem]
    package var retryAfterMilliseconds: Int?
    package var traceID: String?

    package init(
        _ code: ErrorCode, en: String, ja: String, problems: [Problem] = [], retryAfterMilliseconds: Int? = nil
    ) {
        self.code = code
        self.message = Message(en: en, ja: ja)
        self.problems = problems
        self.retryAfterMilliseconds = retryAfterMilliseconds
    }

    /// The same sentence in English and Japanese.
    package struct Message: Codable, Hashable, Sendable {
        package let en: String
        package let ja: String

        package init(en: String, ja: String) {
            self.en = en
            self.ja = ja
        }
    }

    /// One refused value: where it stands, which rule refused it, what to do.
    package struct Problem: Codable, Hashable, Sendable {
        /// JSON Pointer from the top of the message: "/params/need/country".
        package let pointer: String
        /// The stable id of the rule: "unknownName", "outOfRange".
        package let rule: String
        package let message: Message

        package init(pointer: String, rule: String, message: Message) {
            self.pointer = pointer
            self.rule = rule
            self.message = message
        }
    }
}

extension RPCError: Codable {
    private enum CodingKeys: CodingKey { case code, message, data }
    private enum DetailKeys: CodingKey { case name, retryable, retryAfterMs, traceId, message, problems }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        code = .received(try container.decode(Int.self, forKey: .code))
        let text = try container.decode(String.self, forKey: .message)
        guard container.contains(.data) else {
            message = Message(en: text, ja: text)
            problems = []
            return
        }
        let detail = try container.nestedContainer(keyedBy: DetailKeys.self, forKey: .data)
        // The two that follow from the code are read so that strict decoding knows their names.
        _ = try detail.decodeIfPresent(String.self, forKey: .name)
        _ = try detail.decodeIfPresent(Bool.self, forKey: .retryable)
        message = try detail.decodeIfPresent(Message.self, forKey: .message) ?? Message(en: text, ja: text)
        problems = try detail.decodeIfPresent([Problem].self, forKey: .problems) ?? []
        retryAfterMilliseconds = try detail.decodeIfPresent(Int.self, forKey: .retryAfterMs)
        traceID = try detail.decodeIfPresent(String.self, forKey: .traceId)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(code.value, forKey: .code)
        try container.encode(message.en, forKey: .message)
        var detail = container.nestedContainer(keyedBy: DetailKeys.self, forKey: .data)
        try detail.encode(code.name, forKey: .name)
        try detail.encode(code.isRetryable, forKey: .retryable)
        try detail.encodeIfPresent(retryAfterMilliseconds, forKey: .retryAfterMs)
        try detail.encodeIfPresent(traceID, forKey: .traceId)
        try detail.encode(message, forKey: .message)
        try detail.encode(problems, forKey: .problems)
    }
}

extension RPCError: CustomStringConvertible {
    package var description: String {
        ([message.en] + problems.map { "\($0.pointer): \($0.message.en)" }).joined(separator: "; ")
    }
}
