extension ScoringSheet {
    /// One row of the sheet: its maxima and the rule that gives its points.
    package struct Row: Codable, Hashable, Sendable {
        /// Unique on the sheet: "1g".
        package let id: String
        /// The stable name of the row's rule, the same in every edition: "cost-effectiveness".
        package let ruleID: String
        /// The id of a group of the sheet.
        package let group: String
        package let title: BilingualText
        package let reference: Reference
        package let maximum: ColumnPoints
        package let rule: Rule
        /// The gate that the row's text sets up, for a row that does.
        package let gate: String?
        /// Whether its points come from the lead organisation, so that another lead would change them.
        package let dependsOnLead: Bool?
        /// What the sheet says earns "additional points" without an amount: evidence that is shown, never points.
        package let statements: [Statement]?
        /// What a reader of the points must know, such as a doubt in the printed text.
        package let notices: [Notice]?

        package init(
            id: String, ruleID: String, group: String, title: BilingualText, reference: Reference,
            maximum: ColumnPoints, rule: Rule, gate: String? = nil, dependsOnLead: Bool? = nil,
            statements: [Statement]? = nil, notices: [Notice]? = nil
        ) {
            self.id = id
            self.ruleID = ruleID
            self.group = group
            self.title = title
            self.reference = reference
            self.maximum = maximum
            self.rule = rule
            self.gate = gate
            self.dependsOnLead = dependsOnLead
            self.statements = statements
            self.notices = notices
        }

        private enum CodingKeys: String, CodingKey {
            case id
            case ruleID = "ruleId"
            case group, title, reference, maximum, rule, gate, dependsOnLead, statements, notices
        }
    }

    /// A claim that reviewers may weigh in a judged row; it never changes a number.
    package struct Statement: Codable, Hashable, Sendable {
        package let id: String
        package let text: BilingualText
        package let reference: Reference

        package init(id: String, text: BilingualText, reference: Reference) {
            self.id = id
            self.text = text
            self.reference = reference
        }
    }

    /// A flag put on a row: always where there is no condition, else where the condition holds.
    package struct Notice: Codable, Hashable, Sendable {
        package let id: String
        package let message: BilingualText
        package let reference: Reference
        package let when: Condition?

        package init(id: String, message: BilingualText, reference: Reference, when: Condition? = nil) {
            self.id = id
            self.message = message
            self.reference = reference
            self.when = when
        }
    }

    /// What must hold before points count at all: a proposal that fails is not eligible, whatever its points.
    package struct Gate: Codable, Hashable, Sendable {
        /// Also the stable name of its rule: "novelty".
        package let id: String
        package let title: BilingualText
        package let reference: Reference
        /// The kinds of proposal that must pass.
        package let appliesTo: [ProposalKind]
        package let requires: Condition

        package init(
            id: String, title: BilingualText, reference: Reference, appliesTo: [ProposalKind], requires: Condition
        ) {
            self.id = id
            self.title = title
            self.reference = reference
            self.appliesTo = appliesTo
            self.requires = requires
        }
    }
}
