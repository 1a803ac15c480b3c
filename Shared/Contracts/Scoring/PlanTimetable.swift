package import JSONRPC
package import Model

extension ScoringMethods {
    /// The steps to an application, worked back from the window of a call.
    package enum PlanTimetable: Method {
        package static let name: MethodName = "scoring.planTimetable"
        package static let summary =
            "Works the steps to an application back from the window of a call: last days to begin, warnings, questions."

        package struct Params: Codable, Hashable, Sendable {
            /// A call on record; the proposal's where left out. Else `opens` and `windowDays`.
            package let call: CallForProposals.ID?
            package let opens: CivilDate?
            /// The last day to submit is that many days after the first.
            package let windowDays: Int?
            /// The planned day of submission; the proposal's where it is in the window, else the last one.
            package let submitOn: CivilDate?
            /// What is at hand already, and who takes part: as it is written here, or as it is on record.
            package let proposal: Proposal?
            package let proposalId: Proposal.ID?
            /// Without a proposal: whether the project is new or ongoing.
            package let kind: ProposalKind?
            /// Whether several organisations apply; as the proposal says where left out.
            package let joint: Bool?
            /// Whether a Japanese municipality takes part for the first time.
            package let firstTimeMunicipality: Bool?
            package let leadTimes: [LeadTime]?
            /// The day that steps are compared with; none is called late where left out.
            package let today: CivilDate?
            /// Plans by this edition; not together with `asOf`.
            package let rules: DocumentRules.ID?
            /// Plans by the edition in force on this day; the day that the call opens where left out.
            package let asOf: CivilDate?
            /// Refused, to be sent again, while this process does not have the revision.
            package let minRevision: Int64?

            package init(
                call: CallForProposals.ID? = nil, opens: CivilDate? = nil, windowDays: Int? = nil,
                submitOn: CivilDate? = nil, proposal: Proposal? = nil, proposalId: Proposal.ID? = nil,
                kind: ProposalKind? = nil, joint: Bool? = nil,
                firstTimeMunicipality: Bool? = nil, leadTimes: [LeadTime]? = nil, today: CivilDate? = nil,
                rules: DocumentRules.ID? = nil, asOf: CivilDate? = nil, minRevision: Int64? = nil
            ) {
                self.call = call
                self.opens = opens
                self.windowDays = windowDays
                self.submitOn = submitOn
                self.proposal = proposal
                self.proposalId = proposalId
                self.kind = kind
                self.joint = joint
                self.firstTimeMunicipality = firstTimeMunicipality
                self.leadTimes = leadTimes
                self.today = today
                self.rules = rules
                self.asOf = asOf
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            /// Names the edition that was used.
            package let timetable: Timetable
            package let revision: Int64
            package let stale: Bool

            package init(timetable: Timetable, revision: Int64, stale: Bool) {
                self.timetable = timetable
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
