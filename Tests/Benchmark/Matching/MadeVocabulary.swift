import MatchmakingRules
import Model
import RankingSupport

/// The words of made-up texts: 200,000 by Zipf's law and 400 topics of unlike popularity among them, and the phrases of
/// the shipped records.
struct MadeVocabulary {
    /// By rank, the most frequent first; all of one length, so that none begins another.
    let words: [String]
    let phrases: [String]
    let japanesePhrases: [String]
    private let anyWord = WeightedDraw.zipf(wordCount, exponent: exponent)
    private let topic = WeightedDraw.zipf(topicCount, exponent: 1)
    private let wordOfTopic = WeightedDraw.zipf(wordsOfTopic, exponent: exponent)

    private static let wordCount = 200_000
    private static let topicCount = 400
    private static let wordsOfTopic = 400
    private static let exponent = 1.07
    /// Ranks before this are too frequent to be what a topic, or a need, is about.
    static let firstTelling = 60

    init(_ shipped: Catalogue) {
        let syllables = "bcdfghjklmnpqrstvwxz".flatMap { first in "aou".map { "\(first)\($0)" } }
        words = (0..<Self.wordCount).map { rank in
            // Neighbours in rank are no neighbours in the alphabet: the factor shares none with the number of words.
            let mixed = rank * 76_543 % (syllables.count * syllables.count * syllables.count)
            return syllables[mixed % 60] + syllables[mixed / 60 % 60] + syllables[mixed / 3_600]
        }
        let terms = shipped.sectors.all.flatMap { $0.terms.compactMap(\.en) } + shipped.terms.all.flatMap(\.en)
        phrases = (terms + shipped.technologies.all.map(\.names.en)).sorted()
        japanesePhrases = shipped.technologies.all.compactMap(\.names.ja)
    }

    func drawTopic(_ random: inout SplitMix) -> Int { topic(&random) }

    /// The rank of any word.
    func drawWord(_ random: inout SplitMix) -> Int { anyWord(&random) }

    /// The rank of a word of a topic: each topic has its own among the telling ones.
    func drawWord(of topic: Int, _ random: inout SplitMix) -> Int {
        var mixed = SplitMix(seed: UInt64(topic * Self.wordsOfTopic + wordOfTopic(&random)))
        return Self.firstTelling + mixed.below(Self.wordCount - Self.firstTelling)
    }
}
