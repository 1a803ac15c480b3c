import Model

extension ScreeningCheck {
    mutating func checkInputs() {
        var names: Set<String> = []
        check(edition.inputs, of: [.flag, .choice], at: .root["inputs"], names: &names)
        check(edition.facts, of: [.flag, .choice, .pastProjects], at: .root["facts"], names: &names)
        for (index, fact) in edition.derived.enumerated() {
            requireNew(fact.name, among: &names, at: Pointer.root["derived"][index]["name"])
        }
    }

    private mutating func check(
        _ inputs: [ScoringSheet.Input], of types: [ScoringSheet.InputType], at list: Pointer, names: inout Set<String>
    ) {
        for (index, input) in inputs.enumerated() {
            requireNew(input.name, among: &names, at: list[index]["name"])
            requireText(input.label, at: list[index]["label"])
            if !types.contains(input.type) {
                let wanted = types.map(\.rawValue)
                refuse(
                    list[index]["type"], "input-type",
                    en: "\(input.type.rawValue) decides no criterion; this needs \(wanted.joined(separator: " or "))",
                    ja: "\(input.type.rawValue)型は使えません。\(wanted.joined(separator: "または"))型にしてください")
            }
            checkOptions(of: input, at: list[index]["options"])
        }
    }

    private mutating func checkOptions(of input: ScoringSheet.Input, at pointer: Pointer) {
        let options = input.options ?? []
        guard (input.type == .choice) == !options.isEmpty else {
            refuse(
                pointer, "choice-options", en: "an input of type choice lists its options, no other input does",
                ja: "選択肢の一覧は型がchoiceの入力項目にだけ、必ず必要です")
            return
        }
        var names: Set<String> = []
        for (index, option) in options.enumerated() {
            requireNew(option.name, among: &names, at: pointer[index]["name"])
            requireText(option.label, at: pointer[index]["label"])
        }
    }

    mutating func checkDerivedFacts() {
        for (index, fact) in edition.derived.enumerated() {
            let pointer = Pointer.root["derived"][index]
            requireText(fact.label, at: pointer["label"])
            switch fact.from {
            case .proposalKind, .leadKind, .countryPlace: break
            case .sectorShare(let list):
                if list.sectors.isEmpty {
                    refuse(
                        pointer["from"]["sectors"], "sector-list", en: "name at least one sector",
                        ja: "分野を一つ以上指定してください")
                }
            case .phaseUse(let terms), .phaseStart(let terms): check(terms, at: pointer["from"])
            case .claim(let claim): check(claim, at: pointer["from"])
            }
        }
    }

    private mutating func check(_ terms: ScreeningEdition.PhaseTerms, at pointer: Pointer) {
        for (member, number) in [("yearsPerPhase", terms.yearsPerPhase), ("phases", terms.phases)]
        where !(1...50).contains(number) {
            refuse(pointer[member], "phase-terms", en: "1 to 50", ja: "1〜50です")
        }
        if let name = terms.pastProjects {
            requireInput(name, of: .pastProjects, among: edition.facts, at: pointer["pastProjects"])
        }
        if let name = terms.stated { requireInput(name, of: .flag, among: edition.facts, at: pointer["stated"]) }
    }

    private mutating func check(_ claim: ScreeningEdition.Claim, at pointer: Pointer) {
        switch claim.register {
        case .countryOfCities: break
        case .pastProjects:
            requireInput(claim.input ?? "", of: .pastProjects, among: edition.facts, at: pointer["input"])
        case .leadingArea, .zeroCarbonDeclaration, .partnerDeclaration, .agreement:
            if let name = claim.input {
                let type: ScoringSheet.InputType = claim.options == nil ? .flag : .choice
                requireInput(name, of: type, among: edition.inputs, at: pointer["input"])
                checkKnown(claim.options ?? [], asAnswersTo: name, at: pointer["options"])
            } else if (claim.statements ?? []).isEmpty {
                refuse(
                    pointer, "claim-ground", en: "a claim is made by a statement or by an input",
                    ja: "主張には statements または input が必要です")
            }
        }
    }

    private mutating func requireInput(
        _ name: String, of type: ScoringSheet.InputType, among inputs: [ScoringSheet.Input], at pointer: Pointer
    ) {
        guard let input = inputs.first(where: { $0.name == name }) else {
            refuseUnknown(name, among: inputs.map(\.name), at: pointer)
            return
        }
        guard input.type != type else { return }
        refuse(
            pointer, "input-type", en: "\"\(name)\" is of type \(input.type.rawValue); this needs \(type.rawValue)",
            ja: "「\(name)」の型は\(input.type.rawValue)ですが、ここでは\(type.rawValue)が必要です")
    }

    mutating func refuseUnknown(_ name: String, among known: [String], at pointer: Pointer) {
        let nearest = NearestName.of(name, among: known)
        refuse(
            pointer, "known-input",
            en: "the edition has no fact \"\(name)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""),
            ja: "「\(name)」という事実は宣言されていません" + (nearest.map { "（「\($0)」ではありませんか）" } ?? ""))
    }

    mutating func checkKnown(_ names: [String], asAnswersTo fact: String, at pointer: Pointer) {
        let known = (answers[fact] ?? []).map(\.name)
        for (index, name) in names.enumerated() where !known.contains(name) {
            refuse(
                pointer[index], "known-option", en: "\"\(fact)\" has no answer \"\(name)\"",
                ja: "「\(fact)」に「\(name)」という選択肢はありません")
        }
    }
}

extension ScreeningEdition.Derivation {
    /// The names of the inputs and facts that it reads.
    var reads: [String] {
        switch self {
        case .proposalKind, .leadKind, .countryPlace, .sectorShare: []
        case .phaseUse(let terms), .phaseStart(let terms): [terms.pastProjects, terms.stated].compactMap(\.self)
        case .claim(let claim): [claim.input].compactMap(\.self)
        }
    }
}
