import Model

extension ContractCalendar {
    var notes: [Scorecard.Flag] {
        rules.notices.map { .init(id: $0.id, reference: $0.reference, message: $0.message) } + assumed + phase
    }

    private var assumed: [Scorecard.Flag] {
        guard period.start == nil || period.end == nil else { return [] }
        return [
            .init(
                id: "assumed-period", reference: rules.phases.reference,
                message: BilingualText(
                    en:
                        "the contract is taken to run from \(start) to \(end), and days counted from an assumed day are only "
                        + "proposed; give the days on which it begins and ends once they are known",
                    ja: "契約期間を\(start)から\(end)までと仮定しており、仮定した日に基づく期日は案です。"
                        + "確定後に開始日・終了日を指定してください"))
        ]
    }

    /// What comes after this year.
    private var phase: [Scorecard.Flag] {
        let years = rules.phases.years
        let most = rules.phases.maximum
        let limit = BilingualText(
            en: "a phase is \(years) fiscal years, with a contract for each; at most \(most) phases (\(years * most) "
                + "fiscal years)",
            ja: "1フェーズは\(years)年度（単年度契約を毎年更新）、最大\(most)フェーズ（計\(years * most)年度）")
        return [.init(id: "phase", reference: rules.phases.reference, message: Wording.sentences([limit] + after))]
    }

    private var after: [BilingualText] {
        switch (isRenewed, period.phase) {
        case (.unknown, _):
            return [
                BilingualText(
                    en: "the year of the phase was not given: after its last year there is no renewal",
                    ja: "フェーズの何年目かが不明です。最終年度の後は更新されません")
            ]
        case (.yes, _): return [BilingualText(en: "the contract can be renewed", ja: "契約更新の対象です")]
        case (.no, let phase?) where phase >= rules.phases.maximum:
            return [BilingualText(en: "this is the last year of the last phase", ja: "最終フェーズの最終年度です")]
        case (.no, _):
            return [
                BilingualText(
                    en: "this is the last year of the phase; another phase needs a new proposal with novelty",
                    ja: "フェーズの最終年度です。次のフェーズには新規性のある提案による応募が必要です")
            ]
        }
    }
}
