/// Where a service listens for its callers.
package struct ListenSettings: Equatable, Sendable {
    /// A loopback address.
    package let host: String
    /// 0 lets the system choose a free port.
    package let port: Int

    package init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// `listen-host` and `listen-port`.
    package static func declared(port: Int) -> Settings<Self> {
        Settings<Self>(
            Settings("listen.host", .loopbackHost, default: "127.0.0.1", "Address to listen on, on this machine only"),
            Settings("listen.port", .listeningPort, default: port, "Port to listen on; 0 takes a free one")
        ) { Self(host: $0, port: $1) }
    }
}
