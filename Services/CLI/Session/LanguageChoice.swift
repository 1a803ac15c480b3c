import Model

/// The language of the words on the screen: the option, else RENKEI_LANG, else the locale, else English.
enum LanguageChoice {
    static let variable = "RENKEI_LANG"

    static func language(_ option: Language?, variables: [String: String]) -> Language {
        if let option { return option }
        if let set = variables[variable].flatMap({ Language(rawValue: $0) }) { return set }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { variables[$0] }.first { !$0.isEmpty }
        return locale?.hasPrefix("ja") == true ? .ja : .en
    }

    /// The language of help and usage errors, which come before the options are read.
    static func beforeParsing(_ arguments: [String], variables: [String: String]) -> Language {
        var option: Language?
        for (index, argument) in arguments.enumerated() {
            if argument == "--" { break }
            if argument == "--lang", index + 1 < arguments.count { option = Language(rawValue: arguments[index + 1]) }
            if argument.hasPrefix("--lang=") { option = Language(rawValue: String(argument.dropFirst(7))) }
        }
        return language(option, variables: variables)
    }
}

extension Language {
    /// The words of this language.
    func callAsFunction(en: String, ja: String) -> String {
        switch self {
        case .en: en
        case .ja: ja
        }
    }
}
