import MatchmakingRules
import Records

extension Matcher {
    /// The matcher with stored records that have changed; `nil` where making it anew is quicker, or the only way: a
    /// merge takes a record away, and so many changes are a load.
    func taking(_ changed: [StoredRecord]) -> Matcher? {
        guard changed.count <= Self.greatestChange, !changed.contains(where: { $0.value is MergedRecord }) else {
            return nil
        }
        return putting(changed.compactMap { CatalogueEntry($0.value) })
    }

    private static var greatestChange: Int { 4_096 }
}
