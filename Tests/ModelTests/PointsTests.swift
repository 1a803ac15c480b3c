import JSONText
import Model
import Testing

@Suite("Points")
struct PointsTests {
    @Test("the mean of whole points is exact, and shown cut after two digits")
    func mean() throws {
        let third = try #require(Points(meanOf: [38, 40, 31]))
        #expect(third.description == "36.33")
        #expect(third + third + third == 109)
        #expect(third.whole == nil)
        #expect(Points(meanOf: [38, 40])?.whole == 39)
        #expect(Points(meanOf: []) == nil)
        #expect((.zero - third).description == "-36.33")
        #expect(Points(meanOf: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])?.description == "0.05")
    }

    @Test("comparison and sums are those of fractions, for thousands of seeded means")
    func fractions() throws {
        var random = SeededRandom(seed: 5)
        for _ in 0..<2_000 {
            let left = (0..<Int.random(in: 1...9, using: &random)).map { _ in Int.random(in: 0...50, using: &random) }
            let right = (0..<Int.random(in: 1...9, using: &random)).map { _ in Int.random(in: 0...50, using: &random) }
            let (a, b) = (try #require(Points(meanOf: left)), try #require(Points(meanOf: right)))
            let (x, y) = (left.reduce(0, +) * right.count, right.reduce(0, +) * left.count)
            #expect((a < b) == (x < y))
            #expect((a == b) == (x == y))
            #expect(a + b - b == a)
            #expect(a + b == b + a)
        }
    }

    @Test("means of up to 50 reviewers add up exactly, and no number of reviewers can trap")
    func manyReviewers() throws {
        func mean(_ count: Int) throws -> Points {
            try #require(Points(meanOf: [Int.max] + Array(repeating: 0, count: count - 1)))
        }
        let exact = try (1...50).map { try #require(Points(meanOf: [1] + Array(repeating: 0, count: $0 - 1))) }
        #expect(exact.reduce(.zero, +) - exact.reversed().reduce(.zero, +) == .zero)
        let harmonic = exact.reduce(.zero, +)
        #expect(harmonic.description == "4.49")
        var sum = Points.zero
        for count in stride(from: 1, to: 4_000, by: 7) {
            let next = try mean(count)
            #expect(sum + next > sum)
            #expect((sum < next) != (next < sum) || sum == next)
            sum += next
        }
        #expect(!sum.description.isEmpty)
    }

    @Test("whole points are written as an integer, others as a decimal text")
    func coding() throws {
        #expect(try JSONText.encode([Points(5), try #require(Points(meanOf: [1, 2]))]) == Array(#"[5,"1.50"]"#.utf8))
        #expect(try JSONText.decode(Points.self, from: Array(#""1.5""#.utf8)) == Points(meanOf: [1, 2]))
        for bad in ["1.5", #""1.555""#, #""x""#, "true"] {
            #expect(throws: JSONDecodingError.self) { try JSONText.decode(Points.self, from: Array(bad.utf8)) }
        }
    }
}
