import ArgumentParser
import Contracts
import Model

/// What changed for a project between two days.
struct DiffSchemesCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "diff",
            abstract: HelpText.words(
                en: "Say which schemes answer a project otherwise on a later day, and why.",
                ja: "2つの基準日の間で判定が変わった制度とその理由を示す。"),
            discussion: HelpText.words(
                en: """
                    Exit code 1 if nothing has changed.

                      renkei funding diff --from 2025-03-31 --country IN --sector renewableEnergies
                    """,
                ja: """
                    変化がなければ終了コード 1。

                      renkei funding diff --from 2025-03-31 --country インド --sector renewableEnergies
                    """))
    }

    @Option(help: ArgumentHelp(en: "The earlier day.", ja: "比較元の日。", valueName: "YYYY-MM-DD"))
    var from: CivilDate

    @Option(
        help: ArgumentHelp(en: "The later day; else today in Japan.", ja: "比較先の日 (既定は日本の今日)。", valueName: "YYYY-MM-DD"))
    var to: CivilDate?

    @OptionGroup(title: HelpText.words(en: "Facts of the project", ja: "事業の事実"))
    var project: ProjectFactsOptions

    @OptionGroup(title: HelpText.words(en: "Which schemes", ja: "制度の絞り込み"))
    var schemes: SchemeFilterOptions

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let facts = try project.facts(in: session)
        let reply: Session.Reply<FundingMethods.CompareEditions.Result>
        do {
            reply = try await session.ask(
                FundingMethods.CompareEditions.self,
                FundingMethods.CompareEditions.Params(project: facts, from: from, to: to, filter: schemes.filter),
                of: .funding)
        } catch {
            throw schemes.locating(project.locating(error))
                .telling("/params/from", as: "--from").telling("/params/to", as: "--to")
        }
        session.warn(stale: reply.value.stale, .funding)
        session.show(page(reply.value, session.language), orJSON: reply.text)
        return reply.value.comparison.changes.isEmpty ? .negative : .success
    }

    private func page(_ result: FundingMethods.CompareEditions.Result, _ language: Language) -> Page {
        var page = Page()
        page.title(
            language(
                en: "What changed from \(result.from) to \(result.to)", ja: "\(result.from) から \(result.to) までの変化"))
        page.append(ComparisonPage(comparison: result.comparison, language: language).page)
        let editions = result.editions.joined(separator: ", ")
        page.paragraph(language(en: "Editions: \(editions).", ja: "根拠の版: \(editions)"), .faint)
        return page
    }
}
