import MatchingSupport
import Model

extension SeededCatalogue {
    /// Over the sectors and countries that ship.
    init(seed: UInt64) { self.init(seed: seed, over: ShippedRecords.catalogue) }
}
