import MatchmakingRules
import Model
import Testing

@Suite("Text affinity")
struct TextIndexTests {
    private func document(_ words: String) -> [[TextTerm]] {
        [words.split(separator: " ").map { TextTerm.word(String($0)) }]
    }

    @Test("a document that says the whole question once, at average length, has the full value")
    func fullValue() {
        let index = TextIndex([document("red bus"), document("blue car"), document("tall tree")])
        #expect(index.affinities(to: [.word("red"), .word("bus")]) == [0: 255])
    }

    @Test("a quarter of what the question says is half the value")
    func quarter() {
        let index = TextIndex([document("a"), document("b"), document("c"), document("d")])
        let affinity = index.affinities(to: ["a", "b", "c", "d"].map(TextTerm.word))
        #expect(affinity == [0: 127, 1: 127, 2: 127, 3: 127])
    }

    @Test("documents that share no term are not there at all")
    func absent() {
        let index = TextIndex([document("red bus"), document("blue car")])
        #expect(index.affinities(to: [.word("tree")]) == [:])
        #expect(index.affinities(to: []) == [:])
        #expect(TextIndex([]).affinities(to: [.word("tree")]) == [:])
    }

    @Test("rarer terms tell more, and repetition tells less and less")
    func weights() throws {
        let index = TextIndex([
            document("common rare filler"), document("common other filler"), document("common common common"),
        ])
        let rare = try #require(index.affinities(to: [.word("rare"), .word("common")])[0])
        let common = try #require(index.affinities(to: [.word("rare"), .word("common")])[1])
        #expect(rare > common)
        let repeated = try #require(index.affinities(to: [.word("common"), .word("rare")])[2])
        #expect(repeated >= common && repeated < rare)
    }

    @Test("under the same statistics another document changes no score")
    func thirdDocument() {
        let documents = [document("red bus line"), document("blue bus"), document("green tree")]
        let index = TextIndex(documents)
        let question: [TextTerm] = [.word("bus"), .word("red")]
        let grown = TextIndex(documents + [document("bus bus red")], statistics: index.statistics)
        var affinities = grown.affinities(to: question)
        affinities[3] = nil
        #expect(affinities == index.affinities(to: question))
    }

    @Test("a translation of the same text is no repetition")
    func translation() {
        let term = TextTerm.sector(id("solar-pv"))
        let once = TextIndex([[[term]], [[.word("x")]]])
        let twice = TextIndex([[[term], [term]], [[.word("x")]]])
        #expect(once.affinities(to: [term]) == twice.affinities(to: [term]))
    }
}
