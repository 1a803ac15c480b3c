package import MatchmakingRules
package import Model

/// How well a question in one language finds what it finds in the other.
package struct BilingualQuality: Sendable {
    /// Mean Kendall τ of the first 20 technologies for the same need in English and in Japanese.
    package let agreement: Double
    /// Needs whose first 20 are the same in the same order.
    package let identical: Int
    package let needs: Int

    package init(of needs: [BilingualNeed], matcher: Matcher, on day: CivilDate) {
        let taus = needs.map { need in
            let lists = [need.en, need.ja].map { text in
                matcher.match(NeedQuery(text: LocalisedText(en: text)), on: day, limit: 20).results.map(\.id)
            }
            return RankAgreement.tau(lists[0], lists[1])
        }
        self.needs = needs.count
        identical = taus.count { $0 == 1 }
        agreement = taus.reduce(0, +) / Double(max(1, taus.count))
    }
}

/// Mean reciprocal rank of a technology for its own title, by text alone: the records are left in one language, and the
/// question is asked in the same or in the other one.
package struct TitleSearch: Sendable {
    package let titles: Int
    /// By the language of the question and that of the records.
    package let meanReciprocalRank: [Pair: Double]

    package struct Pair: Hashable, Sendable {
        package let question: Language
        package let records: Language

        package init(_ question: Language, _ records: Language) {
            self.question = question
            self.records = records
        }
    }

    package init(of catalogue: Catalogue, on day: CivilDate) {
        let titled = catalogue.technologies.all.filter { $0.names.ja != nil }
        titles = titled.count
        var means: [Pair: Double] = [:]
        for records in Language.allCases {
            let matcher = Matcher(Self.catalogue(catalogue, titled, in: records))
            for question in Language.allCases {
                let sum = titled.reduce(0) { sum, technology in
                    let query = NeedQuery(text: LocalisedText(en: technology.names[question]))
                    let results = matcher.match(query, on: day, limit: titled.count).results
                    let same = Set(titled.filter { $0.names[question] == technology.names[question] }.map(\.key))
                    guard let place = results.firstIndex(where: { same.contains($0.id) }) else { return sum }
                    return sum + 1 / Double(place + 1)
                }
                means[Pair(question, records)] = sum / Double(max(1, titled.count))
            }
        }
        meanReciprocalRank = means
    }

    /// The titled technologies in one language, without all else that could tell them apart, ranked by text alone.
    private static func catalogue(_ catalogue: Catalogue, _ titled: [Technology], in language: Language) -> Catalogue {
        var one = Catalogue(catalogue.entries(of: .sector) + catalogue.entries(of: .term))
        for technology in titled {
            one.put(
                .technology(
                    Technology(
                        id: technology.id, names: Names(en: technology.names[language]), sectors: technology.sectors,
                        source: technology.source)))
        }
        var profile = WeightProfile.starting(for: .technology)
        profile.weights = [.init(.textAffinity, 1_000)]
        one.put(.weightProfile(profile))
        return one
    }
}
