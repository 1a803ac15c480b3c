import Foundation
import MatchmakingRules

/// Candidates ranked by the cosine of their texts to a question, in logarithmic TF-IDF: words and pairs of characters as
/// they stand, in whatever language, with no knowledge of sectors or concepts. What any search engine can do.
package struct PlainText {
    private static let analysis = TextAnalysis(Lexicon([]))
    private let vectors: [String: [TextTerm: Double]]
    private let documents: Int
    private let frequencies: [TextTerm: Int]

    /// - Parameter texts: what is known of each candidate, by id.
    package init(_ texts: [String: [String]]) {
        let counts = texts.mapValues(Self.counts)
        let frequencies = counts.values.reduce(into: [TextTerm: Int]()) { frequencies, counts in
            for term in counts.keys { frequencies[term, default: 0] += 1 }
        }
        documents = texts.count
        self.frequencies = frequencies
        vectors = counts.mapValues { Self.vector($0, documents: texts.count, frequencies) }
    }

    /// 0…1 for each candidate that shares a term with the question.
    package func similarities(to question: [String]) -> [String: Double] {
        let asked = Self.vector(Self.counts(question), documents: documents, frequencies)
        return vectors.compactMapValues { vector in
            // In one order, since the last bit of a sum depends on it.
            let products = asked.compactMap { term, weight in vector[term].map { $0 * weight } }.sorted()
            return products.isEmpty ? nil : products.reduce(0, +)
        }
    }

    private static func counts(_ texts: [String]) -> [TextTerm: Int] {
        texts.flatMap(analysis.document).reduce(into: [TextTerm: Int]()) { $0[$1, default: 0] += 1 }
    }

    /// Of length 1; terms that no document has are no part of it.
    private static func vector(
        _ counts: [TextTerm: Int], documents: Int, _ frequencies: [TextTerm: Int]
    ) -> [TextTerm: Double] {
        let weights = counts.reduce(into: [TextTerm: Double]()) { weights, entry in
            guard let frequency = frequencies[entry.key] else { return }
            weights[entry.key] = (1 + log(Double(entry.value))) * log(1 + Double(documents) / Double(frequency))
        }
        let length = weights.values.map { $0 * $0 }.sorted().reduce(0, +).squareRoot()
        return length > 0 ? weights.mapValues { $0 / length } : [:]
    }
}

extension PastChoice {
    /// The candidates by their texts alone, as they stand.
    func ranking(byPlain texts: [String: [String]]) -> TiedRanking {
        ranking(by: PlainText(texts).similarities(to: self.texts).mapValues { [Self.millionths($0)] })
    }

    /// The candidates by their texts, two projects in the country at most, and how many projects there are in all, with
    /// weights set by hand.
    ///
    /// - Parameter counts: the projects of each candidate in the country, and all of them.
    func ranking(byPlain texts: [String: [String]], and counts: [String: [Int]]) -> TiedRanking {
        let similarities = PlainText(texts).similarities(to: self.texts)
        let keys = candidates.reduce(into: [String: [Int]]()) { keys, candidate in
            let count = counts[candidate] ?? [0, 0]
            let sum =
                (similarities[candidate] ?? 0) + 0.15 * Double(min(count[0], 2)) + 0.1 * log(1 + Double(count[1]))
            keys[candidate] = [Self.millionths(sum)]
        }
        return ranking(by: keys)
    }

    private static func millionths(_ value: Double) -> Int { Int((value * 1_000_000).rounded()) }
}
