package import MatchmakingRules
package import Model

extension SeededCatalogue {
    /// A need in one language or in both, with and without sectors and a country.
    package mutating func query() -> NeedQuery {
        let text: LocalisedText =
            switch number(0...2) {
            case 0: LocalisedText(en: self.text(8))
            case 1: LocalisedText(ja: self.text(6))
            default: LocalisedText(en: self.text(6), ja: self.text(5))
            }
        return NeedQuery(
            text: text, sectors: chance(2) ? sectorIDs(3) : [], country: chance(5) ? nil : pick(Self.countries))
    }

    package mutating func options() -> RankingOptions {
        RankingOptions(
            limit: pick([1, 2, 3, 10, 100]), order: pick(RankingOrder.allCases),
            atLeast: chance(3) ? number(0...200_000) : nil)
    }

    /// Weights that add up to 1,000, some of them often 0, and any prior that is allowed.
    package mutating func profile(_ subject: WeightProfile.Subject) -> WeightProfile {
        var profile = WeightProfile.starting(for: subject)
        let factors = profile.weights.map(\.factor)
        let top = chance(3) ? 0...WeightProfile.total : 100...600
        let cuts = [0] + factors.dropFirst().map { _ in number(top) }.sorted() + [WeightProfile.total]
        profile.weights = factors.indices.map { WeightProfile.Weight(factors[$0], cuts[$0 + 1] - cuts[$0]) }
            .shuffled(using: &random)
        profile.prior = number(1...Factor.smallestPositive)
        return profile
    }
}
