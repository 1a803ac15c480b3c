import MatchmakingRules
import Model

/// Candidates ranked by nothing but the texts that are known of them.
struct TextAlone {
    private let matcher: Matcher
    private let sector: Sector.ID?

    /// - Parameter texts: what is known of each candidate, by id.
    init(_ known: Catalogue, _ texts: [String: [String]]) {
        var catalogue = Catalogue(known.entries(of: .sector) + known.entries(of: .term))
        // One sector for all: every candidate is admitted, whatever it says.
        sector = known.sectors.all.first?.id
        for (candidate, texts) in texts {
            guard let id = Technology.ID(candidate) else { continue }
            catalogue.put(
                .technology(
                    Technology(
                        id: id, names: Names(en: candidate), summary: LocalisedText(texts),
                        sectors: [sector].compactMap(\.self), source: Source(""))))
        }
        var profile = WeightProfile.starting(for: .technology)
        profile.weights = [.init(.textAffinity, WeightProfile.total)]
        catalogue.put(.weightProfile(profile))
        matcher = Matcher(catalogue)
    }

    func scores(_ choice: PastChoice) -> [String: [Int]] {
        let query = NeedQuery(text: choice.text, sectors: [sector].compactMap(\.self), country: choice.country)
        let results = matcher.match(query, on: choice.day, limit: matcher.catalogue.technologies.count).results
        return results.reduce(into: [:]) { $0[$1.id] = [$1.score] }
    }
}

extension LocalisedText {
    /// Texts of either language, each in its own: a text with a Japanese letter is Japanese.
    init(_ texts: [String]) {
        func joined(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: ". ") }
        let isJapanese = { (text: String) in text.unicodeScalars.contains { $0.value >= 0x3000 } }
        self.init(en: joined(texts.filter { !isJapanese($0) }), ja: joined(texts.filter(isJapanese)))
    }
}

extension PastChoice {
    var text: LocalisedText { LocalisedText(texts) }

    /// The candidates by what a method says of them; those that it does not name stand level at the end.
    func ranking(by keys: [String: [Int]]) -> TiedRanking {
        TiedRanking(candidates) { keys[$0] ?? [] }
    }
}
