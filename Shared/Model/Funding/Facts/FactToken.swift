/// One answer of the vocabulary, or one country code, held as a small number so that rules compare it at once.
package struct FactToken: Hashable, Sendable {
    private let index: UInt16

    /// Answers count from here; below are the country codes, AA to ZZ.
    private static let firstAnswer = 26 * 26

    /// Every answer of the vocabulary once, though several facts may share one ("equipment").
    private static let answers: [String] = {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }()

    private static let names: [String] =
        names(JCMStanding.self) + names(GreenhouseGas.self) + names(ProjectSector.self) + names(ProjectStage.self)
        + names(Implementer.self) + names(JapaneseApplicant.self) + names(SupportPurpose.self)
        + names(AgreementState.self)

    private static let indices = Dictionary(uniqueKeysWithValues: answers.enumerated().map { ($1, $0) })

    private static func names<Option: FactOption>(_: Option.Type) -> [String] {
        Option.allCases.map(\.rawValue)
    }

    package init(_ country: CountryCode) {
        index = country.value.utf8.reduce(0) { $0 * 26 + UInt16($1 - UInt8(ascii: "A")) }
    }

    package init<Option: FactOption>(_ option: Option) {
        self.init(answer: Self.indices[option.rawValue] ?? 0)
    }

    private init(answer: Int) {
        index = UInt16(Self.firstAnswer + answer)
    }

    /// `nil` where the text is neither an answer of the vocabulary nor a country code.
    package init?(_ text: String) {
        if let answer = Self.indices[text] {
            self.init(answer: answer)
        } else if let country = CountryCode(text) {
            self.init(country)
        } else {
            return nil
        }
    }

    /// Every answer of one list, in its order.
    package static func all<Option: FactOption>(_: Option.Type) -> [FactToken] {
        Option.allCases.map { FactToken($0) }
    }

    /// The country that the token names; `nil` where it is an answer.
    package var country: CountryCode? {
        guard index < Self.firstAnswer else { return nil }
        let letters = [index / 26, index % 26].map { UInt8($0) + UInt8(ascii: "A") }
        return CountryCode(String(decoding: letters, as: UTF8.self))
    }

    /// The answer as one bit, of which the vocabulary has fewer than 64; none for a country.
    package var bit: UInt64 {
        index < Self.firstAnswer ? 0 : 1 << UInt64(Int(index) - Self.firstAnswer)
    }

    /// The name on the wire.
    package var text: String {
        country?.value ?? Self.answers[Int(index) - Self.firstAnswer]
    }
}

extension FactToken: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let token = FactToken(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "the value is no answer of the facts' vocabulary and no country code of two capitals"
                    + "\n事実の語彙にある値でも、大文字2文字の国コードでもありません")
        }
        self = token
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
