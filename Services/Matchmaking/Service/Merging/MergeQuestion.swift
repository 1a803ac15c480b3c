import Contracts
import Model
import Records

extension MatchmakingDesk {
    func mergeRecords(
        _ params: MatchmakingMethods.MergeRecords.Params, idempotencyKey: String?, deadline: ContinuousClock.Instant
    ) async throws -> MatchmakingMethods.MergeRecords.Result {
        let merge = RecordMerge(params: params)
        try merge.check(among: try store.loadedSnapshot().records)
        return try await store.change(
            request: params, author: params.author, isDryRun: params.dryRun == true, idempotencyKey: idempotencyKey,
            deadline: deadline
        ) { records in try merge.change(records) }
    }
}
