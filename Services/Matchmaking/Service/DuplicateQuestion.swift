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
        var reading = QuestionReading(sitting)
        let limit = reading.limit(params.limit)
        if !params.kind.hasDuplicates { reading.note(.kindWithoutDuplicates(params.kind)) }
        let entry = reading.entry(of: params)
        try reading.refuseProblems()
        guard let entry else { throw reading.refusal }
        let index = duplicates.index(of: params.kind, in: sitting.catalogue, at: sitting.revision)
        let candidates = index.candidates(for: entry)
        return MatchmakingMethods.FindDuplicates.Result(
            kind: params.kind, candidates: Array(candidates.prefix(limit)), found: candidates.count,
            revision: sitting.revision, stale: sitting.isStale)
    }

}

extension QuestionReading {
    /// The record that is asked about, on record or written; `nil` where that is not said, or not well.
    fileprivate mutating func entry(
        of params: MatchmakingMethods.FindDuplicates.Params
    ) -> CatalogueEntry? {
        switch (params.id, params.record) {
        case (let id?, nil):
            if let entry = matcher.catalogue.entry(params.kind, id) { return entry }
            note(AbsentRecord(kind: params.kind, id: id, pointer: "/params/id", basis: ["/params/kind"]))
        case (nil, let record?):
            return written(record, of: params.kind.recordType)
        case (nil, nil), (_?, _?):
            note(Self.oneOf(["id", "record"]))
        }
        return nil
    }

    private mutating func written<Record: MatchmakingRecord>(_ node: JSONNode, of type: Record.Type) -> CatalogueEntry?
    {
        do {
            return CatalogueEntry(try node.decode(type, path: JSONPointer(tokens: ["params", "record"])))
        } catch {
            for problem in error.problems {
                let message = problem.message
                note(
                    FieldProblem(
                        pointer: problem.pointer.description, rule: problem.rule.rawValue,
                        message: BilingualText(en: message.en, ja: message.ja),
                        basis: [problem.pointer.description, "/params/kind"]))
            }
            return nil
        }
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
