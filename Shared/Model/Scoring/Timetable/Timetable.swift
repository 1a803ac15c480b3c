/// The steps to an application, worked back from the day it is submitted.
package struct Timetable: Codable, Hashable, Sendable {
    package let rules: EditionUse<DocumentRules>
    /// The call on record, where one was named.
    package let call: CallForProposals.ID?
    package let opens: CivilDate
    /// The last day to submit.
    package let closes: CivilDate
    /// The day that the steps are worked back from: the planned day of submission, else the last one.
    package let submitOn: CivilDate
    /// The day that steps are compared with; no step is called late where it was left out.
    package let today: CivilDate?
    /// The result in one sentence.
    package let headline: BilingualText
    /// Whether every step with a lead time can still be taken; unknown without `today` or with lead times missing.
    package let feasible: Truth
    /// In the order in which they must begin.
    package let steps: [Step]
    package let notes: [Scorecard.Flag]
    /// Lead times and facts that would settle the open steps.
    package let questions: [Question]

    package init(
        rules: EditionUse<DocumentRules>, call: CallForProposals.ID?, opens: CivilDate, closes: CivilDate,
        submitOn: CivilDate, today: CivilDate?, headline: BilingualText, feasible: Truth, steps: [Step],
        notes: [Scorecard.Flag], questions: [Question]
    ) {
        self.rules = rules
        self.call = call
        self.opens = opens
        self.closes = closes
        self.submitOn = submitOn
        self.today = today
        self.headline = headline
        self.feasible = feasible
        self.steps = steps
        self.notes = notes
        self.questions = questions
    }

    package struct Step: Codable, Hashable, Sendable {
        package let id: String
        package let title: BilingualText
        package let reference: Reference
        /// The documents that it brings.
        package let documents: [String]
        package let after: [String]
        /// Whether it is needed at all.
        package let needed: Truth
        /// Whether what it brings is at hand already; unknown where the documents are not known.
        package let done: Truth
        /// The lead time that the caller gives.
        package let days: Int?
        /// The day by which it must be done, so that what follows can begin.
        package let dueBy: CivilDate
        /// The last day to begin; left out while the lead time is unknown.
        package let latestStart: CivilDate?
        /// The first day to begin, where that step or one before it has to wait for the opening of the call.
        package let earliestStart: CivilDate?
        /// Steps that follow without a lead time: they would move both days forward.
        package let openSuccessors: [String]
        /// From `latestStart` to the last day to submit.
        package let daysBeforeClosing: Int?
        /// From `latestStart` to the opening of the call; below zero after it.
        package let daysBeforeOpening: Int?
        /// From `today` to `latestStart`; below zero where it is past.
        package let daysLeft: Int?
        package let state: State
        package let warnings: [Scorecard.Flag]

        package init(
            id: String, title: BilingualText, reference: Reference, documents: [String], after: [String],
            needed: Truth, done: Truth, days: Int?, dueBy: CivilDate, latestStart: CivilDate?,
            earliestStart: CivilDate? = nil, openSuccessors: [String], daysBeforeClosing: Int?, daysBeforeOpening: Int?,
            daysLeft: Int?, state: State,
            warnings: [Scorecard.Flag]
        ) {
            self.id = id
            self.title = title
            self.reference = reference
            self.documents = documents
            self.after = after
            self.needed = needed
            self.done = done
            self.days = days
            self.dueBy = dueBy
            self.latestStart = latestStart
            self.earliestStart = earliestStart
            self.openSuccessors = openSuccessors
            self.daysBeforeClosing = daysBeforeClosing
            self.daysBeforeOpening = daysBeforeOpening
            self.daysLeft = daysLeft
            self.state = state
            self.warnings = warnings
        }
    }

    /// What is not known of a step, and what knowing it would change.
    package struct Question: Codable, Hashable, Sendable {
        package let step: String
        package let fact: Scorecard.MissingFact
        package let changes: BilingualText

        package init(step: String, fact: Scorecard.MissingFact, changes: BilingualText) {
            self.step = step
            self.fact = fact
            self.changes = changes
        }
    }

    package enum State: String, Codable, Hashable, Sendable, CaseIterable {
        /// What it brings is at hand.
        case done
        /// Its last day to begin is `today` or later, or `today` was not given.
        case open
        /// Its last day to begin is past.
        case late
        /// No lead time is given.
        case unknown
    }
}

extension Timetable.State {
    package var label: BilingualText {
        switch self {
        case .done: BilingualText(en: "done", ja: "完了")
        case .open: BilingualText(en: "to do", ja: "未着手")
        case .late: BilingualText(en: "late", ja: "期限超過")
        case .unknown: BilingualText(en: "lead time unknown", ja: "所要日数不明")
        }
    }
}
