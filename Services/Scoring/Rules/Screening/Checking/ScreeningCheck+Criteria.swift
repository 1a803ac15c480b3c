import Model

extension ScreeningCheck {
    /// The most ways in which the facts of one criterion can turn out together.
    private static let mostWorlds = 4096

    mutating func checkCriteria() {
        var ids: Set<String> = []
        var rules: Set<String> = []
        for (index, criterion) in edition.criteria.enumerated() {
            let pointer = Pointer.root["criteria"][index]
            requireNew(criterion.id, among: &ids, at: pointer["id"])
            requireNew(criterion.ruleID, among: &rules, at: pointer["ruleId"])
            requireText(criterion.title, at: pointer["title"])
            requireText(criterion.reference.text, at: pointer["reference"])
            if !edition.groups.contains(where: { $0.id == criterion.group }) {
                refuse(
                    pointer["group"], "known-group", en: "the edition has no group \"\(criterion.group)\"",
                    ja: "「\(criterion.group)」という区分はありません")
            }
            checkOutcomes(of: criterion, at: pointer["outcomes"])
        }
        if !edition.criteria.contains(where: { $0.weight == .required }) {
            refuse(
                .root["criteria"], "required-criterion", en: "at least one criterion is required",
                ja: "weightがrequiredの要件が一つ以上必要です")
        }
    }

    private mutating func checkOutcomes(of criterion: ScreeningEdition.Criterion, at pointer: Pointer) {
        var ids: Set<String> = []
        let before = problems.count
        for (index, outcome) in criterion.outcomes.enumerated() {
            requireNew(outcome.id, among: &ids, at: pointer[index]["id"])
            requireText(outcome.message, at: pointer[index]["message"])
            if let remedy = outcome.remedy { requireText(remedy, at: pointer[index]["remedy"]) }
            if outcome.verdict == .unknown {
                refuse(
                    pointer[index]["verdict"], "outcome-verdict",
                    en: "unknown is what missing facts make of a criterion, no outcome", ja: "unknownは結果として指定できません")
            }
            let isLast = index == criterion.outcomes.count - 1
            if isLast != (outcome.when == nil) {
                refuse(
                    pointer[index]["when"], "last-outcome",
                    en: "the last outcome has no condition, every other one has", ja: "whenを省くのは最後の結果だけで、他には必要です")
            }
            if let when = outcome.when { check(when, at: pointer[index]["when"]) }
        }
        if criterion.outcomes.isEmpty {
            refuse(pointer, "outcomes", en: "a criterion has at least one outcome", ja: "結果が一つ以上必要です")
        }
        // Outcomes can be tried out only where every condition is readable.
        if problems.count == before { checkThatEachDecides(criterion, at: pointer) }
    }

    private mutating func checkThatEachDecides(_ criterion: ScreeningEdition.Criterion, at pointer: Pointer) {
        let count = criterion.inputs.reduce(1) { min($0 * (answers[$1]?.count ?? 1), Self.mostWorlds + 1) }
        guard count <= Self.mostWorlds else {
            refuse(
                pointer, "criterion-size",
                en: "the criterion's facts have more than \(Self.mostWorlds) combinations; divide it",
                ja: "要件の事実の組合せが\(Self.mostWorlds)通りを超えています。分割してください")
            return
        }
        let worlds = criterion.inputs.reduce([World()]) { worlds, name in
            worlds.flatMap { world in (answers[name] ?? []).map { world.with(name, $0.name) } }
        }
        let deciding = Set(Decision(criterion, in: worlds).outcomes.map(\.id))
        for (index, outcome) in criterion.outcomes.enumerated() where !deciding.contains(outcome.id) {
            refuse(
                pointer[index], "idle-outcome", en: "no combination of answers leads to \"\(outcome.id)\"",
                ja: "「\(outcome.id)」に至る回答の組合せがありません")
        }
    }

    private mutating func check(_ requirement: ScreeningEdition.Requirement, at pointer: Pointer) {
        switch requirement {
        case .all(let parts): check(parts, at: pointer["all"])
        case .any(let parts): check(parts, at: pointer["any"])
        case .not(let part): check(part, at: pointer["not"])
        case .fact(let condition): check(condition, at: pointer)
        }
    }

    private mutating func check(_ parts: [ScreeningEdition.Requirement], at pointer: Pointer) {
        if parts.isEmpty {
            refuse(pointer, "requirement-parts", en: "name at least one condition", ja: "条件を一つ以上指定してください")
        }
        for (index, part) in parts.enumerated() { check(part, at: pointer[index]) }
    }

    private mutating func check(_ condition: ScoringSheet.Condition, at pointer: Pointer) {
        guard let known = answers[condition.input] else {
            refuseUnknown(condition.input, among: Array(answers.keys), at: pointer["input"])
            return
        }
        let isFlag = known == KnownFact.yesOrNo
        switch condition.test {
        case .isFlag where isFlag: break
        case .oneOf(let names) where !isFlag:
            if names.isEmpty {
                refuse(pointer["oneOf"], "known-option", en: "name at least one option", ja: "選択肢を一つ以上指定してください")
            }
            checkKnown(names, asAnswersTo: condition.input, at: pointer["oneOf"])
        case .isFlag, .oneOf, .atMost, .atLeast:
            refuse(
                pointer, "condition-type",
                en: isFlag
                    ? "\"\(condition.input)\" is yes or no: ask it with is"
                    : "\"\(condition.input)\" is one of several answers: ask it with oneOf",
                ja: isFlag ? "「\(condition.input)」は真偽値です。is で指定してください" : "「\(condition.input)」は選択肢です。oneOf で指定してください")
        }
    }
}
