import ArgumentParser
import Contracts
import Model

/// Merges a duplicate into the record that is kept.
struct MergeCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "merge",
            abstract: HelpText.words(
                en: "Find duplicates of a record, or merge one into it.", ja: "記録の重複を探し、統合する。"),
            discussion: HelpText.words(
                en: """
                    With one id, the records that may be about the same are listed (exit code 1 if there is none). With \
                    two, the second is merged into the first: its id goes on to lead there, every record that names it \
                    follows, both histories stay. Importing the same files again leaves a merge as it is: a row keeps \
                    what the merge brought unless it gives a new value, and the import says so.

                      renkei merge company co-agc
                      renkei merge company co-agc co-asahi-glass --dry-run
                    """,
                ja: """
                    IDが1つなら重複の可能性がある記録を一覧します (なければ終了コード 1)。2つなら後者を前者に統合します。\
                    後者のIDは引き続き前者を指し、参照する記録もすべて前者に改まり、履歴は両方残ります。\
                    同じファイルを再度取り込んでも統合は元に戻りません。新しい値がない限り、統合で引き継いだ項目を保持し、その旨を表示します。

                      renkei merge company co-agc
                      renkei merge company co-agc co-asahi-glass --dry-run
                    """))
    }

    @Argument(help: ArgumentHelp(en: "The kind of record.", ja: "記録の種別。", valueName: "KIND"))
    var kind: String

    @Argument(help: ArgumentHelp(en: "The record to keep.", ja: "残す記録。", valueName: "KEEP-ID"))
    var keep: String

    @Argument(help: ArgumentHelp(en: "The record to merge into it.", ja: "統合される記録。", valueName: "ABSORB-ID"))
    var absorb: String?

    @Flag(help: ArgumentHelp(en: "Tell what would change, save nothing.", ja: "変更内容の表示のみ、保存しない。"))
    var dryRun = false

    @Option(
        help: ArgumentHelp(en: "Who makes the change, for the history.", ja: "変更者 (履歴用)。", valueName: "NAME"))
    var author: String?

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        guard let kind = MatchmakingKind(rawValue: kind) else {
            _ = try ServiceName.keeping(kind, stated: nil)
            throw .usage(
                en: "Records of matchmaking are merged, not \(kind).", ja: "統合できるのはマッチングの記録です (\(kind) は対象外)。")
        }
        guard let absorb else { return try await findDuplicates(of: kind, session) }
        let reply = try await session.ask(
            MatchmakingMethods.MergeRecords.self,
            MatchmakingMethods.MergeRecords.Params(
                kind: kind, keep: keep, absorb: absorb, author: author, dryRun: dryRun),
            of: .matchmaking)
        session.show(MergePage(result: reply.value, language: session.language).page, orJSON: reply.text)
        return .success
    }

    private func findDuplicates(
        of kind: MatchmakingKind, _ session: Session
    ) async throws(CommandError) -> ExitStatus {
        let reply = try await session.ask(
            MatchmakingMethods.FindDuplicates.self,
            MatchmakingMethods.FindDuplicates.Params(kind: kind, id: keep), of: .matchmaking)
        session.warn(stale: reply.value.stale, .matchmaking)
        session.show(
            DuplicatesPage(result: reply.value, id: keep, language: session.language).page, orJSON: reply.text)
        return reply.value.candidates.isEmpty ? .negative : .success
    }
}
