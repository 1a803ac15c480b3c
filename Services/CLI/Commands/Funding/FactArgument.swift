import Model

/// One fact as the command line states it: `--sector waste`.
struct FactArgument: Hashable {
    /// The name of the fact in a request.
    let field: String
    /// The option's name with its dashes.
    let name: String
    /// Absent for a flag.
    let value: String?

    /// The arguments that state the same facts again, in the order of the options.
    static func all(of facts: ProjectFacts) -> [FactArgument] {
        let technology = facts.technology.map { FactArgument(field: "technology", name: "--technology", value: $0) }
        return [
            each(.country, facts.country), each(.gases, facts.gases?.map(\.rawValue)),
            each(.sectors, facts.sectors?.map(\.rawValue)), [technology].compactMap(\.self),
            flag(facts.technologyIsNew), each(.stage, facts.stage?.rawValue),
            each(.implementer, facts.implementer?.rawValue), each(.applicant, facts.applicant?.rawValue),
            each(.purposes, facts.purposes?.map(\.rawValue)), each(.agreement, facts.agreement?.rawValue),
            each(.costJPY, facts.costJPY.map { String($0.amount) }),
            each(.reductionTCO2PerYear, facts.reductionTCO2PerYear?.description),
        ].flatMap(\.self)
    }

    /// A command line of words that a shell reads back as they are.
    static func line(_ command: String, _ facts: ProjectFacts, asOf: CivilDate?) -> String {
        let words = all(of: facts).flatMap { [$0.name, $0.value].compactMap(\.self) }
        let day = asOf.map { ["--as-of", $0.description] } ?? []
        return ([command] + (words + day).map(quoted)).joined(separator: " ")
    }

    private static func each(_ fact: FactName, _ value: String?) -> [FactArgument] {
        each(fact, value.map { [$0] })
    }

    private static func each(_ fact: FactName, _ values: [String]?) -> [FactArgument] {
        guard let option = fact.option else { return [] }
        return (values ?? []).map { FactArgument(field: fact.rawValue, name: option, value: $0) }
    }

    private static func flag(_ isNew: Bool?) -> [FactArgument] {
        isNew.map {
            [
                FactArgument(
                    field: FactName.technologyIsNew.rawValue,
                    name: $0 ? "--new-technology" : "--no-new-technology", value: nil)
            ]
        } ?? []
    }

    private static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty
            && word.unicodeScalars.allSatisfy { scalar in
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                    || "-_.,:/".contains(
                        Character(scalar))
            }
        return isPlain ? word : "'" + word.replacing("'", with: #"'\''"#) + "'"
    }
}

extension FactName {
    /// The option that states the fact; none for what is looked up instead.
    var option: String? {
        switch self {
        case .country: "--country"
        case .countryStatus: nil
        case .gases: "--gas"
        case .sectors: "--sector"
        case .technologyIsNew: "--new-technology"
        case .stage: "--stage"
        case .implementer: "--implementer"
        case .applicant: "--applicant"
        case .purposes: "--purpose"
        case .agreement: "--agreement"
        case .costJPY: "--cost"
        case .reductionTCO2PerYear: "--reduction"
        }
    }
}
