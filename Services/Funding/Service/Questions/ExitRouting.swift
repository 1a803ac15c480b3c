import Contracts
import FundingRules
import JSONLines
import Model
import Records

/// Answers which ways lead on from a project, and which schemes can be taken together.
struct ExitRouting: Sendable {
    let desk: FundingDesk

    func plan(
        _ params: FundingMethods.ExitRoutes.Params, _ call: CallContext
    ) async throws -> FundingMethods.ExitRoutes.Result {
        let day = params.asOf ?? desk.today()
        let reading = try await desk.read(atLeast: params.minRevision, call)
        var problems = QuestionProblems(project: params.project)
        problems.add(Self.problems(of: params.criteria, among: reading.catalogue.primaryCriteria(on: day)))
        try problems.refuse()
        let asked = try await desk.ask(params.project, asOf: day, call)
        let plan = try await besideTheLoops {
            reading.catalogue.exitPlan(for: asked.project, asOf: day, criteria: params.criteria)
        }
        return FundingMethods.ExitRoutes.Result(
            plan: plan, revision: reading.revision, stale: reading.isStale || asked.isStale)
    }

    private static func problems(of criteria: [FactName]?, among known: [FactName]) -> [FieldProblem] {
        guard let criteria else { return [] }
        guard !criteria.isEmpty else {
            return [
                FieldProblem(
                    pointer: "/params/criteria", rule: "list-not-empty",
                    message: BilingualText(
                        en: "the list is empty: name at least one, or leave it out",
                        ja: "一覧が空です。1つ以上書くか、項目を省いてください"))
            ]
        }
        let names = known.map(\.rawValue).joined(separator: ", ")
        return criteria.enumerated().filter { !known.contains($0.element) }.map { place, fact in
            FieldProblem(
                pointer: "/params/criteria/\(place)", rule: "known-criterion",
                message: BilingualText(
                    en: "the primary exit has no criterion on \"\(fact.rawValue)\"; it has: \(names)",
                    ja: "主たる出口に「\(fact.rawValue)」の要件はありません。ある要件: \(names)"))
        }
    }

    func combination(
        _ params: FundingMethods.CheckCombination.Params, _ call: CallContext
    ) async throws -> FundingMethods.CheckCombination.Result {
        let greatest = FundingMethods.CheckCombination.greatestCount
        var problems = QuestionProblems()
        problems.check(params.schemes.count, in: 2...greatest, at: "/params/schemes")
        try problems.refuse()
        let day = params.asOf ?? desk.today()
        let reading = try await desk.read(atLeast: params.minRevision, call)
        let named = params.schemes.map { name in
            (
                name: name,
                version: reading.catalogue.scheme(named: name).flatMap { reading.catalogue.version(of: $0, on: day) }
            )
        }
        let strangers = named.enumerated().filter { $0.element.version == nil }
        guard strangers.isEmpty else {
            throw FundingError.unknownSchemes(
                strangers.map { reading.noScheme($0.element.name, at: "/params/schemes/\($0.offset)") })
        }
        let versions = named.compactMap(\.version)
        problems.add(Self.repetitions(versions.map(\.scheme.id), as: params.schemes))
        try problems.refuse()
        return FundingMethods.CheckCombination.Result(
            report: reading.catalogue.combination(of: versions, relation: params.relation, asOf: day),
            revision: reading.revision, stale: reading.isStale)
    }

    private static func repetitions(_ ids: [Scheme.ID], as names: [String]) -> [FieldProblem] {
        var seen: Set<Scheme.ID> = []
        return ids.enumerated().filter { !seen.insert($0.element).inserted }.map { place, _ in
            FieldProblem(
                pointer: "/params/schemes/\(place)", rule: "scheme-once",
                message: BilingualText(
                    en: "\"\(names[place])\" names a scheme that stands in the list already",
                    ja: "「\(names[place])」は既に一覧にある制度です"))
        }
    }
}
