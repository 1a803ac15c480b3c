/// The least and the most points that are still possible.
package struct PointRange: Codable, Hashable, Sendable {
    package let min: Points
    package let max: Points

    package init(min: Points, max: Points) {
        self.min = min
        self.max = max
    }

    package init(min: Int, max: Int) {
        self.init(min: Points(min), max: Points(max))
    }

    package var isDecided: Bool { min == max }
}
