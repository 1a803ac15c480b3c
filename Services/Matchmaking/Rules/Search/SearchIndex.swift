/// placeholder
struct SearchIndex: Sendable {}
