import MatchmakingRules
import Model
import Records
import Synchronization

/// Makes the matcher of every new revision from the one before and the records that have changed since.
final class MatcherOfRecords: Sendable {
    private let latest = Mutex<(revision: Int64, matcher: Matcher)?>(nil)

    /// The matcher of the records. What it answers depends on them alone, not on what was made before.
    func matcher(of records: RecordSet) -> Matcher {
        let before = latest.withLock { $0 }
        let matcher =
            before.flatMap { Self.update($0.matcher, from: $0.revision, to: records) }
            ?? Matcher(Catalogue(records))
        latest.withLock { latest in
            // Of two revisions made at once the later one is worth keeping.
            if latest.map({ $0.revision < records.revision }) ?? true {
                latest = (records.revision, matcher)
            }
        }
        return matcher
    }

    /// `nil` where the records are older than the matcher, or so many are new that making it anew is quicker.
    private static func update(_ matcher: Matcher, from revision: Int64, to records: RecordSet) -> Matcher? {
        guard revision <= records.revision else { return nil }
        // A merge takes a record away; what it leaves is an alias.
        let aliases = MatchmakingKind.allCases.reduce(0) { $0 + records.aliases(kind: $1.rawValue).count }
        guard aliases == matcher.catalogue.aliasCount else { return nil }
        var changed: [CatalogueEntry] = []
        for kind in MatchmakingKind.allCases {
            for record in records.records(kind: kind.rawValue) where record.revision > revision {
                guard let entry = CatalogueEntry(record.value) else { continue }
                changed.append(entry)
            }
        }
        guard changed.count <= greatestChange else { return nil }
        return changed.isEmpty ? matcher : matcher.putting(changed)
    }

    private static let greatestChange = 4_096
}
