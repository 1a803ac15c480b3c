package import JSONRPC
package import Model

extension MatchmakingMethods {
    /// What the registers hold on the cities of a project: past projects, agreements, declarations.
    package enum PairRecord: Method {
        package static let name: MethodName = "matchmaking.pairRecord"
        package static var summary: String {
            "Tells what is on record between municipalities and partner cities: past projects, agreements, declarations."
        }

        package struct Params: Codable, Hashable, Sendable {
            /// An id that no record has is named in the answer, not refused. At most 100.
            package let municipalities: [Municipality.ID]
            package let partnerCities: [PartnerCity.ID]
            /// Sectors whose place in the tree is asked for.
            package let sectors: [Sector.ID]?
            /// Today in Japan where left out. What came later is not in the answer.
            package let asOf: CivilDate?
            /// Refused, to be sent again, while this process does not have the revision.
            package let minRevision: Int64?

            package init(
                municipalities: [Municipality.ID], partnerCities: [PartnerCity.ID], sectors: [Sector.ID]? = nil,
                asOf: CivilDate? = nil, minRevision: Int64? = nil
            ) {
                self.municipalities = municipalities
                self.partnerCities = partnerCities
                self.sectors = sectors
                self.asOf = asOf
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let asOf: CivilDate
            package let record: Model.PairRecord
            package let revision: Int64
            package let stale: Bool

            package init(asOf: CivilDate, record: Model.PairRecord, revision: Int64, stale: Bool) {
                self.asOf = asOf
                self.record = record
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
