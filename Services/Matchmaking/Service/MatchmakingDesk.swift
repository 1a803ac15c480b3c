import MatchmakingRules
import Model
import Records

/// Where questions are answered, all from memory: one snapshot a question.
struct MatchmakingDesk: Sendable {
    let store: RecordStore<Matcher>
    let today: @Sendable () -> CivilDate
    let duplicates = DuplicateIndexes()

    init(store: RecordStore<Matcher>, today: @Sendable @escaping () -> CivilDate) {
        self.store = store
        self.today = today
    }

    /// What one question is answered from.
    struct Sitting {
        let matcher: Matcher
        let revision: Int64
        let isStale: Bool
        let day: CivilDate
        /// What is wrong with the revision that was asked for; to be told with all else that is wrong.
        let problems: [FieldProblem]

        var catalogue: Catalogue { matcher.catalogue }
    }

    /// The newest snapshot. Refused before the records are loaded, and while they are behind the wanted revision.
    func sitting(asOf day: CivilDate?, minRevision: Int64?) throws -> Sitting {
        let isStale = store.isStale
        let snapshot = try store.loadedSnapshot()
        let revision = snapshot.records.revision
        if let minRevision, revision < minRevision {
            throw RecordError.revisionNotReached(minRevision, current: revision)
        }
        return Sitting(
            matcher: snapshot.catalogue, revision: revision, isStale: isStale, day: day ?? today(),
            problems: [FieldProblem.noRevision(minRevision, at: "/params/minRevision")].compactMap(\.self))
    }
}
