import Contracts
import JSONText
import Model

/// A proposal with some of its facts changed by place.
struct ProposalEdit {
    private var document: JSONValue

    init(_ proposal: Proposal) throws {
        document = JSONValue(try JSONDocument(parsing: try JSONText.encode(proposal)).root)
    }

    /// Makes the changes in order; refused with every change that names no place.
    mutating func make(_ changes: [ScoringMethods.WhatIf.Change], at pointer: JSONPointer) throws(ScoringError) {
        var problems: [FieldProblem] = []
        for (index, change) in changes.enumerated() {
            let place = pointer.appending("changes").appending(index).appending("pointer")
            guard let target = JSONPointer(change.pointer), !target.tokens.isEmpty else {
                problems.append(.notAPointer(at: place))
                continue
            }
            do throws(NoSuchPlace) {
                document = try Self.setting(change.value.map { JSONValue($0) }, at: target.tokens[...], in: document)
            } catch {
                problems.append(.noSuchPlace(change.pointer, at: place))
            }
        }
        guard problems.isEmpty else { throw .refusedChanges(problems) }
    }

    /// The proposal as it reads now; refused with every change whose value does not fit its place.
    func proposal(
        changedBy changes: [ScoringMethods.WhatIf.Change], at pointer: JSONPointer
    ) throws -> Proposal {
        var bytes: [UInt8] = []
        document.append(to: &bytes)
        do {
            return try JSONDocument(parsing: bytes).root.decode(Proposal.self)
        } catch let error as JSONDecodingError {
            throw ScoringError.refusedChanges(
                error.problems.map { problem in
                    let told = FieldProblem(decoding: problem)
                    return FieldProblem(
                        pointer: Self.place(of: told.pointer, among: changes, at: pointer), rule: told.rule,
                        message: told.message)
                })
        }
    }

    /// The change that a place in the proposal was set by, in the request; the case itself where none did.
    static func place(
        of pointer: String, among changes: [ScoringMethods.WhatIf.Change], at root: JSONPointer
    ) -> String {
        let index = changes.lastIndex { pointer == $0.pointer || pointer.hasPrefix($0.pointer + "/") }
        guard let index else { return root.description }
        let rest = pointer.dropFirst(changes[index].pointer.count)
        return root.appending("changes").appending(index).appending("value").description + rest
    }
}

private struct NoSuchPlace: Error {}

extension ProposalEdit {
    private static func setting(
        _ value: JSONValue?, at path: ArraySlice<String>, in document: JSONValue
    ) throws(NoSuchPlace) -> JSONValue {
        guard let token = path.first else { return value ?? .null }
        let rest = path.dropFirst()
        switch document {
        case .object(var object):
            if rest.isEmpty {
                // Taking away what is not there is a slip of the pen.
                guard value != nil || object[token] != nil else { throw NoSuchPlace() }
                object[token] = value
            } else {
                // A member that is not there yet is begun, so that one change may state the first fact of its kind.
                let member = object[token] ?? .object(JSONObject())
                object[token] = try setting(value, at: rest, in: member)
            }
            return .object(object)
        case .array(var elements):
            if token == "-", rest.isEmpty, let value {
                elements.append(value)
            } else if let index = index(token), elements.indices.contains(index) {
                if rest.isEmpty, value == nil {
                    elements.remove(at: index)
                } else {
                    elements[index] = try setting(value, at: rest, in: elements[index])
                }
            } else {
                throw NoSuchPlace()
            }
            return .array(elements)
        case .null, .bool, .number, .string: throw NoSuchPlace()
        }
    }
}

extension ProposalEdit {
    /// The place in a list as RFC 6901 writes it: digits without a sign or a leading zero.
    private static func index(_ token: String) -> Int? {
        Int(token).flatMap { String($0) == token ? $0 : nil }
    }
}

extension FieldProblem {
    fileprivate static func notAPointer(at place: JSONPointer) -> FieldProblem {
        FieldProblem(
            pointer: place.description, rule: "json-pointer",
            message: BilingualText(
                en: "write a JSON Pointer into the proposal, such as /facts/annualReduction",
                ja: "提案内の位置を /facts/annualReduction のようなJSONポインターで記入してください"))
    }

    fileprivate static func noSuchPlace(_ pointer: String, at place: JSONPointer) -> FieldProblem {
        FieldProblem(
            pointer: place.description, rule: "no-such-place",
            message: BilingualText(
                en: "the proposal has no place \(pointer); a list is extended with \"-\" at its end",
                ja: "提案に \(pointer) という位置はありません。一覧への追加は末尾に「-」を指定してください"))
    }

    fileprivate init(decoding problem: JSONDecodingError.Problem) {
        self.init(
            pointer: problem.pointer.description, rule: problem.rule.rawValue,
            message: BilingualText(en: problem.message.en, ja: problem.message.ja))
    }
}
