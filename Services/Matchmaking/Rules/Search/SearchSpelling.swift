/// The spelling in which names are searched: small ヶ and ヵ are written like ケ and カ, as in 茅ヶ崎 and 茅ケ崎.
enum SearchSpelling {
    static func of(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { large($0) != $0 }) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(large(scalar)) }
        return String(scalars)
    }

    private static func large(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "ヶ": "ケ"
        case "ヵ": "カ"
        default: scalar
        }
    }
}
