import Contracts
import JSONRPC
import JSONText
import Model

/// The record methods, which have the same shape in every service.
extension Session {
    func list(
        _ params: ListRecords.Params, of service: ServiceName
    ) async throws(CommandError) -> Reply<ListRecords.Result> {
        switch service {
        case .matchmaking: try await ask(MatchmakingMethods.ListRecords.self, params, of: service)
        case .scoring: try await ask(ScoringMethods.ListRecords.self, params, of: service)
        case .funding: try await ask(FundingMethods.ListRecords.self, params, of: service)
        }
    }

    func record(
        _ params: GetRecord.Params, of service: ServiceName
    ) async throws(CommandError) -> Reply<GetRecord.Result> {
        switch service {
        case .matchmaking: try await ask(MatchmakingMethods.GetRecord.self, params, of: service)
        case .scoring: try await ask(ScoringMethods.GetRecord.self, params, of: service)
        case .funding: try await ask(FundingMethods.GetRecord.self, params, of: service)
        }
    }

    /// Says that an id leads to another record, where the answer is about that one.
    func remark<Subject>(_ asked: Identifier<Subject>?, isNow current: Identifier<Subject>?) {
        guard let asked, let current, asked != current else { return }
        remark(language(en: "Note: \(asked) was merged into \(current).", ja: "注意: \(asked) は \(current) に統合されています。"))
    }

    /// Says that an answer may be out of date.
    func warn(stale: Bool, _ service: ServiceName) {
        guard stale else { return }
        remark(
            language(
                en: "Note: the \(service) service has lost its database; what it answers may be out of date.",
                ja: "注意: \(service) サービスがデータベースに接続できないため、古い情報の可能性があります。"))
    }
}

extension ServiceName {
    /// The method that saves records.
    var putRecords: MethodName {
        switch self {
        case .matchmaking: MatchmakingMethods.PutRecords.name
        case .scoring: ScoringMethods.PutRecords.name
        case .funding: FundingMethods.PutRecords.name
        }
    }

    /// The service that keeps a kind, stated or known; refused with the kinds that there are.
    static func keeping(_ kind: String, stated: ServiceName?) throws(CommandError) -> ServiceName {
        if let service = stated ?? ServiceName(keeping: kind) { return service }
        let kinds = allKinds
        let guess = NearestName.of(kind, among: kinds)
        throw .usage(
            en: "There is no kind of record \"\(kind)\"." + (guess.map { " Did you mean \"\($0)\"?" } ?? ""),
            ja: "記録の種別「\(kind)」はありません。" + (guess.map { "「\($0)」ではありませんか。" } ?? ""),
            next: BilingualText(
                en: "The kinds: \(kinds.joined(separator: ", ")); or name the service with --service.",
                ja: "種別: \(kinds.joined(separator: "、"))。または --service でサービスを指定してください。"))
    }
}
