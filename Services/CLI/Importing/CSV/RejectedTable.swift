import Model

/// The rejected rows of a table as a table of its own: their cells as they were, and what is wrong with them in both
/// languages. Corrected, it can be imported as it is.
enum RejectedTable {
    static func write(
        _ rows: [RejectedRow], headings: [String], to path: String, in session: Session
    ) throws(CommandError) {
        // What an earlier import wrote beside the rows is written anew.
        let own = headings.indices.filter { !CSVMapping.problemHeadings.contains(headings[$0]) }
        var table = CSVText(own.map { headings[$0] } + CSVMapping.problemHeadings)
        for row in rows {
            let all = row.cells ?? []
            // A row with too few or too many cells stays one until somebody has corrected it.
            let cells = all.count == headings.count ? own.map { all[$0] } : all
            let texts = Language.allCases.map { language in
                row.problems.map { problem in
                    [problem.column?.text(language), problem.message[language]].compactMap(\.self)
                        .joined(separator: ": ")
                }.joined(separator: "\n")
            }
            table.append(cells + texts)
        }
        try OutputFile.write(table, to: path, in: session)
    }
}
