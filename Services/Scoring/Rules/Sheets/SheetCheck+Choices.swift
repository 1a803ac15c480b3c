import Model

extension SheetCheck {
    mutating func check(_ rule: ScoringSheet.Counted, maximum: Int, at pointer: Pointer) {
        let input = requireInput(rule.input, of: [.count, .pastProjects], at: pointer["input"])
        if let input, (input.type == .pastProjects) != (rule.window != nil) {
            refuse(
                pointer["window"], "project-window",
                en: "past projects are counted in a window of years, and nothing else is",
                ja: "windowは過去の事業を数える規則にだけ、必ず必要です")
        }
        if let window = rule.window, !(1...100).contains(window.years) {
            refuse(pointer["window"]["years"], "project-window", en: "1 to 100 years", ja: "1〜100年です")
        }
        if rule.steps.first?.from != 0 {
            refuse(
                pointer["steps"], "steps", en: "the first step is from 0, so that every number has one",
                ja: "どの数にも段階があるよう、最初の段階は0からです")
        }
        for (index, step) in rule.steps.enumerated() {
            requirePoints(step.points, maximum: maximum, at: pointer["steps"][index]["points"])
            if let flag = step.flag { check(flag, at: pointer["steps"][index]["flag"]) }
            if index > 0, step.from <= rule.steps[index - 1].from {
                refuse(
                    pointer["steps"][index]["from"], "steps", en: "steps go up, each from a higher number",
                    ja: "段階は小さい数から順に並べます")
            }
            if Int64(exactly: step.from).flatMap({ ExactDecimal($0) }) == nil {
                refuse(
                    pointer["steps"][index]["from"], "reachable-step", en: "no count has more than 15 digits",
                    ja: "15桁を超える数はありません")
            }
        }
        requireReach(rule.steps.map(\.points).max() ?? 0, maximum: maximum, at: pointer["steps"])
    }

    mutating func check(_ rule: ScoringSheet.BestOf, maximum: Int, at pointer: Pointer) {
        let options = pointer["options"]
        requireUnique(rule.options.map(\.id), under: options, member: "id")
        for (index, option) in rule.options.enumerated() {
            requireText(option.title, at: options[index]["title"])
            requireText(option.reference.text, at: options[index]["reference"])
            if let points = option.points {
                requirePoints(points, maximum: maximum, at: options[index]["points"])
            } else if option.certificate == nil {
                refuse(
                    options[index]["points"], "option-points", en: "only a certificate's points may be left open",
                    ja: "点数を省けるのは認証の選択肢だけです")
            }
            checkGround(of: option, at: options[index])
            checkThatItCanWin(index, of: rule, at: options[index])
        }
        requireReach(rule.options.compactMap(\.points).max() ?? 0, maximum: maximum, at: options)
    }

    private mutating func checkGround(of option: ScoringSheet.Option, at pointer: Pointer) {
        let conditions = option.conditions ?? []
        if option.certificate == nil, conditions.isEmpty {
            refuse(
                pointer, "option-ground", en: "an option needs a certificate or a condition",
                ja: "選択肢には認証または条件が必要です")
        }
        check(conditions, at: pointer["conditions"])
        guard let certificate = option.certificate,
            let input = requireInput(certificate.input, of: [.certificates], at: pointer["certificate"]["input"])
        else { return }
        if input.certificates?.contains(where: { $0.name == certificate.name }) != true {
            refuseUnknown(
                certificate.name, among: (input.certificates ?? []).map(\.name), at: pointer["certificate"]["name"],
                "known-certificate", en: "\"\(input.name)\" knows no certificate \"\(certificate.name)\"",
                ja: "「\(input.name)」に「\(certificate.name)」という認証はありません")
        }
    }

    /// An option that another always outdoes, or an equivalent of nothing, is a slip.
    private mutating func checkThatItCanWin(_ index: Int, of rule: ScoringSheet.BestOf, at pointer: Pointer) {
        let option = rule.options[index]
        let ground = Set(option.conditions ?? [])
        let better = rule.options.enumerated().first { number, other in
            number != index && other.certificate == option.certificate && ground.isSuperset(of: other.conditions ?? [])
                && (other.points ?? 0, index) > (option.points ?? .max, number)
        }
        if let better {
            refuse(
                pointer, "reachable-option",
                en: "wherever this holds, \"\(better.element.id)\" holds and gives as much",
                ja: "この選択肢に該当する場合は常に「\(better.element.id)」にも該当し、点数が同じか高くなります")
        }
        guard option.points == nil, let certificate = option.certificate else { return }
        if !rule.options.contains(where: { $0.points != nil && $0.certificate?.input == certificate.input }) {
            refuse(
                pointer["points"], "option-points",
                en:
                    "an equivalent without points needs a certificate of \"\(certificate.input)\" with points to count as",
                ja: "点数のない相当認定には、「\(certificate.input)」に点数のある認証が必要です")
        }
    }

    mutating func check(_ rule: ScoringSheet.Components, maximum: Int, at pointer: Pointer) {
        let components = pointer["components"]
        requireUnique(rule.components.map(\.id), under: components, member: "id")
        for (index, component) in rule.components.enumerated() {
            requireText(component.title, at: components[index]["title"])
            requireText(component.reference.text, at: components[index]["reference"])
            requirePoints(component.points, maximum: maximum, at: components[index]["points"])
            if component.conditions.isEmpty {
                refuse(
                    components[index]["conditions"], "component-ground", en: "a component needs a condition",
                    ja: "構成項目には条件が必要です")
            }
            check(component.conditions, at: components[index]["conditions"])
        }
        // Points that are refused already make no sum that says anything.
        guard rule.components.allSatisfy({ (0...max(0, min(maximum, Self.mostPoints))).contains($0.points) }) else {
            return
        }
        requireReach(rule.components.reduce(0) { $0 + $1.points }, maximum: maximum, at: components)
    }
}
