extension Collection where Element == Double {
    /// The middle value, or the mean of the middle two; 0 where there is none. One odd round does not move it.
    var median: Double {
        guard !isEmpty else { return 0 }
        let ordered = sorted()
        let middle = ordered.count / 2
        return ordered.count.isMultiple(of: 2) ? (ordered[middle - 1] + ordered[middle]) / 2 : ordered[middle]
    }
}
