extension ScoringSheet {
    /// Points by a number of things: a count that the proposal gives, or past projects that are counted here.
    package struct Counted: Codable, Hashable, Sendable {
        /// A count or past-projects input.
        package let input: String
        /// From 0 upwards; a step holds every number below the next step's.
        package let steps: [Step]
        /// Which past projects count; only, and always, for a past-projects input.
        package let window: ProjectWindow?
        package let effort: Effort

        package init(input: String, steps: [Step], window: ProjectWindow? = nil, effort: Effort) {
            self.input = input
            self.steps = steps
            self.window = window
            self.effort = effort
        }
    }

    /// The points from a number on, with the doubt that the text leaves about it.
    package struct Step: Codable, Hashable, Sendable {
        package let from: Int
        package let points: Int
        package let flag: Notice?

        package init(from: Int, points: Int, flag: Notice? = nil) {
            self.from = from
            self.points = points
            self.flag = flag
        }
    }

    /// A past project counts once, however many yearly contracts it had, and the proposal itself never.
    package struct ProjectWindow: Codable, Hashable, Sendable {
        /// Years back from the day of submission, that day of the year included.
        package let years: Int
        /// Whether municipality and partner city must both be among those of the proposal.
        package let samePair: Bool

        package init(years: Int, samePair: Bool) {
            self.years = years
            self.samePair = samePair
        }
    }
}
