package import JSONRPC
package import Model

extension MatchmakingMethods {
    /// Which projects of the JCM on record in a country use a technology.
    package enum JCMPrecedents: Method {
        package static let name: MethodName = "matchmaking.jcmPrecedents"
        package static var summary: String {
            "Lists the JCM projects on record in a country that use a technology, named in English or Japanese."
        }

        package struct Params: Codable, Hashable, Sendable {
            /// An ISO 3166-1 alpha-2 code or any printed name: "VN", "Viet Nam", ベトナム.
            package let country: String
            /// In words of either language: "rooftop solar", 屋根置き太陽光.
            package let technology: String
            /// Today in Japan where left out. Projects of a later fiscal year are not in the answer.
            package let asOf: CivilDate?
            /// Refused, to be sent again, while this process does not have the revision.
            package let minRevision: Int64?

            package init(country: String, technology: String, asOf: CivilDate? = nil, minRevision: Int64? = nil) {
                self.country = country
                self.technology = technology
                self.asOf = asOf
                self.minRevision = minRevision
            }
        }

        package struct Result: Codable, Hashable, Sendable {
            package let country: NamedCountry
            package let asOf: CivilDate
            package let precedents: Model.JCMPrecedents
            package let revision: Int64
            package let stale: Bool

            package init(
                country: NamedCountry, asOf: CivilDate, precedents: Model.JCMPrecedents, revision: Int64, stale: Bool
            ) {
                self.country = country
                self.asOf = asOf
                self.precedents = precedents
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
