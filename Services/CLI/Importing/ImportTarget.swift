/// Which records a file holds: the service that keeps them, and their kind.
struct ImportTarget: Hashable, Sendable, Encodable {
    let service: ServiceName
    let kind: String
    /// The place in the order of import, within a service.
    let order: Int

    init(service: ServiceName, kind: String, order: Int = 0) {
        self.service = service
        self.kind = kind
        self.order = order
    }

    /// What a path says: `…/<service>/<NN>-<kind>.jsonl` (many records) or `.json` (one). `nil` for any other path.
    init?(path: String) {
        let parts = path.split(separator: "/")
        guard parts.count >= 2, let service = ServiceName(rawValue: String(parts[parts.count - 2])),
            let dot = parts[parts.count - 1].lastIndex(of: ".")
        else { return nil }
        let name = parts[parts.count - 1][..<dot]
        let halves = name.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard ["jsonl", "json"].contains(parts[parts.count - 1][dot...].dropFirst()), halves.count == 2,
            !halves[1].isEmpty, let order = Int(halves[0]), order >= 0
        else { return nil }
        self.init(service: service, kind: String(halves[1]), order: order)
    }
}

/// A file to import, or standard input.
struct ImportFile: Hashable, Sendable {
    /// "-" for standard input.
    let path: String
    let target: ImportTarget
    /// How the columns of a table become fields; none for a file of records.
    var columns: CSVColumns?

    /// A file that ends in ".json" holds one record over many lines; every other holds one a line.
    var holdsOneRecord: Bool { path.hasSuffix(".json") }
}

/// What a caller says of the columns of a table.
struct CSVColumns: Hashable, Sendable {
    /// Fields by heading.
    var map: [String: String] = [:]
    /// What every row has where no column says it, by field.
    var constants: [String: String] = [:]
}
