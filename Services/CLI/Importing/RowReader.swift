import Model

/// The rows of an import file in order, good and bad.
struct RowReader: ~Copyable {
    private var lines: LineReader
    /// A file that is one record, until it has been given.
    private var whole: [UInt8]?
    private var check: RowCheck
    /// A file that is a table.
    private var table: CSVRows?

    /// - Parameter standardInput: what standard input held: it can be read only once, and the rows are gone through
    ///   twice.
    init(_ file: ImportFile, standardInput: [UInt8], in session: Session) throws(CommandError) {
        check = RowCheck(file: file.path)
        table = try file.columns.map { (columns) throws(CommandError) in
            try CSVRows(file, columns, standardInput: standardInput, in: session)
        }
        guard table == nil else {
            whole = nil
            lines = LineReader(InputFile([]), limit: RowCheck.rowBytes)
            return
        }
        whole = file.holdsOneRecord ? try InputText.read(file.path, atMost: RowCheck.rowBytes, in: session) : nil
        lines = LineReader(try Self.input(file, standardInput, session), limit: RowCheck.rowBytes)
    }

    private static func input(
        _ file: ImportFile, _ standardInput: [UInt8], _ session: Session
    ) throws(CommandError) -> InputFile {
        if file.path == "-" { return InputFile(standardInput) }
        if file.holdsOneRecord { return InputFile([]) }
        return try InputFile(file.path, standardInput: session.surroundings.input)
    }

    /// The headings of a table.
    var headings: [String]? { table?.headings }

    /// `nil` at the end.
    mutating func next() throws(CommandError) -> RowCheck.Outcome? {
        if table != nil { return table?.nextRow() }
        if let bytes = whole {
            whole = nil
            return check.check(bytes, line: 1)
        }
        guard let line = try lines.next() else { return nil }
        return check.check(line.bytes, line: line.number)
    }
}
