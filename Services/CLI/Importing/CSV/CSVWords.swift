import JSONText
import Model

/// What people write for the choices of a field, in either language: "市" for "city".
struct CSVWords: Hashable, Sendable {
    /// Choices by words in search form.
    private let choices: [String: String]

    /// None: every text stands for itself.
    init() { choices = [:] }

    /// The choices themselves in any case and width, further words for some of them, and their labels.
    private init<Choice: RawRepresentable<String> & CaseIterable & Hashable>(
        _: Choice.Type, more: [Choice: [String]] = [:], label: (Choice) -> [String] = { _ in [] }
    ) {
        var choices: [String: String] = [:]
        for choice in Choice.allCases {
            for text in [choice.rawValue] + label(choice) + (more[choice] ?? []) {
                choices[TextFolding.searchForm(text)] = choice.rawValue
            }
        }
        self.choices = choices
    }

    /// The choice that a word means; the word where it means none.
    func choice(_ word: String) -> String {
        choices.isEmpty ? word : choices[TextFolding.searchForm(word)] ?? word
    }
}

extension CSVWords {
    static let organisationKinds = CSVWords(
        Company.OrganisationKind.self,
        more: [
            .company: ["企業", "会社", "民間企業", "株式会社"], .companyGroup: ["企業グループ"], .companyAlliance: ["企業連合"],
            .university: ["大学"], .foundation: ["財団", "財団法人"], .researchInstitute: ["研究機関"],
            .association: ["協会", "業界団体"], .partnerGovernment: ["相手国政府"],
        ])
    static let roles = CSVWords(
        Company.Role.self,
        more: [
            .jcmRepresentative: ["JCM代表事業者"], .jcmParticipant: ["JCM参加者", "JCM共同事業者"],
            .c3pLead: ["都市間連携事業代表事業者"], .c3pParticipant: ["都市間連携事業参加者", "都市間連携参加者"],
            .technology: ["技術", "技術提供", "技術提供者"],
        ])
    static let cityKinds = CSVWords(
        PartnerCity.BodyKind.self,
        more: [
            .city: ["市", "都市"], .province: ["省"], .village: ["村"], .country: ["国"], .economicZone: ["経済特区"],
            .portAuthority: ["港湾局", "港湾管理者"],
        ])
    static let municipalityKinds = CSVWords(
        Municipality.BodyKind.self,
        more: [
            .prefecture: ["都道府県", "都", "道", "府", "県"], .city: ["市", "政令指定都市", "指定都市", "中核市"],
            .ward: ["区", "特別区"], .town: ["町"], .village: ["村"],
        ])
    static let stages = CSVWords(
        Technology.Stage.self,
        more: [.deployed: ["導入済", "導入済み", "稼働中"], .study: ["調査中", "検討中"], .showcase: ["紹介", "カタログ掲載"]])
    static let partnerKinds = CSVWords(
        Agreement.PartnerKind.self, more: [.city: ["市", "都市"], .company: ["企業"], .publicUtility: ["公営企業"]])
    static let agreementForms = CSVWords(
        Agreement.Form.self,
        more: [
            .sister: ["姉妹都市", "友好都市"], .memorandum: ["覚書", "MOU", "協力協定"], .statement: ["共同声明", "共同事業"],
            .intention: ["意向書"],
        ]
    ) { [$0.label.en, $0.label.ja] }
    static let recordKinds = CSVWords(
        MatchmakingKind.self,
        more: [.municipality: ["自治体"], .company: ["企業", "団体"], .partnerCity: ["都市"]]
    ) { [$0.label.en, $0.label.ja] }
    static let predicates = CSVWords(FactPredicate.self) { [$0.label.en, $0.label.ja] }
    static let levels = CSVWords(EvidenceLevel.self) { [$0.label.en, $0.label.ja] }
}

extension CSVCell {
    /// The text of a cell as the value of a field: words for its choices are the choices, and where ids are wanted, what
    /// is none is told.
    init(_ text: String, of field: CSVField) {
        let cell = CSVCell(text, as: field.form)
        guard case .value(let value) = cell else {
            self = cell
            return
        }
        let texts = Self.texts(value)
        if let kind = field.refersTo, case let wrong = texts.filter({ !RecordIdentity.isValid($0) }), !wrong.isEmpty {
            self = Self.noID(wrong, of: kind)
            return
        }
        switch value {
        case .string(let word): self = .value(.string(field.words.choice(word)))
        case .array: self = .value(.array(texts.map { .string(field.words.choice($0)) }))
        default: self = cell
        }
    }

    private static func texts(_ value: JSONValue) -> [String] {
        switch value {
        case .string(let text): [text]
        case .array(let values): values.flatMap(texts)
        default: []
        }
    }

    private static func noID(_ texts: [String], of kind: MatchmakingKind) -> CSVCell {
        let quoted = texts.map { "\"\($0)\"" }.joined(separator: ", ")
        let japanese = texts.map { "「\($0)」" }.joined()
        return .wrong(
            rule: "cell-id",
            BilingualText(
                en: "\(quoted): write the id of a \(kind.label.en), as `renkei list \(kind.rawValue)` shows it",
                ja: "\(japanese)はIDとして読めません。\(kind.label.ja)のIDを記入してください"
                    + "(一覧: renkei list \(kind.rawValue))"))
    }
}
