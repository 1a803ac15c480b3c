import ArgumentParser
import Model

/// The command `renkei`: a table of its commands.
struct Renkei: ParsableCommand {
    static let version = "0.1.0"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "renkei",
            abstract: HelpText.words(
                en: "From a partner city's needs to a scored and funded decarbonisation project.",
                ja: "相手都市のニーズから、採点・資金計画済みの脱炭素事業へ。"),
            discussion: discussion,
            version: "renkei \(version)",
            subcommands: [
                TourCommand.self, StatusCommand.self, MatchCommand.self, MatchTechnologyCommand.self,
                MunicipalitiesCommand.self, WhyCommand.self, SearchCommand.self, PortfolioCommand.self,
                ConsortiumCommand.self, IntroductionCommand.self, MergeCommand.self,
                ScreenCommand.self, ScoreCommand.self, BudgetCommand.self, DocumentsCommand.self, TimetableCommand.self,
                CalendarCommand.self, ProposalCommand.self, WhatIfCommand.self, LeadsCommand.self,
                ReviewCommand.self, RankCommand.self, RescoreCommand.self, FundingCommand.self, ListCommand.self,
                GetCommand.self,
                ImportCommand.self,
                CallCommand.self,
            ])
    }

    private static var discussion: String {
        let codes = ExitStatus.allCases.map { "  \($0.rawValue)  \($0.meaning[HelpText.language])" }
            .joined(separator: "\n")
        return HelpText.words(
            en: """
                Every command takes --matchmaking, --scoring and --funding HOST:PORT, --lang ja|en, --json, --timeout \
                SECONDS and --no-color; some also have an environment variable (see COMMAND --help).

                Exit codes:
                \(codes)
                """,
            ja: """
                どのコマンドにも --matchmaking、--scoring、--funding HOST:PORT、--lang ja|en、--json、--timeout 秒数、\
                --no-color を指定できます。環境変数は各コマンドの --help を参照してください。

                終了コード:
                \(codes)
                """)
    }
}
