import Contracts
import FundingRules
import JSONLines
import Model
import Records

/// Answers what the vocabulary of facts is, and which records have gone stale.
struct CatalogueListing: Sendable {
    let desk: FundingDesk

    func facts(
        _ params: FundingMethods.ListFacts.Params, _ call: CallContext
    ) async throws -> FundingMethods.ListFacts.Result {
        let reading = try await desk.read(atLeast: nil, call)
        return FundingMethods.ListFacts.Result(
            facts: reading.catalogue.vocabulary(on: params.asOf ?? desk.today()), revision: reading.revision,
            stale: reading.isStale)
    }

    func stale(
        _ params: FundingMethods.ListStale.Params, _ call: CallContext
    ) async throws -> FundingMethods.ListStale.Result {
        var problems = QuestionProblems()
        let page = problems.page(
            offset: params.offset, limit: params.limit, usual: FundingMethods.ListStale.defaultLimit,
            greatest: FundingMethods.ListStale.greatestLimit)
        problems.check(
            params.olderThanDays, in: 0...FundingMethods.ListStale.greatestDays, at: "/params/olderThanDays")
        try problems.refuse()
        let days = params.olderThanDays ?? FundingMethods.ListStale.defaultDays
        let reading = try await desk.read(atLeast: nil, call)
        let day = params.asOf ?? desk.today()
        let stale = reading.catalogue.stale(on: day, olderThan: days)
        return FundingMethods.ListStale.Result(
            asOf: day, schemes: Array(stale.dropFirst(page.lowerBound).prefix(page.count)), total: stale.count,
            nextOffset: page.upperBound < stale.count ? page.upperBound : nil, revision: reading.revision,
            stale: reading.isStale)
    }
}
