import Model

/// What is known of one fact that conditions test: the answers that it may have.
struct KnownFact: Sendable {
    let label: BilingualText
    let pointer: Pointer
    /// Every answer that there is, in the edition's order.
    let answers: [ScoringSheet.Choice]
    /// Those that are possible: one where the fact is known, all of them where nothing is.
    let possible: Set<String>
    /// Whether the proposal states it, at `pointer`; otherwise the proposal's cities and claims lead to it.
    let isStated: Bool
    /// Whether the applicant could make it otherwise.
    let isOpenToChange: Bool
    /// What was looked at, for reasons.
    var shown: [Reason.Input] = []
    /// What would settle it; empty where it is known.
    var missing: [Scorecard.MissingFact] = []
    /// What stands behind it, in words.
    var details: [BilingualText] = []

    /// The answer, where only one is possible.
    var known: ScoringSheet.Choice? {
        possible.count == 1 ? answers.first { possible.contains($0.name) } : nil
    }

    /// The answers to a question of yes or no, as conditions and `possible` name them.
    static let yes = "true"
    static let no = "false"

    static let yesOrNo = [
        ScoringSheet.Choice(name: yes, label: BilingualText(en: "yes", ja: "はい")),
        ScoringSheet.Choice(name: no, label: BilingualText(en: "no", ja: "いいえ")),
    ]
}

extension KnownFact {
    /// A fact that the proposal states, or leaves out.
    init(_ input: ScoringSheet.Input, in stated: StatedFacts) {
        let answers = input.type == .flag ? Self.yesOrNo : input.options ?? []
        let written = stated.written(input.name)
        self.init(
            label: input.label, pointer: stated.pointer(to: input.name), answers: answers,
            possible: written.map { [$0] } ?? Set(answers.map(\.name)), isStated: true,
            isOpenToChange: input.fixed != true,
            shown: [Reason.Input(input.name, written)], missing: written == nil ? [stated.missing(input.name)] : [])
    }
}
