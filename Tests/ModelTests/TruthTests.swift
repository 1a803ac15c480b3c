import JSONText
import Model
import Testing

@Suite("Three-valued truth")
struct TruthTests {
    private static let pairs = Truth.allCases.flatMap { left in Truth.allCases.map { (left, $0) } }

    /// The Booleans that a truth can still turn out to be.
    private func completions(_ truth: Truth) -> Set<Bool> {
        truth.known.map { [$0] } ?? [true, false]
    }

    private func truth(of outcomes: Set<Bool>) -> Truth {
        outcomes.count == 1 ? Truth(outcomes.first) : .unknown
    }

    @Test("and, or and not say exactly what every completion agrees on", arguments: pairs)
    func sound(left: Truth, right: Truth) {
        let both = completions(left).flatMap { l in completions(right).map { (l, $0) } }
        #expect((left && right) == truth(of: Set(both.map { $0 && $1 })))
        #expect((left || right) == truth(of: Set(both.map { $0 || $1 })))
        #expect(!left == truth(of: Set(completions(left).map { !$0 })))
    }

    @Test("De Morgan's laws hold", arguments: pairs)
    func deMorgan(left: Truth, right: Truth) {
        #expect(!(left && right) == (!left || !right))
        #expect(!(left || right) == (!left && !right))
    }

    @Test("what is not said is unknown")
    func silence() {
        #expect(Truth(nil) == .unknown)
        #expect(Truth(true).known == true)
        #expect(Truth(false).known == false)
        #expect(Truth.unknown.known == nil)
    }

    @Test("all of nothing is yes, any of nothing is no")
    func empty() {
        #expect([Truth]().all == .yes)
        #expect([Truth]().any == .no)
        #expect([Truth.yes, .unknown].all == .unknown)
        #expect([Truth.no, .unknown].all == .no)
        #expect([Truth.yes, .unknown].any == .yes)
        #expect([Truth.no, .unknown].any == .unknown)
    }

    @Test("is a word on the wire")
    func wire() throws {
        let text = Array(#"["no","unknown","yes"]"#.utf8)
        #expect(try JSONText.decode([Truth].self, from: text) == [.no, .unknown, .yes])
        #expect(try JSONText.encode(Truth.allCases) == text)
    }
}
