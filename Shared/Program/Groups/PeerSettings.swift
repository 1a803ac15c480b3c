/// Where a program finds another service.
package struct PeerSettings: Equatable, Sendable {
    package let host: String
    package let port: Int

    package init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// `NAME-host` and `NAME-port`, for the service of that name.
    package static func declared(_ name: String, port: Int) -> Settings<Self> {
        Settings<Self>(
            Settings(
                SettingKey(stringLiteral: "\(name).host"), .host, default: "127.0.0.1", "Address of the \(name) service"
            ),
            Settings(
                SettingKey(stringLiteral: "\(name).port"), .port, default: port, "Port of the \(name) service")
        ) { Self(host: $0, port: $1) }
    }
}
