import Contracts
import MatchmakingRules
import Model
import Records

extension MatchmakingDesk {
    func pairRecord(
        _ params: MatchmakingMethods.PairRecord.Params
    ) throws -> MatchmakingMethods.PairRecord.Result {
        let problems =
            Self.lengthProblems(params.municipalities.count, at: "/params/municipalities")
            + Self.lengthProblems(params.partnerCities.count, at: "/params/partnerCities")
            + Self.lengthProblems((params.sectors ?? []).count, at: "/params/sectors")
            + [FieldProblem.noRevision(params.minRevision, at: "/params/minRevision")].compactMap(\.self)
        guard problems.isEmpty else { throw MatchmakingError.invalid(problems) }
        let sitting = try sitting(asOf: params.asOf, minRevision: params.minRevision)
        let catalogue = sitting.catalogue
        // An id that was merged into another one asks about that.
        let question = PairQuestion(
            municipalities: params.municipalities.map { catalogue.municipalities[$0]?.id ?? $0 },
            partnerCities: params.partnerCities.map { catalogue.partnerCities[$0]?.id ?? $0 },
            sectors: params.sectors ?? [])
        return MatchmakingMethods.PairRecord.Result(
            asOf: sitting.day, record: sitting.matcher.pairRecord(of: question, on: sitting.day),
            revision: sitting.revision, stale: sitting.isStale)
    }

    private static func lengthProblems(_ count: Int, at pointer: String) -> [FieldProblem] {
        guard count > PairQuestion.greatestCount else { return [] }
        return [
            FieldProblem(
                pointer: pointer, rule: "list-length",
                message: BilingualText(
                    en: "at most \(PairQuestion.greatestCount) ids", ja: "IDは\(PairQuestion.greatestCount)件までです"))
        ]
    }
}
