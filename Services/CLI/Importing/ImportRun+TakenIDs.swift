import Contracts
import JSONLines
import JSONText
import Model

/// Rows whose ids were made of their names, and what is on record under such an id already.
extension ImportRun {
    /// The places of the rows that state no id and would change what is on record under the id made of their names: it
    /// may be the record of another firm or city with the name. A row that says what is on record changes nothing.
    func rowsOfTakenIDs(_ chunk: ImportChunk) async throws(CommandError) -> Set<Int> {
        var taken: Set<Int> = []
        var open = [chunk.rows.indices.filter { chunk.rows[$0].origin?.namesOnly == true }]
        while let places = open.popLast() {
            guard !places.isEmpty else { continue }
            let updates = try await updates(by: places.map { chunk.rows[$0] }, of: chunk.file)
            if updates == places.count {
                taken.formUnion(places)
            } else if updates > 0 {
                let half = places.count / 2
                open += [Array(places[..<half]), Array(places[half...])]
            }
        }
        return taken
    }

    /// How many records the rows would change; nothing is saved.
    private func updates(by rows: [ImportRow], of file: ImportFile) async throws(CommandError) -> Int {
        let params = PutRecords.Params(
            kind: file.target.kind, rows: rows.map(\.node), mode: .skipBad, dryRun: true, author: author)
        do throws(RPCClientError) {
            return try await put(params, key: nil, of: file.target.service, nil).updated
        } catch {
            throw commandError(error, file.target.service)
        }
    }
}

extension ImportChunk {
    /// The ids that were made of names: each is to be that of a new record.
    var idsOfNames: [String] { rows.filter { $0.origin?.namesOnly == true }.compactMap(\.id) }

    /// A row whose id, made of its name, another record has.
    func rejectedForTakenID(_ place: Int) -> RejectedRow {
        let row = rows[place]
        let id = row.id ?? ""
        let problem = InputProblem(
            file: file.path, line: row.line,
            column: row.origin.flatMap { $0.mapping.column(of: "/id") ?? $0.mapping.column(of: "/names/en") },
            field: "/id", rule: "id-made-taken",
            message: BilingualText(
                en: "a record with the id \"\(id)\", made from the name, is on record already and says something else: "
                    + "put the id into an id column to change that record, or give another id",
                ja: "名称から作成したID「\(id)」の記録がすでに登録されており、内容が異なります。"
                    + "その記録を更新する場合はIDの列にこのIDを、別の記録とする場合は別のIDを記入してください"))
        return RejectedRow(
            file: file.path, line: row.line, id: row.id, record: JSONValue(row.node), problems: [problem],
            cells: row.origin?.cells)
    }
}
