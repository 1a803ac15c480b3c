package import JSONRPC
package import Model

extension ScoringMethods {
    /// The expense lines of an edition with their definitions.
    package enum ListExpenseLines: Method {
        package static let name: MethodName = "scoring.listExpenseLines"
        package static let summary = "Explains the expense lines of an edition: definitions, groups, what to mind."

        package struct Params: Codable, Hashable, Sendable {
            /// Only these; every line where left out.
            package let lines: [String]?
            /// The lines of these rules; not together with `asOf`.
            package let rules: BudgetRules.ID?
            /// The lines of the rules in force on this day; today where left out.
            package let asOf: CivilDate?
            /// Refused, to be sent again, while this process does not have the revision.
            package let minRevision: Int64?

            package init(
                lines: [String]? = nil, rules: BudgetRules.ID? = nil, asOf: CivilDate? = nil, minRevision: Int64? = nil
            ) {
                self.lines = lines
                self.rules = rules
                self.asOf = asOf
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            /// The day whose rules were chosen; left out where the caller named the rules.
            package let asOf: CivilDate?
            package let rules: BudgetReport.RulesUse
            package let groups: [BudgetRules.Group]
            /// In printed order.
            package let lines: [BudgetRules.Line]
            /// The line that is computed and that nobody may enter.
            package let computedLine: String
            package let revision: Int64
            package let stale: Bool

            package init(
                asOf: CivilDate?, rules: BudgetRules, lines: [BudgetRules.Line], revision: Int64, stale: Bool
            ) {
                self.asOf = asOf
                self.rules = BudgetReport.RulesUse(rules)
                groups = rules.groups
                self.lines = lines
                computedLine = rules.tax.line
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
