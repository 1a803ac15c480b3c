/// A budget checked by an edition's rules: what it comes to, whether that is within the ceiling, and what to mind.
package struct BudgetReport: Codable, Hashable, Sendable {
    package let rules: RulesUse
    /// Fail where an obligatory task is stated to cost nothing, else the ceiling's; shares only warn.
    package let verdict: Verdict
    /// The result in one sentence.
    package let headline: BilingualText
    /// What decided the verdict.
    package let reasons: [Reason]
    /// Every line of the edition in printed order, the tax line with what was computed.
    package let lines: [Line]
    package let groups: [GroupSum]
    package let sums: Sums
    package let ceiling: Ceiling
    /// What would change the verdict; where several rules are failed, one for each is needed.
    package let changes: [Change]
    package let shares: [Share]
    package let tasks: TaskCosts
    package let items: [Item]
    package let notices: [Notice]
    /// Facts that are not known, and what knowing them would change.
    package let questions: [Question]

    package init(
        rules: RulesUse, verdict: Verdict, headline: BilingualText, reasons: [Reason], lines: [Line],
        groups: [GroupSum], sums: Sums, ceiling: Ceiling, changes: [Change], shares: [Share], tasks: TaskCosts,
        items: [Item], notices: [Notice], questions: [Question]
    ) {
        self.rules = rules
        self.verdict = verdict
        self.headline = headline
        self.reasons = reasons
        self.lines = lines
        self.groups = groups
        self.sums = sums
        self.ceiling = ceiling
        self.changes = changes
        self.shares = shares
        self.tasks = tasks
        self.items = items
        self.notices = notices
        self.questions = questions
    }

    package enum Verdict: String, Codable, Hashable, Sendable, CaseIterable {
        case pass
        /// Holds only if somebody else grants something: the supplement.
        case conditional
        case fail
        /// Facts that nobody stated decide.
        case unknown
    }

    /// The edition that a budget was checked by.
    package struct RulesUse: Codable, Hashable, Sendable {
        package let id: BudgetRules.ID
        package let edition: String
        package let version: Int?
        package let title: BilingualText
        package let effective: EffectivePeriod
        package let source: Source

        package init(_ rules: BudgetRules) {
            id = rules.id
            edition = rules.edition
            version = rules.version
            title = rules.title
            effective = rules.effective
            source = rules.source
        }
    }

    /// Something to mind beside the verdict.
    package struct Notice: Codable, Hashable, Sendable {
        package let id: String
        package let level: Level
        package let reference: Reference
        package let message: BilingualText

        package init(id: String, level: Level, reference: Reference, message: BilingualText) {
            self.id = id
            self.level = level
            self.reference = reference
            self.message = message
        }

        package enum Level: String, Codable, Hashable, Sendable, CaseIterable {
            /// The budget does not agree with itself or with a rule that only warns.
            case warning
            /// Something to ask or to know.
            case advice
        }
    }

    /// A fact that is not known, and what knowing it would change.
    package struct Question: Codable, Hashable, Sendable {
        /// A JSON Pointer into what was asked about, a budget or a proposal: "/lines/3/amount".
        package let pointer: String
        package let question: BilingualText
        package let effect: BilingualText

        package init(pointer: String, question: BilingualText, effect: BilingualText) {
            self.pointer = pointer
            self.question = question
            self.effect = effect
        }
    }
}
