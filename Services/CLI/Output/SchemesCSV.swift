import Model

/// The catalogue as a table: a scheme a row, what has two languages in two columns, lists joined by "; ".
enum SchemesCSV {
    /// One column: its heading, and what it shows of a scheme; nothing where the fact is not known.
    struct Column: Sendable {
        let name: String
        let value: @Sendable (Opportunity) -> String?

        init(_ name: String, _ value: @Sendable @escaping (Opportunity) -> String?) {
            self.name = name
            self.value = value
        }
    }

    static let columns = identity + support + rules + calls + evidence

    /// The headings and values of one scheme.
    static func cells(_ scheme: Opportunity) -> [(name: String, value: String)] {
        columns.map { ($0.name, $0.value(scheme) ?? "") }
    }

    /// A fact in English and in Japanese.
    static func bilingual(
        _ name: String, _ value: @Sendable @escaping (Opportunity) -> BilingualText?
    ) -> [Column] {
        [Column(name + "_en") { value($0)?.en }, Column(name + "_ja") { value($0)?.ja }]
    }

    /// A list in English and in Japanese.
    static func bilingual(
        _ name: String, list: @Sendable @escaping (Opportunity) -> [BilingualText]?
    ) -> [Column] {
        [
            Column(name + "_en") { list($0).map { joined($0.map(\.en)) } },
            Column(name + "_ja") { list($0).map { joined($0.map(\.ja)) } },
        ]
    }

    static func joined(_ texts: [String]) -> String { texts.joined(separator: "; ") }

    /// "a page (2024-04)".
    static func text(_ source: Source) -> String {
        source.asOf.map { "\(source.text) (\($0.text))" } ?? source.text
    }
}

extension CSVText {
    init(schemes: [Opportunity]) {
        self.init(SchemesCSV.columns.map(\.name))
        for scheme in schemes { append(SchemesCSV.cells(scheme).map(\.value)) }
    }
}
