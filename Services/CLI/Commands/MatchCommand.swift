import ArgumentParser
import Contracts
import JSONText
import Model

/// Ranks technologies for needs.
struct MatchCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "match",
            abstract: HelpText.words(
                en: "Rank technologies for a need, with the reasons.", ja: "ニーズに合う技術を理由つきで順位づける。"),
            discussion: HelpText.words(
                en: """
                    Exit code 1 if nothing fits. With --json one line for each need.

                      renkei match need-ph-davao-2
                      renkei match --city pc-ph-davao
                      renkei match --text "methane recovery at a landfill" --country VN
                    """,
                ja: """
                    適合がなければ終了コード 1。--json ではニーズごとに1行。

                      renkei match need-ph-davao-2
                      renkei match --city pc-ph-davao
                      renkei match --text "埋立地のメタン回収" --country ベトナム
                    """))
    }

    @Argument(help: ArgumentHelp(en: "A need of the records.", ja: "記録にあるニーズ。", valueName: "NEED-ID"))
    var need: Need.ID?

    @Option(
        help: ArgumentHelp(
            en: "Every need of a partner city; with --text, the city of that need.",
            ja: "相手都市の全ニーズ。--text とともに指定するとそのニーズの都市。", valueName: "CITY-ID"))
    var city: PartnerCity.ID?

    @Option(help: ArgumentHelp(en: "A need in words, English or Japanese.", ja: "ニーズの文章 (英語・日本語)。", valueName: "TEXT"))
    var text: String?

    @Option(
        help: ArgumentHelp(
            en: "The sector of the need in --text; may be repeated.", ja: "--text のニーズの分野 (複数可)。",
            valueName: "SECTOR-ID"))
    var sector: [Sector.ID] = []

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
        var status = ExitStatus.negative
        for (place, question) in try await questions(session).enumerated() {
            let reply = try await session.ask(MatchmakingMethods.MatchNeed.self, question, of: .matchmaking)
            session.warn(stale: reply.value.stale, .matchmaking)
            session.remark(question.needId, isNow: reply.value.need.id)
            if place == 0 { session.remark(city, isNow: reply.value.need.city?.id) }
            let need = NeedPage(result: reply.value, language: session.language, detail: ranking.detail)
            var page = need.page
            page.paragraph(session.language(en: "Next: ", ja: "次の操作: ") + need.next + "\n")
            session.show(page, orJSON: reply.text)
            if !reply.value.ranking.results.isEmpty { status = .success }
        }
        return status
    }

    private typealias Question = MatchmakingMethods.MatchNeed.Params

    private func questions(_ session: Session) async throws(CommandError) -> [Question] {
        if let text {
            guard need == nil else { throw Self.oneOfThree }
            return [question(inline(text))]
        }
        guard sector.isEmpty, country == nil else {
            throw .usage(
                en: "--sector and --country belong to a need in --text.",
                ja: "--sector と --country は --text のニーズに指定するものです。")
        }
        switch (need, city) {
        case (let need?, nil): return [question(need)]
        case (nil, let city?): return try await needs(of: city, session).map(question)
        default: throw Self.oneOfThree
        }
    }

    private func question(_ id: Need.ID) -> Question {
        Question(
            needId: id, asOf: day.asOf, limit: ranking.limit, order: ranking.order, atLeast: ranking.atLeast,
            profileId: ranking.profile)
    }

    private func question(_ need: InlineNeed) -> Question {
        Question(
            need: need, asOf: day.asOf, limit: ranking.limit, order: ranking.order, atLeast: ranking.atLeast,
            profileId: ranking.profile)
    }

    private func inline(_ text: String) -> InlineNeed {
        InlineNeed(
            text: LocalisedText(written: text), sectors: sector.isEmpty ? nil : sector, partnerCityId: city,
            country: country)
    }

    private func needs(of city: PartnerCity.ID, _ session: Session) async throws(CommandError) -> [Need.ID] {
        let found = try await session.list(
            ListRecords.Params(
                kind: MatchmakingKind.need.rawValue, filters: ["partnerCity": city.value],
                limit: ListRecords.greatestLimit),
            of: .matchmaking
        ).value.records.compactMap { Need.ID($0.id) }
        guard !found.isEmpty else {
            throw CommandError(
                .refused,
                BilingualText(
                    en: "The records hold no need of \(city).", ja: "\(city) のニーズは記録にありません。"),
                next: BilingualText(
                    en: "renkei list partnerCity; or say the need: renkei match --city \(city) --text \"…\"",
                    ja: "renkei list partnerCity、または文章で指定: renkei match --city \(city) --text \"…\""))
        }
        return found
    }

    private static let oneOfThree = CommandError.usage(
        en: "Say which need: NEED-ID, --city CITY-ID or --text TEXT, one of the three.",
        ja: "NEED-ID、--city CITY-ID、--text TEXT のいずれか1つでニーズを指定してください。",
        next: BilingualText(en: "The needs: renkei list need", ja: "ニーズの一覧: renkei list need"))
}

extension LocalisedText {
    /// A text as somebody wrote it: Japanese where it has a wide character.
    init(written text: String) {
        let isJapanese = text.contains { TextWidth.of($0) == 2 }
        self = isJapanese ? LocalisedText(ja: text) : LocalisedText(en: text)
    }
}
