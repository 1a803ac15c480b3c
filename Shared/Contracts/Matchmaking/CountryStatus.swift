package import JSONRPC
package import Model

extension MatchmakingMethods {
    /// What standing a country has in the Joint Crediting Mechanism on a day, and whether it is in scope.
    package enum CountryStatus: Method {
        package static let name: MethodName = "matchmaking.countryStatus"
        package static var summary: String {
            "Tells a country's standing in the JCM on a day: partner, candidate, ended or not named."
        }

        package struct Params: Codable, Hashable, Sendable {
            /// An ISO 3166-1 alpha-2 code or any printed name: "VN", "Viet Nam", ベトナム.
            package let country: String
            /// Today in Japan where left out.
            package let asOf: CivilDate?
            /// Refused, to be sent again, while this process does not have the revision.
            package let minRevision: Int64?

            package init(country: String, asOf: CivilDate? = nil, minRevision: Int64? = nil) {
                self.country = country
                self.asOf = asOf
                self.minRevision = minRevision
            }
        }

        package enum Status: String, Codable, Hashable, Sendable, CaseIterable {
            case partner, candidate, ended
            /// No record names the country on that day; the latest guidelines decide.
            case notNamed
        }

        package struct Result: Codable, Hashable, Sendable {
            package let country: CountryCode
            /// None for a country without a record.
            package let names: Names?
            package let asOf: CivilDate
            package let status: Status
            /// From when on, as printed.
            package let since: PrintedDate?
            package let source: Source?
            /// The edition of the guidebook that prints the status; none for a later fact.
            package let edition: String?
            /// A later standing that may be in force already: its day is printed only as a month or year that is running.
            package let mayAlreadyBe: Model.CountryStatus?
            /// The first standing on record, where it begins after the day: what was before it no record says.
            package let namedLater: Model.CountryStatus?
            package let scope: ScopeVerdict
            package let revision: Int64
            package let stale: Bool

            package init(
                country: CountryCode, names: Names?, asOf: CivilDate, status: Status, since: PrintedDate?,
                source: Source?, edition: String?, mayAlreadyBe: Model.CountryStatus?,
                namedLater: Model.CountryStatus? = nil, scope: ScopeVerdict,
                revision: Int64, stale: Bool
            ) {
                self.country = country
                self.names = names
                self.asOf = asOf
                self.status = status
                self.since = since
                self.source = source
                self.edition = edition
                self.mayAlreadyBe = mayAlreadyBe
                self.namedLater = namedLater
                self.scope = scope
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
