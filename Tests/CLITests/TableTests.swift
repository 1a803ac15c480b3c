import Testing

@testable import CLI

@Suite("Tables")
struct TableTests {
    private let table = Table(
        [.left("都市"), .left("Need"), .right("Points")],
        rows: [
            ["ダバオ市", "waste", .number(1_234_567)],
            ["Hải Phòng", "green port", .number(-5)],
        ])

    @Test("columns line up by what a terminal shows, numbers to the right with thousands separators")
    func alignment() {
        #expect(
            table.lines(PageStyle(columns: 80)) == [
                "都市       Need           Points",
                "─────────  ──────────  ─────────",
                "ダバオ市   waste       1,234,567",
                "Hải Phòng  green port         -5",
            ])
    }

    @Test("a table that is too wide breaks the cells that may be broken, those with most text least")
    func wrapping() {
        let table = Table(
            [.right("#"), .left("技術"), .left("Why")],
            rows: [
                [
                    .number(1), Table.Cell("埋立地メタン回収\njcm-42"),
                    "shares landfill, waste; 3 JCM projects in this class of technology",
                ]
            ])
        #expect(
            table.lines(PageStyle(columns: 40)) == [
                "#  技術         Why",
                "─  ───────────  ────────────────────────",
                "1  埋立地メタ   shares landfill, waste;",
                "   ン回収       3 JCM projects in this",
                "   jcm-42       class of technology",
            ])
    }

    @Test("no line is wider than the terminal while there is room for every column", arguments: [30, 40, 60, 100])
    func bounded(_ columns: Int) {
        let lines = table.lines(PageStyle(columns: columns))
        #expect(lines.allSatisfy { TextWidth.of($0) <= columns })
    }

    @Test("colours surround the text alone, so that columns still line up")
    func colours() {
        let table = Table([.left("State"), .left("X")], rows: [[Table.Cell("ok", .good), "1"]])
        let lines = table.lines(PageStyle(columns: 80, isColoured: true))
        #expect(lines[2] == "\u{1B}[32mok\u{1B}[0m     1")
    }

    @Test("a record cannot move the cursor or turn the text around")
    func controlCharacters() {
        #expect(Table.Cell("a\u{1B}[2Jb\u{202E}c\td").text == "a\u{FFFD}[2Jb\u{FFFD}c d")
    }

    @Test(
        "numbers are grouped by thousands",
        arguments: [
            (0, "0"), (999, "999"), (1_000, "1,000"), (-12_345, "-12,345"), (Int.min, "-9,223,372,036,854,775,808"),
        ])
    func grouping(_ number: Int, _ text: String) {
        #expect(GroupedNumber.text(number) == text)
    }
}
