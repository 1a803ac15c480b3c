import Model

extension EditionCheck {
    mutating func checkShares(of rules: BudgetRules) {
        let shares = Pointer.root["shares"]
        requireUnique(rules.shares.map(\.ruleID), under: shares, member: "ruleId")
        for (index, share) in rules.shares.enumerated() {
            let pointer = shares[index]
            requireText(share.title, at: pointer["title"])
            requireText(share.reference.text, at: pointer["reference"])
            requireText(share.note, at: pointer["note"])
            requirePercent(share.mostPercent, from: 1, at: pointer["mostPercent"])
            if share.readings.isEmpty {
                refuse(
                    pointer["readings"], "share-readings", en: "the rule has no reading", ja: "読み方が一つもありません")
            }
            requireUnique(share.readings.map(\.id), under: pointer["readings"], member: "id")
            for (place, reading) in share.readings.enumerated() {
                check(reading, of: rules, at: pointer["readings"][place])
            }
        }
    }

    private mutating func check(_ reading: BudgetRules.Reading, of rules: BudgetRules, at pointer: Pointer) {
        requireText(reading.title, at: pointer["title"])
        check(reading.part, of: rules, at: pointer["part"])
        check(reading.whole, of: rules, at: pointer["whole"])
    }

    private mutating func check(_ side: [String], of rules: BudgetRules, at pointer: Pointer) {
        if side.isEmpty {
            refuse(pointer, "share-side", en: "name at least one line", ja: "経費区分を一つ以上指定してください")
        }
        var seen: Set<String> = []
        for (index, line) in side.enumerated() {
            requireLine(line, of: rules, at: pointer[index])
            guard !seen.insert(line).inserted else { continue }
            refuse(
                pointer[index], "unique-id", en: "\"\(line)\" is used more than once", ja: "「\(line)」が重複しています")
        }
    }

    mutating func checkPurchases(of rules: BudgetRules) {
        let purchases = rules.purchases
        let pointer = Pointer.root["purchases"]
        requireText(purchases.ruleID, at: pointer["ruleId"])
        requireText(purchases.reference.text, at: pointer["reference"])
        requireEstimatedLine(purchases.consumables, of: rules, at: pointer["consumables"])
        requireEstimatedLine(purchases.equipment, of: rules, at: pointer["equipment"])
        if purchases.consumables == purchases.equipment {
            refuse(
                pointer["equipment"], "two-lines", en: "consumables and equipment are two lines",
                ja: "消耗品と備品には別の経費区分が必要です")
        }
        if purchases.tests.isEmpty {
            refuse(pointer["tests"], "purchase-tests", en: "nothing tells a consumable", ja: "消耗品の判定条件がありません")
        }
        requireUnique(purchases.tests.map(\.definition), under: pointer["tests"], member: "definition")
        for (index, test) in purchases.tests.enumerated() { check(test, of: rules, at: pointer["tests"][index]) }
        requireUnique(purchases.properties.map(\.property.rawValue), under: pointer["properties"], member: "property")
        for (index, words) in purchases.properties.enumerated() {
            let place = pointer["properties"][index]
            requireText(words.question, at: place["question"])
            requireText(words.yes, at: place["yes"])
            requireText(words.no, at: place["no"])
        }
        if let notice = purchases.taxNotice { check(notice, at: pointer["taxNotice"]) }
    }

    private mutating func check(_ test: BudgetRules.Test, of rules: BudgetRules, at pointer: Pointer) {
        let definitions = rules.lines.first { $0.id == rules.purchases.consumables }?.definitions ?? []
        if !definitions.contains(where: { $0.number == test.definition }) {
            refuse(
                pointer["definition"], "known-definition",
                en: "the line of consumables has no definition (\(test.definition))",
                ja: "消耗品の定義に(\(test.definition))はありません")
        }
        switch test.kind {
        case .unitCostBelow(let limit): requireAmount(limit, at: pointer["unitCostBelow"])
        case .property(let property, _):
            guard rules.purchases.words(for: property) == nil else { return }
            refuse(
                pointer["property"], "property-words", en: "\"\(property.rawValue)\" has no words to ask for it",
                ja: "「\(property.rawValue)」の質問文がありません")
        }
    }

    private mutating func requireEstimatedLine(_ id: String, of rules: BudgetRules, at pointer: Pointer) {
        requireLine(id, of: rules, at: pointer)
        guard id == rules.tax.line else { return }
        refuse(
            pointer, "computed-line", en: "nothing can be put in the tax line", ja: "消費税の区分は指定できません")
    }
}
