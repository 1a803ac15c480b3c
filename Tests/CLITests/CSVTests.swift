import JSONText
import Model
import Testing

@testable import CLI

@Suite("Tables")
struct CSVTests {
    @Test("cells may be quoted, hold commas, line ends and doubled marks; rows are numbered as a spreadsheet does")
    func reading() {
        let table = CSVTable("a,b\r\n1,\"x, \"\"y\"\"\nz\"\r\n\r\n,\n3,\"\"\n")
        #expect(table.headings == ["a", "b"])
        #expect(table.rows.map(\.cells) == [["1", "x, \"y\"\nz"], ["3", ""]])
        #expect(table.rows.map(\.number) == [2, 5])
        #expect(table.rows.allSatisfy { !$0.isBroken })
        #expect(CSVTable("a\tb\n1\t2").rows.map(\.cells) == [["1", "2"]])
        #expect(CSVTable("").headings == [])
    }

    @Test("a mark that is not closed, or stands inside a cell, breaks its row")
    func broken() {
        for text in ["a,b\n1,\"", "a,b\n1,\"x", "a,b\n1,x\"y", "a,b\n1,\"x\"y"] {
            #expect(CSVTable(text).rows.map(\.isBroken) == [true], "\(text)")
        }
    }

    @Test("any text is a table or is not, and none stops the reader")
    func anything() {
        var seed: UInt64 = 7
        let alphabet = Array("a,\"\n\r\tあ;")
        for _ in 0..<3_000 {
            var text = ""
            for _ in 0..<12 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.append(alphabet[Int(seed >> 33) % alphabet.count])
            }
            let table = CSVTable(text)
            #expect(table.rows.allSatisfy { !$0.cells.isEmpty })
        }
    }

    @Test("UTF-8 with or without its mark, and Shift_JIS")
    func encodings() {
        #expect(CSVTable.text(of: [0xEF, 0xBB, 0xBF] + Array("企業".utf8)) == "企業")
        #expect(CSVTable.text(of: [0x8A, 0xE9, 0x8B, 0xC6]) == "企業")
        #expect([0, 25, 26, 701, 702].map { CSVTable.letters(ofColumn: $0) } == ["A", "Z", "AA", "ZZ", "AAA"])
    }

    private func value(_ text: String, _ form: CSVField.Form) -> String {
        switch CSVCell(text, as: form) {
        case .value(let value): (try? JSONText.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        case .blank: "blank"
        case .wrong(let rule, _): rule
        }
    }

    @Test("cells become values; what is unknown is left out, what cannot be read is told")
    func cells() {
        let cells: [(String, CSVField.Form, String)] = [
            (" x ", .text, #""x""#), ("　", .text, "blank"), ("'=1+1", .text, #""=1+1""#),
            ("vn；ＴＨ、 pw ", .codes, #"["VN","TH","PW"]"#), ("a|b\nc", .list, #"["a","b","c"]"#),
            ("あり", .boolean, "true"), ("×", .boolean, "false"), ("ＮＯ", .boolean, "false"), ("不明", .boolean, "blank"),
            ("たぶん", .boolean, "cell-yes-no"), ("不明", .truth, #""unknown""#), ("○", .truth, #""yes""#),
            ("１，２００", .integer, "1200"), ("1.5", .integer, "cell-number"), ("1.5", .decimal, "1.5"),
            ("99999999999999999999", .integer, "cell-number"), ("007", .integer, "cell-number"),
            ("2024/8/1", .date, #""2024-08-01""#), ("2024年8月", .date, #""2024-08""#),
            ("令和6年8月1日", .date, #""2024-08-01""#), ("令和元年5月", .date, #""2019-05""#), ("2024", .date, #""2024""#),
            ("2025-02-30", .date, "cell-date"), ("soon", .date, "cell-date"), ("FY2024", .date, #""FY2024""#),
            ("1,2", .integer, "cell-number"), ("1,200,000", .integer, "1200000"), ("1,200.5", .decimal, "1200.5"),
            ("昭和65年", .date, "cell-date"), ("平成0年", .date, "cell-date"), ("昭和64年1月", .date, #""1989-01""#),
            ("令和6年度", .date, #""2024年度""#), ("２０２４年度", .date, #""2024年度""#),
            ("2024/13", .date, "cell-date"), ("1/2/3/4", .date, "cell-date"), ("6/8/1", .date, "cell-date"),
        ]
        for (text, form, expected) in cells { #expect(value(text, form) == expected, "\(text) as \(form)") }
    }

    private func mapping(
        _ headings: [String], _ stated: [String: String] = [:], kind: String = "company"
    ) throws -> CSVMapping {
        try CSVMapping(headings: headings, kind: kind, stated: stated, constants: [:], file: "f.csv")
    }

    @Test("headings are known in both languages, whatever their width, case and brackets")
    func guesses() throws {
        let english = try mapping(["Company Name", "JCM experience", "Corporate number", "Countries", "Colour"])
        #expect(english.fields.map { $0?.name } == ["names.en", "jcmExperience", "corporateNumber", "countries", nil])
        #expect(english.passedOver == ["Colour"])
        let japanese = try mapping(["企業名（英語）", "企業名", "法人番号", "ＪＣＭ実績", "対象国", "備考"])
        #expect(
            japanese.fields.map { $0?.name }
                == ["names.en", "names.ja", "corporateNumber", "jcmExperience", "countries", "note"])
        #expect(japanese.column(of: "/countries/0")?.letters == "E")
        #expect(japanese.column(of: "/names")?.heading == "企業名（英語）")
        #expect(japanese.column(of: "") == nil)
        for kind in MatchmakingKind.allCases {
            let names = kind.csvFields.map(\.name)
            #expect(Set(names).count == names.count, "\(kind)")
        }
    }

    @Test("columns that fit nothing, fit twice or are missing are all told at once")
    func badMapping() throws {
        let error = #expect(throws: CommandError.self) {
            try mapping(["企業名", "会社名", "X"], ["Y": "names.en", "X": "a..b"])
        }
        #expect(error?.problems.map(\.rule) == ["map-heading", "map-field", "map-twice", "map-required"])
    }

    @Test("a row becomes a record with its defaults and an id; a bad cell is told with row and column")
    func rows() throws {
        let table = CSVTable(
            "Name,法人番号,Countries,JCM experience\nRoof Co.,1180301018771,vn;th,あり\nWall Co.,,,maybe\nDoor\n"
                + "Café Grün AG,,,\nRoof Again,1180301018771,,\n")
        var rows = CSVRows(table, try mapping(table.headings), file: "f.csv")
        var outcomes: [RowCheck.Outcome] = []
        while let outcome = rows.nextRow() { outcomes.append(outcome) }
        guard outcomes.count == 5, case .good(let first) = outcomes[0],
            case .unreadable(let second, let rest) = outcomes[1],
            case .bad(let third) = outcomes[2], case .good(let fourth) = outcomes[3],
            case .unreadable(let last, _) = outcomes[4]
        else {
            Issue.record("\(outcomes)")
            return
        }
        #expect(
            String(decoding: first.node.compactBytes, as: UTF8.self)
                == #"{"names":{"en":"Roof Co."},"corporateNumber":"1180301018771","countries":["VN","TH"],"#
                + #""jcmExperience":true,"kind":"company","roles":[],"source":{"text":"f.csv"},"id":"co-1180301018771"}"#
        )
        #expect(second.problems.map(\.rule) == ["cell-yes-no"] && rest.id == "co-wall-co")
        #expect(
            ErrorReport.line(second.problems[0], .ja).hasPrefix("f.csv:3: D列「JCM experience」: /jcmExperience: 「maybe」"))
        #expect(third.problems.map(\.rule) == ["csv-cells"] && third.cells == ["Door"])
        #expect(fourth.id == "co-cafe-grun-ag")
        #expect(last.problems.map(\.rule) == ["unique-id"] && last.line == 6)
    }

    @Test("the numbers of companies and municipalities may be written in wide digits")
    func wideNumbers() throws {
        func record(_ text: String, kind: String) throws -> String {
            let table = CSVTable(text)
            var rows = CSVRows(table, try mapping(table.headings, kind: kind), file: "f.csv")
            guard case .good(let row)? = rows.nextRow() else { return "" }
            return String(decoding: row.node.compactBytes, as: UTF8.self)
        }
        let company = try record("Name,法人番号\nRoof Co.,１１８０３０１０１８７７１\n", kind: "company")
        #expect(
            company.contains(#""corporateNumber":"1180301018771""#) && company.contains(#""id":"co-1180301018771""#))
        let municipality = try record(
            "Name,団体コード,Type,Prefecture,都道府県コード\nOsaka,２７１００４,city,Osaka,JP-27\n", kind: "municipality")
        #expect(municipality.contains(#""lgCode":"271004""#) && municipality.contains(#""id":"lg-271004""#))
    }

    @Test("choices may be written as they are called in either language")
    func words() throws {
        let table = CSVTable(
            "ID,対象の種別,対象ID,事項,該当,根拠の水準,時点,出典\n"
                + "F1,自治体,lg-271004,官民連携プラットフォーム,あり,当事者の資料,2024-08,s\n")
        var rows = CSVRows(table, try mapping(table.headings, kind: "fact"), file: "f.csv")
        guard case .good(let row)? = rows.nextRow() else {
            Issue.record("the row can be read")
            return
        }
        let text = String(decoding: row.node.compactBytes, as: UTF8.self)
        for part in [#""kind":"municipality""#, #""predicate":"publicPrivatePlatform""#, #""level":"B""#] {
            #expect(text.contains(part), "\(text)")
        }
        #expect(CSVWords.municipalityKinds.choice("市") == "city" && CSVWords.municipalityKinds.choice("城") == "城")
        #expect(CSVWords.roles.choice("技術") == "technology" && CSVWords.roles.choice("C3PLEAD") == "c3pLead")
    }

    @Test("a cell that holds a name where an id is wanted says of which kind the id has to be")
    func namesForIDs() throws {
        let table = CSVTable("ID,相手都市,ニーズ,分野,出典\nN1,ダバオ市,廃棄物,太陽光発電;waste,s\n")
        var rows = CSVRows(table, try mapping(table.headings, kind: "need"), file: "f.csv")
        guard case .unreadable(let row, _)? = rows.nextRow() else {
            Issue.record("the row is not good")
            return
        }
        #expect(row.problems.map { "\($0.column?.letters ?? "") \($0.rule)" } == ["B cell-id", "D cell-id"])
        #expect(
            row.problems[0].message.ja.contains("相手都市のIDを記入") && row.problems[0].message.en.contains("partner city"))
        #expect(row.problems[1].message.ja.contains("「太陽光発電」") && !row.problems[1].message.ja.contains("waste"))
        #expect(row.problems[1].message.en.contains("renkei list sector"))
    }

    @Test("a row that states an id is never taken for a row that states none")
    func standInIDs() throws {
        let table = CSVTable(
            "ID,City,Need (English)\nN1,pc-1,waste\n,pc-1,waste\nrow-3x,pc-1,waste\nrow-3,pc-1,waste\n")
        var rows = CSVRows(table, try mapping(table.headings, kind: "need"), file: "f.csv")
        var outcomes: [String] = []
        while let outcome = rows.nextRow() {
            switch outcome {
            case .good(let row): outcomes.append(row.id ?? "")
            case .bad(let row), .unreadable(let row, rest: _): outcomes += row.problems.map(\.rule)
            }
        }
        #expect(outcomes == ["N1", "cell-required", "row-3x", "row-3"])
    }

    @Test("a column of ids that is missing is told once, at the headings, unless ids can be made of the rows")
    func idColumn() throws {
        let needs = ["City", "Need (English)", "Source"]
        let error = #expect(throws: CommandError.self) { try mapping(needs, kind: "need") }
        #expect(error?.problems.map { "\($0.line ?? 0) \($0.rule)" } == ["1 map-required"])
        #expect(error?.problems.first?.message.en.contains("no column is id") == true)
        #expect(try mapping(["ID"] + needs, kind: "need").fields.first??.name == "id")
        _ = try CSVMapping(
            headings: needs, kind: "need", stated: [:], constants: ["id": "N-1"], file: "f.csv")
        #expect(throws: CommandError.self) { try mapping(["Name"], kind: "reviewer") }
    }

    @Test("a row whose id is missing or another row's is told of all else that is wrong in its cells")
    func doubtfulIDs() throws {
        let table = CSVTable(
            "ID,City,Need (English),Priority\nN1,pc-1,waste,1\nN1,pc-1,waste,high\n,pc-1,waste,low\nN1,,waste,1\n")
        var rows = CSVRows(table, try mapping(table.headings, kind: "need"), file: "f.csv")
        var told: [String] = []
        while let outcome = rows.nextRow() {
            guard case .unreadable(let row, let rest) = outcome else { continue }
            told.append(row.problems.map { "\($0.column?.letters ?? "") \($0.rule)" }.joined(separator: ", "))
            #expect(rest.origin != nil && !rest.node.compactBytes.isEmpty)
        }
        #expect(
            told == ["D cell-number, A unique-id", "A cell-required, D cell-number", "B cell-required, A unique-id"])
        let names = CSVTable("Name,JCM experience\n企業,maybe\n")
        var companies = CSVRows(names, try mapping(names.headings), file: "f.csv")
        guard case .unreadable(let company, _)? = companies.nextRow() else {
            Issue.record("the row has no id")
            return
        }
        #expect(company.problems.map { "\($0.column?.letters ?? "") \($0.rule)" } == ["B cell-yes-no", "A record-id"])
    }
}
