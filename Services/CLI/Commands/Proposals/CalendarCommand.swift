import ArgumentParser
import Contracts
import Model

/// Lists what a contract asks for in a fiscal year.
struct CalendarCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "calendar",
            abstract: HelpText.words(
                en: "The obligations of a contract year by their days, also as iCalendar.",
                ja: "契約年度の実施事項の日程。iCalendarでの出力も可能。"),
            discussion: HelpText.words(
                en: """
                    Days that the text sets are told from those that are only proposed; a day that is counted from the \
                    first or the last day of the contract is only proposed while that is not given. The rules are those in \
                    force on the first day of the contract, unless --rules or --as-of says otherwise.

                      renkei calendar --fiscal-year 2025
                      renkei calendar --fiscal-year 2025 --start 2025-06-02 --ics contract.ics
                    """,
                ja: """
                    規定された日程と提案した日程を区別して示します。契約の開始日・終了日を指定しない間は、それに基づく期日も\
                    案です。版は契約開始日に有効なもの (--rules または --as-of で変更)。

                      renkei calendar --fiscal-year 2025
                      renkei calendar --fiscal-year 2025 --start 2025-06-02 --ics contract.ics
                    """))
    }

    @Option(help: ArgumentHelp(en: "The fiscal year of the contract.", ja: "契約の年度。", valueName: "YEAR"))
    var fiscalYear: Int

    @Option(
        help: ArgumentHelp(
            en: "The first day of the contract; else 1 April.", ja: "契約の開始日 (既定は4月1日)。", valueName: "YYYY-MM-DD"))
    var start: CivilDate?

    @Option(
        help: ArgumentHelp(
            en: "The last day of the contract; else 31 March.", ja: "契約の終了日 (既定は3月31日)。", valueName: "YYYY-MM-DD"))
    var end: CivilDate?

    @Option(help: ArgumentHelp(en: "The phase, from 1.", ja: "フェーズ (1から)。", valueName: "NUMBER"))
    var phase: Int?

    @Option(help: ArgumentHelp(en: "The year of the phase, from 1.", ja: "フェーズの何年目か (1から)。", valueName: "NUMBER"))
    var yearOfPhase: Int?

    @Option(
        help: ArgumentHelp(
            en: "The project, to keep several calendars apart.", ja: "事業 (複数のカレンダーを区別するため)。", valueName: "ID"))
    var project: Proposal.ID?

    @Option(
        help: ArgumentHelp(
            en: "Write iCalendar to this file; - for standard output.", ja: "iCalendarの出力先。- は標準出力。",
            valueName: "FILE"))
    var ics: String?

    @Option(help: ArgumentHelp(en: "List by this edition.", ja: "使用する版。", valueName: "RULES-ID"))
    var rules: ContractRules.ID?

    @Option(
        help: ArgumentHelp(
            en: "List by the edition in force on this day; else on the first day of the contract.",
            ja: "この日に有効な版を使用 (既定は契約開始日)。", valueName: "YYYY-MM-DD"))
    var asOf: CivilDate?

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let reply = try await session.ask(
            ScoringMethods.ContractCalendar.self,
            ScoringMethods.ContractCalendar.Params(
                fiscalYear: fiscalYear, start: start, end: end, phase: phase, yearOfPhase: yearOfPhase,
                format: ics == nil ? nil : .icalendar, language: session.language, project: project, rules: rules,
                asOf: asOf),
            of: .scoring)
        session.warn(stale: reply.value.stale, .scoring)
        if let ics, let text = reply.value.icalendar {
            try OutputFile.write(Array(text.utf8), to: ics, in: session)
            return .success
        }
        session.show(CalendarPage(year: reply.value.year, language: session.language).page, orJSON: reply.text)
        return .success
    }
}
