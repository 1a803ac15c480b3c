import ArgumentParser
import Model

/// How a ranking is to be ordered and cut.
struct RankingChoice: ParsableArguments {
    @Option(help: ArgumentHelp(en: "How many at most, 1 to 100.", ja: "最大件数、1〜100。", valueName: "COUNT"))
    var limit = 10

    @Option(
        help: ArgumentHelp(
            en: "What decides while facts are unknown: expected, guaranteed or potential.",
            ja: "不明な事実がある間の順序: expected (期待値)、guaranteed (確実な値)、potential (最大値)。", valueName: "ORDER"))
    var order: RankingOrder?

    @Option(
        help: ArgumentHelp(
            en: "Nothing with a lower score, 0 to 255000.", ja: "これ未満のスコアを除く、0〜255000。", valueName: "SCORE"))
    var atLeast: Int?

    @Option(
        help: ArgumentHelp(
            en: "The weights to rank by: renkei list weightProfile.",
            ja: "順位付けの重み: renkei list weightProfile。", valueName: "PROFILE-ID"))
    var profile: WeightProfile.ID?

    @Flag(help: ArgumentHelp(en: "Show every factor with its exact contribution.", ja: "全要素の寄与を表示。"))
    var why = false

    var detail: Detail { why ? .full : .usual }
}

extension RankingOrder: ExpressibleByArgument {}
extension MatchmakingKind: ExpressibleByArgument {}
