/// The least and the most points that are still possible.
package struct PointRange: Codable, Hashable, Sendable {
    package let min: Int
    package let max: Int

    package init(min: Int, max: Int) {
        self.min = min
        self.max = max
    }

    package var isDecided: Bool { min == max }
}
