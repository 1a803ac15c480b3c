/// Whether a service answers, which one it is, and how far its records are.
package enum Ping: Method {
    package static let name: MethodName = "rpc.ping"
    package static let summary = "Answers at once with the service's name, version and record revision."

    package typealias Params = NoParams

    package struct Result: Codable, Hashable, Sendable {
        package let service: String
        package let version: String
        package let revision: Int64

        package init(service: String, version: String, revision: Int64) {
            self.service = service
            self.version = version
            self.revision = revision
        }
    }
}
