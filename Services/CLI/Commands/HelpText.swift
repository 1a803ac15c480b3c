import ArgumentParser
import FoundationEssentials
import Model

/// The language of `--help`, which is written before any option is read.
enum HelpText {
    static let language = LanguageChoice.beforeParsing(
        CommandLine.arguments, variables: ProcessInfo.processInfo.environment)

    /// The words in the language of help.
    static func words(en: String, ja: String) -> String { language(en: en, ja: ja) }
}

extension ArgumentHelp {
    init(en: String, ja: String, valueName: String? = nil) {
        self.init(stringLiteral: HelpText.words(en: en, ja: ja))
        self.valueName = valueName
    }
}
