/// Where a program answers its operators: `/livez`, `/readyz` and `/metrics`.
package struct AdminSettings: Equatable, Sendable {
    /// A loopback address.
    package let host: String
    /// 0 lets the system choose a free port.
    package let port: Int

    package init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// `admin-host` and `admin-port`.
    package static func declared(port: Int) -> Settings<Self> {
        Settings<Self>(
            Settings(
                "admin.host", .loopbackHost, default: "127.0.0.1",
                "Address of /livez, /readyz and /metrics, on this machine only"),
            Settings(
                "admin.port", .listeningPort, default: port,
                "Port of /livez, /readyz and /metrics; 0 takes a free one")
        ) { Self(host: $0, port: $1) }
    }
}
