import ArgumentParser
import Model

/// Shows in two minutes what the services do, on a real city of the records.
struct TourCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "tour",
            abstract: HelpText.words(
                en: "Two minutes with a real partner city: needs, technologies, municipalities, score, money.",
                ja: "実在の相手都市で2分: ニーズ、技術、自治体、採点、資金。"),
            discussion: HelpText.words(
                en: "Needs the records that ship: renkei import deploy/data. With --json one line for each answer.",
                ja: "同梱の記録が必要です: renkei import deploy/data。--json では回答ごとに1行。"))
    }

    @Option(
        help: ArgumentHelp(
            en: "Where the worked proposal is.", ja: "記入例の提案があるフォルダー。", valueName: "FOLDER"))
    var examples = "deploy/data/examples"

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        try await Tour(session: session, asOf: day.asOf, examples: examples).run()
        return .success
    }
}
