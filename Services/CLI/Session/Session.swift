import JSONLines
import JSONRPC
import JSONText
import Model

/// One run of a command: in which language, for whom (a person or a program), with which services.
struct Session: Sendable {
    let language: Language
    /// Whether results and errors are JSON for a program.
    let isJSON: Bool
    let style: PageStyle
    let services: ServiceDirectory
    /// What the caller allows an answer; each kind of call has its own measure where nothing is said.
    let timeout: Timeout?
    let surroundings: Surroundings

    var output: TextOutput { surroundings.output }

    /// The result of a method, typed and as the service wrote it.
    func ask<M: Method>(
        _ method: M.Type, _ params: some Encodable & Sendable, of service: ServiceName
    ) async throws(CommandError) -> Reply<M.Result> {
        let text = try await call(M.name, params, of: service)
        do {
            // A newer service may say more than this build knows.
            return Reply(
                value: try text.decode(M.Result.self, options: JSONDecodingOptions(unknownNames: .ignore)), text: text)
        } catch {
            throw commandError(.unreadableAnswer("\(M.name): \(error)"), service)
        }
    }

    /// The result of a method as the service wrote it.
    func call(
        _ method: MethodName, _ params: some Encodable & Sendable, of service: ServiceName,
        idempotencyKey: String? = nil
    ) async throws(CommandError) -> JSONNode {
        do {
            return try await services.call(
                method, params, of: service, within: timeout ?? .question, idempotencyKey: idempotencyKey)
        } catch {
            throw commandError(error, service)
        }
    }

    private func commandError(_ error: RPCClientError, _ service: ServiceName) -> CommandError {
        CommandError(error, from: service, at: services.address(of: service), within: timeout ?? .question)
    }

    /// A typed result with its text.
    struct Reply<Value: Sendable>: Sendable {
        let value: Value
        let text: JSONNode
    }
}

// MARK: - Showing

extension Session {
    /// Shows a page to a person, or the service's own text to a program.
    func show(_ page: @autoclosure () -> Page, orJSON text: JSONNode) {
        if isJSON { write(json: text) } else { show(page()) }
    }

    func show(_ page: Page) {
        output.write(page.text(style))
    }

    /// One line of JSON.
    func write(json value: some Encodable) {
        do throws(JSONEncodingError) {
            output.write(try JSONText.encode(value) + [UInt8(ascii: "\n")])
        } catch {
            preconditionFailure("our own values are JSON: \(error)")
        }
    }

    /// A word beside the result, on standard error: a line for a person, `{"note": …}` for a program.
    func remark(_ text: String) {
        guard isJSON else {
            surroundings.errors.write(text.safeForTerminal + "\n")
            return
        }
        guard let note = try? JSONText.encode(["note": text]) else { preconditionFailure("a text is JSON") }
        surroundings.errors.write(note + [UInt8(ascii: "\n")])
    }
}
