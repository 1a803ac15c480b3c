/// A Japanese prefecture, city, ward, town or village, by its local-government code.
package struct Municipality: MatchmakingRecord {
    package static let kind = MatchmakingKind.municipality
    package typealias ID = Identifier<Municipality>

    package let id: ID
    package var lgCode: LocalGovernmentCode
    package var names: Names
    /// How the English name was made, if not from a source.
    package var nameEnOrigin: String?
    package var type: BodyKind
    package var prefecture: Names
    /// ISO 3166-2 code of the prefecture: "JP-01".
    package var prefectureIso: String
    /// Silence means unknown: the list of selected areas that the records come from is not complete.
    package var decarbonizationLeadingArea: Bool?
    package var leadingArea: LeadingArea?
    package var zeroCarbonDeclaration: ZeroCarbonDeclaration?
    package var c3pParticipant: Bool?
    /// Public-private platforms for overseas business (Guidebook FY2024, BOX 10).
    package var platforms: [Platform]?
    package var source: Source
    package var moreSources: [String]?

    package init(
        id: ID, lgCode: LocalGovernmentCode, names: Names, type: BodyKind, prefecture: Names, prefectureIso: String,
        source: Source
    ) {
        self.id = id
        self.lgCode = lgCode
        self.names = names
        self.type = type
        self.prefecture = prefecture
        self.prefectureIso = prefectureIso
        self.source = source
    }

    package enum BodyKind: String, Codable, Hashable, Sendable, CaseIterable {
        case prefecture, city, ward, town, village
    }

    /// The selection as a Decarbonization Leading Area.
    package struct LeadingArea: Codable, Hashable, Sendable {
        package let round: Int
        package let selectedOn: PrintedDate
        package let role: String?
        package let source: String

        package init(round: Int, selectedOn: PrintedDate, role: String? = nil, source: String) {
            self.round = round
            self.selectedOn = selectedOn
            self.role = role
            self.source = source
        }
    }

    package struct ZeroCarbonDeclaration: Codable, Hashable, Sendable {
        /// When it was declared, in the words of the source.
        package let declared: String?
        package let statement: String?
        package let source: String

        package init(declared: String?, statement: String? = nil, source: String) {
            self.declared = declared
            self.statement = statement
            self.source = source
        }
    }

    package struct Platform: Codable, Hashable, Sendable {
        package let name: String
        package let formerName: String?
        package let started: String
        package let source: String

        package init(name: String, formerName: String? = nil, started: String, source: String) {
            self.name = name
            self.formerName = formerName
            self.started = started
            self.source = source
        }
    }

    package var key: String { id.value }
    package var mentions: [Mention] { [] }

    package func problems() -> [FieldProblem] {
        let wrongID = FieldProblem(
            pointer: "/id", rule: "municipality-id",
            message: BilingualText(
                en: "the id of a municipality is \"lg-\" and its local-government code: \"lg-\(lgCode)\"",
                ja: "自治体の id は「lg-」と地方公共団体コードです: 「lg-\(lgCode)」"),
            basis: ["/id", "/lgCode"])
        let wrongPrefecture = FieldProblem(
            pointer: "/prefectureIso", rule: "prefecture-of-code",
            message: BilingualText(
                en: "the local-government code \(lgCode) is one of the prefecture \(lgCode.prefectureISO), "
                    + "not of \"\(prefectureIso)\"",
                ja: "地方公共団体コード\(lgCode)の都道府県は「\(prefectureIso)」ではなく\(lgCode.prefectureISO)です"),
            basis: ["/prefectureIso", "/lgCode"])
        return (id.value == "lg-\(lgCode)" ? [] : [wrongID])
            + (prefectureIso == lgCode.prefectureISO ? [] : [wrongPrefecture])
            + FieldCheck.names(names) + FieldCheck.names(prefecture, at: "/prefecture") + prefectureNameProblems
            + typeProblems + leadingAreaProblems + FieldCheck.source(source)
    }
}

// MARK: - What contradicts itself

extension Municipality {
    /// The names of another prefecture, also of a prefecture itself; a spelling that is not known is left alone.
    private var prefectureNameProblems: [FieldProblem] {
        func each(_ names: Names, at pointer: String) -> [(String, String)] {
            [(names.en, pointer + "/en"), (names.ja ?? "", pointer + "/ja")]
                + (names.aliases ?? []).enumerated().map { ($0.element, "\(pointer)/aliases/\($0.offset)") }
        }
        let names = each(prefecture, at: "/prefecture") + (type == .prefecture ? each(self.names, at: "/names") : [])
        return names.compactMap { name, pointer in
            guard let iso = Prefecture.iso(named: name), iso != lgCode.prefectureISO else { return nil }
            return FieldProblem(
                pointer: pointer, rule: "prefecture-of-code",
                message: BilingualText(
                    en: "the local-government code \(lgCode) is one of the prefecture \(lgCode.prefectureISO); "
                        + "\"\(name)\" is \(iso)",
                    ja: "地方公共団体コード\(lgCode)の都道府県は\(lgCode.prefectureISO)ですが、「\(name)」は\(iso)です"),
                basis: [pointer, "/lgCode", "/type"])
        }
    }

    private var typeProblems: [FieldProblem] {
        guard lgCode.isPrefecture != (type == .prefecture) else { return [] }
        return [
            FieldProblem(
                pointer: "/type", rule: "type-of-code",
                message: lgCode.isPrefecture
                    ? BilingualText(
                        en: "the local-government code \(lgCode) is that of a prefecture",
                        ja: "地方公共団体コード\(lgCode)は都道府県のコードです")
                    : BilingualText(
                        en: "the local-government code \(lgCode) is not that of a prefecture",
                        ja: "地方公共団体コード\(lgCode)は都道府県のコードではありません"),
                basis: ["/type", "/lgCode"])
        ]
    }

    private var leadingAreaProblems: [FieldProblem] {
        guard let leadingArea else { return [] }
        let denied = FieldProblem(
            pointer: "/decarbonizationLeadingArea", rule: "leading-area-denied",
            message: BilingualText(
                en: "the record says when the area was selected, and denies that it is one: correct one of the two",
                ja: "脱炭素先行地域の選定の記載と矛盾します。いずれかを修正してください"),
            basis: ["/decarbonizationLeadingArea", "/leadingArea"])
        let round = FieldProblem(
            pointer: "/leadingArea/round", rule: "round-positive",
            message: BilingualText(en: "rounds count from 1", ja: "選定回は1から数えます"))
        return (decarbonizationLeadingArea == false ? [denied] : []) + (leadingArea.round < 1 ? [round] : [])
    }
}

/// A six-digit local-government code (全国地方公共団体コード), with its check digit.
package struct LocalGovernmentCode: Hashable, Sendable, CustomStringConvertible {
    package let value: String

    /// `nil` unless the text is six digits, of either width, and the last one is the check digit of the others. What is
    /// kept has the narrow ones.
    package init?(_ text: String) {
        let value = text.withNarrowDigits
        let digits = value.utf8.map { Int($0) - Int(UInt8(ascii: "0")) }
        guard digits.count == 6, digits.allSatisfy((0...9).contains) else { return nil }
        // The sum of the first five, weighted 6…2, and the check digit complete a multiple of 11 (last digit kept).
        let sum = zip(digits, [6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
        guard digits[5] == (11 - sum % 11) % 10 else { return nil }
        self.value = value
    }

    package var description: String { value }

    /// The prefecture that its first two digits stand for, as ISO 3166-2 writes it: "JP-01".
    package var prefectureISO: String { "JP-" + value.prefix(2) }

    /// Whether it is the code of a prefecture itself: "130001" of Tokyo.
    package var isPrefecture: Bool { value.dropFirst(2).prefix(3) == "000" }
}

extension LocalGovernmentCode: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let code = LocalGovernmentCode(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription:
                    "a local-government code is six digits, the last its check digit\n地方公共団体コードは検査数字を含む6桁の数字です")
        }
        self = code
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
