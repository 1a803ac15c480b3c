import Contracts
import FundingRules
import JSONLines
import JSONRPC
import Model
import Records

/// Answers which schemes fit a project.
struct SchemeSearch: Sendable {
    let store: RecordStore<FundingCatalogue>
    let countries: CountryRegister
    let today: @Sendable () -> CivilDate

    func findings(
        _ params: FundingMethods.FindSchemes.Params, _ call: CallContext
    ) async throws -> FundingMethods.FindSchemes.Result {
        let problems = params.project.problems()
        guard problems.isEmpty else { throw RPCError(inProject: problems) }
        try await store.reach(params.minRevision, by: call.deadline)
        let day = params.asOf ?? today()
        let country = try await countries.country(params.project.country, asOf: day, call)
        let snapshot = try store.loadedSnapshot()
        return FundingMethods.FindSchemes.Result(
            snapshot.catalogue.findings(for: params.project, in: country.country, asOf: day),
            nextOffset: nil, revision: snapshot.records.revision, stale: store.isStale || country.isStale)
    }
}

extension RPCError {
    /// Facts of a project that break a rule, each by its place in the message.
    init(inProject problems: [FieldProblem]) {
        self.init(
            .invalidParams, en: "The project's facts are not valid.", ja: "事業の情報に誤りがあります。",
            problems: problems.map {
                Problem(
                    pointer: "/params/project" + $0.pointer, rule: $0.rule,
                    message: Message(en: $0.message.en, ja: $0.message.ja))
            })
    }
}
