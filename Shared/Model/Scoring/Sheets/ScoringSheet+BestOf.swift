extension ScoringSheet {
    /// The points of the best option that holds; options are never added up.
    package struct BestOf: Codable, Hashable, Sendable {
        package let options: [Option]

        package init(options: [Option]) {
            self.options = options
        }
    }

    /// One way to points: a certificate, conditions, or both together.
    package struct Option: Codable, Hashable, Sendable {
        package let id: String
        package let title: BilingualText
        package let reference: Reference
        /// Left out where the sheet gives none (a foreign equivalent): the certificate's entry then says which
        /// certificate it counts as, and the points are that certificate's.
        package let points: Int?
        package let certificate: Evidence?
        /// All must hold.
        package let conditions: [Condition]?
        package let effort: Effort

        package init(
            id: String, title: BilingualText, reference: Reference, points: Int?, certificate: Evidence? = nil,
            conditions: [Condition]? = nil, effort: Effort
        ) {
            self.id = id
            self.title = title
            self.reference = reference
            self.points = points
            self.certificate = certificate
            self.conditions = conditions
            self.effort = effort
        }
    }

    /// A certificate that must be valid on the day of submission.
    package struct Evidence: Codable, Hashable, Sendable {
        /// A certificates input.
        package let input: String
        /// A name that the input knows.
        package let name: String
        /// Whether the certificate must cover the head office.
        package let atHeadOffice: Bool

        package init(input: String, name: String, atHeadOffice: Bool) {
            self.input = input
            self.name = name
            self.atHeadOffice = atHeadOffice
        }
    }
}
