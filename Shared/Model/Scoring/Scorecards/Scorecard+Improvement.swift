extension Scorecard {
    /// A change that would raise a row's points.
    package struct Improvement: Codable, Hashable, Sendable {
        package let row: String
        /// Points more than now.
        package let gain: Points
        /// The row's points after it.
        package let reaching: Points
        package let effort: ScoringSheet.Effort
        /// Any one of these is enough.
        package let alternatives: [Alternative]
        package let reference: Reference
        package let message: BilingualText

        package init(
            row: String, gain: Points, reaching: Points, effort: ScoringSheet.Effort, alternatives: [Alternative],
            reference: Reference, message: BilingualText
        ) {
            self.row = row
            self.gain = gain
            self.reaching = reaching
            self.effort = effort
            self.alternatives = alternatives
            self.reference = reference
            self.message = message
        }
    }

    /// One way to an improvement: all its changes are needed.
    package struct Alternative: Codable, Hashable, Sendable {
        package let title: BilingualText
        package let changes: [Change]

        package init(title: BilingualText, changes: [Change]) {
            self.title = title
            self.changes = changes
        }
    }

    /// One fact, as it is and as it would have to be.
    package struct Change: Codable, Hashable, Sendable {
        /// What changes: the pointer of the fact in the proposal.
        package let pointer: String
        package let from: String?
        package let to: String
        package let unit: BilingualText?
        /// How far that is, in thousandths of the present value, rounded up; left out where it has no measure.
        package let distancePermille: Int?

        package init(
            pointer: String, from: String?, to: String, unit: BilingualText? = nil, distancePermille: Int? = nil
        ) {
            self.pointer = pointer
            self.from = from
            self.to = to
            self.unit = unit
            self.distancePermille = distancePermille
        }
    }
}
