package import JSONRPC
package import Model

extension FundingMethods {
    /// Which schemes fit a project, which do not, why, and what is still to be known.
    package enum FindSchemes: Method {
        package static let name: MethodName = "funding.findSchemes"
        package static let summary = "Judges every scheme of the catalogue for a project, with reasons and questions."

        package static let defaultLimit = 100
        package static let greatestLimit = 500

        package struct Params: Codable, Hashable, Sendable {
            /// What is known of the project; whatever is left out is unknown.
            package let project: ProjectFacts
            /// The day to judge on; today in Japan where left out.
            package let asOf: CivilDate?
            /// Which schemes the answer is about; all of the catalogue where left out.
            package let filter: SchemeFilter?
            /// Schemes to pass over; 0 where left out.
            package let offset: Int?
            /// 1…500, 100 where left out.
            package let limit: Int?
            package let minRevision: Int64?

            package init(
                project: ProjectFacts, asOf: CivilDate? = nil, filter: SchemeFilter? = nil, offset: Int? = nil,
                limit: Int? = nil, minRevision: Int64? = nil
            ) {
                self.project = project
                self.asOf = asOf
                self.filter = filter
                self.offset = offset
                self.limit = limit
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
            /// The page of the schemes that the filter leaves: by verdict (the order of `Verdict`), then fitness for the
            /// stated purposes and stage, then the guidebook's own way on first (the order of `SchemeCard.route`, other
            /// exits together), then id.
            package let verdicts: [SchemeVerdict]
            /// How many schemes the filter leaves, and how many of each verdict.
            package let total: Int
            package let counts: [VerdictCount]
            /// `offset` of the next page; missing on the last one.
            package let nextOffset: Int?
            /// The ways on that are no schemes; always there.
            package let exits: [ExitRoute]
            /// The unknown facts, the one that settles most schemes first.
            package let questions: [FundingQuestion]
            /// To be handed to `changesSince` with a saved query.
            package let bookmark: AnswerBookmark
            package let revision: Int64
            package let stale: Bool

            package init(
                _ findings: SchemeFindings, bookmark: AnswerBookmark, nextOffset: Int?, revision: Int64, stale: Bool
            ) {
                asOf = findings.asOf
                editions = findings.editions
                country = findings.country
                assumptions = findings.assumptions
                verdicts = findings.verdicts
                total = findings.total
                counts = findings.counts
                self.nextOffset = nextOffset
                exits = findings.exits
                questions = findings.questions
                self.bookmark = bookmark
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
