import ArgumentParser
import Contracts
import Model

/// Checks a budget, or explains the expense lines.
struct BudgetCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "budget",
            abstract: HelpText.words(
                en: "Check a budget: lines, tax, ceiling, half rule, obligatory tasks, purchases.",
                ja: "経費を確認する: 経費区分、消費税、上限額、2分の1ルール、必須業務、購入品目。"),
            discussion: HelpText.words(
                en: """
                    The file is a proposal that holds a budget, or a budget alone, as JSON. Exit code 1 if the budget is \
                    above the ceiling or an obligatory task costs nothing.

                      renkei budget deploy/data/examples/proposal-davao-kitakyushu.json
                      renkei budget --lines
                    """,
                ja: """
                    ファイルは budget を含む提案、または budget 単独のJSONです。上限額を超過する場合、または必須業務に0円のものが\
                    ある場合は終了コード 1。

                      renkei budget deploy/data/examples/proposal-davao-kitakyushu.json
                      renkei budget --lines
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            en: "A proposal or a budget: a JSON file (- for standard input), or @ID for a proposal on record.",
            ja: "提案または経費: JSONファイル(- は標準入力)、または登録済みの提案 @ID。", valueName: "FILE|@ID"))
    var budget: ProposalChoice?

    @Flag(help: ArgumentHelp(en: "List the expense lines with their definitions.", ja: "経費区分とその定義を一覧する。"))
    var lines = false

    @Option(
        help: ArgumentHelp(
            en: "Check by these rules; else by those in force on the day.", ja: "使用する経費基準 (既定はその日に有効なもの)。",
            valueName: "RULES-ID"))
    var rules: BudgetRules.ID?

    @OptionGroup var export: ExportOption

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        switch (budget, lines) {
        case (let budget?, false): return try await check(budget, in: session)
        case (nil, true): return try await list(in: session)
        case (nil, false), (_?, true):
            throw .usage(
                en: "Say what to do: FILE to check, or --lines, one of the two.",
                ja: "FILE または --lines のどちらか1つを指定してください。")
        }
    }

    private func check(_ budget: ProposalChoice, in session: Session) async throws(CommandError) -> ExitStatus {
        let reply = try await BudgetCheckQuestion(choice: budget, rules: rules, asOf: day.asOf).ask(session)
        session.warn(stale: reply.value.stale, .scoring)
        let report = reply.value.report
        let isRefused = report.verdict == .fail || report.tasks.verdict == .fail
        if let csv = export.csv {
            try OutputFile.write(CSVText(report), to: csv, in: session)
            return isRefused ? .negative : .success
        }
        var page = BudgetPage(report: report, language: session.language).page
        page.paragraph(
            session.language(
                en: "Next: renkei budget --lines tells what belongs in each line",
                ja: "次の操作: renkei budget --lines で各経費区分の定義を表示"))
        session.show(page, orJSON: reply.text)
        return isRefused ? .negative : .success
    }

    private func list(in session: Session) async throws(CommandError) -> ExitStatus {
        let reply = try await session.ask(
            ScoringMethods.ListExpenseLines.self,
            ScoringMethods.ListExpenseLines.Params(rules: rules, asOf: day.asOf), of: .scoring)
        session.warn(stale: reply.value.stale, .scoring)
        session.show(ExpenseLinesPage(result: reply.value, language: session.language).page, orJSON: reply.text)
        return .success
    }
}
