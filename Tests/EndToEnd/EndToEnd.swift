import Testing

/// The real programs, on a real PostgreSQL, over real sockets. One test at a time: each has several processes.
@Suite("End to end", .serialized, .timeLimit(.minutes(2)))
enum EndToEnd {}
