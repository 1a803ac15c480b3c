import JSONText
import Model

/// The answer to one question of an interview, read from what a person writes.
struct FactAnswer {
    let fact: FactName
    /// The answers to choose from; `nil` where any country or number may be given.
    let options: [FundingQuestion.Option]?

    /// Why an answer cannot be taken, in both languages.
    struct Refusal: Error, Hashable {
        let message: BilingualText
    }

    /// The project with the fact as the text states it: options by number, by name, or by what people call them in
    /// either language; several with commas between them where the fact has several.
    func stated(by text: String, in project: ProjectFacts) throws(Refusal) -> ProjectFacts {
        var project = project
        switch fact {
        // A standing is looked up by the country.
        case .country, .countryStatus: project.country = text
        case .gases: project.gases = try several(text)
        case .sectors: project.sectors = try several(text)
        case .purposes: project.purposes = try several(text)
        case .stage: project.stage = try one(text)
        case .implementer: project.implementer = try one(text)
        case .applicant: project.applicant = try one(text)
        case .agreement: project.agreement = try one(text)
        case .technologyIsNew: project.technologyIsNew = try flag(text)
        case .costJPY:
            guard let yen = Yen(argument: text), yen >= .zero else { throw Self.noNumber(.costJPY) }
            project.costJPY = yen
        case .reductionTCO2PerYear:
            guard let tonnes = ExactDecimal(argument: text), !tonnes.isNegative else {
                throw Self.noNumber(.reductionTCO2PerYear)
            }
            project.reductionTCO2PerYear = tonnes
        }
        return project
    }

    // MARK: - Options

    private func several<Option: FactOption>(_ text: String) throws(Refusal) -> [Option] {
        var chosen: [Option] = []
        for part in text.split(whereSeparator: { ",、;".contains($0) }).map({ String($0).trimmingSpaces })
        where !part.isEmpty {
            let option: Option = try one(part)
            if !chosen.contains(option) { chosen.append(option) }
        }
        guard !chosen.isEmpty else { throw unknown(text) }
        return chosen
    }

    private func one<Option: FactOption>(_ text: String) throws(Refusal) -> Option {
        guard let option = Option(rawValue: try choice(text).value) else { throw unknown(text) }
        return option
    }

    private func flag(_ text: String) throws(Refusal) -> Bool {
        switch text.lowercased() {
        case "y": true
        case "n": false
        default: try choice(text).value == "true"
        }
    }

    private func choice(_ text: String) throws(Refusal) -> FundingQuestion.Option {
        let options = options ?? []
        if let number = Int(text) {
            guard options.indices.contains(number - 1) else { throw unknown(text) }
            return options[number - 1]
        }
        let wanted = text.lowercased()
        let named = options.first { option in
            [option.value, option.label.en, option.label.ja].contains { $0.lowercased() == wanted }
        }
        guard let named else { throw unknown(text) }
        return named
    }

    private func unknown(_ text: String) -> Refusal {
        let options = options ?? []
        let near = NearestName.of(text, among: options.flatMap { [$0.value, $0.label.en, $0.label.ja] })
        return Refusal(
            message: BilingualText(
                en: "\"\(text)\" is none of the answers."
                    + (near.map { " Did you mean \"\($0)\"?" }
                        ?? " Write a number from 1 to \(options.count), or a name."),
                ja: "「\(text)」は選択肢にありません。"
                    + (near.map { "「\($0)」ではありませんか。" } ?? "1〜\(options.count)の番号または名称で答えてください。")))
    }

    private static func noNumber(_ fact: FactName) -> Refusal {
        Refusal(
            message: fact == .costJPY
                ? BilingualText(
                    en: "Write the cost in whole yen, as 120,000,000.", ja: "費用は円単位の整数で書いてください (例 120,000,000)。")
                : BilingualText(
                    en: "Write tonnes of CO₂ a year as a number, as 12000 or 850.5.",
                    ja: "年間のトン数を数値で書いてください (例 12000、850.5)。"))
    }
}
