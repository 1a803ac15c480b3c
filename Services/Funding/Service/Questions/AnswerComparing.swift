import Contracts
import FundingRules
import JSONLines
import JSONRPC
import Model
import Records

/// Answers what changed: between two days, and since an earlier answer to a saved query.
struct AnswerComparing: Sendable {
    let desk: FundingDesk

    func editions(
        _ params: FundingMethods.CompareEditions.Params, _ call: CallContext
    ) async throws -> FundingMethods.CompareEditions.Result {
        var problems = QuestionProblems(project: params.project)
        problems.check(params.filter)
        try problems.refuse()
        let to = params.to ?? desk.today()
        guard params.from <= to else { throw FundingError.daysOutOfOrder(params.from, to) }
        async let earlier = desk.ask(params.project, asOf: params.from, call)
        async let later = desk.ask(params.project, asOf: to, call)
        let (before, after) = try await (earlier, later)
        let reading = try await desk.read(atLeast: params.minRevision, call)
        let selection = try reading.select(params.filter)
        let comparison = try await besideTheLoops {
            AnswerComparison(
                from: CataloguedAnswer(reading.catalogue, before.project, asOf: params.from, filter: selection),
                to: CataloguedAnswer(reading.catalogue, after.project, asOf: to, filter: selection))
        }
        return FundingMethods.CompareEditions.Result(
            from: params.from, to: to, editions: reading.catalogue.editions, comparison: comparison,
            revision: reading.revision, stale: reading.isStale || before.isStale || after.isStale)
    }

    func changes(
        _ params: FundingMethods.ChangesSince.Params, _ call: CallContext
    ) async throws -> FundingMethods.ChangesSince.Result {
        let reading = try await desk.read(atLeast: params.minRevision, call)
        guard
            let query = reading.records.value(
                SavedQuery.self, kind: RecordKind.savedQuery.name, id: params.query.value)
        else { throw FundingError.unknownQuery(params.query) }
        let day = params.asOf ?? desk.today()
        if let since = params.since, since.asOf > day { throw FundingError.daysOutOfOrder(since.asOf, day) }
        let asked = try await desk.ask(query.project, asOf: day, call)
        let now = CataloguedAnswer(
            reading.catalogue, asked.project, asOf: day, filter: try reading.select(query.filter))
        var comparison: AnswerComparison?
        if let since = params.since {
            let then = try await earlierAnswer(query, since, like: asked.project, reading, call)
            comparison = AnswerComparison(from: then, to: now)
        }
        return FundingMethods.ChangesSince.Result(
            query: query, since: params.since, comparison: comparison, total: now.places.count,
            bookmark: asked.project.bookmark(reading.revision, day), revision: reading.revision,
            stale: reading.isStale || asked.isStale)
    }

    /// The answer as it was: the records of that revision, on that day, with what the registers said then.
    private func earlierAnswer(
        _ query: SavedQuery, _ since: AnswerBookmark, like project: AskedProject, _ reading: FundingDesk.Reading,
        _ call: CallContext
    ) async throws -> CataloguedAnswer {
        guard (0...reading.revision).contains(since.revision) else {
            throw FundingError.futureBookmark(since.revision, current: reading.revision)
        }
        let past = try await desk.reading(atRevision: since.revision, now: reading, call)
        return CataloguedAnswer(
            past.catalogue, project.asKnown(at: since), asOf: since.asOf,
            filter: try past.select(query.filter))
    }
}

extension FundingDesk {
    /// The records as they were at a revision.
    func reading(atRevision past: Int64, now: Reading, _ call: CallContext) async throws -> Reading {
        guard past < now.revision else { return now }
        let records = try await store.records(
            of: FundingCatalogue.kinds.map(\.name), atRevision: past, deadline: call.deadline)
        let catalogue = try await besideTheLoops { FundingCatalogue(records) }
        return Reading(records: records, catalogue: catalogue, isStale: now.isStale)
    }
}

extension AskedProject {
    /// The same project with what the registers said when the bookmark was made.
    fileprivate func asKnown(at bookmark: AnswerBookmark) -> AskedProject {
        var country = country
        if country.status != bookmark.countryStatus {
            country.status = bookmark.countryStatus
            country.source = nil
            country.unknownBecause = nil
        }
        return AskedProject(stated, in: country, technologyIsNew: bookmark.technologyIsNew)
    }
}
