package import Model

extension ContractRules {
    /// Everything that would make a year's list by these rules wrong or impossible to explain.
    package func problems() -> [FieldProblem] {
        var check = EditionCheck()
        check.checkHead(of: self)
        check.checkPhases(phases, at: .root["phases"])
        check.checkObligations(obligations, at: .root["obligations"])
        check.check(notices, at: .root["notices"])
        return check.problems
    }
}

extension EditionCheck {
    fileprivate mutating func checkPhases(_ phases: ContractRules.Phases, at pointer: Pointer) {
        let what = BilingualText(en: "the number", ja: "数")
        requireRange(phases.years, 1...20, of: what, at: pointer["years"], rule: "phase-years")
        requireRange(phases.maximum, 1...20, of: what, at: pointer["maximum"], rule: "phase-maximum")
        requireText(phases.reference.text, at: pointer["reference"])
    }

    fileprivate mutating func checkObligations(_ obligations: [ContractRules.Obligation], at place: Pointer) {
        requireSome(obligations.isEmpty, at: place)
        requireUnique(obligations.map(\.id), under: place)
        for (index, obligation) in obligations.enumerated() {
            let pointer = place[index]
            requireText(obligation.title, at: pointer["title"])
            requireText(obligation.reference.text, at: pointer["reference"])
            if let task = obligation.task { requireText(task, at: pointer["task"]) }
            if let detail = obligation.detail { requireText(detail, at: pointer["detail"]) }
            check(obligation.cadence, in: obligations, at: pointer["cadence"])
            if obligation.isSet, !obligation.cadence.canBeSet {
                refuse(
                    pointer["isSet"], "set-time",
                    en: "a time of this kind is spread or asked for, never set by the text",
                    ja: "この種類の時期は配分又は求めによるもので、規定にはなりません")
            }
        }
    }

    private mutating func check(
        _ cadence: ContractRules.Cadence, in obligations: [ContractRules.Obligation], at pointer: Pointer
    ) {
        switch cadence {
        case .monthly, .beforeStart, .atEnd, .renewal, .throughout, .onRequest: break
        case .spread(let spread):
            requireRange(
                spread.times, 1...60, of: BilingualText(en: "the number of times", ja: "回数"), at: pointer["times"],
                rule: "times")
            guard let names = spread.names else { return }
            if names.count != spread.times {
                refuse(
                    pointer["names"], "times", en: "there are \(names.count) names for \(spread.times) times",
                    ja: "回数\(spread.times)に対して名称が\(names.count)件あります")
            }
            for (index, name) in names.enumerated() { requireText(name, at: pointer["names"][index]) }
        case .with(let name, let time):
            guard let other = obligations.first(where: { $0.id == name }) else {
                let what = BilingualText(en: "obligation", ja: "義務")
                requireKnown(name, among: obligations.map(\.id), of: what, at: pointer["obligation"])
                return
            }
            guard case .spread(let spread) = other.cadence, (1...max(1, spread.times)).contains(time) else {
                refuse(
                    pointer["time"], "times", en: "\"\(name)\" has no time \(time) to be held with",
                    ja: "「\(name)」の第\(time)回はありません")
                return
            }
        }
    }
}

extension ContractRules.Cadence {
    /// Whether the text can set the time itself.
    fileprivate var canBeSet: Bool {
        switch self {
        case .monthly, .beforeStart, .atEnd, .renewal, .throughout: true
        case .spread, .with, .onRequest: false
        }
    }
}
