import Contracts
import FundingRules
import JSONLines
import Model
import Records

/// Answers which schemes fit a project, and why one does or does not.
struct SchemeFinding: Sendable {
    let desk: FundingDesk

    func findings(
        _ params: FundingMethods.FindSchemes.Params, _ call: CallContext
    ) async throws -> FundingMethods.FindSchemes.Result {
        var problems = QuestionProblems(project: params.project)
        problems.check(params.filter)
        let page = problems.page(
            offset: params.offset, limit: params.limit, usual: FundingMethods.FindSchemes.defaultLimit,
            greatest: FundingMethods.FindSchemes.greatestLimit)
        try problems.refuse()
        let day = params.asOf ?? desk.today()
        let asked = try await desk.ask(params.project, asOf: day, call)
        let reading = try await desk.read(atLeast: params.minRevision, call)
        let selection = try reading.select(params.filter)
        let findings = try await besideTheLoops {
            reading.catalogue.findings(for: asked.project, asOf: day, filter: selection, page: page)
        }
        return FundingMethods.FindSchemes.Result(
            findings, bookmark: asked.project.bookmark(reading.revision, day),
            nextOffset: page.upperBound < findings.total ? page.upperBound : nil,
            revision: reading.revision, stale: reading.isStale || asked.isStale)
    }

    func explanation(
        _ params: FundingMethods.ExplainScheme.Params, _ call: CallContext
    ) async throws -> FundingMethods.ExplainScheme.Result {
        try QuestionProblems(project: params.project).refuse()
        let day = params.asOf ?? desk.today()
        let asked = try await desk.ask(params.project, asOf: day, call)
        let reading = try await desk.read(atLeast: params.minRevision, call)
        let version = try reading.version(named: params.scheme, on: day, at: "/params/scheme")
        let explanation = try await besideTheLoops {
            reading.catalogue.explanation(of: version, for: asked.project, asOf: day)
        }
        return FundingMethods.ExplainScheme.Result(
            explanation: explanation, revision: reading.revision, stale: reading.isStale || asked.isStale)
    }
}

extension AskedProject {
    /// What an answer about the project rests on.
    func bookmark(_ revision: Int64, _ day: CivilDate) -> AnswerBookmark {
        var learnt: Bool?
        if stated.technologyIsNew == nil, case .flag(let isNew) = facts[.technologyIsNew] { learnt = isNew }
        return AnswerBookmark(
            revision: revision, asOf: day, countryStatus: country.status, technologyIsNew: learnt)
    }
}
