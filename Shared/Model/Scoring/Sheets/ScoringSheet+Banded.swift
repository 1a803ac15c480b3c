extension ScoringSheet {
    /// Points by the band that a value falls in; bands are written as printed, the best first.
    ///
    /// The unrounded value is held against the limit on each band's **worse** side. A value between the printed limits
    /// of two bands ("4,000 or less", "4,001 or more") is in a printed gap.
    package struct Banded: Codable, Hashable, Sendable {
        /// A decimal, yen, count or cost-per-tonne input.
        package let input: String
        package let comparison: Comparison
        package let bands: [Band]
        /// The smallest step in which the sheet prints limits: neighbouring bands may leave this much between them.
        package let printedStep: ExactDecimal
        package let printedGap: GapPolicy
        package let uncovered: UncoveredPolicy
        package let effort: Effort

        package init(
            input: String, comparison: Comparison, bands: [Band], printedStep: ExactDecimal, printedGap: GapPolicy,
            uncovered: UncoveredPolicy, effort: Effort
        ) {
            self.input = input
            self.comparison = comparison
            self.bands = bands
            self.printedStep = printedStep
            self.printedGap = printedGap
            self.uncovered = uncovered
            self.effort = effort
        }
    }

    /// Which way is better.
    package enum Comparison: String, Codable, Hashable, Sendable, CaseIterable {
        /// Lower is better: a band holds values at most its `to`.
        case atMost
        /// Higher is better: a band holds values at least its `from`.
        case atLeast
    }

    /// One band as printed: "JPY 4,001 or more to JPY 5,000 or less: 4 points".
    package struct Band: Codable, Hashable, Sendable {
        package let points: Int
        package let from: ExactDecimal?
        package let to: ExactDecimal?

        package init(points: Int, from: ExactDecimal? = nil, to: ExactDecimal? = nil) {
            self.points = points
            self.from = from
            self.to = to
        }
    }

    /// What a value between the printed limits of two bands gets; it is flagged in either case.
    package enum GapPolicy: String, Codable, Hashable, Sendable, CaseIterable {
        /// The points of the worse band.
        case lowerBand
        /// Left to the operator: somewhere between the two bands.
        case undecided
    }

    /// What a value past the last band gets.
    package enum UncoveredPolicy: String, Codable, Hashable, Sendable, CaseIterable {
        case zero
        /// Left to the operator: somewhere between nothing and the last band.
        case undecided
    }
}
