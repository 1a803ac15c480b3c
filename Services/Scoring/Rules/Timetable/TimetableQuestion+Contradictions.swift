import Model

extension TimetableQuestion {
    /// Answers that cannot both hold, each by its field.
    func contradictions(_ leadTimes: LeadTimeReading, of steps: [PreparationStep]) -> [FieldProblem] {
        var check = EditionCheck()
        if let isJoint, let stated = documents?.joint, stated != .unknown, stated != Truth(isJoint) {
            check.refuse(
                .root["joint"], "contradiction",
                en: stated == .yes
                    ? "the proposal names several organisations that apply"
                    : "the proposal names one organisation alone",
                ja: stated == .yes ? "提案には応募する組織が複数記載されています" : "提案に記載された組織は1つだけです")
        }
        for step in steps {
            guard let index = leadTimes.places[step.id], let condition = step.when, condition.excludes,
                truth(of: condition) == .no
            else { continue }
            check.refuse(
                .root["leadTimes"][index], "contradiction",
                en:
                    "\"\(step.id)\" has a lead time, but is not needed by what is said elsewhere: \(condition.denial.en)",
                ja: "「\(step.id)」に所要日数がありますが、\(condition.denial.ja)ため不要な手順です")
        }
        return check.problems
    }
}

extension PreparationStep.Condition {
    /// Whether its step cannot be taken where it does not hold; letters that are only recommended can be.
    fileprivate var excludes: Bool { self != .ongoing }

    fileprivate var denial: BilingualText {
        switch self {
        case .firstTimeMunicipality:
            BilingualText(en: "no municipality takes part for the first time", ja: "初めて参加する自治体がない")
        case .joint: BilingualText(en: "one organisation applies alone", ja: "単独応募の")
        case .ongoing: BilingualText(en: "the project is new", ja: "新規事業の")
        }
    }
}
