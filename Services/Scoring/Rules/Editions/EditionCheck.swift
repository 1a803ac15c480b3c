import Model

/// Notes what is wrong with an edition of rules, pointers below it.
protocol EditionChecking {
    var problems: [FieldProblem] { get set }
}

/// A check that needs nothing beside the edition; each kind of rules adds its own.
struct EditionCheck: EditionChecking {
    var problems: [FieldProblem] = []
}

extension EditionChecking {
    mutating func refuse(_ pointer: Pointer, _ rule: String, en: String, ja: String) {
        problems.append(
            FieldProblem(pointer: pointer.description, rule: rule, message: BilingualText(en: en, ja: ja)))
    }

    mutating func requireText(_ text: String, at pointer: Pointer) {
        guard !text.contains(where: { !$0.isWhitespace }) else { return }
        refuse(pointer, "text", en: "a text is missing here", ja: "文字列がありません")
    }

    mutating func requireText(_ text: BilingualText, at pointer: Pointer) {
        requireText(text.en, at: pointer["en"])
        requireText(text.ja, at: pointer["ja"])
    }

    /// What every edition says of itself.
    mutating func checkHead(of edition: some ProgrammeEdition) {
        checkTitle(of: edition)
        checkSourceAndPeriod(of: edition)
    }

    mutating func checkTitle(of edition: some ProgrammeEdition) {
        requireText(edition.edition, at: .root["edition"])
        requireText(edition.title, at: .root["title"])
    }

    mutating func checkSourceAndPeriod(of edition: some ProgrammeEdition) {
        requireText(edition.source.text, at: .root["source"]["text"])
        if let through = edition.effective.through, through < edition.effective.from {
            refuse(
                .root["effective"]["through"], "effective-period", en: "the last day in force is before the first",
                ja: "適用終了日が開始日より前です")
        }
    }

    /// Refuses every later use of an id.
    mutating func requireUnique(_ ids: [String], under list: Pointer, member: String = "id") {
        var seen: Set<String> = []
        for (index, id) in ids.enumerated() {
            requireText(id, at: list[index][member])
            guard !seen.insert(id).inserted else { continue }
            refuse(
                list[index][member], "unique-id", en: "\"\(id)\" is used more than once",
                ja: "「\(id)」が重複しています")
        }
    }

    /// Refuses a name that is none of those that the record defines.
    mutating func requireKnown(_ name: String, among known: [String], of what: BilingualText, at pointer: Pointer) {
        guard !known.contains(name) else { return }
        let nearest = NearestName.of(name, among: known)
        refuse(
            pointer, "known-name",
            en: "there is no \(what.en) \"\(name)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""),
            ja: "「\(name)」という\(what.ja)はありません" + (nearest.map { "（「\($0)」ではありませんか）" } ?? ""))
    }

    mutating func requireRange(
        _ value: Int, _ range: ClosedRange<Int>, of what: BilingualText, at pointer: Pointer, rule: String
    ) {
        guard !range.contains(value) else { return }
        refuse(
            pointer, rule, en: "\(what.en) is \(range.lowerBound) to \(range.upperBound), not \(value)",
            ja: "\(what.ja)は\(range.lowerBound)〜\(range.upperBound)です（\(value)は範囲外）")
    }

    mutating func requireSome(_ isEmpty: Bool, at pointer: Pointer) {
        guard isEmpty else { return }
        refuse(pointer, "empty-list", en: "the list is empty", ja: "一覧が空です")
    }
}
