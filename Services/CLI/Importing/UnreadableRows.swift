import Contracts
import JSONRPC
import Model

/// Bad rows, and what can be read of each.
struct UnreadableRows {
    private(set) var rest: ImportChunk
    private var rejected: [RejectedRow] = []

    init(of file: ImportFile) {
        rest = ImportChunk(of: file)
    }

    var isEmpty: Bool { rejected.isEmpty }

    /// Whether the row still fits into one request.
    func takes(_ row: ImportRow) -> Bool { rest.takes(row) }

    mutating func append(_ row: RejectedRow, rest: ImportRow) {
        rejected.append(row)
        self.rest.append(rest)
    }

    /// The rows with what a service says of the rest of each.
    func rows(adding answers: [PutRecords.RejectedRow]) -> [RejectedRow] {
        var rows = rejected
        for answer in answers where rows.indices.contains(answer.row) {
            let problems = rest.rejected(answer)?.problems ?? []
            // The id was made up where no column says it: what is wrong with it says nothing of the row.
            rows[answer.row] = rows[answer.row].adding(problems.filter { $0.field != "/id" || $0.column != nil })
        }
        return rows
    }
}
