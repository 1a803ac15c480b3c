import ArgumentParser
import Contracts
import Model

/// Ranks needs for an offer.
struct MatchTechnologyCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "matchtech",
            abstract: HelpText.words(
                en: "Rank the needs that a technology or a company could serve, with the reasons.",
                ja: "技術・企業が応えられるニーズを理由つきで順位づける。"),
            discussion: HelpText.words(
                en: """
                    Exit code 1 if there is none.

                      renkei matchtech TEC-001
                      renkei matchtech --company co-jfe-engineering
                      renkei matchtech --text "waste-to-energy plant"
                    """,
                ja: """
                    該当がなければ終了コード 1。

                      renkei matchtech TEC-001
                      renkei matchtech --company co-jfe-engineering
                      renkei matchtech --text "廃棄物発電"
                    """))
    }

    @Argument(help: ArgumentHelp(en: "A technology of the records.", ja: "記録にある技術。", valueName: "TECHNOLOGY-ID"))
    var technology: Technology.ID?

    @Option(
        help: ArgumentHelp(
            en: "All that a company offers; with --text, who offers it.",
            ja: "企業の全技術。--text とともに指定するとその技術の提供企業。", valueName: "COMPANY-ID"))
    var company: Company.ID?

    @Option(help: ArgumentHelp(en: "An offer in words, English or Japanese.", ja: "技術の文章 (英語・日本語)。", valueName: "TEXT"))
    var text: String?

    @Option(
        help: ArgumentHelp(
            en: "The sector of the offer in --text; may be repeated.", ja: "--text の技術の分野 (複数可)。",
            valueName: "SECTOR-ID"))
    var sector: [Sector.ID] = []

    @OptionGroup var ranking: RankingChoice

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let reply = try await session.ask(
            MatchmakingMethods.MatchTechnology.self, try question(), of: .matchmaking)
        session.warn(stale: reply.value.stale, .matchmaking)
        session.remark(company, isNow: reply.value.company?.id)
        session.remark(technology, isNow: reply.value.offers.first.flatMap { Technology.ID($0.id) })
        var page = OfferPage(result: reply.value, language: session.language, detail: ranking.detail).page
        page.paragraph(
            session.language(
                en: "Next: renkei match NEED-ID; renkei why TECHNOLOGY-ID --need NEED-ID",
                ja: "次の操作: renkei match NEED-ID、renkei why TECHNOLOGY-ID --need NEED-ID"))
        session.show(page, orJSON: reply.text)
        return reply.value.ranking.results.isEmpty ? .negative : .success
    }

    private func question() throws(CommandError) -> MatchmakingMethods.MatchTechnology.Params {
        guard text != nil || sector.isEmpty else {
            throw .usage(
                en: "--sector belongs to an offer in --text.", ja: "--sector は --text の技術に指定するものです。")
        }
        let isOne = text == nil ? (technology == nil) != (company == nil) : technology == nil
        guard isOne else {
            throw .usage(
                en: "Say which offer: TECHNOLOGY-ID, --company COMPANY-ID or --text TEXT, one of the three.",
                ja: "TECHNOLOGY-ID、--company COMPANY-ID、--text TEXT のいずれか1つで技術を指定してください。",
                next: BilingualText(en: "The offers: renkei list technology", ja: "技術の一覧: renkei list technology"))
        }
        let written = text.map {
            InlineTechnology(
                text: LocalisedText(written: $0), sectors: sector.isEmpty ? nil : sector, companyId: company)
        }
        return MatchmakingMethods.MatchTechnology.Params(
            technologyId: technology, companyId: written == nil ? company : nil, technology: written, asOf: day.asOf,
            limit: ranking.limit, order: ranking.order, atLeast: ranking.atLeast, profileId: ranking.profile)
    }
}
