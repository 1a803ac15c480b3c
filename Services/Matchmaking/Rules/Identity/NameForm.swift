import Model

/// Brings the spellings of one name together: width, case, accents, kana, variant characters, legal forms, punctuation.
package enum NameForm {
    /// "Acecook Co., Ltd.", "ＡＣＥＣＯＯＫ" and "acecook" have one form, and so have "㈱エースコック" and "エースコック株式会社".
    ///
    /// Empty where nothing is left: a legal form alone is no name.
    package static func of(_ name: String) -> String {
        letters(withoutBrackets(name).outside)
    }

    /// The forms of what stands in brackets: "(IGES)", "(旧旭硝子)". Too short ones tell nothing.
    package static func inBrackets(_ name: String) -> [String] {
        withoutBrackets(name).inside.map { letters($0.hasPrefix("旧") ? String($0.dropFirst()) : $0) }.filter {
            $0.unicodeScalars.count >= 3
        }
    }

    private static func letters(_ text: String) -> String {
        var folded = TextFolding.searchForm(text)
        for form in japaneseForms { folded = folded.replacing(form, with: " ") }
        // "K.K." and "Co., Ltd." are words like any other once their full stops are gone.
        let words = folded.replacing(".", with: "").split { !($0.isLetter || $0.isNumber || $0 == "ー") }
        let kept = words.filter { !englishForms.contains(String($0)) }
        var scalars = String.UnicodeScalarView()
        for scalar in kept.joined().unicodeScalars { scalars.append(variants[scalar] ?? scalar) }
        return String(scalars)
    }

    /// The text outside brackets, and each text inside; a legal form such as (株) is left where it is.
    private static func withoutBrackets(_ name: String) -> (outside: String, inside: [String]) {
        var outside = ""
        var inside: [String] = []
        var current: String?
        for character in TextFolding.folded(name) {
            switch (character, current) {
            case ("(", nil): current = ""
            case (")", let text?):
                if bracketedForms.contains(text) { outside += " " } else { inside.append(text) }
                current = nil
            case (_, let text?): current = text + String(character)
            case (_, nil): outside.append(character)
            }
        }
        // A bracket that is never closed belongs to the name.
        return (outside + (current ?? ""), inside)
    }

    private static let bracketedForms: Set<String> = ["株", "有", "合", "資", "名", "財", "社", "公財", "公社", "一財", "一社", "独"]

    private static let japaneseForms = [
        "株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "公益財団法人", "一般財団法人", "公益社団法人", "一般社団法人",
        "国立研究開発法人", "地方独立行政法人", "独立行政法人", "国立大学法人", "公立大学法人", "学校法人", "特定非営利活動法人", "財団法人", "社団法人",
    ]

    private static let englishForms: Set<String> = [
        "the", "formerly", "co", "company", "ltd", "limited", "inc", "incorporated", "corp", "corporation", "kk", "gk",
        "llc",
        "plc",
        "pte", "pt", "tbk", "sdn", "bhd", "jsc", "gmbh", "ag", "sa", "nv", "bv",
    ]

    /// Variant characters of family names and places, as registers and letterheads mix them.
    private static let variants: [Unicode.Scalar: Unicode.Scalar] = [
        "髙": "高", "﨑": "崎", "濵": "浜", "濱": "浜", "邊": "辺", "邉": "辺", "澤": "沢", "齋": "斎", "齊": "斉", "國": "国",
        "廣": "広", "德": "徳",
    ]
}
