import Model

extension TimetablePlan {
    static let exceedsWindow = "exceeds-window"

    func planned(_ step: PreparationStep) -> Timetable.Step {
        let start = schedule.latestStart[step.id]
        let done = schedule.done[step.id] ?? .unknown
        return Timetable.Step(
            id: step.id, title: step.title, reference: step.reference, documents: Self.documents(of: step),
            after: step.after ?? [], needed: Self.needed(step, question, named: named), done: done, days: days[step.id],
            dueBy: schedule.dueBy[step.id] ?? submitOn,
            latestStart: start, earliestStart: schedule.earliestStart[step.id],
            openSuccessors: schedule.openSuccessors[step.id] ?? [],
            daysBeforeClosing: start.map { closes.dayNumber - $0.dayNumber },
            daysBeforeOpening: start.map { question.opens.dayNumber - $0.dayNumber },
            daysLeft: question.today.flatMap { today in start.map { $0.dayNumber - today.dayNumber } },
            state: state(done: done, start: start), warnings: warnings(of: step, start: start))
    }

    private static func documents(of step: PreparationStep) -> [String] {
        var seen: Set<String> = []
        return step.makes.map(\.document).filter { seen.insert($0).inserted }
    }

    private func state(done: Truth, start: CivilDate?) -> Timetable.State {
        if done == .yes { return .done }
        guard let start else { return .unknown }
        return question.today.map { start < $0 } == true ? .late : .open
    }

    private func warnings(of step: PreparationStep, start: CivilDate?) -> [Scorecard.Flag] {
        if let earliest = schedule.earliestStart[step.id], schedule.exceedsWindow(step.id) {
            return [exceeding(step, from: earliest, start: start)]
        }
        guard let start, start < question.opens else { return [] }
        let ahead = question.opens.dayNumber - start.dayNumber
        return [
            .init(
                id: "before-opening", reference: step.reference,
                message: BilingualText(
                    en: "must begin by \(start), \(Self.days(ahead)) before the call opens",
                    ja: "遅くとも\(start)（公募開始の\(ahead)日前）までに着手が必要です"))
        ]
    }

    private func exceeding(_ step: PreparationStep, from earliest: CivilDate, start: CivilDate?) -> Scorecard.Flag {
        let cause =
            step.notBeforeOpening == true
            ? BilingualText(en: "it waits for the call to open", ja: "公募開始を待つため")
            : BilingualText(en: "what it waits for waits for the call to open", ja: "前の手順が公募開始を待つため")
        let due = schedule.dueBy[step.id] ?? submitOn
        let demand =
            start.map {
                BilingualText(en: "would have to begin by \($0)", ja: "\($0)までの着手が必要です")
            } ?? BilingualText(en: "would have to be done by \(due)", ja: "\(due)までの完了が必要です")
        return .init(
            id: Self.exceedsWindow, reference: step.reference,
            message: BilingualText(
                en: "\(cause.en) and cannot begin before \(earliest), but \(demand.en): the window is too short",
                ja: "\(cause.ja)\(earliest)より前に着手できませんが、\(demand.ja)。公募期間では間に合いません"))
    }

    private static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

    /// What is not known of a step that is not done.
    func questions(of step: Timetable.Step) -> [Timetable.Question] {
        guard step.done != .yes, let rule = rules.steps.first(where: { $0.id == step.id }) else { return [] }
        var questions: [Timetable.Question] = []
        if step.needed == .unknown, let condition = rule.when {
            questions.append(
                .init(
                    step: step.id,
                    fact: .init(pointer: Pointer.root[condition.parameter].description, question: condition.question),
                    changes: BilingualText(
                        en: "if not, the step falls away: \(step.title.en)", ja: "該当しなければ不要な手順：\(step.title.ja)")))
        }
        if step.days == nil {
            questions.append(
                .init(
                    step: step.id,
                    fact: .init(pointer: Pointer.root["leadTimes"].description, question: rule.question),
                    changes: BilingualText(
                        en: "the last day to begin: so many days before \(step.dueBy)",
                        ja: "着手期限（\(step.dueBy)からその日数を遡った日）")))
        }
        return questions
    }
}

extension PreparationStep.Condition {
    /// The member of a question that answers it.
    fileprivate var parameter: String {
        switch self {
        case .firstTimeMunicipality: "firstTimeMunicipality"
        case .joint: "joint"
        case .ongoing: "kind"
        }
    }

    fileprivate var question: BilingualText {
        switch self {
        case .firstTimeMunicipality:
            BilingualText(en: "whether a Japanese municipality takes part for the first time", ja: "初めて参加する自治体があるか")
        case .joint: BilingualText(en: "whether several organisations apply", ja: "共同応募か")
        case .ongoing: BilingualText(en: "whether the project is new or ongoing", ja: "新規事業か継続事業か")
        }
    }
}
