import ArgumentParser
import Contracts
import JSONText
import Model

/// Scores a proposal with other facts.
struct WhatIfCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "whatif",
            abstract: HelpText.words(
                en: "What a proposal's points would be with other facts.", ja: "事実が変わった場合の提案の点数。"),
            discussion: HelpText.words(
                en: """
                    Facts are named by their place in the proposal. A value is JSON, or text where it is not. Nothing on \
                    record changes.

                      renkei whatif proposal.json --set /facts/annualReduction=13500
                      renkei whatif @davao --set /facts/decokatsuDeclaration=true --unset /facts/costEffectiveness/basis
                    """,
                ja: """
                    事実は提案内の位置で指定します。値はJSON、そうでなければ文字列として扱います。登録内容は変わりません。

                      renkei whatif proposal.json --set /facts/annualReduction=13500
                      renkei whatif @davao --set /facts/decokatsuDeclaration=true --unset /facts/costEffectiveness/basis
                    """))
    }

    @Argument(help: ProposalChoice.help)
    var proposal: ProposalChoice

    @Option(
        help: ArgumentHelp(
            en: "A fact as it would be; may be repeated.", ja: "変更後の事実 (複数可)。", valueName: "POINTER=VALUE"))
    var set: [String] = []

    @Option(help: ArgumentHelp(en: "A fact that would be unknown.", ja: "不明とする事実 (複数可)。", valueName: "POINTER"))
    var unset: [String] = []

    @Option(
        help: ArgumentHelp(
            en: "Score by this sheet; else by the proposal's own.", ja: "使用する採点表 (既定は提案のもの)。",
            valueName: "SHEET-ID"))
    var sheet: ScoringSheet.ID?

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    private struct Params: Encodable {
        let proposal: JSONNode?
        let proposalId: Proposal.ID?
        let cases: [ScoringMethods.WhatIf.Case]
        let sheet: ScoringSheet.ID?
        let asOf: CivilDate?
    }

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let params = Params(
            proposal: try proposal.written(in: session), proposalId: proposal.id,
            cases: [.init(changes: try changes())], sheet: sheet, asOf: day.asOf)
        let reply: Session.Reply<ScoringMethods.WhatIf.Result>
        do {
            reply = try await session.ask(ScoringMethods.WhatIf.self, params, of: .scoring)
        } catch {
            throw byOption(proposal.locating(error))
        }
        session.warn(stale: reply.value.stale, .scoring)
        session.show(WhatIfPage(result: reply.value, language: session.language).page, orJSON: reply.text)
        return .success
    }

    /// A refused change is told by the option that gave it.
    private func byOption(_ error: CommandError) -> CommandError {
        let root = "/params/cases/0/changes/"
        let options = set.map { "--set \($0)" } + unset.map { "--unset \($0)" }
        var error = error
        error.problems = error.problems.map { problem in
            guard problem.field.hasPrefix(root),
                let index = Int(problem.field.dropFirst(root.count).prefix { $0 != "/" }),
                options.indices.contains(index)
            else { return problem }
            return InputProblem(field: options[index], rule: problem.rule, message: problem.message)
        }
        return error
    }

    private func changes() throws(CommandError) -> [ScoringMethods.WhatIf.Change] {
        guard !set.isEmpty || !unset.isEmpty else {
            throw .usage(
                en: "Say what would be otherwise: --set POINTER=VALUE or --unset POINTER.",
                ja: "変更内容を --set POINTER=VALUE または --unset POINTER で指定してください。")
        }
        var changes: [ScoringMethods.WhatIf.Change] = []
        for assignment in set {
            guard let sign = assignment.firstIndex(of: "=") else {
                throw .usage(
                    en: "\"\(assignment)\" sets nothing: write POINTER=VALUE.",
                    ja: "「\(assignment)」には値がありません。POINTER=VALUE の形で指定してください。")
            }
            let text = String(assignment[assignment.index(after: sign)...])
            changes.append(.init(pointer: String(assignment[..<sign]), value: try Self.value(text)))
        }
        return changes + unset.map { .init(pointer: $0, value: nil) }
    }

    private static func value(_ text: String) throws(CommandError) -> JSONNode {
        if let document = try? JSONDocument(parsing: Array(text.utf8)) { return document.root }
        var quoted: [UInt8] = []
        JSONText.append(text, to: &quoted)
        return try InputText.json(quoted, of: nil)
    }
}
