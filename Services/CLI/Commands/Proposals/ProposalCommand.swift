import ArgumentParser
import Contracts
import JSONRPC
import JSONText
import Model

/// Proposals on record: how they come in, who changed them, what differs.
struct ProposalCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "proposal",
            abstract: HelpText.words(
                en: "Save proposals, see who changed them, compare them.", ja: "提案の登録、変更履歴、比較。"),
            discussion: HelpText.words(
                en: "renkei list proposal lists them; renkei get proposal ID shows one.",
                ja: "一覧は renkei list proposal、表示は renkei get proposal ID。"),
            subcommands: [ImportProposalCommand.self, ProposalHistoryCommand.self, DiffProposalsCommand.self])
    }
}

/// Saves one proposal from a file.
struct ImportProposalCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: HelpText.words(
                en: "Save a proposal from a JSON file; every problem is reported at once.",
                ja: "JSONファイルの提案を登録する。誤りはすべて一度に報告。"),
            discussion: HelpText.words(
                en: """
                    With --expect the proposal must still be at that revision (0: not on record yet), or the command \
                    ends with code 4 and nothing is saved.

                      renkei proposal import proposal.json --author "Sato" --expect 12
                    """,
                ja: """
                    --expect を付けると、登録済みの版がその改訂番号 (0 は未登録) でない場合、何も保存せず終了コード 4。

                      renkei proposal import proposal.json --author 佐藤 --expect 12
                    """))
    }

    @Argument(help: ArgumentHelp(en: "A JSON file; - for standard input.", ja: "JSONファイル。- は標準入力。", valueName: "FILE"))
    var file: String

    @Option(
        help: ArgumentHelp(
            en: "Who makes the change, for the history (USER).", ja: "変更者 (履歴に記録。既定は USER)。", valueName: "NAME"))
    var author: String?

    @Option(
        help: ArgumentHelp(
            en: "The revision that the proposal must be at.", ja: "登録済みの版の改訂番号。", valueName: "REVISION"))
    var expect: Int64?

    @Flag(help: ArgumentHelp(en: "Check only; save nothing.", ja: "検査のみ行い保存しない。"))
    var dryRun = false

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let node = try InputText.json(file, in: session)
        let id = node.member("id")?.string
        let params = PutRecords.Params(
            kind: "proposal", rows: [node], dryRun: dryRun,
            expectedRevisions: expect.flatMap { revision in id.map { [$0: revision] } },
            author: author ?? session.surroundings.variables["USER"])
        let reply: Session.Reply<PutRecords.Result>
        do {
            reply = try await session.ask(ScoringMethods.PutRecords.self, params, of: .scoring)
        } catch {
            throw ProposalChoice.file(file).locating(error, below: "/params/rows/0")
        }
        // A dry run reports instead of refusing.
        if let rejected = reply.value.rejected.first {
            let error = CommandError(
                .refused, BilingualText(en: "The proposal is refused.", ja: "提案に誤りがあります。"),
                problems: rejected.problems.map {
                    InputProblem(field: $0.pointer, rule: $0.rule, message: BilingualText($0.message))
                })
            throw ProposalChoice.file(file).locating(error, below: "/params/rows/0")
        }
        session.show(page(reply.value, id ?? "", session.language), orJSON: reply.text)
        return .success
    }

    private func page(_ result: PutRecords.Result, _ id: String, _ language: Language) -> Page {
        var page = Page()
        let what =
            result.created > 0
            ? language(en: "new", ja: "新規")
            : result.updated > 0
                ? language(en: "changed", ja: "変更あり") : language(en: "unchanged", ja: "変更なし")
        page.paragraph(
            result.dryRun
                ? language(en: "\(id): sound, \(what); nothing was saved.", ja: "\(id): 誤りなし(\(what))。保存していません。")
                : language(
                    en: "\(id): saved, \(what), at revision \(result.revision).",
                    ja: "\(id): 保存しました(\(what))。改訂 \(result.revision)"), .good)
        page.paragraph(
            language(
                en: "Next: renkei score @\(id); renkei proposal history \(id)",
                ja: "次の操作: renkei score @\(id)、renkei proposal history \(id)"))
        return page
    }
}

/// Who changed a proposal.
struct ProposalHistoryCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "history",
            abstract: HelpText.words(en: "Who changed a proposal, and when.", ja: "提案の変更者と日時。"))
    }

    @Argument(help: ArgumentHelp(en: "The proposal.", ja: "提案のID。", valueName: "ID"))
    var id: String

    @Option(help: ArgumentHelp(en: "How many at most, 1 to 500.", ja: "最大件数、1〜500。", valueName: "COUNT"))
    var limit = 50

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let name = id.hasPrefix("@") ? String(id.dropFirst()) : id
        let reply = try await session.ask(
            ScoringMethods.RecordHistory.self, RecordHistory.Params(kind: "proposal", id: name, limit: limit),
            of: .scoring)
        session.show(HistoryPage(result: reply.value, language: session.language).page, orJSON: reply.text)
        return .success
    }
}

/// What differs between two proposals.
struct DiffProposalsCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "diff",
            abstract: HelpText.words(
                en: "What differs between two proposals or revisions, fact by fact and row by row.",
                ja: "二つの提案または版の違いを事実・項目ごとに示す。"),
            discussion: HelpText.words(
                en: """
                    Exit code 1 if nothing differs.

                      renkei proposal diff @davao:12 @davao
                      renkei proposal diff @davao draft.json
                    """,
                ja: """
                    違いがなければ終了コード 1。

                      renkei proposal diff @davao:12 @davao
                      renkei proposal diff @davao draft.json
                    """))
    }

    @Argument(help: ProposalChoice.revisionHelp)
    var from: ProposalChoice

    @Argument(help: ProposalChoice.revisionHelp)
    var to: ProposalChoice

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    private struct Side: Encodable {
        let proposal: JSONNode?
        let proposalId: Proposal.ID?
        let atRevision: Int64?

        init(_ choice: ProposalChoice, in session: Session) throws(CommandError) {
            proposal = try choice.written(in: session, orRevision: true)
            proposalId = choice.id
            atRevision = if case .record(_, let revision) = choice { revision } else { nil }
        }
    }

    private struct Params: Encodable {
        let from: Side
        let to: Side
    }

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let params = Params(from: try Side(from, in: session), to: try Side(to, in: session))
        let reply: Session.Reply<ScoringMethods.DiffProposals.Result>
        do {
            reply = try await session.ask(ScoringMethods.DiffProposals.self, params, of: .scoring)
        } catch {
            throw to.locating(from.locating(error, below: "/params/from/proposal"), below: "/params/to/proposal")
        }
        session.warn(stale: reply.value.stale, .scoring)
        session.show(DifferencePage(result: reply.value, language: session.language).page, orJSON: reply.text)
        return reply.value.changes.isEmpty ? .negative : .success
    }
}

extension ProposalChoice {
    fileprivate static let revisionHelp = ArgumentHelp(
        en: "A JSON file, @ID for a proposal on record, or @ID:REVISION for it as it was.",
        ja: "JSONファイル、登録済みの @ID、または過去の版 @ID:改訂番号。", valueName: "FILE|@ID[:REVISION]")
}
