/// What travels beside `params`: the trace, what is left of the caller's time, the key that makes a write repeatable.
package struct CallMeta: Codable, Hashable, Sendable {
    package var traceparent: String?
    /// Milliseconds that are left of the caller's time, 1…60,000.
    package var deadlineMs: Int?
    /// The same key again gives the same answer; at most 128 bytes.
    package var idempotencyKey: String?
    package var token: String?

    package init(
        traceparent: String? = nil, deadlineMs: Int? = nil, idempotencyKey: String? = nil, token: String? = nil
    ) {
        self.traceparent = traceparent
        self.deadlineMs = deadlineMs
        self.idempotencyKey = idempotencyKey
        self.token = token
    }

    package static let none = CallMeta()

    private enum CodingKeys: CodingKey { case traceparent, deadlineMs, idempotencyKey, token }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        traceparent = try container.decodeIfPresent(String.self, forKey: .traceparent)
        deadlineMs = try container.decodeIfPresent(Int.self, forKey: .deadlineMs)
        idempotencyKey = try container.decodeIfPresent(String.self, forKey: .idempotencyKey)
        token = try container.decodeIfPresent(String.self, forKey: .token)
        if let traceparent, TraceContext(traceparent: traceparent) == nil {
            throw DecodingError.dataCorruptedError(
                forKey: .traceparent, in: container,
                debugDescription: "a traceparent is 00-<32 hex digits>-<16 hex digits>-<2 hex digits>")
        }
        if let deadlineMs, deadlineMs < 1 {
            throw DecodingError.dataCorruptedError(
                forKey: .deadlineMs, in: container, debugDescription: "a deadline is at least 1 millisecond")
        }
        if let idempotencyKey, !(1...128).contains(idempotencyKey.utf8.count) {
            throw DecodingError.dataCorruptedError(
                forKey: .idempotencyKey, in: container, debugDescription: "an idempotency key has 1 to 128 bytes")
        }
    }
}
