package import JSONRPC
package import Model

extension FundingMethods {
    /// Which schemes fit a project, which do not, why, and what is still to be known.
    package enum FindSchemes: Method {
        package static let name: MethodName = "funding.findSchemes"
        package static let summary = "Judges every scheme of the catalogue for a project, with reasons and questions."

        package struct Params: Codable, Hashable, Sendable {
            /// What is known of the project; whatever is left out is unknown.
            package let project: ProjectFacts
            /// The day to judge on; today in Japan where left out.
            package let asOf: CivilDate?
            package let minRevision: Int64?

            package init(project: ProjectFacts, asOf: CivilDate? = nil, minRevision: Int64? = nil) {
                self.project = project
                self.asOf = asOf
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let asOf: CivilDate
            /// The editions of the guidebook that the catalogue rests on.
            package let editions: [String]
            package let country: CountryPosition
            /// What was taken as read though nobody stated it.
            package let assumptions: [Reason]
            /// Every scheme of the catalogue: by verdict, then fitness for the stated purposes and stage, then id.
            package let verdicts: [SchemeVerdict]
            /// The ways on that are no schemes; always there.
            package let exits: [ExitRoute]
            /// The unknown facts, the one that settles most schemes first.
            package let questions: [FundingQuestion]
            package let revision: Int64
            package let stale: Bool

            package init(_ findings: SchemeFindings, revision: Int64, stale: Bool) {
                asOf = findings.asOf
                editions = findings.editions
                country = findings.country
                assumptions = findings.assumptions
                verdicts = findings.verdicts
                exits = findings.exits
                questions = findings.questions
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
