import ArgumentParser
import Contracts
import JSONText
import Model

/// Ranks the proposals on record.
struct RankCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "rank",
            abstract: HelpText.words(
                en: "Rank the eligible proposals of a call, ties explained.", ja: "公募の提案を順位づけ、同点の理由を示す。"),
            discussion: HelpText.words(
                en: """
                    A proposal that fails a gate has no place, whatever its points. Exit code 1 if none has one.

                      renkei rank --call c3p-fy2025-1
                      renkei rank --csv points.csv
                    """,
                ja: """
                    足切りの要件を満たさない提案は、点数にかかわらず順位に含まれません。順位の付く提案がなければ終了コード 1。

                      renkei rank --call c3p-fy2025-1
                      renkei rank --csv points.csv
                    """))
    }

    @Option(help: ArgumentHelp(en: "Only proposals to this call.", ja: "この公募の提案に限る。", valueName: "CALL-ID"))
    var call: CallForProposals.ID?

    @Option(help: ArgumentHelp(en: "Only new or ongoing projects.", ja: "新規または継続に限る。", valueName: "new|ongoing"))
    var kind: ProposalKind?

    @Option(
        help: ArgumentHelp(
            en: "Score all by this sheet; else each by its own.", ja: "すべてをこの採点表で採点 (既定は各提案のもの)。",
            valueName: "SHEET-ID"))
    var sheet: ScoringSheet.ID?

    @Option(help: ArgumentHelp(en: "Places to pass over.", ja: "読み飛ばす件数。", valueName: "COUNT"))
    var offset = 0

    @Option(help: ArgumentHelp(en: "How many at most, 1 to 500.", ja: "最大件数、1〜500。", valueName: "COUNT"))
    var limit = 50

    @Option(
        help: ArgumentHelp(
            en: "Write all proposals criterion by criterion as CSV to a file, or - for standard output.",
            ja: "全提案の項目ごとの点をCSVで書き出す(- は標準出力)。", valueName: "FILE"))
    var csv: String?

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        if let csv {
            let export = RankingExport(call: call, kind: kind, sheet: sheet)
            try OutputFile.write(try await export.table(session).csv, to: csv, in: session)
            return .success
        }
        let reply = try await session.ask(
            ScoringMethods.RankProposals.self,
            ScoringMethods.RankProposals.Params(call: call, kind: kind, sheet: sheet, offset: offset, limit: limit),
            of: .scoring)
        session.warn(stale: reply.value.stale, .scoring)
        session.show(
            ProposalRankingPage(result: reply.value, call: call, language: session.language).page, orJSON: reply.text)
        return reply.value.ranking.ranked == 0 ? .negative : .success
    }
}

/// Every proposal of a call with all its rows, read page by page.
struct RankingExport {
    let call: CallForProposals.ID?
    let kind: ProposalKind?
    let sheet: ScoringSheet.ID?

    func table(_ session: Session) async throws(CommandError) -> CriteriaTable {
        var table = CriteriaTable()
        var titles: [ScoringSheet.ID: [String: BilingualText]] = [:]
        var offset: Int? = 0
        while let start = offset {
            let answer = try await session.ask(
                ScoringMethods.RankProposals.self,
                ScoringMethods.RankProposals.Params(
                    call: call, kind: kind, sheet: sheet, rows: true, offset: start,
                    limit: ScoringMethods.RankProposals.greatestLimit),
                of: .scoring
            ).value
            for used in answer.ranking.sheets where titles[used.id] == nil {
                titles[used.id] = try await rowTitles(of: used.id, session)
            }
            for place in answer.ranking.places {
                let sheet = place.summary.sheet.id
                table.append(
                    .init(
                        name: place.proposal, sheet: sheet, standing: place.summary.standing, rank: place.rank),
                    rows: place.rows ?? [], titles: titles[sheet] ?? [:])
            }
            for other in answer.ranking.excluded {
                let sheet = other.summary.sheet.id
                table.append(
                    .init(name: other.proposal, sheet: sheet, standing: .notEligible), rows: other.rows ?? [],
                    titles: titles[sheet] ?? [:])
            }
            for other in answer.ranking.unsettled {
                let sheet = other.summary.sheet.id
                table.append(
                    .init(name: other.proposal, sheet: sheet, standing: .undecided), rows: other.rows ?? [],
                    titles: titles[sheet] ?? [:])
            }
            offset = answer.nextOffset
        }
        return table
    }

    private func rowTitles(
        of sheet: ScoringSheet.ID, _ session: Session
    ) async throws(CommandError) -> [String: BilingualText] {
        let record = try await session.record(GetRecord.Params(kind: "sheet", id: sheet.value), of: .scoring)
        let sheet = try? record.value.record.body.decode(
            ScoringSheet.self, options: JSONDecodingOptions(unknownNames: .ignore))
        return Dictionary(
            (sheet?.rows ?? []).map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    }
}

extension ProposalKind: ExpressibleByArgument {}
