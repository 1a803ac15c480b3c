package import Model

/// Works the steps to an application back from the day of submission.
package struct TimetablePlan: Sendable {
    let rules: DocumentRules
    let question: TimetableQuestion
    let closes: CivilDate
    let submitOn: CivilDate
    /// Lead times by step id.
    let days: [String: Int]
    /// The steps that a lead time names.
    let named: Set<String>
    /// The steps that may be needed, in the edition's order.
    let steps: [PreparationStep]
    let schedule: StepSchedule

    /// Refuses a window or lead times that no timetable can be made of, all of them at once.
    package init(_ question: TimetableQuestion, by rules: DocumentRules) throws(TimetableRefusal) {
        let reading = LeadTimeReading(question.leadTimes, of: rules.steps)
        var check = EditionCheck()
        check.requireWindow(opens: question.opens, days: question.windowDays)
        let closes = check.problems.isEmpty ? question.opens.adding(days: question.windowDays) : nil
        if let closes, let submitOn = question.submitOn, !(question.opens...closes).contains(submitOn) {
            check.refuse(
                .root["submitOn"], "submit-in-window", en: "the call is open from \(question.opens) to \(closes)",
                ja: "公募期間は\(question.opens)から\(closes)までです")
        }
        let problems = check.problems + reading.check.problems + question.contradictions(reading, of: rules.steps)
        guard problems.isEmpty, let closes else { throw TimetableRefusal(problems: problems) }
        self.rules = rules
        self.question = question
        self.closes = closes
        let window = question.opens...closes
        let submitOn = question.submitOn ?? question.proposedOn.flatMap { window.contains($0) ? $0 : nil } ?? closes
        let steps = rules.steps.filter { Self.needed($0, question, named: reading.named) != .no }
        self.submitOn = submitOn
        self.steps = steps
        days = reading.days
        named = reading.named
        schedule = StepSchedule(
            steps, sure: Set(steps.filter { Self.needed($0, question, named: reading.named) == .yes }.map(\.id)),
            days: reading.days, opens: question.opens, submitOn: submitOn, documents: question.documents)
    }

    package func timetable() -> Timetable {
        let steps = steps.enumerated().map { (place: $0.offset, step: planned($0.element)) }
            .sorted { left, right in
                (left.step.latestStart ?? left.step.dueBy, left.place)
                    < (right.step.latestStart ?? right.step.dueBy, right.place)
            }
            .map(\.step)
        let open = steps.flatMap { questions(of: $0) }
        return Timetable(
            rules: EditionUse(rules), call: question.call, opens: question.opens, closes: closes, submitOn: submitOn,
            today: question.today, headline: headline(of: steps), feasible: feasible(steps), steps: steps,
            notes: notes,
            questions: open)
    }

    /// Whether a step is needed; one whose lead time the caller gives by name is, since the caller says so.
    static func needed(_ step: PreparationStep, _ question: TimetableQuestion, named: Set<String>) -> Truth {
        if named.contains(step.id) { return .yes }
        return step.when.map { question.truth(of: $0) } ?? .yes
    }

    private func feasible(_ steps: [Timetable.Step]) -> Truth {
        if steps.contains(where: { $0.isHopeless }) { return .no }
        let isOpen = steps.contains { $0.state == .unknown || ($0.needed == .unknown && $0.state != .done) }
        return isOpen || question.today == nil ? .unknown : .yes
    }
}

extension Timetable.Step {
    /// Whether it is too late for it, or the window too short.
    var isHopeless: Bool {
        needed == .yes
            && (state == .late || (state != .done && warnings.contains { $0.id == TimetablePlan.exceedsWindow }))
    }
}
