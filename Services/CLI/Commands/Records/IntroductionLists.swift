import ArgumentParser
import Contracts
import FoundationEssentials
import Model

/// Lists introductions.
struct ListIntroductionsCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list",
            abstract: HelpText.words(en: "List introductions.", ja: "紹介を一覧する。"),
            discussion: HelpText.words(
                en: "Exit code 1 if there is none.\n\n  renkei intro list --city pc-pw-airai --state inTalks",
                ja: "該当がなければ終了コード 1。\n\n  renkei intro list --city pc-pw-airai --state inTalks"))
    }

    @Option(help: ArgumentHelp(en: "Only of this partner city.", ja: "相手都市で絞り込む。", valueName: "CITY-ID"))
    var city: PartnerCity.ID?

    @Option(help: ArgumentHelp(en: "Only of this company.", ja: "企業で絞り込む。", valueName: "COMPANY-ID"))
    var company: Company.ID?

    @Option(help: ArgumentHelp(en: "Only in this state.", ja: "段階で絞り込む。", valueName: "STATE"))
    var state: IntroductionState?

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let store = IntroductionStore(session: session)
        var filters: [String: String] = [:]
        filters["partnerCity"] = city?.value
        filters["company"] = company?.value
        filters["state"] = state?.rawValue
        var found: [Introduction] = []
        var cursor: String?
        repeat {
            let page = try await session.list(
                ListRecords.Params(
                    kind: MatchmakingKind.introduction.rawValue, filters: filters, limit: ListRecords.greatestLimit,
                    cursor: cursor),
                of: .matchmaking
            ).value
            if cursor == nil { session.warn(stale: page.stale, .matchmaking) }
            found += page.records.compactMap { store.read($0) }
            cursor = page.nextCursor
        } while cursor != nil
        if session.isJSON {
            for introduction in found { session.write(json: introduction) }
        } else {
            try await store.show(found)
        }
        return found.isEmpty ? .negative : .success
    }
}

/// Lists the introductions that somebody should ask about.
struct DueIntroductionsCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "due",
            abstract: HelpText.words(
                en: "The introductions whose next action is due.", ja: "次の対応の期日が来た紹介を一覧する。"),
            discussion: HelpText.words(en: "Exit code 1 if nothing is due.", ja: "該当がなければ終了コード 1。"))
    }

    @Option(help: ArgumentHelp(en: "Also those due within so many days.", ja: "この日数以内に期日が来るものも含める。", valueName: "DAYS"))
    var within = 0

    @Option(help: ArgumentHelp(en: "Only of this partner city.", ja: "相手都市で絞り込む。", valueName: "CITY-ID"))
    var city: PartnerCity.ID?

    @Option(help: ArgumentHelp(en: "Only of this company.", ja: "企業で絞り込む。", valueName: "COMPANY-ID"))
    var company: Company.ID?

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let reply = try await session.ask(
            MatchmakingMethods.ListReminders.self,
            MatchmakingMethods.ListReminders.Params(
                asOf: day.asOf, withinDays: within, partnerCityId: city, companyId: company),
            of: .matchmaking)
        session.warn(stale: reply.value.stale, .matchmaking)
        session.show(RemindersPage(result: reply.value, language: session.language).page, orJSON: reply.text)
        return reply.value.reminders.isEmpty ? .negative : .success
    }
}

/// Today in Japan, nine hours ahead of universal time all year.
enum ProgrammeToday {
    static var day: CivilDate {
        let seconds = Int(Date().timeIntervalSince1970.rounded(.down)) + 9 * 3_600
        guard let day = CivilDate(dayNumber: seconds / 86_400) else { preconditionFailure("the clock shows a day") }
        return day
    }
}
