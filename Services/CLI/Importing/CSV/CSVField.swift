import Model

/// A field of a record that a column can fill.
struct CSVField: Hashable, Sendable {
    /// The members on the way to it: "names", "en".
    let path: [String]
    let form: Form
    /// Headings that mean it, in either language.
    let headings: [String]
    let isRequired: Bool
    /// What people write for its choices; none where every text may stand.
    let words: CSVWords
    /// The kind of record whose ids it holds.
    let refersTo: MatchmakingKind?

    init(
        _ path: String, _ form: Form = .text, _ headings: [String] = [], isRequired: Bool = false,
        words: CSVWords = CSVWords(), refersTo: MatchmakingKind? = nil
    ) {
        self.path = path.split(separator: ".").map(String.init)
        self.form = form
        self.headings = headings
        self.isRequired = isRequired
        self.words = words
        self.refersTo = refersTo
    }

    var name: String { path.joined(separator: ".") }

    /// How the text of a cell becomes a value.
    enum Form: String, CaseIterable, Sendable {
        case text
        /// Several texts in one cell: "VN; TH".
        case list
        /// A code in capital letters: "VN".
        case code
        case codes
        case boolean
        /// Yes, no or unknown.
        case truth
        case integer
        case decimal
        /// A date as it is printed: a day, a month or a year.
        case date
    }
}

extension MatchmakingKind {
    /// The fields that a table of the kind can fill; what is left out of a table is written by `--map`.
    var csvFields: [CSVField] {
        let common = [
            CSVField("id", .text, ["id", "record id", "識別子", "記録id"], isRequired: !makesIDs),
            CSVField("source.text", .text, ["source", "url", "出典", "情報源"]),
            CSVField("source.asOf", .date, ["as of", "source date", "時点", "出典日", "基準日", "情報の時点"]),
            CSVField("note", .text, ["note", "notes", "remarks", "備考"]),
        ]
        switch self {
        case .company: return CSVField.company + common
        case .partnerCity: return CSVField.partnerCity + common
        case .need: return CSVField.need + common.filter { $0.name != "note" }
        case .municipality: return CSVField.municipality + common.filter { $0.name != "note" }
        case .technology: return CSVField.technology + common
        case .agreement: return CSVField.agreement + common
        case .fact: return CSVField.fact + common.filter { $0.name != "note" && $0.name != "source.asOf" }
        case .country, .sector, .term, .c3pProject, .jcmProject, .weightProfile, .closedList, .introduction:
            return common.filter { $0.name == "id" }
        }
    }

    /// What a row of a table has where no column says it.
    var csvDefaults: [(path: String, value: CSVDefault)] {
        switch self {
        case .company: [("kind", .text("company")), ("roles", .emptyList)]
        case .agreement: [("partnerType", .text("city"))]
        case .technology: [("stage", .text("showcase"))]
        default: []
        }
    }

    enum CSVDefault: Hashable, Sendable {
        case text(String)
        case emptyList
    }
}

extension CSVField {
    static func names(_ english: [String], _ japanese: [String]) -> [CSVField] {
        [
            CSVField(
                "names.en", .text, ["name en", "english name", "name", "name (english)", "英語名", "英文名称"] + english,
                isRequired: true),
            CSVField("names.ja", .text, ["name ja", "japanese name", "name (japanese)", "日本語名", "名称"] + japanese),
            CSVField("names.local", .text, ["name local", "local name", "現地名"]),
            CSVField("names.aliases", .list, ["aliases", "other names", "別名", "別称"]),
        ]
    }
}
