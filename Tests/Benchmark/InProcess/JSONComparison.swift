import Contracts
import Foundation
import JSONRPC
import JSONText
import Model

/// The same job done by our coder and by Foundation's, on the same types and bytes.
///
/// Ours also does what Foundation does not: it refuses unknown and duplicate names, whatever is not strict JSON, and
/// keeps the order of members.
struct JSONComparison {
    let name: String
    let bytes: Int
    let ours: () throws -> Void
    let foundation: () throws -> Void

    static func all(_ ranking: NeedRanking, technologies: [[UInt8]]) throws -> [JSONComparison] {
        guard let need = ranking.needs.first, let request = ranking.requests.first else {
            throw BenchmarkError.badRecord(file: "need")
        }
        let ping = Ping.Result(service: "matchmaking", version: "0.1.0", revision: 42)
        let result = ranking.result(for: need)
        return [
            readRequest(request),
            try writeAnswer("write the answer to rpc.ping", ping),
            try writeAnswer("write the answer to matchNeed", result),
            try readAnswer("read the answer to matchNeed", result),
            readRecords("read \(technologies.count) technologies", technologies),
        ]
    }

    private static func readRequest(_ line: [UInt8]) -> JSONComparison {
        typealias Params = MatchmakingMethods.MatchNeed.Params
        let data = Data(line)
        return JSONComparison(name: "read a matchNeed request, envelope and parameters", bytes: line.count) {
            guard case .single(.request(let request)) = IncomingMessage(line, greatestBatch: 100) else {
                throw BenchmarkError.badAnswer
            }
            keep(try request.decodeParams(as: Params.self))
        } foundation: {
            keep(try JSONDecoder().decode(PlainRequest<Params>.self, from: data))
        }
    }

    private static func writeAnswer(_ name: String, _ result: some Codable & Sendable) throws -> JSONComparison {
        let plain = PlainAnswer(result)
        return JSONComparison(name: name, bytes: try line(result).count) {
            keep(try line(result))
        } foundation: {
            keep(try JSONEncoder().encode(plain))
        }
    }

    private static func readAnswer<R: Codable & Sendable>(_ name: String, _ result: R) throws -> JSONComparison {
        let line = try line(result)
        let data = Data(line)
        return JSONComparison(name: name, bytes: line.count) {
            guard let node = try JSONDocument(parsing: line).root.member("result") else {
                throw BenchmarkError.badAnswer
            }
            keep(try node.decode(R.self))
        } foundation: {
            keep(try JSONDecoder().decode(PlainAnswer<R>.self, from: data))
        }
    }

    private static func readRecords(_ name: String, _ lines: [[UInt8]]) -> JSONComparison {
        let data = lines.map { Data($0) }
        return JSONComparison(name: name, bytes: lines.reduce(0) { $0 + $1.count }) {
            for line in lines { keep(try JSONText.decode(Technology.self, from: line)) }
        } foundation: {
            for line in data { keep(try JSONDecoder().decode(Technology.self, from: line)) }
        }
    }

    private static func line(_ result: some Encodable) throws -> [UInt8] {
        var answer: [UInt8] = []
        try Answer.write(result, to: .integer(1), into: &answer)
        return answer
    }
}

/// The envelope of a request as synthesised coding reads it.
private struct PlainRequest<Params: Codable>: Codable {
    let jsonrpc: String
    let id: Int64
    let method: String
    let params: Params
}

/// The envelope of an answer as synthesised coding writes it.
private struct PlainAnswer<Result: Codable>: Codable {
    let jsonrpc: String
    let id: Int64
    let result: Result

    init(_ result: Result) {
        (jsonrpc, id, self.result) = ("2.0", 1, result)
    }
}
