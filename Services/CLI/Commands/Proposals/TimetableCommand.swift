import ArgumentParser
import Contracts
import JSONText
import Model

/// Works the steps to an application back from the window of a call.
struct TimetableCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "timetable",
            abstract: HelpText.words(
                en: "By when the steps to an application must begin, worked back from a call.",
                ja: "公募期間から逆算した、応募準備の着手期限。"),
            discussion: HelpText.words(
                en: """
                    How long a step takes is yours to say; a step without a lead time is listed with its question. Exit \
                    code 1 if a step cannot be done in time. The rules are those in force on the day that the call opens, \
                    unless --rules or --as-of says otherwise.

                      renkei timetable --call c3p-fy2025-1 --lead-time loi=30 --lead-time loi-translation=5
                      renkei timetable --opens 2026-02-09 --window 21 --lead-time loi=30 --today 2026-01-05
                    """,
                ja: """
                    各手順の所要日数は --lead-time で指定します。指定のない手順は確認事項とともに示します。間に合わない手順があれば\
                    終了コード 1。版は公募開始日に有効なもの (--rules または --as-of で変更)。

                      renkei timetable --call c3p-fy2025-1 --lead-time loi=30 --lead-time loi-translation=5
                      renkei timetable --opens 2026-02-09 --window 21 --lead-time loi=30 --today 2026-01-05
                    """))
    }

    @Option(help: ArgumentHelp(en: "A call on record.", ja: "登録済みの公募。", valueName: "CALL-ID"))
    var call: CallForProposals.ID?

    @Option(help: ArgumentHelp(en: "The day that the call opens.", ja: "公募開始日。", valueName: "YYYY-MM-DD"))
    var opens: CivilDate?

    @Option(
        help: ArgumentHelp(
            en: "How many days after that it closes.", ja: "公募開始日から締切日までの日数。", valueName: "DAYS"))
    var window: Int?

    @Option(
        help: ArgumentHelp(
            en: "The planned day of submission; else the last one.", ja: "提出予定日 (既定は締切日)。",
            valueName: "YYYY-MM-DD"))
    var submitOn: CivilDate?

    @Option(
        help: ArgumentHelp(
            en: "How many days a step, or a group of steps, takes; may be repeated.", ja: "手順または手順群の所要日数 (複数可)。",
            valueName: "STEP=DAYS"))
    var leadTime: [LeadTime] = []

    @Option(help: ProposalChoice.help)
    var proposal: ProposalChoice?

    @Option(help: ArgumentHelp(en: "Without a proposal: new or ongoing.", ja: "提案がない場合: new または ongoing。"))
    var kind: ProposalKind?

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(en: "Whether several organisations apply.", ja: "共同応募かどうか。"))
    var joint: Bool?

    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(
            en: "Whether a Japanese municipality takes part for the first time.", ja: "初めて参加する自治体があるかどうか。"))
    var firstTimeMunicipality: Bool?

    @Option(
        help: ArgumentHelp(
            en: "The day that steps are compared with; none is called late where left out.",
            ja: "着手期限と比較する日 (省略時は期限超過を判定しない)。", valueName: "YYYY-MM-DD"))
    var today: CivilDate?

    @Option(help: ArgumentHelp(en: "Plan by this edition.", ja: "使用する版。", valueName: "RULES-ID"))
    var rules: DocumentRules.ID?

    @Option(
        help: ArgumentHelp(
            en: "Plan by the edition in force on this day; else on the day that the call opens.",
            ja: "この日に有効な版を使用 (既定は公募開始日)。", valueName: "YYYY-MM-DD"))
    var asOf: CivilDate?

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    private struct Params: Encodable {
        let call: CallForProposals.ID?
        let opens: CivilDate?
        let windowDays: Int?
        let submitOn: CivilDate?
        let proposal: JSONNode?
        let proposalId: Proposal.ID?
        let kind: ProposalKind?
        let joint: Bool?
        let firstTimeMunicipality: Bool?
        let leadTimes: [LeadTime]
        let today: CivilDate?
        let rules: DocumentRules.ID?
        let asOf: CivilDate?
    }

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        guard call != nil || proposal != nil || (opens != nil && window != nil) else {
            throw .usage(
                en: "Say which call: --call CALL-ID, or --opens YYYY-MM-DD with --window DAYS.",
                ja: "公募を --call CALL-ID、または --opens YYYY-MM-DD と --window DAYS で指定してください。")
        }
        let params = Params(
            call: call, opens: opens, windowDays: window, submitOn: submitOn,
            proposal: try proposal?.written(in: session), proposalId: proposal?.id, kind: kind, joint: joint,
            firstTimeMunicipality: firstTimeMunicipality, leadTimes: leadTime, today: today,
            rules: rules, asOf: asOf)
        let reply: Session.Reply<ScoringMethods.PlanTimetable.Result>
        do {
            reply = try await session.ask(ScoringMethods.PlanTimetable.self, params, of: .scoring)
        } catch {
            throw proposal?.locating(error) ?? error
        }
        session.warn(stale: reply.value.stale, .scoring)
        let timetable = reply.value.timetable
        session.show(TimetablePage(timetable: timetable, language: session.language).page, orJSON: reply.text)
        return timetable.feasible == .no ? .negative : .success
    }
}

extension LeadTime: ExpressibleByArgument {
    /// "loi=30".
    package init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, let days = Int(parts[1]) else { return nil }
        self.init(step: String(parts[0]), days: days)
    }
}
