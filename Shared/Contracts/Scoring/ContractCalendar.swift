package import JSONRPC
package import Model

extension ScoringMethods {
    /// What a contract asks for in a fiscal year, as a dated list.
    package enum ContractCalendar: Method {
        package static let name: MethodName = "scoring.contractCalendar"
        package static let summary =
            "Lists the obligations of a contract year by their days, and writes them as iCalendar where asked."

        package struct Params: Codable, Hashable, Sendable {
            package let fiscalYear: Int
            /// The first and the last day of the contract; those of the fiscal year where left out.
            package let start: CivilDate?
            package let end: CivilDate?
            /// From 1.
            package let phase: Int?
            /// The year of the phase, from 1: after the last one there is no renewal.
            package let yearOfPhase: Int?
            package let format: Format?
            /// The language of the calendar's words; English where left out.
            package let language: Language?
            /// The project that the calendar is of: it keeps the events of several calendars apart.
            package let project: Proposal.ID?
            /// Lists by this edition; not together with `asOf`.
            package let rules: ContractRules.ID?
            /// Lists by the edition in force on this day; the first day of the contract where left out.
            package let asOf: CivilDate?
            /// Refused, to be sent again, while this process does not have the revision.
            package let minRevision: Int64?

            package init(
                fiscalYear: Int, start: CivilDate? = nil, end: CivilDate? = nil, phase: Int? = nil,
                yearOfPhase: Int? = nil, format: Format? = nil, language: Language? = nil,
                project: Proposal.ID? = nil, rules: ContractRules.ID? = nil, asOf: CivilDate? = nil,
                minRevision: Int64? = nil
            ) {
                self.fiscalYear = fiscalYear
                self.start = start
                self.end = end
                self.phase = phase
                self.yearOfPhase = yearOfPhase
                self.format = format
                self.language = language
                self.project = project
                self.rules = rules
                self.asOf = asOf
                self.minRevision = minRevision
            }
        }

        package enum Format: String, Codable, Hashable, Sendable, CaseIterable {
            case list
            /// The list, and its text as iCalendar (RFC 5545).
            case icalendar
        }

        package struct Result: Codable, Hashable, Sendable {
            /// Names the edition that was used.
            package let year: ContractYear
            /// Everything that has a day; lines end with CR LF.
            package let icalendar: String?
            package let revision: Int64
            package let stale: Bool

            package init(year: ContractYear, icalendar: String?, revision: Int64, stale: Bool) {
                self.year = year
                self.icalendar = icalendar
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
