import ArgumentParser
import Contracts
import Model

/// Explains the place of a record for a need, or why it has none.
struct WhyCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "why",
            abstract: HelpText.words(
                en: "Why a record is in its place for a need, or why it is not there.",
                ja: "ある記録がニーズに対してその順位である理由、または順位に入らない理由。"),
            discussion: HelpText.words(
                en: """
                    Exit code 1 if the record is not among the places that are asked about.
                    A company is asked about as a supplier for a need, and as a lead organisation for a city; --as says
                    otherwise.

                      renkei why TEC-001 --need need-ph-davao-2
                      renkei why lg-271004 --city pc-pw-airai
                      renkei why org-iges --city pc-id-surabaya
                      renkei why co-janus --need need-ph-davao-2 --as lead
                    """,
                ja: """
                    指定した順位に入らなければ終了コード 1。
                    企業・団体は、ニーズに対しては技術の提供者として、都市に対しては代表事業者として説明します。
                    --as で変更できます。

                      renkei why TEC-001 --need need-ph-davao-2
                      renkei why lg-271004 --city pc-pw-airai
                      renkei why org-iges --city pc-id-surabaya
                      renkei why co-janus --need need-ph-davao-2 --as lead
                    """))
    }

    @Argument(help: ArgumentHelp(en: "The record that is asked about.", ja: "対象の記録。", valueName: "ID"))
    var record: String

    @Option(help: ArgumentHelp(en: "Its kind, where several have the id.", ja: "種別 (同じIDが複数ある場合)。", valueName: "KIND"))
    var kind: MatchmakingKind?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            en: "A company: as supplier or as lead.", ja: "企業・団体の役割: supplier(技術の提供者)またはlead(代表事業者)。",
            valueName: "ROLE"))
    var role: MatchmakingMethods.ExplainMatch.Role?

    @Option(
        help: ArgumentHelp(
            en: "For a lead: the municipality beside which it would lead.", ja: "代表事業者の場合の連携する日本の自治体。",
            valueName: "ID"))
    var municipality: Municipality.ID?

    @Option(help: ArgumentHelp(en: "A need of the records.", ja: "記録にあるニーズ。", valueName: "NEED-ID"))
    var need: Need.ID?

    @Option(
        help: ArgumentHelp(
            en: "For a municipality or a lead: the partner city; with --text, the city of that need.",
            ja: "自治体・代表事業者の場合の相手都市。--text とともに指定するとそのニーズの都市。", valueName: "CITY-ID"))
    var city: PartnerCity.ID?

    @Option(help: ArgumentHelp(en: "A need in words, English or Japanese.", ja: "ニーズの文章 (英語・日本語)。", valueName: "TEXT"))
    var text: String?

    @Option(
        help: ArgumentHelp(
            en: "The country of the need in --text: a code or a name.", ja: "--text のニーズの国 (コードまたは国名)。",
            valueName: "COUNTRY"))
    var country: String?

    @OptionGroup var ranking: RankingChoice

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let written = text.map {
            InlineNeed(text: LocalisedText(written: $0), partnerCityId: city, country: country)
        }
        guard [need != nil, written != nil, written == nil && city != nil].filter(\.self).count == 1 else {
            throw .usage(
                en: "Say for what: --need NEED-ID, --text TEXT or, for a municipality or a lead, --city CITY-ID.",
                ja: "--need NEED-ID、--text TEXT、または自治体・代表事業者の場合は --city CITY-ID のいずれか1つを指定してください。")
        }
        let reply = try await session.ask(
            MatchmakingMethods.ExplainMatch.self,
            MatchmakingMethods.ExplainMatch.Params(
                needId: need, need: written, partnerCityId: written == nil ? city : nil, id: record, kind: kind,
                role: role, municipality: municipality, asOf: day.asOf, limit: ranking.limit, order: ranking.order,
                atLeast: ranking.atLeast, profileId: ranking.profile),
            of: .matchmaking)
        session.warn(stale: reply.value.stale, .matchmaking)
        session.remark(Identifier<RelatedRecord>(record), isNow: Identifier<RelatedRecord>(reply.value.subject.id))
        session.show(WhyPage(result: reply.value, language: session.language).page, orJSON: reply.text)
        return reply.value.explanation.outcome == .ranked ? .success : .negative
    }
}
