extension DecodingRun {
    typealias Problem = JSONDecodingError.Problem
    typealias Rule = JSONDecodingError.Rule
    typealias Expectation = JSONDecodingError.Expectation

    /// Numbers are quoted back up to this many bytes.
    private static let quotedBytes = 40

    /// A problem with the value at an index.
    func problem(_ rule: Rule, at index: Int, expected: Expectation? = nil, reason: String? = nil) -> Problem {
        let node = JSONNode(tape: tape, index: index)
        return Problem(
            pointer: pointer(to: index), rule: rule, expected: expected, found: node.kind,
            number: node.numberText.map(Self.quoted), reason: reason, offset: node.offset)
    }

    /// A member or element that a container lacks.
    func missing(_ name: String, in container: Int) -> Problem {
        Problem(
            pointer: pointer(to: container).appending(name), rule: .missing,
            offset: Int(tape.entries[container].end) - 1)
    }

    /// A problem as the error that `Decodable` types know, carrying the problem itself.
    func thrown(_ problem: Problem) -> DecodingError {
        var path: [any CodingKey] = []
        for token in problem.pointer.tokens.dropFirst(base.tokens.count) { path.append(JSONPathStep.name(token)) }
        let context = DecodingError.Context(
            codingPath: path, debugDescription: problem.message.en,
            underlyingError: JSONDecodingError(problems: [problem]))
        return switch problem.rule {
        case .missing: .keyNotFound(JSONPathStep.name(problem.pointer.tokens.last ?? ""), context)
        case .wrongType: .typeMismatch((any Decodable).self, context)
        default: .dataCorrupted(context)
        }
    }

    /// Records the problem with a name, or throws it.
    func raise(_ rule: Rule, name: Int, of object: Int) throws {
        let text = tape.string(at: name)
        let problem = Problem(
            pointer: pointer(to: object).appending(text), rule: rule,
            found: JSONNode(tape: tape, index: name + 1).kind,
            nearest: rule == .unknownName ? ledger?.nearestName(to: text, of: object) : nil,
            offset: JSONNode(tape: tape, index: name).offset)
        try record(problem)
    }

    /// Keeps the problem and goes on when collecting; throws it otherwise.
    func record(_ problem: Problem) throws {
        guard isCollecting else { throw thrown(problem) }
        guard let ledger, ledger.add(problem) else { throw ProblemLedger.Recorded() }
    }

    /// The problems that an error means when the value at an index threw it.
    func problems(of error: any Error, at index: Int) -> [Problem] {
        switch error {
        case is ProblemLedger.Recorded:
            return []
        case let error as JSONDecodingError:
            return error.problems
        case let error as DecodingError:
            guard let context = error.context else { return [refusal(String(describing: error), at: index)] }
            if let known = context.underlyingError as? JSONDecodingError { return known.problems }
            return [refusal(context.debugDescription, at: index, path: context.codingPath)]
        default:
            return [refusal(String(describing: error), at: index)]
        }
    }

    /// A value that its type refused; the type may name a place further in.
    private func refusal(_ reason: String, at index: Int, path: [any CodingKey] = []) -> Problem {
        let known = problem(.refusedValue, at: index, reason: reason)
        let named = JSONPointer(tokens: path.map { $0.intValue.map(String.init) ?? $0.stringValue }).within(base)
        guard named.tokens.count > known.pointer.tokens.count, named.tokens.starts(with: known.pointer.tokens) else {
            return known
        }
        return Problem(pointer: named, rule: .refusedValue, reason: reason, offset: known.offset)
    }

    /// The place of a value for the caller.
    func pointer(to index: Int) -> JSONPointer {
        JSONPointer(tokens: tape.path(from: root, to: index).map(\.stringValue)).within(base)
    }

    private static func quoted(_ number: String) -> String {
        number.utf8.count <= quotedBytes ? number : String(number.prefix(quotedBytes)) + "…"
    }
}

extension DecodingError {
    fileprivate var context: Context? {
        switch self {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
            .dataCorrupted(let context):
            context
        @unknown default: nil
        }
    }
}
