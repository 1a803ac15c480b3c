import Foundation
import JSONText
import ProcessSupport
import Testing

extension EndToEnd {
    @Suite("Importing a table with the command line")
    struct TableImportTests {
        private static let headings =
            "企業名（英語）,企業名,種別,役割,対象国,JCM実績,都市間連携事業への参加,出典,時点,備考"

        /// A row of a table of companies; a planted error where one is named.
        private static func row(_ number: Int, _ error: PlantedError?) -> String {
            var cells = [
                "Company \(number) Co.", "企業\(number)株式会社", "company", "technology;jcmParticipant", "VN;TH",
                number.isMultiple(of: 3) ? "あり" : "", "なし", "survey, \"autumn\"", "2024年8月", "",
            ]
            switch error {
            case .noName: cells[0] = ""
            case .unknownKind: cells[2] = "castle"
            case .unknownRole: cells[3] = "technology;wizard"
            case .unknownCountry: cells[4] = "VN;QQ"
            case .badCode: cells[4] = "Vietnam"
            case .neitherYesNorNo: cells[5] = "maybe"
            case .badDate: cells[8] = "2024/13/01"
            case .tooFewCells: cells.removeLast(2)
            case .longName: cells[1] = String(repeating: "長", count: 501)
            case .longSource: cells[7] = String(repeating: "long ", count: 2_001)
            case .sameIDAndMore: (cells[0], cells[2], cells[8]) = ("Company 1 Co.", "castle", "2024/13/01")
            case .noLatinName: (cells[0], cells[3]) = ("企業", "technology;wizard")
            case nil: break
            }
            return cells.map { $0.contains("\"") ? "\"\($0.replacing("\"", with: "\"\""))\"" : $0 }
                .joined(separator: ",")
        }

        enum PlantedError: CaseIterable {
            case noName, unknownKind, unknownRole, unknownCountry, badCode, neitherYesNorNo, badDate, tooFewCells
            case longName, longSource, sameIDAndMore, noLatinName
        }

        /// 137 rows of 10,000, spread over the table, every kind of error among them.
        private static let planted: [Int: PlantedError] = Dictionary(
            uniqueKeysWithValues: (0..<137).map { place in
                (17 + place * 71, PlantedError.allCases[place % PlantedError.allCases.count])
            })

        private static func table(_ errors: [Int: PlantedError]) -> String {
            headings + "\r\n" + (1...10_000).map { row($0, errors[$0]) + "\r\n" }.joined()
        }

        private func importing(
            _ installation: Installation, _ file: String, _ more: String...
        ) async throws -> JSONNode {
            try await installation.command(
                ["import", "--kind", "company", "--csv", file, "--mode", "skipBad", "--json"] + more
            ).finished().answer
        }

        /// Of every rejected row, the columns that are told, each once.
        private func wrongColumns(_ report: JSONNode) throws -> [Int64: Set<String>] {
            var found: [Int64: Set<String>] = [:]
            for row in try #require(report.member("rejected")).elements {
                let problems = try #require(row.member("problems")).elements.map { $0 }
                let columns = problems.compactMap { $0.member("column")?.member("letters")?.string }
                #expect(columns.count == problems.count && Set(columns).count == columns.count)
                found[try #require(row.member("line")?.int64)] = Set(columns)
            }
            return found
        }

        private func count(_ report: JSONNode, _ name: String) throws -> Int64 {
            let file = try #require(report.member("files")?.elements.first { _ in true })
            return try #require(file.member(name)?.int64)
        }

        @Test(
            "10,000 rows with 137 errors: 137 are told with row and column, the others are saved, corrected ones follow"
        )
        func planted() async throws {
            try await Installation.with { installation in
                let countries = try await installation.renkei(
                    "import", ShippedFiles.path("data/matchmaking/10-country.jsonl"))
                #expect(countries.ending == .exited(0), "\(countries.error)")
                try await TemporaryFolder.with { folder in
                    let file = try folder.write([Self.table(Self.planted)], to: "companies.csv")
                    let bad = folder.path + "/bad.csv"
                    let tried = try await importing(installation, file, "--dry-run")
                    #expect(try count(tried, "rejected") == 137)
                    let report = try await importing(installation, file, "--rejected", bad)
                    #expect(try count(report, "created") == 10_000 - 137)
                    let rejected = try #require(report.member("rejected")).elements.map { $0 }
                    // The headings are row 1.
                    let rows = rejected.compactMap { $0.member("line")?.int64 }
                    #expect(rows == Self.planted.keys.map { Int64($0) + 1 }.sorted())
                    for row in rejected {
                        let number = Int(try #require(row.member("line")?.int64)) - 1
                        let problems = try #require(row.member("problems")).elements.map { $0 }
                        let columns = problems.compactMap { $0.member("column")?.member("letters")?.string }
                        let error = try #require(Self.planted[number])
                        #expect(!problems.isEmpty)
                        let isRepeated = problems.contains { $0.member("rule")?.string == "unique-id" }
                        #expect(isRepeated == (error == .sameIDAndMore))
                        for problem in problems {
                            for language in ["en", "ja"] {
                                let words = problem.member("message")?.member(language)?.string
                                #expect(words?.isEmpty == false, "\(number): \(problem.rawBytes)")
                            }
                        }
                        #expect(Set(columns) == Self.columns(error), "\(number) \(error): \(problems.map(\.rawBytes))")
                    }
                    let text = try String(contentsOfFile: bad, encoding: .utf8)
                    #expect(text.contains("Renkei: 不備の内容") && text.contains("F列「JCM実績」"))
                    try await correct(installation, folder, text)
                }
            }
        }

        @Test(
            "a row is told everything that is wrong with it, in cells that can be read and in others; nothing is saved")
        func everything() async throws {
            let table = """
                企業名（英語）,法人番号,種別,対象国,JCM実績,本社自治体ID,時点,出典
                Good Co.,,company,VN,あり,,2024-08,s
                Bad Co.,1180301018772,castle,VN;QQ,maybe,lg-999,2024/13/01,s
                ,1180301018771,company,Vietnam,たぶん,,2024-08,s
                Other Co.,,castle,VN,,,,s

                """
            let expected: [Int64: Set<String>] = [3: ["B", "C", "D", "E", "F", "G"], 4: ["A", "D", "E"], 5: ["C"]]
            try await Installation.with { installation in
                let countries = try await installation.renkei(
                    "import", ShippedFiles.path("data/matchmaking/10-country.jsonl"))
                #expect(countries.ending == .exited(0), "\(countries.error)")
                try await TemporaryFolder.with { folder in
                    let file = try folder.write([table], to: "companies.csv")
                    let run = try await installation.command(
                        ["import", "--kind", "company", "--csv", file, "--json"]
                    ).finished()
                    #expect(run.ending == .exited(1))
                    let report = try run.answer
                    #expect(try count(report, "created") == 0 && count(report, "rejected") == 3)
                    #expect(try wrongColumns(report) == expected)
                    let saved = try await installation.renkei("list", "company", "--json")
                    #expect(!saved.output.contains("Good Co."))
                }
            }
        }

        @Test("ids that are missing or repeated hide nothing of their rows; without a column of ids nothing is read")
        func ids() async throws {
            let cells = "ID,相手都市ID,ニーズ,優先順位,確認日,出典\n"
            let table =
                cells + "N1,pc-ph-davao,廃棄物,1,2024-08,s\n" + "N1,pc-nowhere,廃棄物,100,2024/13/01,s\n"
                + ",pc-nowhere,廃棄物,100,2024-08,s\n" + "N1,pc-ph-davao,廃棄物,0,2024-08,s\n"
            let expected: [Int64: Set<String>] = [
                3: ["A", "B", "D", "E"], 4: ["A", "B", "D"], 5: ["A", "D"],
            ]
            try await Installation.with { installation in
                for file in ["10-country", "20-sector", "30-partnerCity"] {
                    let run = try await installation.renkei(
                        "import", ShippedFiles.path("data/matchmaking/\(file).jsonl"))
                    #expect(run.ending == .exited(0), "\(run.error)")
                }
                try await TemporaryFolder.with { folder in
                    let file = try folder.write([table], to: "needs.csv")
                    let run = try await installation.command(
                        ["import", "--kind", "need", "--csv", file, "--mode", "skipBad", "--json"]
                    ).finished()
                    let report = try run.answer
                    #expect(try count(report, "created") == 1 && count(report, "rejected") == 3)
                    #expect(try wrongColumns(report) == expected)
                    let headless = try folder.write(
                        [table.replacing("ID,相手都市ID", with: "番号,相手都市ID")], to: "headless.csv")
                    let refused = try await installation.renkei("import", "--kind", "need", "--csv", headless)
                    #expect(refused.ending == .exited(2), "\(refused.error)")
                    #expect(refused.error.split(separator: "\n").count { $0.contains("[map-required]") } == 1)
                    #expect(!refused.error.contains("record-id"))
                }
            }
        }

        @Test("a table without ids changes no record that has a row's name; the same table again is harmless")
        func takenIDs() async throws {
            try await Installation.with { installation in
                try await TemporaryFolder.with { folder in
                    let first = try folder.write(["企業名(英語),企業名,出典,備考", "Roof Works,屋根社,名刺,水道に強い"], to: "1.csv")
                    #expect(try count(try await importing(installation, first), "created") == 1)
                    #expect(try count(try await importing(installation, first), "unchanged") == 1)
                    let second = try folder.write(
                        ["企業名(英語),企業名,出典", "Roof Works,屋根社,名刺", "Wall Works,壁社,名刺"], to: "2.csv")
                    for report in [
                        try await importing(installation, second, "--dry-run"),
                        try await importing(installation, second),
                    ] {
                        #expect(try count(report, "rejected") == 1 && count(report, "updated") == 0)
                        #expect(try count(report, "created") == 1)
                        let rows = try #require(report.member("rejected")).elements.map { $0 }
                        let rules = rows.flatMap { row in
                            (row.member("problems")?.elements.map { $0 } ?? []).compactMap { $0.member("rule")?.string }
                        }
                        #expect(rules == ["id-made-taken"])
                    }
                    let kept = try await installation.renkei("get", "company", "co-roof-works", "--json")
                    #expect(kept.output.contains("水道に強い"))
                    let stated = try folder.write(["ID,企業名(英語),出典", "co-roof-works,Roof Works,名刺"], to: "3.csv")
                    #expect(try count(try await importing(installation, stated), "updated") == 1)
                }
            }
        }

        @Test("while the kind of a fact's subject cannot be read, nothing is said of its id")
        func unreadKind() async throws {
            try await Installation.with { installation in
                try await TemporaryFolder.with { folder in
                    let file = try folder.write(
                        [
                            "対象の種別,対象ID,事項,該当,根拠の水準,時点,ID,出典",
                            "城,lg-271004,官民連携プラットフォーム,あり,A,2024-08,F1,s",
                        ], to: "facts.csv")
                    let run = try await installation.command(["import", "--kind", "fact", "--csv", file, "--json"])
                        .finished()
                    #expect(try wrongColumns(try run.answer) == [2: ["A"]])
                }
            }
        }

        /// The rejected rows come back with their mistakes corrected.
        private func correct(
            _ installation: Installation, _ folder: TemporaryFolder, _ rejected: String
        ) async throws {
            let again = try folder.write([rejected], to: "again.csv")
            #expect(try count(try await importing(installation, again), "rejected") == 137)
            let corrected =
                Self.headings + "\r\n" + Self.planted.keys.sorted().map { Self.row($0, nil) + "\r\n" }.joined()
            let report = try await importing(installation, try folder.write([corrected], to: "corrected.csv"))
            #expect(try count(report, "created") == 137)
            let whole = try await importing(
                installation, try folder.write([Self.table([:])], to: "whole.csv"))
            #expect(try count(whole, "unchanged") == 10_000)
        }

        private static func columns(_ error: PlantedError) -> Set<String> {
            switch error {
            case .noName: ["A"]
            case .unknownKind: ["C"]
            case .unknownRole: ["D"]
            case .unknownCountry, .badCode: ["E"]
            case .neitherYesNorNo: ["F"]
            case .badDate: ["I"]
            case .longName: ["B"]
            case .longSource: ["H"]
            case .tooFewCells: []
            // The id, which is made of the name, has no column.
            case .sameIDAndMore: ["C", "I"]
            case .noLatinName: ["A", "D"]
            }
        }
    }
}
