/// Some of the places 0..<count of a list, one bit each.
package struct PlaceSet: Hashable, Sendable {
    /// The length of the list.
    package let count: Int
    private var words: [UInt64]

    /// None of the places.
    package init(of count: Int) {
        self.count = count
        words = Array(repeating: 0, count: (count + 63) / 64)
    }

    package func contains(_ place: Int) -> Bool {
        (0..<count).contains(place) && words[place >> 6] & (1 << UInt64(place & 63)) != 0
    }

    mutating func insert(_ place: Int) {
        words[place >> 6] |= 1 << UInt64(place & 63)
    }

    mutating func formIntersection(_ other: PlaceSet) {
        for word in words.indices { words[word] &= other.words[word] }
    }

    package var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    /// The places in ascending order.
    package var places: [Int] {
        var places: [Int] = []
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                places.append(index << 6 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return places
    }
}
