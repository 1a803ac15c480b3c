import Model

extension FieldReading {
    private static let costMembers = ["annualCost", "ratio", "basis"]
    private static let certificateMembers = [
        "certificate", "validFrom", "validUntil", "valid", "headOffice", "countsAs",
    ]
    private static let pastProjectMembers = ["project", "municipalities", "partnerCities", "began", "ended"]

    /// Facts, each as its input's type; those that no input declares are refused.
    mutating func facts(
        _ written: [String: Proposal.FactValue], as inputs: InputTable, at place: Pointer, of edition: BilingualText
    ) -> FactTable {
        var facts = FactTable(inputs)
        var declared = 0
        for (index, name) in inputs.names.enumerated() {
            guard let value = written[name] else { continue }
            declared += 1
            let problemsBefore = problems.count
            let fact = fact(value, as: inputs.shapes[index], at: place[name])
            // A list with one bad element is not the complete list that it claims to be.
            if problems.count == problemsBefore { facts.set(fact, at: index) }
        }
        guard declared < written.count else { return facts }
        for name in written.keys.sorted() where inputs.place(of: name) == nil {
            refuseUnknown(
                name, among: inputs.names, at: place[name],
                en: "\(edition.en) asks for no fact \"\(name)\"", ja: "「\(name)」という事実は\(edition.ja)にありません")
        }
        return facts
    }

    /// The fact as its input's type; `nil`, with a problem noted, where it is not one.
    mutating func fact(_ value: Proposal.FactValue, as shape: InputTable.Shape, at pointer: Pointer) -> Fact? {
        switch shape.type {
        case .flag: flag(value, at: pointer).map { .flag($0) }
        case .count: count(value, at: pointer).map { .count($0) }
        case .decimal: decimal(value, at: pointer).map { .number($0) }
        case .yen: yen(value, at: pointer).map { .number($0) }
        case .costPerTonne: cost(value, at: pointer).map { .cost($0) }
        case .certificates: certificates(value, among: shape.known, at: pointer).map { .certificates($0) }
        case .pastProjects: pastProjects(value, at: pointer).map { .pastProjects($0) }
        case .choice: choice(value, among: shape.known, at: pointer).map { .choice($0) }
        }
    }

    private mutating func choice(
        _ value: Proposal.FactValue, among known: [String], at pointer: Pointer
    ) -> String? {
        guard let name = text(value, at: pointer) else { return nil }
        guard known.contains(name) else {
            let listed = known.joined(separator: ", ")
            refuseUnknown(
                name, among: known, at: pointer, en: "\"\(name)\" is not one of: \(listed)",
                ja: "「\(name)」は選択肢（\(listed)）にありません")
            return nil
        }
        return name
    }

    private mutating func yen(_ value: Proposal.FactValue, at pointer: Pointer) -> ExactDecimal? {
        count(value, at: pointer, rule: "yen").flatMap { ExactDecimal(Int64($0)) }
    }

    private mutating func cost(_ value: Proposal.FactValue, at pointer: Pointer) -> DeclaredCost? {
        guard let members = members(value, at: pointer, known: Self.costMembers) else { return nil }
        let annual = members["annualCost"].map { yen($0, at: pointer["annualCost"]) }
        let ratio = members["ratio"].map { decimal($0, at: pointer["ratio"]) }
        let basis = members["basis"].flatMap { text($0, at: pointer["basis"]) }
        if annual != nil, ratio != nil {
            refuse(
                pointer, "one-cost", en: "give either annualCost or ratio, not both",
                ja: "annualCost と ratio はどちらか一方だけを記入してください")
            return nil
        }
        let amount: DeclaredCost.Amount? =
            (annual ?? nil).map { .annual($0) } ?? (ratio ?? nil).map { .ratio($0) }
        return DeclaredCost(amount: amount, basis: basis)
    }

    private mutating func certificates(
        _ value: Proposal.FactValue, among known: [String], at pointer: Pointer
    ) -> [HeldCertificate]? {
        guard let elements = elements(value, at: pointer) else { return nil }
        return elements.enumerated().compactMap { index, element in
            certificate(element, among: known, at: pointer[index])
        }
    }

    private mutating func certificate(
        _ value: Proposal.FactValue, among known: [String], at pointer: Pointer
    ) -> HeldCertificate? {
        guard let members = members(value, at: pointer, known: Self.certificateMembers) else { return nil }
        let name = certificateName(members["certificate"], among: known, at: pointer["certificate"])
        let certificate = HeldCertificate(
            name: name ?? "",
            validFrom: members["validFrom"].flatMap { day($0, at: pointer["validFrom"]) },
            validUntil: members["validUntil"].flatMap { day($0, at: pointer["validUntil"]) },
            statedValid: members["valid"].flatMap { flag($0, at: pointer["valid"]) },
            coversHeadOffice: members["headOffice"].flatMap { flag($0, at: pointer["headOffice"]) },
            countsAs: members["countsAs"].flatMap {
                certificateName($0, among: known, at: pointer["countsAs"])
            })
        if certificate.validUntil != nil, certificate.statedValid != nil {
            refuse(
                pointer, "one-validity", en: "give either the last valid day or whether it is valid, not both",
                ja: "validUntil と valid はどちらか一方だけを記入してください")
        }
        return name == nil ? nil : certificate
    }

    private mutating func certificateName(
        _ value: Proposal.FactValue?, among known: [String], at pointer: Pointer
    ) -> String? {
        guard let value else {
            refuse(pointer, "required", en: "name the certificate", ja: "認証名を記入してください")
            return nil
        }
        guard let name = text(value, at: pointer) else { return nil }
        guard known.contains(name) else {
            refuseUnknown(
                name, among: known, at: pointer, en: "the sheet knows no certificate \"\(name)\"",
                ja: "「\(name)」という認証は採点表にありません")
            return nil
        }
        return name
    }

    private mutating func pastProjects(_ value: Proposal.FactValue, at pointer: Pointer) -> [PastProject]? {
        guard let elements = elements(value, at: pointer) else { return nil }
        return elements.enumerated().compactMap { index, element in pastProject(element, at: pointer[index]) }
    }

    private mutating func pastProject(_ value: Proposal.FactValue, at pointer: Pointer) -> PastProject? {
        guard let members = members(value, at: pointer, known: Self.pastProjectMembers) else { return nil }
        if members["project"] == nil {
            refuse(
                pointer["project"], "required", en: "name the project, or give its id",
                ja: "事業名または事業IDを記入してください")
        }
        let project = PastProject(
            project: members["project"].flatMap { text($0, at: pointer["project"]) } ?? "",
            municipalities: members["municipalities"].flatMap { parties($0, at: pointer["municipalities"]) },
            partnerCities: members["partnerCities"].flatMap { parties($0, at: pointer["partnerCities"]) },
            began: members["began"].flatMap { printedDate($0, at: pointer["began"]) },
            ended: members["ended"].flatMap { printedDate($0, at: pointer["ended"]) })
        if let first = project.began?.range?.lowerBound, let last = project.ended?.range?.upperBound, last < first {
            refuse(
                pointer["ended"], "project-dates", en: "the project ends before it begins",
                ja: "事業の終了日が開始日より前です")
        }
        return project
    }

    private mutating func parties(_ value: Proposal.FactValue, at pointer: Pointer) -> [Proposal.PartyID]? {
        guard let elements = elements(value, at: pointer) else { return nil }
        return elements.enumerated().compactMap { index, element in
            guard let text = text(element, at: pointer[index]) else { return nil }
            guard let id = Proposal.PartyID(text) else {
                refuse(
                    pointer[index], "record-id", en: RecordIdentity.rule,
                    ja: "IDは英数字で始まり、英数字と「.」「_」「-」からなる1〜128文字です")
                return nil
            }
            return id
        }
    }
}
