import Contracts
import MatchmakingRules
import Model

extension MatchmakingDesk {
    func countryStatus(
        _ params: MatchmakingMethods.CountryStatus.Params
    ) throws -> MatchmakingMethods.CountryStatus.Result {
        let sitting = try sitting(asOf: params.asOf, minRevision: params.minRevision)
        let code = sitting.matcher.countryCode(for: params.country)
        guard sitting.problems.isEmpty else {
            let unknown = FieldProblem.unknownCountry(params.country, at: "/params/country")
            throw MatchmakingError.invalid((code == nil ? [unknown] : []) + sitting.problems)
        }
        guard let code else { throw MatchmakingError.unknownCountry(params.country, pointer: "/params/country") }
        let country = sitting.catalogue.countries[code.value]
        let standing = country?.standing(on: sitting.day)
        let status = standing?.certain
        return MatchmakingMethods.CountryStatus.Result(
            country: code, names: country?.names, asOf: sitting.day,
            status: MatchmakingMethods.CountryStatus.Status(status?.status), since: status?.from,
            source: status?.source, edition: status?.edition, mayAlreadyBe: standing?.possible,
            namedLater: status == nil && standing?.possible == nil ? country?.statuses.first : nil,
            scope: CountryScope.verdict(for: code, in: sitting.catalogue, on: sitting.day),
            revision: sitting.revision, stale: sitting.isStale)
    }
}

extension MatchmakingMethods.CountryStatus.Status {
    init(_ standing: CountryStatus.Standing?) {
        self =
            switch standing {
            case .partner: .partner
            case .candidate: .candidate
            case .ended: .ended
            case nil: .notNamed
            }
    }
}
