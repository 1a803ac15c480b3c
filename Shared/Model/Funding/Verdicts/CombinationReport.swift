/// Which schemes can be taken together.
package struct CombinationReport: Codable, Hashable, Sendable {
    package let asOf: CivilDate
    package let editions: [String]
    /// How the schemes are to be taken together; every way is answered where nobody says.
    package let relation: CombinationRule.Relation?
    /// Over all pairs: excluded if one is, allowed if all are.
    package let outcome: Outcome
    package let pairs: [Pair]
    /// The largest sets of the named schemes that no rule forbids for the relation; absent while the relation is open.
    package let largestSets: [[Scheme.ID]]?

    package init(
        asOf: CivilDate, editions: [String], relation: CombinationRule.Relation?, outcome: Outcome, pairs: [Pair],
        largestSets: [[Scheme.ID]]?
    ) {
        self.asOf = asOf
        self.editions = editions
        self.relation = relation
        self.outcome = outcome
        self.pairs = pairs
        self.largestSets = largestSets
    }

    /// Two schemes, and what is known of taking both.
    package struct Pair: Codable, Hashable, Sendable {
        package let first: SchemeMention
        package let second: SchemeMention
        package let outcome: Outcome
        /// One for every way of taking both that was asked about.
        package let findings: [Finding]

        package init(first: SchemeMention, second: SchemeMention, outcome: Outcome, findings: [Finding]) {
            self.first = first
            self.second = second
            self.outcome = outcome
            self.findings = findings
        }
    }

    package struct Finding: Codable, Hashable, Sendable {
        package let relation: CombinationRule.Relation
        package let outcome: Outcome
        package let reasons: [Reason]

        package init(relation: CombinationRule.Relation, outcome: Outcome, reasons: [Reason]) {
            self.relation = relation
            self.outcome = outcome
            self.reasons = reasons
        }
    }

    package enum Outcome: String, FactOption {
        case allowed
        /// No source speaks of it, or one that has to be confirmed.
        case confirm
        case excluded
        /// It depends on how both are taken, or on what is unknown of a scheme.
        case depends

        package var label: BilingualText {
            switch self {
            case .allowed: BilingualText(en: "can be combined", ja: "併用可")
            case .confirm: BilingualText(en: "sources silent: confirm", ja: "記載なし(要確認)")
            case .excluded: BilingualText(en: "exclude each other", ja: "併用不可")
            case .depends: BilingualText(en: "depends on how both are taken", ja: "利用方法による")
            }
        }
    }
}
