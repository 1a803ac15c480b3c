import ArgumentParser
import JSONRPC
import JSONText
import Model

/// Calls any method of any service.
struct CallCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "call",
            abstract: HelpText.words(en: "Call any method with JSON parameters.", ja: "任意のメソッドをJSONの引数で呼び出す。"),
            discussion: HelpText.words(
                en: """
                    The service is chosen by the method's name; methods of the protocol itself (rpc.discover, rpc.ping) \
                    need --service.

                      renkei call rpc.discover --service matchmaking
                      renkei call matchmaking.countryStatus '{"country": "Viet Nam"}'
                      renkei call scoring.scoreProposal @request.json
                    """,
                ja: """
                    サービスはメソッド名で決まります。プロトコル自体のメソッド (rpc.discover、rpc.ping) には --service が必要です。

                      renkei call rpc.discover --service matchmaking
                      renkei call matchmaking.countryStatus '{"country": "ベトナム"}'
                      renkei call scoring.scoreProposal @request.json
                    """))
    }

    @Argument(
        help: ArgumentHelp(en: "The method: service.verbNoun.", ja: "メソッド名: service.verbNoun。", valueName: "METHOD"))
    var method: String

    @Argument(
        help: ArgumentHelp(
            en: "The parameters: a JSON text, @FILE, or - for standard input ({} where left out).",
            ja: "引数: JSON、@FILE、または - で標準入力 (省略時は {})。", valueName: "JSON"))
    var params: String?

    @Option(
        help: ArgumentHelp(
            en: "The service to ask: matchmaking, scoring or funding.",
            ja: "呼び出すサービス: matchmaking、scoring、funding。", valueName: "SERVICE"))
    var service: ServiceName?

    @Option(
        help: ArgumentHelp(
            en: "Makes a write repeatable: the same key again gives the same answer.",
            ja: "書き込みを安全に再送するためのキー。同じキーには同じ結果が返ります。", valueName: "KEY"))
    var idempotencyKey: String?

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let name = MethodName(method)
        guard let target = service ?? ServiceName(methodNamed: name) else { throw Self.noService(method) }
        let result = try await session.call(
            name, try parameters(session), of: target, idempotencyKey: idempotencyKey)
        if session.isJSON {
            session.write(json: result)
        } else {
            session.output.write(JSONText.prettyPrinted(result).safeForTerminal + "\n")
        }
        return .success
    }

    private func parameters(_ session: Session) throws(CommandError) -> JSONNode {
        let node: JSONNode
        switch params {
        case nil: node = try InputText.json(Array("{}".utf8), of: nil)
        case "-"?: node = try InputText.json("-", in: session)
        case let text? where text.hasPrefix("@"): node = try InputText.json(String(text.dropFirst()), in: session)
        case let text?: node = try InputText.json(Array(text.utf8), of: nil)
        }
        guard node.kind == .object || node.kind == .array else {
            throw .usage(
                en: "The parameters are a JSON object, as '{\"kind\": \"need\"}'.",
                ja: "引数はJSONオブジェクトで指定してください (例 '{\"kind\": \"need\"}')。")
        }
        return node
    }

    private static func noService(_ method: String) -> CommandError {
        let services = ServiceName.allCases.map(\.rawValue)
        let prefix = method.split(separator: ".").first.map(String.init) ?? method
        let guess = NearestName.of(prefix, among: services)
        return .usage(
            en: "No service is known by the name of \"\(method)\"."
                + (guess.map { " Did you mean \"\($0)\"?" } ?? ""),
            ja: "メソッド「\(method)」のサービスが分かりません。" + (guess.map { "「\($0)」ではありませんか。" } ?? ""),
            next: BilingualText(
                en: "Name it: --service \(services.joined(separator: "|"))",
                ja: "サービスを指定してください: --service \(services.joined(separator: "|"))"))
    }
}
