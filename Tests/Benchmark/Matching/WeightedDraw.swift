import Foundation
import RankingSupport

/// Draws places by their weights, each in the same time whatever their number (Walker's alias method, as Vose builds it).
struct WeightedDraw {
    private let own: [Double]
    private let other: [Int32]

    init(weights: [Double]) {
        let scale = Double(weights.count) / weights.reduce(0, +)
        var left = weights.map { $0 * scale }
        var other = Array(repeating: Int32(0), count: weights.count)
        var small = left.indices.filter { left[$0] < 1 }
        var large = left.indices.filter { left[$0] >= 1 }
        while let less = small.popLast(), let more = large.last {
            other[less] = Int32(more)
            left[more] -= 1 - left[less]
            if left[more] < 1 { small.append(large.removeLast()) }
        }
        // What is left over is 1 but for rounding.
        for place in large { left[place] = 1 }
        own = left
        self.other = other
    }

    /// Zipf's law: the place n, from 0, weighs 1 / (n + 1)^exponent.
    static func zipf(_ count: Int, exponent: Double) -> WeightedDraw {
        WeightedDraw(weights: (1...count).map { pow(Double($0), -exponent) })
    }

    func callAsFunction(_ random: inout SplitMix) -> Int {
        let (place, rest) = UInt64(own.count).multipliedFullWidth(by: random.next())
        let draw = Int(place)
        return Double(rest) * 0x1p-64 < own[draw] ? draw : Int(other[draw])
    }
}

extension SplitMix {
    /// Under a bound, each number as likely.
    mutating func below(_ bound: Int) -> Int { Int(UInt64(bound).multipliedFullWidth(by: next()).high) }

    /// From 0 to 1.
    mutating func share() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Normal with mean 0 and deviation 1 (Box and Muller).
    mutating func normal() -> Double {
        (-2 * log(1 - share())).squareRoot() * cos(2 * .pi * share())
    }
}
