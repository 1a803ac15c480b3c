import JSONText

extension RecordKind {
    /// A row with what merges brought into its record, and the places of that; the row itself where it keeps nothing.
    ///
    /// - Parameter now: the record as it is now, or was last.
    func keeping(
        merges row: ReadRow, of now: JSONNode?, among records: RecordSet
    ) -> (row: ReadRow, places: [JSONPointer]) {
        let merges = records.absorbed(kind: name, into: row.id).compactMap(\.kept)
        guard let now, !merges.isEmpty, case .object(var body)? = value(row.body) else { return (row, []) }
        var places: [JSONPointer] = []
        for merge in merges {
            guard let before = settled(merge.before, records), let after = settled(merge.after, records),
                let brought = BroughtMembers(
                    before: before, after: after, now: JSONValue(now), together: together)
            else { continue }
            let kept = brought.keeping(in: body)
            body = kept.row
            places += kept.places
        }
        guard !places.isEmpty, let bytes = try? JSONText.encode(JSONValue.object(body)),
            let node = try? JSONDocument(parsing: bytes).root, let whole = try? read(node, .root)
        else { return (row, []) }
        return (whole, places)
    }

    /// The text of a record as it would be kept now.
    func settledBody(_ body: JSONNode, _ records: RecordSet) -> [UInt8]? {
        (try? read(body, .root)).map { settle($0, records).body }
    }

    private func settled(_ body: JSONNode, _ records: RecordSet) -> JSONValue? {
        settledBody(body, records).flatMap { value($0) }
    }

    private func value(_ bytes: [UInt8]) -> JSONValue? {
        (try? JSONDocument(parsing: bytes)).map { JSONValue($0.root) }
    }
}
