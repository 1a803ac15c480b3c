import Model

extension EditionCheck {
    mutating func checkGroups(of rules: BudgetRules) {
        let groups = Pointer.root["groups"]
        requireUnique(rules.groups.map(\.id), under: groups, member: "id")
        for (index, group) in rules.groups.enumerated() {
            requireText(group.title, at: groups[index]["title"])
            requireText(group.category, at: groups[index]["category"])
            if !rules.lines.contains(where: { $0.group == group.id }) {
                refuse(
                    groups[index], "empty-group", en: "no line stands under \"\(group.id)\"",
                    ja: "「\(group.id)」に属する経費区分がありません")
            }
        }
    }

    mutating func checkLines(of rules: BudgetRules) {
        let lines = Pointer.root["lines"]
        requireUnique(rules.lines.map(\.id), under: lines, member: "id")
        var numbers: Set<Int> = []
        for (index, line) in rules.lines.enumerated() {
            check(line, of: rules, at: lines[index])
            if line.number < 1 || !numbers.insert(line.number).inserted {
                refuse(
                    lines[index]["number"], "line-number", en: "\(line.number) is below 1 or used before",
                    ja: "番号\(line.number)は1未満か、すでに使われています")
            }
        }
    }

    private mutating func check(_ line: BudgetRules.Line, of rules: BudgetRules, at pointer: Pointer) {
        requireText(line.printedName, at: pointer["printedName"])
        requireText(line.title, at: pointer["title"])
        requireText(line.reference.text, at: pointer["reference"])
        let groups = rules.groups.map(\.id)
        if !groups.contains(line.group) {
            refuse(
                pointer["group"], "known-group", en: "there is no group \"\(line.group)\"",
                ja: "「\(line.group)」という費目はありません")
        }
        if groups.contains(line.id) {
            refuse(
                pointer["id"], "separate-codes",
                en: "\"\(line.id)\" is also a group: a line and a group of one name are two things",
                ja: "「\(line.id)」は費目のIDとしても使われています。経費区分と費目には別のIDが必要です")
        }
        if line.definitions.isEmpty {
            refuse(
                pointer["definitions"], "line-definition", en: "the line is not defined", ja: "経費区分の定義がありません")
        }
        requireUnique(line.definitions.compactMap(\.number), under: pointer["definitions"], member: "number")
        for (index, definition) in line.definitions.enumerated() {
            requireText(definition.text, at: pointer["definitions"][index]["text"])
        }
        check(line.notices ?? [], at: pointer["notices"])
    }
}
