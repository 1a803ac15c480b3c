/// The days on which an edition of a rule or a status is in force. Open-ended where there is no last day.
package struct EffectivePeriod: Codable, Hashable, Sendable {
    package let from: CivilDate
    /// The last day in force.
    package let through: CivilDate?

    package init(from: CivilDate, through: CivilDate? = nil) {
        self.from = from
        self.through = through
    }

    package func contains(_ day: CivilDate) -> Bool {
        guard from <= day else { return false }
        return through.map { day <= $0 } ?? true
    }
}
