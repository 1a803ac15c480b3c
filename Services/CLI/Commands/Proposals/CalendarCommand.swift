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
                    Days that the text sets are told from those that are only proposed.

                      renkei calendar --fiscal-year 2025
                      renkei calendar --fiscal-year 2025 --start 2025-06-02 --ics contract.ics
                    """,
                ja: """
                    規定された日程と提案した日程を区別して示します。

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

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let reply = try await session.ask(
            ScoringMethods.ContractCalendar.self,
            ScoringMethods.ContractCalendar.Params(
                fiscalYear: fiscalYear, start: start, end: end, phase: phase, yearOfPhase: yearOfPhase,
                format: ics == nil ? nil : .icalendar, language: session.language, project: project, asOf: day.asOf),
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
