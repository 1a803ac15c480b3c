extension ScoringSheet {
    /// The sum of the components that hold, never above the row's maximum.
    package struct Components: Codable, Hashable, Sendable {
        package let components: [Component]

        package init(components: [Component]) {
            self.components = components
        }
    }

    /// A part of a row that earns its points, once, where all its conditions hold.
    package struct Component: Codable, Hashable, Sendable {
        package let id: String
        package let title: BilingualText
        package let reference: Reference
        package let points: Int
        package let conditions: [Condition]
        package let effort: Effort

        package init(
            id: String, title: BilingualText, reference: Reference, points: Int, conditions: [Condition],
            effort: Effort
        ) {
            self.id = id
            self.title = title
            self.reference = reference
            self.points = points
            self.conditions = conditions
            self.effort = effort
        }
    }
}
