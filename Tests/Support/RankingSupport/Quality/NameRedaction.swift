import Foundation
package import MatchmakingRules
import Model

/// Takes the names of Japanese municipalities and of organisations out of what a project says it needs: they are the
/// answer, not the question.
package struct NameRedaction: Sendable {
    /// In the letters of English, longest first.
    private let words: [String]
    /// In Japanese letters, longest first.
    private let runs: [String]

    package init(_ catalogue: Catalogue) {
        let places = catalogue.municipalities.all.flatMap { $0.names.all + $0.prefecture.all }
        let organisations = catalogue.companies.all.flatMap(\.names.all)
        let names = Set((places + organisations + Self.regions).flatMap(Self.forms))
        words = names.filter { $0.allSatisfy(\.isASCII) && $0.count > 2 }.sorted(by: Self.longerFirst)
        runs = names.filter { !$0.allSatisfy(\.isASCII) && $0.count > 1 }.sorted(by: Self.longerFirst)
    }

    package func callAsFunction(_ text: String) -> String {
        var text = text
        for run in runs { text = text.replacingOccurrences(of: run, with: " ") }
        for word in words {
            while let range = Self.range(of: word, in: text) { text.replaceSubrange(range, with: " ") }
        }
        return text.split(separator: " ").joined(separator: " ")
    }

    /// The names that a text still says.
    package func names(in text: String) -> [String] {
        runs.filter(text.contains) + words.filter { Self.range(of: $0, in: text) != nil }
    }

    /// The first place where a word stands alone, in any case.
    private static func range(of word: String, in text: String) -> Range<String.Index>? {
        var searched = text.startIndex..<text.endIndex
        while let range = text.range(of: word, options: .caseInsensitive, range: searched) {
            let isInside =
                range.lowerBound > text.startIndex && text[text.index(before: range.lowerBound)].isWordLetter
                || range.upperBound < text.endIndex && text[range.upperBound].isWordLetter
            if !isInside { return range }
            searched = range.upperBound..<text.endIndex
        }
        return nil
    }

    /// A name as it is printed, and the short one that people know: "Toyama City", "Toyama"; "富山市", "富山".
    private static func forms(of name: String) -> [String] {
        let outside = (name.split(separator: "(").first.map(String.init) ?? name).trimmingCharacters(in: .whitespaces)
        let ending = endings.first { outside.hasSuffix($0) } ?? ""
        let bare = String(outside.dropLast(ending.count))
        let short = japaneseForms.reduce(bare) { $0.replacingOccurrences(of: $1, with: "") }
        return [name, outside, short.trimmingCharacters(in: .whitespaces)]
    }

    private static func longerFirst(_ one: String, _ other: String) -> Bool {
        (other.count, one) < (one.count, other)
    }

    /// One of them ends a name, the longer where two could: "京都府" is 京都, and no 京.
    private static let endings = [
        ", Inc.", " Inc.", " Co., Ltd.", " Co.,Ltd.", ", Ltd.", " Ltd.", " Corporation", " Corp.", " Company",
        " Prefecture", " Metropolitan Government", " Metropolis", " City", " Town", " Village", " Ward", "市", "県", "府",
        "都", "区", "町", "村",
    ]
    private static let japaneseForms = ["株式会社", "一般社団法人", "公益財団法人", "一般財団法人", "(株)", "㈱"]
    private static let regions = [
        "Tohoku", "Kanto", "Chubu", "Kansai", "Kinki", "Chugoku", "Shikoku", "Kyushu", "東北地方", "関東", "中部地方", "関西",
        "近畿", "中国地方", "四国", "九州",
    ]
}

extension Character {
    fileprivate var isASCII: Bool { asciiValue != nil }

    /// Letters and digits of English; a Japanese letter beside a name does not make it another word.
    fileprivate var isWordLetter: Bool { isASCII && (isLetter || isNumber) }
}
