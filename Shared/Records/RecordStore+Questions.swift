import Contracts
import JSONRPC
import JSONText
import Model

/// All that is wrong with a question, whatever the records are.
extension RecordStore {
    func problems(_ params: GetRecord.Params) -> [FieldProblem] {
        kindProblems(params.kind)
            + [
                .noRevision(params.atRevision, at: "/params/atRevision"),
                .noRevision(params.minRevision, at: "/params/minRevision"),
            ].compactMap(\.self)
    }

    func problems(_ params: RecordHistory.Params) -> [FieldProblem] {
        kindProblems(params.kind)
            + [
                .outOfRange(params.limit, 1...RecordHistory.greatestLimit, at: "/params/limit"),
                .noRevision(params.before, at: "/params/before"),
                .noRevision(params.minRevision, at: "/params/minRevision"),
            ].compactMap(\.self)
    }

    func problems(_ params: ListRecords.Params) -> [FieldProblem] {
        let known = kinds.first { $0.name == params.kind }.map { $0.filters.keys.sorted() }
        let strangers = known.map { known in
            (params.filters ?? [:]).keys.sorted().filter { !known.contains($0) }
                .map { FieldProblem.unknownFilter($0, known: known) }
        }
        let isWrongPage = params.cursor.map { ListCursor($0, of: params) == nil } ?? false
        let numbers: [FieldProblem?] = [
            .outOfRange(params.limit, 1...ListRecords.greatestLimit, at: "/params/limit"),
            .noRevision(params.minRevision, at: "/params/minRevision"),
        ]
        return kindProblems(params.kind) + (strangers ?? []) + numbers.compactMap(\.self)
            + (isWrongPage ? [.badCursor] : [])
    }

    func problems(_ params: PutRecords.Params) -> [FieldProblem] {
        let ids = Set(params.rows.compactMap { $0.member("id")?.string })
        let strangers = params.seen.subtracting(ids).sorted().map { FieldProblem.expectedStranger($0) }
        return kindProblems(params.kind) + strangers
            + FieldProblem.noRevisions(params.expectedRevisions) + FieldProblem.author(params.author)
    }

    private func kindProblems(_ name: String) -> [FieldProblem] {
        kinds.contains { $0.name == name } ? [] : [.unknownKind(name, known: kinds.map(\.name))]
    }
}

extension RecordStore {
    func refuse(_ problems: [FieldProblem]) throws(RecordError) {
        guard problems.isEmpty else { throw .invalid(problems) }
    }

    /// Refuses a request of which something is wrong beside its rows, with what is wrong with the rows.
    func refuseProblems(_ params: PutRecords.Params) throws(RecordError) {
        let problems = problems(params)
        guard problems.isEmpty else { throw .invalid(problems, rejected: refusedRows(params)) }
    }

    /// The rows that would refuse the request, as far as they can be checked.
    private func refusedRows(_ params: PutRecords.Params) -> [PutRecords.RejectedRow] {
        guard isLoaded, params.mode != .skipBad, let kind = kinds.first(where: { $0.name == params.kind }) else {
            return []
        }
        return CheckedRows(params.rows, of: kind, among: snapshot.records, seen: params.seen).rejected
    }

    /// What is wrong beside what cannot be read.
    func rest(_ problems: [FieldProblem], _ unreadable: [String]) -> [RPCError.Problem] {
        problems.filter { $0.stands(without: unreadable) }.map { RPCError.Problem($0) }
    }

    func rest(_ params: PutRecords.Params, _ unreadable: [String]) -> [RPCError.Problem] {
        rest(problems(params), unreadable) + refusedRows(params).flatMap(\.problems)
    }
}
