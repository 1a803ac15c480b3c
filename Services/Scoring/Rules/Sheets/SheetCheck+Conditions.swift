import Model

extension SheetCheck {
    /// Conditions that must all hold: each on its own, and none against another.
    mutating func check(_ conditions: [ScoringSheet.Condition], at pointer: Pointer) {
        for (index, condition) in conditions.enumerated() { check(condition, at: pointer[index]) }
        for (index, condition) in conditions.enumerated() {
            guard let other = conditions[..<index].firstIndex(where: { $0.excludes(condition) }) else { continue }
            refuse(
                pointer[index], "contradiction",
                en: "\"\(condition.input)\" cannot keep this and condition \(other + 1) at once",
                ja: "「\(condition.input)」はこの条件と条件\(other + 1)を同時に満たせません")
        }
    }

    mutating func check(_ condition: ScoringSheet.Condition, at pointer: Pointer) {
        switch condition.test {
        case .isFlag: requireInput(condition.input, of: [.flag], at: pointer["input"])
        case .atMost(let bound):
            requireInput(condition.input, of: [.count, .decimal, .yen], at: pointer["input"])
            guard bound.isNegative else { return }
            refuse(
                pointer["atMost"], "reachable-condition", en: "no fact is below zero, so this never holds",
                ja: "負の値はないため、この条件は成立しません")
        case .atLeast: requireInput(condition.input, of: [.count, .decimal, .yen], at: pointer["input"])
        case .oneOf(let names):
            guard let input = requireInput(condition.input, of: [.choice], at: pointer["input"]) else { return }
            check(names, areOptionsOf: input, at: pointer["oneOf"])
        }
    }

    private mutating func check(_ names: [String], areOptionsOf input: ScoringSheet.Input, at pointer: Pointer) {
        if names.isEmpty {
            refuse(pointer, "known-option", en: "name at least one option", ja: "選択肢を一つ以上指定してください")
        }
        let known = (input.options ?? []).map(\.name)
        for (index, name) in names.enumerated() where !known.contains(name) {
            refuseUnknown(
                name, among: known, at: pointer[index], "known-option",
                en: "\"\(input.name)\" has no option \"\(name)\"", ja: "「\(input.name)」に「\(name)」という選択肢はありません")
        }
    }
}

extension ScoringSheet.Condition {
    /// Whether no fact can keep both.
    fileprivate func excludes(_ other: ScoringSheet.Condition) -> Bool {
        guard input == other.input else { return false }
        switch (test, other.test) {
        case (.isFlag(let left), .isFlag(let right)): return left != right
        case (.atMost(let most), .atLeast(let least)), (.atLeast(let least), .atMost(let most)): return most < least
        case (.oneOf(let left), .oneOf(let right)): return Set(left).isDisjoint(with: right)
        default: return false
        }
    }
}
