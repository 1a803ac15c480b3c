import Testing

@testable import CLI

@Suite("Reading the rows of a file")
struct RowReadingTests {
    /// What became of each row: its line with its id, or with the rule it breaks.
    private func rows(_ text: String, named name: String = "rows.jsonl") async throws -> [String] {
        try await TemporaryFolder.with { folder in
            let path = try folder.write(text, to: name)
            var outcomes: [String] = []
            try await Session.quiet { session in
                var reader = try RowReader(
                    ImportFile(path: path, target: ImportTarget(service: .matchmaking, kind: "need")),
                    standardInput: [], in: session)
                while let row = try reader.next() {
                    switch row {
                    case .good(let row): outcomes.append("\(row.line) \(row.id ?? "")")
                    case .bad(let row), .unreadable(let row, rest: _):
                        outcomes += row.problems.map { "\($0.line ?? 0) \($0.field) \($0.rule)" }
                    }
                }
            }
            return outcomes
        }
    }

    @Test("blank lines are passed over, CR before LF is allowed, the last line needs no line feed")
    func lines() async throws {
        let outcome = try await rows("{\"id\":\"a\"}\r\n\n   \n{\"id\":\"b\"}\n{\"id\":\"c\"}")
        #expect(outcome == ["1 a", "4 b", "5 c"])
    }

    @Test("every bad line is told with its number, field and rule, and the good ones stay good")
    func badLines() async throws {
        let outcome = try await rows(
            """
            {"id":"a"}
            {"id":"b",}
            [1]
            {"name":"x"}
            {"id":7}
            {"id":"a"}
            {"id":"c","id":"d"}
            {"id":"e"}
            """)
        #expect(
            outcome == [
                "1 a", "2  json", "3  record-object", "4 /id record-id", "5 /id record-id", "6 /id unique-id",
                "7  json", "8 e",
            ])
    }

    @Test("a line longer than a request may be is refused, and the next one is read")
    func longLine() async throws {
        let long = "{\"id\":\"a\",\"text\":\"" + String(repeating: "x", count: RowCheck.rowBytes) + "\"}"
        let outcome = try await rows(long + "\n{\"id\":\"b\"}\n")
        #expect(outcome == ["1  row-length", "2 b"])
    }

    @Test("a .json file is one record over many lines, and its errors name their own line")
    func oneRecord() async throws {
        #expect(try await rows("{\n  \"id\": \"a\"\n}\n", named: "one.json") == ["1 a"])
        #expect(try await rows("{\n  \"id\": \"a\"\n  \"b\": 1\n}\n", named: "bad.json") == ["3  json"])
    }
}
