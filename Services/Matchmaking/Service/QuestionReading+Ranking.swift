import Contracts
import MatchmakingRules
import Model

extension QuestionReading {
    /// How a ranking is asked for; everything that is wrong with it is noted.
    ///
    /// - Parameter subject: whom the weights have to be for; `nil` where that is not known.
    mutating func options(
        limit: Int?, order: RankingOrder?, atLeast: Int?, profile: WeightProfile.ID?,
        for subject: WeightProfile.Subject?
    ) -> RankingOptions {
        var options = RankingOptions(limit: self.limit(limit), order: order ?? .expected, atLeast: atLeast)
        if let atLeast, !(0...RankingOptions.greatestScore).contains(atLeast) {
            note(
                FieldProblem(
                    pointer: "/params/atLeast", rule: "at-least-range",
                    message: BilingualText(
                        en: "a score is 0 to \(RankingOptions.greatestScore)",
                        ja: "スコアは0から\(RankingOptions.greatestScore)までです")))
        }
        if let profile { options.profile = self.profile(profile, for: subject) }
        return options
    }

    mutating func profile(
        _ id: WeightProfile.ID, for subject: WeightProfile.Subject?
    ) -> WeightProfile? {
        let known = WeightProfile.Subject.allCases.compactMap { matcher.profile(id, for: $0) }.first
        guard let known else {
            note(Mention("/params/profileId", .weightProfile, id.value).missing)
            return nil
        }
        guard let subject, known.subject != subject else { return known }
        note(
            FieldProblem(
                pointer: "/params/profileId", rule: "profile-subject",
                message: BilingualText(
                    en: "the weight profile \"\(id)\" is not one for a \(subject.label.en)",
                    ja: "重み付け「\(id)」は\(subject.label.ja)のものではありません"),
                basis: ["/params/profileId", "/params/id", "/params/kind"]))
        return nil
    }
}
