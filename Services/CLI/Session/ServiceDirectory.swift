import JSONLines
import JSONRPC
import JSONText

/// The services by name: where each is, and one connection to each that is used.
struct ServiceDirectory: Sendable {
    private let addresses: [ServiceName: ServiceAddress]
    private let clients: [ServiceName: RPCClient]

    init(_ addresses: [ServiceName: ServiceAddress]) {
        self.addresses = addresses
        clients = Dictionary(
            uniqueKeysWithValues: ServiceName.allCases.map { service in
                let address = addresses[service] ?? service.usualAddress
                return (service, RPCClient(host: address.host, port: address.port))
            })
    }

    func address(of service: ServiceName) -> ServiceAddress {
        addresses[service] ?? service.usualAddress
    }

    /// The result of a method as the service wrote it.
    func call(
        _ method: MethodName, _ params: some Encodable & Sendable, of service: ServiceName, within timeout: Timeout,
        idempotencyKey: String? = nil
    ) async throws(RPCClientError) -> JSONNode {
        guard let client = clients[service] else {
            preconditionFailure("every service has a client")
        }
        return try await client.call(
            method, params: params,
            meta: CallMeta(deadlineMs: timeout.milliseconds, idempotencyKey: idempotencyKey))
    }

    func close() async {
        for client in clients.values { await client.close() }
    }
}
