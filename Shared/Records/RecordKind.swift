package import JSONText
package import Model

/// One kind of record that a service keeps: how a row becomes a value, what is wrong with it, how it is found.
package struct RecordKind: Sendable {
    package let name: String
    let read: @Sendable (JSONNode, JSONPointer) throws -> ReadRow
    let settle: @Sendable (ReadRow, RecordSet) -> ReadRow
    let check: @Sendable (RecordSet) -> @Sendable (any Sendable) -> [FieldProblem]
    let warn: @Sendable (RecordSet) -> @Sendable (any Sendable) -> [FieldProblem]
    let checkChange: @Sendable (any Sendable, any Sendable, RecordSet) -> [FieldProblem]
    let checkUnreadable: @Sendable (RecordSet) -> @Sendable (JSONNode) -> [FieldProblem]
    let filters: [String: Filter]
    let texts: @Sendable (any Sendable) -> [String]
    /// Names of members that say one thing together.
    let together: [[String]]

    /// How a value is compared with what a list is filtered by.
    struct Filter: Sendable {
        let values: @Sendable (any Sendable) -> [String]
        /// The kind of the records whose ids the values are; `nil` where the filter's name says it, if they are ids.
        let kind: @Sendable (any Sendable) -> String?
    }

    /// A row that is of its kind's type.
    struct ReadRow {
        let id: String
        let value: any Sendable
        /// The value as its type writes it: equal records have equal bodies, however they were sent.
        let body: [UInt8]
    }

    /// - Parameters:
    ///   - id: the record's public id.
    ///   - settle: brings a value to the form in which it is kept, given all records as they are; `nil` where it has it.
    ///   - check: what is wrong with a value that decodes, given all records as they would be after the request, which
    ///     are looked at once for all rows; pointers begin at the record.
    ///   - warn: what to look at in a value before it is saved, though nothing forbids it; given the same records.
    ///   - checkChange: what forbids that the first value, which is stored, becomes the second; given all records as
    ///     they are.
    ///   - checkUnreadable: what else is wrong with a row that does not decode, so that its sender hears of everything
    ///     at once; given the same records.
    ///   - filters: the values that a filter of `listRecords` compares with, by the filter's name. A filter that is named
    ///     as a kind compares with ids of that kind.
    ///   - filterKinds: the kind of the records whose ids a filter compares with, where its name does not say it.
    ///   - texts: what a text search looks into, in both languages.
    ///   - together: names of members that say one thing together, of which no row keeps a part that a merge brought.
    package init<T: Codable & Sendable>(
        _ type: T.Type, name: String, id: @Sendable @escaping (T) -> String,
        settle: @Sendable @escaping (T, RecordSet) -> T? = { _, _ in nil },
        check: @Sendable @escaping (RecordSet) -> @Sendable (T) -> [FieldProblem] = { _ in { _ in [] } },
        warn: @Sendable @escaping (RecordSet) -> @Sendable (T) -> [FieldProblem] = { _ in { _ in [] } },
        checkChange: @Sendable @escaping (T, T, RecordSet) -> [FieldProblem] = { _, _, _ in [] },
        checkUnreadable: @Sendable @escaping (RecordSet) -> @Sendable (JSONNode) -> [FieldProblem] = { _ in
            { _ in [] }
        },
        filters: [String: @Sendable (T) -> [String]] = [:], filterKinds: [String: @Sendable (T) -> String] = [:],
        texts: @Sendable @escaping (T) -> [String] = { _ in [] }, together: [[String]] = []
    ) {
        self.name = name
        self.together = together
        read = { node, pointer in
            let value = try node.decode(T.self, path: pointer)
            return ReadRow(id: id(value), value: value, body: try JSONText.encode(value))
        }
        self.check = { records in
            let check = check(records)
            return { value in (value as? T).map { check($0) } ?? [] }
        }
        self.settle = { row, records in
            guard let value = row.value as? T, let settled = settle(value, records),
                let body = try? JSONText.encode(settled)
            else { return row }
            return ReadRow(id: id(settled), value: settled, body: body)
        }
        self.warn = { records in
            let warn = warn(records)
            return { value in (value as? T).map { warn($0) } ?? [] }
        }
        self.checkChange = { old, new, records in
            guard let old = old as? T, let new = new as? T else { return [] }
            return checkChange(old, new, records)
        }
        self.checkUnreadable = checkUnreadable
        self.filters = filters.reduce(into: [:]) { all, filter in
            let kind = filterKinds[filter.key]
            all[filter.key] = Filter(
                values: { value in (value as? T).map { filter.value($0) } ?? [] },
                kind: { value in (value as? T).flatMap { kind?($0) } })
        }
        self.texts = { value in (value as? T).map { texts($0) } ?? [] }
    }
}
