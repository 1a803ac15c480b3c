import Model

/// Finds everything in an edition that would make a verdict wrong, missing or impossible to explain.
struct ScreeningCheck: EditionChecking {
    let edition: ScreeningEdition
    /// Every answer that a condition may ask for, by the name of the fact.
    let answers: [String: [ScoringSheet.Choice]]
    var problems: [FieldProblem] = []

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

    private mutating func checkHead() {
        checkHead(of: edition)
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
    mutating func requireNew(_ id: String, among seen: inout Set<String>, at pointer: Pointer) {
        requireText(id, at: pointer)
        guard !seen.insert(id).inserted else { return }
        refuse(pointer, "unique-id", en: "\"\(id)\" is used more than once", ja: "「\(id)」が重複しています")
    }
}
