import Contracts
import JSONText
import MatchmakingRules
import Model
import Records
import Synchronization

extension MatchmakingDesk {
    func findDuplicates(
        _ params: MatchmakingMethods.FindDuplicates.Params
    ) throws -> MatchmakingMethods.FindDuplicates.Result {
        let sitting = try sitting(asOf: nil, minRevision: params.minRevision)
        var reading = QuestionReading(sitting.matcher)
        let limit = reading.limit(params.limit)
        if !params.kind.hasDuplicates { reading.note(.kindWithoutDuplicates(params.kind)) }
        if (params.id == nil) == (params.record == nil) { reading.note(QuestionReading.oneOf(["id", "record"])) }
        try reading.refuseProblems()
        let entry = try entry(of: params, in: sitting.catalogue)
        let index = duplicates.index(of: params.kind, in: sitting.catalogue, at: sitting.revision)
        let candidates = index.candidates(for: entry)
        return MatchmakingMethods.FindDuplicates.Result(
            kind: params.kind, candidates: Array(candidates.prefix(limit)), found: candidates.count,
            revision: sitting.revision, stale: sitting.isStale)
    }

    private func entry(
        of params: MatchmakingMethods.FindDuplicates.Params, in catalogue: Catalogue
    ) throws -> CatalogueEntry {
        if let id = params.id {
            guard let entry = catalogue.entry(params.kind, id) else {
                throw MatchmakingError.noRecord(params.kind, id, pointer: "/params/id")
            }
            return entry
        }
        guard let record = params.record else {
            throw MatchmakingError.invalid([QuestionReading.oneOf(["id", "record"])])
        }
        let place = JSONPointer(tokens: ["params", "record"])
        let decoded: any MatchmakingRecord
        do {
            decoded = try Self.decode(params.kind.recordType, record, place)
        } catch let error as JSONDecodingError {
            throw MatchmakingError.unreadable(error)
        }
        guard let entry = CatalogueEntry(decoded) else { throw MatchmakingError.invalid([]) }
        return entry
    }

    private static func decode<Record: MatchmakingRecord>(
        _ type: Record.Type, _ node: JSONNode, _ place: JSONPointer
    ) throws -> any MatchmakingRecord {
        try node.decode(type, path: place)
    }
}

/// The indexes of duplicates of the newest revision, each made when it is first asked for.
final class DuplicateIndexes: Sendable {
    private let state = Mutex(State())

    private struct State {
        var revision: Int64 = -1
        var indexes: [MatchmakingKind: DuplicateIndex] = [:]
    }

    func index(of kind: MatchmakingKind, in catalogue: Catalogue, at revision: Int64) -> DuplicateIndex {
        let known = state.withLock { $0.revision == revision ? $0.indexes[kind] : nil }
        if let known { return known }
        // Outside the lock: two questions at once may both make it, and get the same.
        let index = DuplicateIndex(kind, catalogue.entries(of: kind))
        state.withLock { state in
            guard revision >= state.revision else { return }
            if revision > state.revision {
                state.indexes = [:]
                state.revision = revision
            }
            state.indexes[kind] = index
        }
        return index
    }
}
