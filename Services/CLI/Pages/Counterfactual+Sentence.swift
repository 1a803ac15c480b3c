import Model

extension Counterfactual {
    /// What a change would make of the score and of the place.
    var sentence: BilingualText {
        let score = GroupedNumber.text(newScore)
        return BilingualText(
            en: "with \(change.en): \(score), place \(newRank)", ja: "\(change.ja)があれば: \(score)、\(newRank)位")
    }
}
