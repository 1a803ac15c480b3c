/// Runs long work beside the event loops, so that other questions are answered meanwhile.
package func besideTheLoops<R: Sendable>(_ work: @Sendable () throws -> R) async throws -> R {
    try await withTaskExecutorPreference(globalConcurrentExecutor) { try work() }
}
