import Model

/// Finds everything on a sheet that would make its points wrong, missing or impossible to explain.
struct SheetCheck: EditionChecking {
    let sheet: ScoringSheet
    var problems: [FieldProblem] = []

    /// Empty for a sound sheet; else in the sheet's order, pointers below it.
    static func problems(of sheet: ScoringSheet) -> [FieldProblem] {
        var check = SheetCheck(sheet: sheet)
        check.checkHead()
        check.checkInputs()
        check.checkGates()
        check.checkRows()
        check.checkTotals()
        check.checkThatEveryInputIsRead()
        return check.problems
    }

    private init(sheet: ScoringSheet) {
        self.sheet = sheet
    }

    /// The most that a row, option or total may print; sums of a whole sheet stay far inside Int.
    static let mostPoints = 100_000

    /// As `refuse`, with the name that was probably meant.
    mutating func refuseUnknown(
        _ name: String, among known: [String], at pointer: Pointer, _ rule: String, en: String, ja: String
    ) {
        // Finding it compares every letter: past the first problems nobody reads it, and a hostile sheet has thousands.
        let nearest = problems.count < 100 ? NearestName.of(name, among: known) : nil
        refuse(
            pointer, rule, en: en + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""),
            ja: ja + (nearest.map { "（「\($0)」ではありませんか）" } ?? ""))
    }

    private mutating func checkHead() {
        checkTitle(of: sheet)
        if let version = sheet.version, !(1...10_000).contains(version) {
            refuse(.root["version"], "sheet-version", en: "a version is 1 to 10000", ja: "版番号は1〜10000です")
        }
        checkSourceAndPeriod(of: sheet)
        requireUnique(sheet.groups.map(\.id), under: .root["groups"], member: "id")
        for (index, group) in sheet.groups.enumerated() {
            requireText(group.title, at: Pointer.root["groups"][index]["title"])
        }
    }

    private mutating func checkGates() {
        let gates = Pointer.root["gates"]
        requireUnique(sheet.gates.map(\.id), under: gates, member: "id")
        requireApartFromRows()
        for (index, gate) in sheet.gates.enumerated() {
            requireText(gate.title, at: gates[index]["title"])
            requireText(gate.reference.text, at: gates[index]["reference"])
            if gate.appliesTo.isEmpty {
                refuse(
                    gates[index]["appliesTo"], "gate-kind", en: "a gate applies to at least one kind of proposal",
                    ja: "関門は少なくとも一種類の提案に適用される必要があります")
            }
            for (place, kind) in gate.appliesTo.enumerated() where gate.appliesTo[..<place].contains(kind) {
                refuse(
                    gates[index]["appliesTo"][place], "gate-kind",
                    en: "\"\(kind.rawValue)\" stands here more than once",
                    ja: "「\(kind.rawValue)」が重複しています")
            }
            check(gate.requires, at: gates[index]["requires"])
        }
    }

    /// Reasons and questions name rows and gates beside each other.
    private mutating func requireApartFromRows() {
        let ids = Set(sheet.rows.flatMap { [$0.id, $0.ruleID] })
        for (index, gate) in sheet.gates.enumerated() where ids.contains(gate.id) {
            refuse(
                Pointer.root["gates"][index]["id"], "unique-id", en: "\"\(gate.id)\" is the id or rule of a row",
                ja: "「\(gate.id)」は行のIDまたは規則名と重複しています")
        }
    }

    private mutating func checkTotals() {
        if sheet.rows.isEmpty {
            refuse(.root["rows"], "rows", en: "a sheet has at least one row", ja: "採点表には少なくとも一つの行が必要です")
        }
        for kind in ProposalKind.allCases {
            let maxima = sheet.rows.compactMap { $0.maximum[kind] }
            // A maximum that is refused already makes no sum that says anything.
            guard maxima.allSatisfy({ (1...Self.mostPoints).contains($0) }) else { continue }
            let sum = maxima.reduce(0, +)
            let printed = sheet.totals[kind] ?? 0
            guard sum != printed else { continue }
            refuse(
                .root["totals"][kind.rawValue], "total",
                en: "the maxima of the rows add up to \(sum), the sheet prints \(printed)",
                ja: "各行の配点の合計は\(sum)点ですが、合計欄は\(printed)点です")
        }
    }
}

extension SheetCheck {
    /// The input of that name, where it is declared and of a type that the place can use.
    @discardableResult
    mutating func requireInput(
        _ name: String, of types: Set<ScoringSheet.InputType>, at pointer: Pointer
    ) -> ScoringSheet.Input? {
        guard let input = sheet.inputs.first(where: { $0.name == name }) else {
            refuseUnknown(
                name, among: sheet.inputs.map(\.name), at: pointer, "known-input",
                en: "the sheet declares no input \"\(name)\"", ja: "入力項目「\(name)」は宣言されていません")
            return nil
        }
        guard types.contains(input.type) else {
            let wanted = ScoringSheet.InputType.allCases.filter { types.contains($0) }.map(\.rawValue)
            refuse(
                pointer, "input-type",
                en: "\"\(name)\" is of type \(input.type.rawValue); this needs \(wanted.joined(separator: " or "))",
                ja: "「\(name)」の型は\(input.type.rawValue)ですが、ここでは\(wanted.joined(separator: "または"))が必要です")
            return nil
        }
        return input
    }
}
