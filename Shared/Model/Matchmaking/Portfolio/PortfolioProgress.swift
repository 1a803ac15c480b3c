/// How far the work on a portfolio is.
package struct PortfolioProgress: Codable, Hashable, Sendable {
    package let phase: Phase
    /// Needs dealt with in this phase, of how many.
    package let done: Int
    package let total: Int
    /// 1 for the first time that the network is solved, then one more each time that better pairs came in.
    package let round: Int

    package init(phase: Phase, done: Int = 0, total: Int = 0, round: Int = 1) {
        self.phase = phase
        self.done = done
        self.total = total
        self.round = round
    }

    package enum Phase: String, Codable, Hashable, Sendable, CaseIterable {
        /// Nobody has asked for it here, or it was given up or forgotten.
        case none
        /// Another portfolio comes first.
        case waiting
        /// Every need is compared with every technology.
        case scoring
        /// The network is solved.
        case assigning
        /// All pairs are compared with the prices.
        case certifying
        /// Reasons are written.
        case explaining
        /// Its pages are there.
        case ready

        package var label: BilingualText {
            switch self {
            case .none: BilingualText(en: "not under way", ja: "未着手")
            case .waiting: BilingualText(en: "waiting for another portfolio", ja: "他の計算の終了待ち")
            case .scoring: BilingualText(en: "scoring needs", ja: "適合度を計算中")
            case .assigning: BilingualText(en: "assigning", ja: "割り当て中")
            case .certifying: BilingualText(en: "proving the optimum", ja: "最適性を検証中")
            case .explaining: BilingualText(en: "writing reasons", ja: "理由を作成中")
            case .ready: BilingualText(en: "ready", ja: "完了")
            }
        }
    }
}
