import Contracts
import JSONLines
import JSONRPC
import Model
import Synchronization
import WireSupport

@testable import CLI

/// A real server that answers questions about schemes as told, and remembers what it was asked.
final class FundingServer: Sendable {
    typealias Question = FundingMethods.FindSchemes.Params

    private let received = Mutex<[Question]>([])

    /// The questions so far, in order.
    var questions: [Question] { received.withLock(\.self) }

    /// The projects asked about, in order.
    var projects: [ProjectFacts] { questions.map(\.project) }

    /// Runs a body with a server and the option that names its address.
    static func with(
        _ answer: @escaping @Sendable (Question) throws -> FundingMethods.FindSchemes.Result,
        also register: (inout MethodTable) -> Void = { _ in },
        _ body: @Sendable (FundingServer, _ option: [String]) async throws -> Void
    ) async throws {
        let server = FundingServer()
        var methods = MethodTable(mapError: { _ in nil })
        methods.register(FundingMethods.FindSchemes.self) { params, _ in
            server.received.withLock { $0.append(params) }
            return try answer(params)
        }
        register(&methods)
        try await RunningServer.with(methods) { running in
            try await body(server, ["--funding", "127.0.0.1:\(running.port)"])
        }
    }

    /// Three schemes over three facts. "a" asks for energy-related CO₂, "b" for the country, "c" for the stage and
    /// the technology; what is not stated is unknown.
    static func threeSchemes(_ params: Question) throws -> FundingMethods.FindSchemes.Result {
        let project = params.project
        if project.country == "Atlantis" { throw refusal("/params/project/country") }
        func verdict(_ id: String, _ open: [FactName], _ fits: Bool) -> SchemeVerdict {
            SampleSchemes.verdict(
                id, "T7-\(id)", open.isEmpty ? (fits ? .fits : .doesNotFit) : .unknown, unknown: open)
        }
        let open = FactName.allCases.filter { fact in
            switch fact {
            case .country: project.country == nil
            case .gases: project.gases == nil
            case .stage: project.stage == nil
            case .costJPY: project.costJPY == nil
            default: false
            }
        }
        return SampleSchemes.answer(
            [
                verdict("a", open.filter { $0 == .gases }, project.gases?.contains(.energyRelatedCO2) == true),
                verdict("b", open.filter { $0 == .country }, true),
                verdict("c", open.filter { $0 == .stage || $0 == .costJPY }, project.stage == .equipment),
            ],
            // The standing of a country is never to be asked for.
            questions: [SampleSchemes.question(.countryStatus)] + open.map { SampleSchemes.question($0) })
    }

    static func refusal(_ pointer: String) -> RPCError {
        RPCError(
            .invalidParams, en: "The facts are not valid.", ja: "事実に誤りがあります。",
            problems: [
                RPCError.Problem(
                    pointer: pointer, rule: "country-unknown",
                    message: .init(en: "no country has this name", ja: "この名称の国はありません"))
            ])
    }
}
