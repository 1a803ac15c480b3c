import JSONLines
import JSONRPC
import Model

extension CommandError {
    /// What the failure of a call means to the person who made it.
    init(_ error: RPCClientError, from service: ServiceName, at address: ServiceAddress, within timeout: Timeout) {
        switch error {
        case .unreachable(_, _, let cause):
            self = .init(
                .unreachable,
                BilingualText(
                    en: "The \(service) service does not answer at \(address) (\(cause)).",
                    ja: "\(address) の \(service) サービスに接続できません (\(cause))。"),
                next: Self.startServices(service))
        case .connectionLost:
            self = .init(
                .unreachable,
                BilingualText(
                    en: "The \(service) service at \(address) ended the connection before it answered.",
                    ja: "\(address) の \(service) サービスが応答前に接続を切断しました。"),
                next: BilingualText(
                    en: "Run the command again; see renkei status.", ja: "再実行してください。状態の確認: renkei status"))
        case .deadlineExceeded:
            self = .init(
                .unreachable,
                BilingualText(
                    en: "The \(service) service at \(address) did not answer within \(timeout) seconds.",
                    ja: "\(address) の \(service) サービスから \(timeout) 秒以内に応答がありません。"),
                next: Self.waitLonger)
        case .cancelled: self = .interrupted
        case .refused(let refusal): self.init(refusal, from: service)
        case .unreadableAnswer(let cause):
            self = .init(
                .failure,
                BilingualText(
                    en: "The answer of the \(service) service could not be read: \(cause).",
                    ja: "\(service) サービスの応答を解釈できません: \(cause)"),
                next: BilingualText(
                    en: "Compare the versions: renkei --version, renkei status.",
                    ja: "版を比べてください: renkei --version、renkei status"))
        case .unwritableParams(let cause):
            self = .init(
                .usage,
                BilingualText(
                    en: "The request could not be written: \(cause).", ja: "リクエストを作成できません: \(cause)"))
        }
    }

    private init(_ refusal: RPCError, from service: ServiceName) {
        let problems = refusal.problems.map {
            InputProblem(field: $0.pointer, rule: $0.rule, message: BilingualText($0.message))
        }
        self.init(
            Self.status(of: refusal.code), BilingualText(refusal.message), problems: problems,
            next: Self.next(after: refusal.code, service),
            traceID: refusal.code == .internalError ? refusal.traceID : nil)
    }

    private static func status(of code: ErrorCode) -> ExitStatus {
        if code.isRetryable { return .unreachable }
        return code == .internalError ? .failure : .refused
    }

    private static func next(after code: ErrorCode, _ service: ServiceName) -> BilingualText? {
        switch code {
        case .unknownMethod:
            BilingualText(
                en: "The methods: renkei call rpc.discover --service \(service)",
                ja: "メソッドの一覧: renkei call rpc.discover --service \(service)")
        case .notFound:
            BilingualText(en: "What there is: renkei list KIND", ja: "記録の一覧: renkei list KIND")
        case .deadlineExceeded: waitLonger
        case .dependencyUnavailable, .overloaded, .stillInProgress, .rateLimited:
            BilingualText(
                en: "Try again shortly; see renkei status.", ja: "しばらくして再実行してください。状態の確認: renkei status")
        case .internalError:
            BilingualText(
                en: "Give the trace id to the operator of the service: it finds the cause in the log.",
                ja: "サービスの運用担当者に trace id を伝えてください。ログで原因を特定できます。")
        default: nil
        }
    }

    private static let waitLonger = BilingualText(
        en: "Give it more time: --timeout 30", ja: "待ち時間を延ばしてください: --timeout 30")

    private static func startServices(_ service: ServiceName) -> BilingualText {
        BilingualText(
            en: "Start the services with deploy/up, or name the address: --\(service) HOST:PORT (\(service.variable)).",
            ja: "deploy/up で起動するか、接続先を指定してください: --\(service) HOST:PORT (\(service.variable))")
    }
}

extension BilingualText {
    init(_ message: RPCError.Message) {
        self.init(en: message.en, ja: message.ja)
    }
}
