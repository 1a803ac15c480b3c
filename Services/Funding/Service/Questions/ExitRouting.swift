import Contracts
import FundingRules
import JSONLines
import Model

/// Answers which ways lead on from a project, and which schemes can be taken together.
struct ExitRouting: Sendable {
    let desk: FundingDesk

    func plan(
        _ params: FundingMethods.ExitRoutes.Params, _ call: CallContext
    ) async throws -> FundingMethods.ExitRoutes.Result {
        let day = params.asOf ?? desk.today()
        let asked = try await desk.ask(params.project, asOf: day, call)
        let reading = try await desk.read(atLeast: params.minRevision, call)
        try Self.check(params.criteria, among: reading.catalogue.primaryCriteria(on: day))
        return FundingMethods.ExitRoutes.Result(
            plan: reading.catalogue.exitPlan(for: asked.project, asOf: day, criteria: params.criteria),
            revision: reading.revision, stale: reading.isStale || asked.isStale)
    }

    private static func check(_ criteria: [FactName]?, among known: [FactName]) throws(FundingError) {
        guard let criteria else { return }
        guard !criteria.isEmpty else { throw .emptyList("/params/criteria") }
        let strangers = criteria.enumerated().filter { !known.contains($0.element) }
        guard strangers.isEmpty else { throw .noCriterion(strangers.map { ($0.element, $0.offset) }, known: known) }
    }

    func combination(
        _ params: FundingMethods.CheckCombination.Params, _ call: CallContext
    ) async throws -> FundingMethods.CheckCombination.Result {
        let greatest = FundingMethods.CheckCombination.greatestCount
        guard (2...greatest).contains(params.schemes.count) else {
            throw FundingError.outOfRange("/params/schemes", lowest: 2, highest: greatest)
        }
        let day = params.asOf ?? desk.today()
        let reading = try await desk.read(atLeast: params.minRevision, call)
        var versions: [SchemeVersion] = []
        for (place, name) in params.schemes.enumerated() {
            let pointer = "/params/schemes/\(place)"
            let version = try reading.version(named: name, on: day, at: pointer)
            guard !versions.contains(where: { $0.scheme.id == version.scheme.id }) else {
                throw FundingError.repeatedScheme(name, at: pointer)
            }
            versions.append(version)
        }
        return FundingMethods.CheckCombination.Result(
            report: reading.catalogue.combination(of: versions, relation: params.relation, asOf: day),
            revision: reading.revision, stale: reading.isStale)
    }
}
