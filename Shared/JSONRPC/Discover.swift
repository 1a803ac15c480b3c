/// What a service offers, as an OpenRPC document made from its own method table.
package enum Discover: Method {
    package static let name: MethodName = "rpc.discover"
    package static let summary = "Lists the methods, errors and limits as an OpenRPC document."

    package typealias Params = NoParams

    package struct Result: Codable, Hashable, Sendable {
        package let openrpc: String
        package let info: Info
        package let methods: [MethodEntry]
        package let components: Components
        package let limits: [String: Int]

        private enum CodingKeys: String, CodingKey {
            case openrpc, info, methods, components
            case limits = "x-limits"
        }

        package init(
            title: String, version: String, methods: [(name: MethodName, summary: String)], limits: [String: Int]
        ) {
            openrpc = "1.3.2"
            info = Info(title: title, version: version)
            self.methods = methods.map { MethodEntry(name: $0.name.text, summary: $0.summary) }
            components = Components(
                errors: Dictionary(
                    uniqueKeysWithValues: ErrorCode.all.map { ($0.name, ErrorEntry(code: $0.value, message: $0.name)) })
            )
            self.limits = limits
        }
    }

    package struct Info: Codable, Hashable, Sendable {
        package let title: String
        package let version: String
    }

    package struct MethodEntry: Codable, Hashable, Sendable {
        package let name: String
        package let summary: String
        package var paramStructure = "by-name"
        package var params: [String] = []
        package var result = ResultEntry()
    }

    package struct ResultEntry: Codable, Hashable, Sendable {
        package var name = "result"
        package var schema = NoParams()
    }

    package struct Components: Codable, Hashable, Sendable {
        package let errors: [String: ErrorEntry]
    }

    package struct ErrorEntry: Codable, Hashable, Sendable {
        package let code: Int
        package let message: String
    }
}
