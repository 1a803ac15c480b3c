import Model

extension SheetCheck {
    mutating func checkInputs() {
        let inputs = Pointer.root["inputs"]
        requireUnique(sheet.inputs.map(\.name), under: inputs, member: "name")
        for (index, input) in sheet.inputs.enumerated() {
            requireText(input.label, at: inputs[index]["label"])
            if let unit = input.unit { requireText(unit, at: inputs[index]["unit"]) }
            if let evidence = input.evidence { requireText(evidence, at: inputs[index]["evidence"]) }
            if let remedy = input.remedy { check(remedy, asRemedyOf: input, at: inputs[index]["remedy"]) }
            checkCertificates(of: input, at: inputs[index])
            checkDivisor(of: input, at: inputs[index])
            checkOptions(of: input, at: inputs[index])
        }
    }

    private mutating func check(_ remedy: BilingualText, asRemedyOf input: ScoringSheet.Input, at pointer: Pointer) {
        requireText(remedy, at: pointer)
        guard input.type != .flag || input.fixed == true else { return }
        refuse(
            pointer, "flag-remedy", en: "only a flag that an applicant can change has a remedy",
            ja: "remedyは申請者が変えられるflag型の入力項目にだけ付けられます")
    }

    private mutating func checkOptions(of input: ScoringSheet.Input, at pointer: Pointer) {
        let options = input.options ?? []
        guard (input.type == .choice) == !options.isEmpty else {
            refuse(
                pointer["options"], "choice-options",
                en: "an input of type choice lists its options, no other input does",
                ja: "選択肢の一覧は型がchoiceの入力項目にだけ、必ず必要です")
            return
        }
        requireUnique(options.map(\.name), under: pointer["options"], member: "name")
        for (index, option) in options.enumerated() {
            requireText(option.label, at: pointer["options"][index]["label"])
        }
    }

    private mutating func checkCertificates(of input: ScoringSheet.Input, at pointer: Pointer) {
        let certificates = input.certificates ?? []
        guard (input.type == .certificates) == !certificates.isEmpty else {
            refuse(
                pointer["certificates"], "certificate-names",
                en: "an input of type certificates names them, and no other input does",
                ja: "認証名の一覧は型がcertificatesの入力項目にだけ、必ず必要です")
            return
        }
        requireUnique(certificates.map(\.name), under: pointer["certificates"], member: "name")
        for (index, certificate) in certificates.enumerated() {
            requireText(certificate.label, at: pointer["certificates"][index]["label"])
        }
    }

    private mutating func checkDivisor(of input: ScoringSheet.Input, at pointer: Pointer) {
        switch (input.type, input.per) {
        case (.costPerTonne, let per?): requireInput(per, of: [.decimal], at: pointer["per"])
        case (.costPerTonne, nil), (_, .some):
            refuse(
                pointer["per"], "cost-divisor",
                en: "an input of type costPerTonne says per which input, and no other input does",
                ja: "perは型がcostPerTonneの入力項目にだけ、必ず必要です")
        case (_, nil): break
        }
    }

    /// A fact that no rule reads would be asked for nothing, or its rule is misspelt.
    mutating func checkThatEveryInputIsRead() {
        var read = Set(sheet.gates.map(\.requires.input) + sheet.inputs.compactMap(\.per))
        for row in sheet.rows {
            read.formUnion(row.rule.inputs)
            read.formUnion((row.notices ?? []).compactMap(\.when?.input))
        }
        for (index, input) in sheet.inputs.enumerated() where !read.contains(input.name) {
            refuse(
                Pointer.root["inputs"][index]["name"], "unread-input", en: "no rule reads \"\(input.name)\"",
                ja: "「\(input.name)」を参照する規則がありません")
        }
    }
}

extension ScoringSheet.Rule {
    /// The names of every input that the rule reads.
    var inputs: [String] {
        switch self {
        case .judged: []
        case .banded(let rule): [rule.input]
        case .counted(let rule): [rule.input]
        case .bestOf(let rule):
            rule.options.flatMap { option in
                [option.certificate?.input].compactMap(\.self) + (option.conditions ?? []).map(\.input)
            }
        case .components(let rule): rule.components.flatMap { $0.conditions.map(\.input) }
        }
    }
}
