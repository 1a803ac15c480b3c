import JSONLines
import JSONRPC
import WireSupport

/// The methods of the examples in the JSON-RPC 2.0 specification, and a few that wait or fail.
enum ExampleMethods {
    enum Subtract: Method {
        static let name: MethodName = "subtract"
        static let summary = "Subtracts."
        typealias Result = Int

        /// By position or by name, as the specification shows both.
        struct Params: Codable {
            let minuend: Int
            let subtrahend: Int

            private enum CodingKeys: CodingKey { case minuend, subtrahend }

            init(from decoder: any Decoder) throws {
                if var list = try? decoder.unkeyedContainer() {
                    minuend = try list.decode(Int.self)
                    subtrahend = try list.decode(Int.self)
                } else {
                    let object = try decoder.container(keyedBy: CodingKeys.self)
                    minuend = try object.decode(Int.self, forKey: .minuend)
                    subtrahend = try object.decode(Int.self, forKey: .subtrahend)
                }
            }
        }
    }

    enum Sum: Method {
        static let name: MethodName = "sum"
        static let summary = "Adds."
        typealias Params = [Int]
        typealias Result = Int
    }

    enum GetValues: Method {
        static let name: MethodName = "get_data"
        static let summary = "Gives a word and a number."
        typealias Params = NoParams

        struct Result: Codable {
            func encode(to encoder: any Encoder) throws {
                var list = encoder.unkeyedContainer()
                try list.encode("hello")
                try list.encode(5)
            }

            init() {}
            init(from decoder: any Decoder) throws {}
        }
    }

    enum Notify: Method {
        static let name: MethodName = "notify_hello"
        static let summary = "Takes note."
        typealias Params = [Int]
        typealias Result = Bool
    }

    enum Update: Method {
        static let name: MethodName = "update"
        static let summary = "Takes note of five numbers."
        typealias Params = [Int]
        typealias Result = Bool
    }

    enum Nothing: Method {
        static let name: MethodName = "nothing"
        static let summary = "Gives null."
        typealias Params = NoParams
        typealias Result = Int?
    }

    enum Fail: Method {
        static let name: MethodName = "fail"
        static let summary = "Fails inside."
        typealias Params = NoParams
        typealias Result = Bool
        struct Secret: Error { let password = "hunter2" }
    }

    enum Wait: Method {
        static let name: MethodName = "wait"
        static let summary = "Answers its number when the gate opens."
        struct Params: Codable { let number: Int }
        typealias Result = Int
    }

    enum Repeat: Method {
        static let name: MethodName = "repeat"
        static let summary = "Gives a text of that many bytes."
        struct Params: Codable { let bytes: Int }
        typealias Result = String
    }

    static func table(gate: Gate = Gate()) -> MethodTable {
        var table = MethodTable()
        table.registerImmediate(Subtract.self) { params, _ in params.minuend - params.subtrahend }
        table.registerImmediate(Sum.self) { params, _ in params.reduce(0, +) }
        table.registerImmediate(GetValues.self) { _, _ in GetValues.Result() }
        table.registerImmediate(Notify.self) { _, _ in true }
        table.register(Update.self) { _, _ in true }
        table.registerImmediate(Nothing.self) { _, _ in nil }
        table.register(Fail.self) { _, _ in throw Fail.Secret() }
        table.register(Wait.self) { params, _ in
            await gate.wait()
            return params.number
        }
        table.registerImmediate(Repeat.self) { params, _ in String(repeating: "x", count: params.bytes) }
        return table
    }
}

/// Ends only when its task is cancelled.
enum UntilCancelled: Method {
    static let name: MethodName = "untilCancelled"
    static let summary = "Waits until it is cancelled."
    typealias Params = NoParams
    typealias Result = Bool
}
