import Contracts
import JSONLines
import JSONRPC
import JSONText

/// How far a writer came before it was cut off.
struct Journal: Sendable {
    let writer: MadeUpChunk.Writer
    /// Chunks from 0 that the service acknowledged.
    var acknowledged: Int
    /// Why the chunk after these was not.
    var failure: RPCClientError?

    /// The chunk that may or may not have been carried out.
    var uncertain: MadeUpChunk { MadeUpChunk(writer: writer, number: acknowledged) }
}

/// Made-up imports by several writers at once.
struct Importing: Sendable {
    /// Where each writer begins.
    var journals = MadeUpChunk.Writer.four.map { Journal(writer: $0, acknowledged: 0) }

    private enum News { case acknowledged, writerEnded }

    /// A writer that nothing stops ends here.
    private static let mostChunks = 400

    /// Every writer sends its chunks, one after the other, until one is not acknowledged. In the middle of that, once
    /// so many chunks are acknowledged in all, `strike` does its harm.
    mutating func run(
        into service: RunningService, until count: Int, strike: () async throws -> Void
    ) async throws {
        let (news, told) = AsyncStream<News>.makeStream()
        let begun = journals
        journals = try await withThrowingTaskGroup(of: Journal.self) { writers in
            for journal in begun {
                writers.addTask {
                    defer { told.yield(.writerEnded) }
                    return try await Self.write(journal, into: service) { told.yield(.acknowledged) }
                }
            }
            var left = count
            for await event in news {
                left -= 1
                if left == 0 || event == .writerEnded { break }
            }
            try await strike()
            return try await writers.reduce(into: []) { $0.append($1) }
        }
    }

    private static func write(
        _ begun: Journal, into service: RunningService, acknowledged: () -> Void
    ) async throws -> Journal {
        var journal = begun
        journal.failure = nil
        let client = service.anotherClient()
        while journal.acknowledged < mostChunks {
            do {
                _ = try await client.put(journal.uncertain)
            } catch let error as RPCClientError {
                journal.failure = error
                break
            }
            journal.acknowledged += 1
            acknowledged()
        }
        await client.close()
        return journal
    }
}

extension RPCClient {
    /// Sends a chunk under its key.
    func put(_ chunk: MadeUpChunk) async throws -> PutRecords.Result {
        try await call(
            MatchmakingMethods.PutRecords.self, chunk.params,
            meta: CallMeta(deadlineMs: 20_000, idempotencyKey: chunk.key))
    }

    /// Every record of a kind, page by page, as text by id.
    func allRecords(of kind: String) async throws -> ListedRecords {
        var listed = ListedRecords()
        var cursor: String?
        repeat {
            let page = try await call(
                MatchmakingMethods.ListRecords.self, .init(kind: kind, limit: 150, cursor: cursor))
            for record in page.records {
                listed.texts[record.id, default: []].append(String(decoding: record.body.compactBytes, as: UTF8.self))
            }
            listed.total = page.total
            cursor = page.nextCursor
        } while cursor != nil
        return listed
    }
}

/// What `listRecords` says, over all pages.
struct ListedRecords: Sendable {
    /// More than one text for an id would be an error.
    var texts: [String: [String]] = [:]
    var total = 0
}
