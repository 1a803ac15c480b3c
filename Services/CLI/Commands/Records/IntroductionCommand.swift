import ArgumentParser
import Contracts
import Model

/// Introductions between partner cities and companies.
struct IntroductionCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "intro",
            abstract: HelpText.words(
                en: "Introductions between partner cities and companies, step by step.",
                ja: "相手都市と企業の紹介を段階ごとに記録する。"),
            discussion: HelpText.words(
                en: """
                    proposed → confirmedBySurvey → confirmedByInquiry → introduced → inTalks → agreed; declined, with \
                    the reason, from any of them but the last.

                      renkei intro propose --city pc-pw-airai --company co-nextems --need need-pw-airai-1 --by Sato
                      renkei intro advance intro-pc-pw-airai-co-nextems --by Sato
                      renkei intro due --within 14
                    """,
                ja: """
                    提案 → 書面調査で確認 → 直接照会で確認 → 紹介済み → 協議中 → 合意。合意までのどの段階からも、理由を添えて辞退できます。

                      renkei intro propose --city pc-pw-airai --company co-nextems --need need-pw-airai-1 --by 佐藤
                      renkei intro advance intro-pc-pw-airai-co-nextems --by 佐藤
                      renkei intro due --within 14
                    """),
            subcommands: [
                ProposeIntroductionCommand.self, AdvanceIntroductionCommand.self, DeclineIntroductionCommand.self,
                ListIntroductionsCommand.self, DueIntroductionsCommand.self,
            ])
    }
}

/// Who takes a step, when, and what comes after it.
struct StepOptions: ParsableArguments {
    @Option(help: ArgumentHelp(en: "Who takes the step.", ja: "担当者。", valueName: "NAME"))
    var by: String

    @Option(help: ArgumentHelp(en: "When; today where left out.", ja: "日付 (省略時は今日)。", valueName: "YYYY-MM-DD"))
    var on: CivilDate?

    @Option(
        help: ArgumentHelp(
            en: "When to ask again; the usual time where left out.", ja: "次に確認する日 (省略時は標準の日数)。",
            valueName: "YYYY-MM-DD"))
    var due: CivilDate?

    @Option(help: ArgumentHelp(en: "A note on the step.", ja: "備考。", valueName: "TEXT"))
    var note: String?

    func step(_ state: IntroductionState, reason: String? = nil) -> Introduction.Step {
        Introduction.Step(state, on: on ?? ProgrammeToday.day, by: by, reason: reason, note: note, dueOn: due)
    }
}

/// Proposes an introduction.
struct ProposeIntroductionCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "propose",
            abstract: HelpText.words(en: "Propose an introduction.", ja: "紹介を提案する。"))
    }

    @Option(help: ArgumentHelp(en: "The partner city.", ja: "相手都市。", valueName: "CITY-ID"))
    var city: PartnerCity.ID

    @Option(help: ArgumentHelp(en: "The company.", ja: "企業。", valueName: "COMPANY-ID"))
    var company: Company.ID

    @Option(help: ArgumentHelp(en: "The need that it is about.", ja: "対象のニーズ。", valueName: "NEED-ID"))
    var need: Need.ID?

    @Option(help: ArgumentHelp(en: "The technology that it is about.", ja: "対象の技術。", valueName: "TECHNOLOGY-ID"))
    var technology: Technology.ID?

    @Option(help: ArgumentHelp(en: "The Japanese municipality that goes along.", ja: "同行する自治体。", valueName: "LG-ID"))
    var municipality: Municipality.ID?

    @Option(
        help: ArgumentHelp(
            en: "The id; made of the city's, the company's and the need's where left out.",
            ja: "ID (省略時は都市・企業・ニーズのIDから作成)。", valueName: "ID"))
    var id: Introduction.ID?

    @OptionGroup var step: StepOptions

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let made = (["intro", city.value, company.value] + [need?.value].compactMap(\.self)).joined(separator: "-")
        guard let id = id ?? Introduction.ID(made) else {
            throw .usage(en: "The ids are too long to make one: say --id.", ja: "IDが長すぎます。--id を指定してください。")
        }
        try await IntroductionStore(session: session).propose(
            Introduction(
                id: id, partnerCityId: city, companyId: company, needId: need, technologyId: technology,
                municipalityId: municipality, steps: [step.step(.proposed)]))
        return .success
    }
}

/// Takes an introduction one step further.
struct AdvanceIntroductionCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "advance",
            abstract: HelpText.words(en: "Take an introduction one step further.", ja: "紹介を次の段階へ進める。"))
    }

    @Argument(help: ArgumentHelp(en: "The introduction.", ja: "紹介のID。", valueName: "ID"))
    var id: Introduction.ID

    @Option(
        help: ArgumentHelp(
            en: "The state that it has reached; the next one where left out.", ja: "到達した段階 (省略時は次の段階)。",
            valueName: "STATE"))
    var to: IntroductionState?

    @OptionGroup var step: StepOptions

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let store = IntroductionStore(session: session)
        let known = try await store.introduction(id)
        var introduction = known.introduction
        let last = introduction.steps.last?.state
        guard let state = to ?? last?.next else {
            throw CommandError(
                .refused,
                BilingualText(
                    en: "The introduction has ended: \(last?.label.en ?? "–").",
                    ja: "この紹介は終了しています: \(last?.label.ja ?? "–")"),
                next: BilingualText(
                    en: "Propose another one with an --id of its own.",
                    ja: "新たに紹介する場合は、--id で異なるIDを指定して提案してください。"))
        }
        introduction.steps.append(step.step(state))
        try await store.save(introduction, after: known.revision)
        return .success
    }
}

/// Ends an introduction because a side declines.
struct DeclineIntroductionCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "decline",
            abstract: HelpText.words(en: "End an introduction: a side declines.", ja: "辞退により紹介を終了する。"))
    }

    @Argument(help: ArgumentHelp(en: "The introduction.", ja: "紹介のID。", valueName: "ID"))
    var id: Introduction.ID

    @Option(help: ArgumentHelp(en: "Why.", ja: "理由。", valueName: "TEXT"))
    var reason: String

    @OptionGroup var step: StepOptions

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let store = IntroductionStore(session: session)
        let known = try await store.introduction(id)
        var introduction = known.introduction
        introduction.steps.append(step.step(.declined, reason: reason))
        try await store.save(introduction, after: known.revision)
        return .success
    }
}

extension IntroductionState: ExpressibleByArgument {}
