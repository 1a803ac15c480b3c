import Model

/// Finds everything in an edition that would make a verdict wrong, missing or impossible to explain.
struct ScreeningCheck {
    let edition: ScreeningEdition
    /// Every answer that a condition may ask for, by the name of the fact.
    let answers: [String: [ScoringSheet.Choice]]
    private(set) var problems: [FieldProblem] = []

    /// Empty for a sound edition; else in the edition's order, pointers below it.
    static func problems(of edition: ScreeningEdition) -> [FieldProblem] {
        var check = ScreeningCheck(edition)
        check.checkHead()
        check.checkInputs()
        check.checkDerivedFacts()
        check.checkCriteria()
        check.checkThatEveryFactIsRead()
        return check.problems
    }

    private init(_ edition: ScreeningEdition) {
        self.edition = edition
        let stated = (edition.inputs + edition.facts).filter { $0.type == .flag || $0.type == .choice }
        let all =
            stated.map { ($0.name, $0.type == .flag ? KnownFact.yesOrNo : $0.options ?? []) }
            + edition.derived.map { ($0.name, $0.from.answers) }
        answers = Dictionary(all, uniquingKeysWith: { first, _ in first })
    }

    mutating func refuse(_ pointer: Pointer, _ rule: String, en: String, ja: String) {
        problems.append(
            FieldProblem(pointer: pointer.description, rule: rule, message: BilingualText(en: en, ja: ja)))
    }

    private mutating func checkHead() {
        requireText(edition.edition, at: .root["edition"])
        requireText(edition.title, at: .root["title"])
        requireText(edition.source.text, at: .root["source"]["text"])
        if let through = edition.effective.through, through < edition.effective.from {
            refuse(
                .root["effective"]["through"], "effective-period", en: "the last day in force is before the first",
                ja: "適用終了日が開始日より前です")
        }
        var groups: Set<String> = []
        for (index, group) in edition.groups.enumerated() {
            requireText(group.title, at: Pointer.root["groups"][index]["title"])
            requireNew(group.id, among: &groups, at: Pointer.root["groups"][index]["id"])
        }
    }

    /// A fact that nothing reads would be asked for nothing, or its rule is misspelt.
    private mutating func checkThatEveryFactIsRead() {
        let read = Set(edition.criteria.flatMap(\.inputs) + edition.derived.flatMap(\.from.reads))
        for (member, names) in [
            ("inputs", edition.inputs.map(\.name)), ("facts", edition.facts.map(\.name)),
            ("derived", edition.derived.map(\.name)),
        ] {
            for (index, name) in names.enumerated() where !read.contains(name) {
                refuse(
                    Pointer.root[member][index]["name"], "unread-input", en: "no criterion reads \"\(name)\"",
                    ja: "「\(name)」を参照する要件がありません")
            }
        }
    }
}

extension ScreeningCheck {
    mutating func requireText(_ text: String, at pointer: Pointer) {
        guard !text.contains(where: { !$0.isWhitespace }) else { return }
        refuse(pointer, "text", en: "a text is missing here", ja: "文字列がありません")
    }

    mutating func requireText(_ text: BilingualText, at pointer: Pointer) {
        requireText(text.en, at: pointer["en"])
        requireText(text.ja, at: pointer["ja"])
    }

    mutating func requireNew(_ id: String, among seen: inout Set<String>, at pointer: Pointer) {
        requireText(id, at: pointer)
        guard !seen.insert(id).inserted else { return }
        refuse(pointer, "unique-id", en: "\"\(id)\" is used more than once", ja: "「\(id)」が重複しています")
    }
}
