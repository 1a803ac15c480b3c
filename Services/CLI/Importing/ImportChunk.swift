import Contracts
import JSONRPC
import JSONText
import Model

/// Rows of one file that go in one request.
struct ImportChunk: Sendable {
    static let mostRows = 200
    static let mostBytes = 512 << 10

    let file: ImportFile
    private(set) var rows: [ImportRow] = []
    private var byteCount = 0

    init(of file: ImportFile) {
        self.file = file
    }

    /// Whether the row still fits; a row that is larger than a chunk travels alone.
    func takes(_ row: ImportRow) -> Bool {
        rows.isEmpty || (rows.count < Self.mostRows && byteCount + row.byteCount <= Self.mostBytes)
    }

    mutating func append(_ row: ImportRow) {
        rows.append(row)
        byteCount += row.byteCount
    }

    /// The chunk without the rows at some places.
    func without(_ places: Set<Int>) -> ImportChunk {
        var chunk = ImportChunk(of: file)
        for (place, row) in rows.enumerated() where !places.contains(place) { chunk.append(row) }
        return chunk
    }

    /// A row that the service refused, as the file has it.
    func rejected(_ row: PutRecords.RejectedRow) -> RejectedRow? {
        guard rows.indices.contains(row.row) else { return nil }
        return rejected(row.row, row.problems)
    }

    /// The rows that an error names, each with all its problems; the problems that name no row come second.
    func rejected(_ error: RPCError) -> (rows: [RejectedRow], other: [RPCError.Problem]) {
        var byRow: [Int: [RPCError.Problem]] = [:]
        var other: [RPCError.Problem] = []
        for problem in error.problems {
            let tokens = JSONPointer(problem.pointer)?.tokens ?? []
            if tokens.starts(with: ["params", "rows"]), tokens.count > 2, let row = Int(tokens[2]),
                rows.indices.contains(row)
            {
                byRow[row, default: []].append(problem)
            } else {
                other.append(problem)
            }
        }
        return (byRow.sorted { $0.key < $1.key }.map { rejected($0.key, $0.value) }, other)
    }

    private func rejected(_ index: Int, _ problems: [RPCError.Problem]) -> RejectedRow {
        let row = rows[index]
        let rejected = RejectedRow(
            file: file.path, line: row.line, id: row.id, record: JSONValue(row.node),
            problems: problems.map { problem in
                InputProblem(
                    file: file.path, line: row.line, field: Self.field(problem.pointer), rule: problem.rule,
                    message: BilingualText(problem.message))
            })
        return row.origin.map { rejected.inTable($0.mapping, cells: $0.cells) } ?? rejected
    }

    /// The place below the record: "/country" of "/params/rows/3/country".
    private static func field(_ pointer: String) -> String {
        JSONPointer(pointer).map { JSONPointer(tokens: Array($0.tokens.dropFirst(3))).description } ?? pointer
    }
}
