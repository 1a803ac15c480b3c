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
        for (index, condition) in conditions.enumerated() { check(condition, at: pointer["conditions"][index]) }
        guard let certificate = option.certificate,
            let input = requireInput(certificate.input, of: [.certificates], at: pointer["certificate"]["input"])
        else { return }
        if input.certificates?.contains(where: { $0.name == certificate.name }) != true {
            refuse(
                pointer["certificate"]["name"], "known-certificate",
                en: "\"\(input.name)\" knows no certificate \"\(certificate.name)\"",
                ja: "「\(input.name)」に「\(certificate.name)」という認証はありません")
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
            for (number, condition) in component.conditions.enumerated() {
                check(condition, at: components[index]["conditions"][number])
            }
        }
        let sum = rule.components.reduce(0) { $0 &+ $1.points }
        requireReach(sum, maximum: maximum, at: components)
    }
}
