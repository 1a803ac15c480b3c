/// An introduction between a partner city and a company, step by step: who did what, and when.
package struct Introduction: MatchmakingRecord {
    package static let kind = MatchmakingKind.introduction
    package typealias ID = Identifier<Introduction>

    package let id: ID
    package var partnerCityId: PartnerCity.ID
    package var companyId: Company.ID
    /// The need and the technology that it is about, and the municipality that goes along.
    package var needId: Need.ID?
    package var technologyId: Technology.ID?
    package var municipalityId: Municipality.ID?
    /// In their order; the first one proposes. Steps are added, never changed.
    package var steps: [Step]
    package var note: String?

    package init(
        id: ID, partnerCityId: PartnerCity.ID, companyId: Company.ID, needId: Need.ID? = nil,
        technologyId: Technology.ID? = nil, municipalityId: Municipality.ID? = nil, steps: [Step], note: String? = nil
    ) {
        self.id = id
        self.partnerCityId = partnerCityId
        self.companyId = companyId
        self.needId = needId
        self.technologyId = technologyId
        self.municipalityId = municipalityId
        self.steps = steps
        self.note = note
    }

    package struct Step: Codable, Hashable, Sendable {
        package let state: IntroductionState
        package let on: CivilDate
        /// Who took the step.
        package let by: String
        /// Why a side declined.
        package let reason: String?
        package let note: String?
        /// The day on which to ask again; the state's usual time after the step where left out.
        package let dueOn: CivilDate?

        package init(
            _ state: IntroductionState, on day: CivilDate, by: String, reason: String? = nil, note: String? = nil,
            dueOn: CivilDate? = nil
        ) {
            self.state = state
            self.on = day
            self.by = by
            self.reason = reason
            self.note = note
            self.dueOn = dueOn
        }

        /// When to ask again; never after the end.
        package var reminder: CivilDate? {
            guard let days = state.reminderDays else { return nil }
            return dueOn ?? on.adding(days: days)
        }
    }

    package var key: String { id.value }

    package var mentions: [Mention] {
        [
            Mention("/partnerCityId", .partnerCity, partnerCityId.value),
            Mention("/companyId", .company, companyId.value),
        ]
            + (needId.map { [Mention("/needId", .need, $0.value)] } ?? [])
            + (technologyId.map { [Mention("/technologyId", .technology, $0.value)] } ?? [])
            + (municipalityId.map { [Mention("/municipalityId", .municipality, $0.value)] } ?? [])
    }

    package func problems() -> [FieldProblem] {
        FieldCheck.notEmpty(steps, at: "/steps", of: BilingualText(en: "step", ja: "段階"))
            + steps.indices.flatMap { stepProblems(at: $0) } + FieldCheck.text(note, at: "/note")
    }

    /// The step that counts on a day; none before the first.
    package func step(on day: CivilDate) -> Step? { steps.last { $0.on <= day } }
}

// MARK: - Rules

extension Introduction {
    private func stepProblems(at place: Int) -> [FieldProblem] {
        let step = steps[place]
        let pointer = "/steps/\(place)"
        let missingReason = FieldProblem(
            pointer: pointer + "/reason", rule: "declined-reason",
            message: step.state == .declined
                ? BilingualText(en: "say why it was declined", ja: "辞退の理由を記入してください")
                : BilingualText(en: "only a declined step has a reason", ja: "理由を書けるのは「辞退」の段階だけです"),
            basis: [pointer + "/reason", pointer + "/state"])
        return orderProblems(at: place)
            + FieldCheck.text(step.by, at: pointer + "/by", limit: FieldCheck.nameLength)
            + ((step.state == .declined) == (step.reason != nil) ? [] : [missingReason])
            + FieldCheck.text(step.reason, at: pointer + "/reason") + FieldCheck.text(step.note, at: pointer + "/note")
            + dueProblems(step, at: pointer)
    }

    /// Nobody is reminded of a step before it is taken.
    private func dueProblems(_ step: Step, at pointer: String) -> [FieldProblem] {
        guard let due = step.dueOn, due < step.on else { return [] }
        return [
            FieldProblem(
                pointer: pointer + "/dueOn", rule: "period-order",
                message: BilingualText(
                    en: "\(due), when to ask again, is before the step itself, on \(step.on)",
                    ja: "次回確認日の\(due)が、段階の日付の\(step.on)より前です"),
                basis: [pointer + "/dueOn", pointer + "/on"])
        ]
    }

    private func orderProblems(at place: Int) -> [FieldProblem] {
        let step = steps[place]
        guard place > 0 else {
            return step.state == .proposed
                ? []
                : [Self.transition(at: place, from: nil, allowed: [.proposed])]
        }
        let before = steps[place - 1]
        let allowed = before.state.successors
        return
            (allowed.contains(step.state) ? [] : [Self.transition(at: place, from: before.state, allowed: allowed)])
            + (before.on <= step.on
                ? []
                : [
                    FieldProblem(
                        pointer: "/steps/\(place)/on", rule: "steps-in-order",
                        message: BilingualText(
                            en: "\(step.on) is before the step before it, \(before.on)",
                            ja: "\(step.on)は前の段階の\(before.on)より前です"),
                        basis: ["/steps/\(place)/on", "/steps/\(place - 1)/on"])
                ])
    }

    private static func transition(
        at place: Int, from state: IntroductionState?, allowed: [IntroductionState]
    ) -> FieldProblem {
        let names = allowed.map(\.rawValue).joined(separator: ", ")
        let labels = allowed.map(\.label.ja).joined(separator: "・")
        let message =
            switch state {
            case nil: BilingualText(en: "an introduction begins as proposed", ja: "最初の段階は「提案」です")
            case let state? where allowed.isEmpty:
                BilingualText(en: "nothing comes after \(state.rawValue)", ja: "「\(state.label.ja)」の後に段階はありません")
            case let state?:
                BilingualText(
                    en: "after \(state.rawValue) comes one of: \(names)", ja: "「\(state.label.ja)」の次は\(labels)です")
            }
        return FieldProblem(
            pointer: "/steps/\(place)/state", rule: "introduction-transition", message: message,
            basis: ["/steps/\(place)/state"] + (state == nil ? [] : ["/steps/\(place - 1)/state"]))
    }

    /// What forbids that this introduction becomes another: its parties stay, and so does every step taken.
    package func problems(becoming new: Introduction) -> [FieldProblem] {
        var problems: [FieldProblem] = []
        for (pointer, isSame) in [
            ("/partnerCityId", partnerCityId == new.partnerCityId), ("/companyId", companyId == new.companyId),
        ] where !isSame {
            problems.append(
                FieldProblem(
                    pointer: pointer, rule: "introduction-parties",
                    message: BilingualText(
                        en: "the parties of an introduction stay: propose another one",
                        ja: "当事者は変更できません。別の紹介として提案してください")))
        }
        for (place, step) in steps.enumerated() where new.steps.count <= place || new.steps[place] != step {
            problems.append(
                FieldProblem(
                    pointer: "/steps/\(place)", rule: "steps-kept",
                    message: BilingualText(
                        en: "the steps on record stay as they are: add the next one",
                        ja: "記録済みの段階は変更できません。次の段階を追加してください")))
        }
        return problems
    }
}
