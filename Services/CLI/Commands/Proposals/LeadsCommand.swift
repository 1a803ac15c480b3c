import ArgumentParser
import Contracts
import JSONText
import Model

/// Compares lead organisations for a proposal.
struct LeadsCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "leads",
            abstract: HelpText.words(
                en: "What the choice of the lead organisation changes.", ja: "代表事業者の違いによる点数の比較。"),
            discussion: HelpText.words(
                en: """
                    The candidates are a JSON list: [{"lead": {"name": …, "kind": "privateCompany"}, "facts": {…}}]. What \
                    is known of the present lead is not known of another. Exit code 1 if none may lead.

                      renkei leads @davao --candidates candidates.json
                    """,
                ja: """
                    候補はJSONの一覧です: [{"lead": {"name": …, "kind": "privateCompany"}, "facts": {…}}]。現在の代表事業者の\
                    情報は他の候補に引き継がれません。代表になれる候補がなければ終了コード 1。

                      renkei leads @davao --candidates candidates.json
                    """))
    }

    @Argument(help: ProposalChoice.help)
    var proposal: ProposalChoice

    @Option(help: ArgumentHelp(en: "The candidates as JSON.", ja: "候補のJSON。", valueName: "FILE"))
    var candidates: String

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    private struct Params: Encodable {
        let proposal: JSONNode?
        let proposalId: Proposal.ID?
        let candidates: JSONNode
        let asOf: CivilDate?
    }

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        if candidates == "-", proposal == .file("-") {
            throw .usage(
                en: "Standard input can be read once: give the proposal or the candidates as a file.",
                ja: "標準入力は一度しか読めません。提案と候補のどちらかをファイルで指定してください。")
        }
        let params = Params(
            proposal: try proposal.written(in: session), proposalId: proposal.id,
            candidates: try InputText.json(candidates, in: session), asOf: day.asOf)
        let reply: Session.Reply<ScoringMethods.CompareLeads.Result>
        do {
            reply = try await session.ask(ScoringMethods.CompareLeads.self, params, of: .scoring)
        } catch {
            throw ProposalChoice.file(candidates).locating(proposal.locating(error), below: "/params/candidates")
        }
        session.warn(stale: reply.value.stale, .scoring)
        session.show(LeadsPage(result: reply.value, language: session.language).page, orJSON: reply.text)
        return reply.value.comparison.candidates.contains { $0.excludedBy.isEmpty } ? .success : .negative
    }
}
