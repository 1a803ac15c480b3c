import JSONRPC
import Model

/// One of the services that the commands talk to. The raw value begins the names of its methods.
enum ServiceName: String, CaseIterable, Codable, Sendable, CustomStringConvertible {
    case matchmaking, scoring, funding

    var description: String { rawValue }

    /// The environment variable that says where it is.
    var variable: String { "RENKEI_" + rawValue.uppercased() }

    /// Where it listens unless told otherwise.
    var usualAddress: ServiceAddress {
        switch self {
        case .matchmaking: ServiceAddress(host: "127.0.0.1", port: 7101)
        case .scoring: ServiceAddress(host: "127.0.0.1", port: 7102)
        case .funding: ServiceAddress(host: "127.0.0.1", port: 7103)
        }
    }

    /// The service that a method's name begins with; `nil` for the protocol's own methods and unknown services.
    init?(methodNamed name: MethodName) {
        guard let prefix = name.text.split(separator: ".", omittingEmptySubsequences: false).first else { return nil }
        self.init(rawValue: String(prefix))
    }

    /// The service that keeps a kind of record, funding before matchmaking where both have one of that name; `nil` for a
    /// kind that this build does not know.
    init?(keeping kind: String) {
        switch kind {
        case _ where Self.scoring.kinds.contains(kind): self = .scoring
        case _ where Self.funding.kinds.contains(kind): self = .funding
        default:
            guard MatchmakingKind(rawValue: kind) != nil else { return nil }
            self = .matchmaking
        }
    }

    /// The kinds of all services, each name once.
    static var allKinds: [String] {
        let matchmaking = Self.matchmaking.kinds
        return matchmaking + (Self.scoring.kinds + Self.funding.kinds).filter { !matchmaking.contains($0) }
    }

    /// The record kinds that this build knows, by service, for help and errors.
    var kinds: [String] {
        switch self {
        case .matchmaking: MatchmakingKind.allCases.map(\.rawValue)
        case .scoring:
            [
                "sheet", "screening", "budgetRules", "call", "documentRules", "contractRules", "proposal", "reviewer",
                "review",
            ]
        case .funding: ["term", "scheme", "amendment", "combinationRule", "savedQuery"]
        }
    }
}
