import JSONRPC
import JSONText

/// What a service says of itself.
package struct ServiceIdentity: Sendable {
    package let name: String
    package let version: String
    /// The revision of the records it answers from.
    package let revision: @Sendable () -> Int64

    package init(name: String, version: String, revision: @Sendable @escaping () -> Int64) {
        self.name = name
        self.version = version
        self.revision = revision
    }
}

extension MethodTable {
    /// Adds `rpc.ping` and `rpc.discover`, the latter made from the table as it stands: register it last.
    package mutating func registerProtocolMethods(of service: ServiceIdentity, limits: WireLimits) {
        registerImmediate(Ping.self) { _, _ in
            Ping.Result(service: service.name, version: service.version, revision: service.revision())
        }
        let own = [(Ping.name, Ping.summary), (Discover.name, Discover.summary)]
        let document = Discover.Result(
            title: service.name, version: service.version, methods: own + methods.filter { !$0.name.isReserved },
            limits: [
                "lineInBytes": limits.lineInBytes, "lineOutBytes": limits.lineOutBytes,
                "batchRequests": limits.batchRequests, "inFlightPerConnection": limits.inFlightPerConnection,
                "executing": limits.executing, "connections": limits.connections,
                "startedLineMilliseconds": limits.startedLineMilliseconds,
                "idleMilliseconds": limits.idleMilliseconds, "unreadBytes": limits.unreadBytes,
                "unreadMilliseconds": limits.unreadMilliseconds, "greatestUnreadBytes": limits.greatestUnreadBytes,
                "defaultDeadlineMilliseconds": limits.defaultDeadlineMilliseconds,
                "greatestDeadlineMilliseconds": limits.greatestDeadlineMilliseconds,
                "drainMilliseconds": limits.drainMilliseconds,
            ])
        registerImmediate(Discover.self) { _, _ in document }
    }

    /// The registered name that was probably meant; `nil` where none is close.
    func nearestName(to name: MethodName) -> String? {
        NearestName.of(name.text, among: methods.map(\.name.text))
    }
}
