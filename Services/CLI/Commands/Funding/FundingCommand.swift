import ArgumentParser

/// Support schemes: which fit a project and why, the interview, the exits, the catalogue.
struct FundingCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "funding",
            abstract: HelpText.words(
                en: "Which schemes fit a project, which do not, and why; the ways on where the JCM does not fit.",
                ja: "事業に使える支援制度、使えない制度とその理由、JCMに適合しない場合の出口。"),
            discussion: HelpText.words(
                en: """
                    Without a command it is find: renkei funding --country PH --sector waste.
                    Facts of a project that are left out are unknown, and the answer says what to find out.
                    """,
                ja: """
                    コマンドを省くと find です: renkei funding --country フィリピン --sector waste
                    指定しない事実は「不明」として扱い、確認すべきことを示します。
                    """),
            subcommands: [
                FindSchemesCommand.self, AskFundingCommand.self, ExitRoutesCommand.self, ExplainSchemeCommand.self,
                CombineSchemesCommand.self, DiffSchemesCommand.self, ListSchemesCommand.self, ExportSchemesCommand.self,
                FundingFactsCommand.self,
                SaveQueryCommand.self, QueryChangesCommand.self,
            ],
            defaultSubcommand: FindSchemesCommand.self)
    }
}
