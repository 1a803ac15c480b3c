import JSONText
import Testing

/// An answer in short: `id=result`, `id!code` with the pointers of its problems, and a batch as a sorted list.
enum Shape {
    static func of(_ line: String) throws -> String {
        try of(JSONDocument(parsing: Array(line.utf8)).root)
    }

    private static func of(_ answer: JSONNode) throws -> String {
        if answer.kind == .array {
            return "[" + (try answer.elements.map { try of($0) }).sorted().joined(separator: " ") + "]"
        }
        #expect(answer.member("jsonrpc")?.string == "2.0")
        let id = try text(#require(answer.member("id")))
        let result = answer.member("result")
        let error = answer.member("error")
        #expect((result == nil) != (error == nil), "an answer has a result or an error, never both")
        if let result { return "\(id)=\(text(result))" }
        let code = try #require(error?.member("code")?.numberText)
        let problems =
            error?.member("data")?.member("problems")?.elements.compactMap { $0.member("pointer")?.string } ?? []
        // A member that every broken request breaks says nothing more than the code.
        let fields = problems.filter { pointer in
            !["/method", "/jsonrpc", "/params"].contains { pointer.hasSuffix($0) }
        }
        return "\(id)!\(code)" + (code == "-32602" || code == "-32600" ? fields.map { " " + $0 }.joined() : "")
    }

    private static func text(_ node: JSONNode) -> String {
        String(decoding: node.rawBytes, as: UTF8.self)
    }
}
