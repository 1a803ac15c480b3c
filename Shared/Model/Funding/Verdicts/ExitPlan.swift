/// The ways on from a city-to-city project, above all where the JCM does not fit.
package struct ExitPlan: Codable, Hashable, Sendable {
    package let asOf: CivilDate
    package let editions: [String]
    package let country: CountryPosition
    package let assumptions: [Reason]
    /// The guidebook's primary exit (section 1.2) and what it comes to.
    package let primary: [JudgedScheme]
    /// The criteria of the primary exit that do not hold, may not hold or are unknown, each with what waives it.
    package let obstacles: [Obstacle]
    /// Equipment over time: study → demonstration → equipment → operation.
    package let steps: [Step]
    /// Support for system development and the cooperation of cities (Table 8), during the project and after it.
    package let cooperation: [JudgedScheme]
    /// The ways on that are no schemes; always there.
    package let exits: [ExitRoute]
    package let questions: [FundingQuestion]

    package init(
        asOf: CivilDate, editions: [String], country: CountryPosition, assumptions: [Reason], primary: [JudgedScheme],
        obstacles: [Obstacle], steps: [Step], cooperation: [JudgedScheme], exits: [ExitRoute],
        questions: [FundingQuestion]
    ) {
        self.asOf = asOf
        self.editions = editions
        self.country = country
        self.assumptions = assumptions
        self.primary = primary
        self.obstacles = obstacles
        self.steps = steps
        self.cooperation = cooperation
        self.exits = exits
        self.questions = questions
    }

    /// A criterion of the primary exit in the project's way.
    package struct Obstacle: Codable, Hashable, Sendable {
        package let fact: FactName
        package let finding: ClauseFinding
        /// The changes of the fact under which the criterion would hold.
        package let removedBy: [NearestMiss]
        /// The schemes that do not ask for it or answer it otherwise, best verdict first.
        package let waivedBy: [Waiver]

        package init(fact: FactName, finding: ClauseFinding, removedBy: [NearestMiss], waivedBy: [Waiver]) {
            self.fact = fact
            self.finding = finding
            self.removedBy = removedBy
            self.waivedBy = waivedBy
        }
    }

    /// A scheme that a criterion of the primary exit does not keep the project from.
    package struct Waiver: Codable, Hashable, Sendable {
        package let scheme: SchemeMention
        /// What the scheme comes to for the project as a whole.
        package let verdict: Verdict
        package let how: How
        package let message: BilingualText

        package init(scheme: SchemeMention, verdict: Verdict, how: How, message: BilingualText) {
            self.scheme = scheme
            self.verdict = verdict
            self.how = how
            self.message = message
        }

        package enum How: String, Codable, Hashable, Sendable, CaseIterable {
            /// The scheme names no condition on the fact.
            case notAsked
            /// The scheme allows the value.
            case allowed
            /// The guidebook is silent on the value: to be confirmed.
            case confirm
        }
    }

    /// A stage of the project and the schemes that pay for it.
    package struct Step: Codable, Hashable, Sendable {
        package let stage: ProjectStage
        package let label: BilingualText
        /// Best verdict first.
        package let schemes: [JudgedScheme]
        /// What to prepare in this step for the next.
        package let note: BilingualText

        package init(stage: ProjectStage, label: BilingualText, schemes: [JudgedScheme], note: BilingualText) {
            self.stage = stage
            self.label = label
            self.schemes = schemes
            self.note = note
        }
    }
}
