import Contracts
import JSONLines
import MatchmakingRules
import Model
import Records

/// Assembles consortia: all the work beside the event loops, then scoring is asked what each lead changes.
struct ConsortiumAssembly: Sendable {
    let desk: MatchmakingDesk
    let scoring: ScoringInquiry

    typealias Question = MatchmakingMethods.AssembleConsortium.Params
    typealias Answer = MatchmakingMethods.AssembleConsortium.Result

    /// Refuses what is wrong with a question.
    func check(_ question: Question) throws {
        var reading = ConsortiumReading(try desk.sitting(asOf: question.asOf, minRevision: question.minRevision))
        _ = try reading.request(question)
    }

    func answer(_ question: Question, _ call: CallContext) async throws -> Answer {
        let sitting = try desk.sitting(asOf: question.asOf, minRevision: question.minRevision)
        var reading = ConsortiumReading(sitting)
        let (request, profile) = try reading.request(question)
        let wanted = question.budgetMs ?? MatchmakingMethods.AssembleConsortium.standardBudget
        // Half of the caller's time is left for scoring and for the way back.
        let budget = Duration.milliseconds(min(wanted, call.remainingMilliseconds / 2))
        let consortium = try await besideTheLoops {
            let end = ContinuousClock.now.advanced(by: budget)
            return sitting.matcher.assemble(request, on: sitting.day, profile: profile) {
                ContinuousClock.now < end && !Task.isCancelled
            }
        }
        try Task.checkCancellation()
        let consequences = try await scoring.consequences(
            of: consortium, for: request, by: sitting.matcher, asOf: sitting.day, call)
        return Answer(
            city: NamedCity(id: request.city.id, names: request.city.names, country: request.city.country),
            country: NamedCountry(
                code: request.city.country, names: sitting.catalogue.countries[request.city.country.value]?.names),
            consortium: consortium, scoring: consequences,
            introductions: sitting.introductions(to: request.city.id, consortium.best), revision: sitting.revision,
            stale: sitting.isStale)
    }
}
