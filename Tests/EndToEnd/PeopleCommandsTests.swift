import Contracts
import JSONText
import Model
import ProcessSupport
import Testing

extension EndToEnd {
    @Suite("Introductions and merging with the command line")
    struct PeopleCommandsTests {
        private static let id = "intro-pc-pw-airai-co-nextems-need-pw-airai-1"

        @Test("an introduction goes from proposed to declined, step by step, and answers show where it stands")
        func introductions() async throws {
            try await Installation.withShippedRecords { installation in
                func renkei(_ words: String..., ending: Int32 = 0) async throws -> String {
                    let run = try await installation.command(words).finished()
                    #expect(run.ending == .exited(ending), "\(words): \(run.error)")
                    return run.output + run.error
                }
                _ = try await renkei("intro", "due", ending: 1)
                _ = try await renkei(
                    "intro", "propose", "--city", "pc-pw-airai", "--company", "co-nextems", "--need",
                    "need-pw-airai-1", "--by", "Sato", "--on", "2025-01-10")
                let again = try await renkei(
                    "--lang", "ja", "intro", "propose", "--city", "pc-pw-airai", "--company", "co-nextems", "--need",
                    "need-pw-airai-1", "--by", "Suzuki", "--on", "2025-01-20", ending: 4)
                #expect(again.contains("登録済みです(提案、2025-01-10、Sato)") && again.contains("intro advance \(Self.id)"))
                let advanced = try await renkei("intro", "advance", Self.id, "--by", "Sato", "--on", "2025-02-01")
                #expect(advanced.contains("confirmed by") && advanced.contains("2025-02-15"))
                // A step that leaves one out is refused, with what may come.
                let skipped = try await renkei(
                    "intro", "advance", Self.id, "--to", "inTalks", "--by", "Sato", "--on", "2025-02-02", ending: 4)
                #expect(skipped.contains("after confirmedBySurvey comes one of: confirmedByInquiry, declined"))
                let listed = try await renkei("intro", "list", "--city", "pc-pw-airai", "--state", "confirmedBySurvey")
                #expect(listed.contains(Self.id) && listed.contains("Airai State – Nextems"), "\(listed)")
                let due = try await renkei("intro", "due", "--as-of", "2025-03-01", "--lang", "ja")
                #expect(due.contains("2025-02-15") && due.contains("14日超過") && due.contains("直接照会で関心"))
                let match = try await renkei("match", "need-pw-airai-1", "--as-of", "2025-03-01")
                #expect(match.contains("confirmed by survey since 2025-02-01") && match.contains("Sato"))
                let consortium = try await renkei("consortium", "pc-pw-airai", "--as-of", "2025-03-01", "--lang", "ja")
                #expect(consortium.contains("書面調査で確認(2025-02-01、担当 Sato"))
                let declined = try await renkei(
                    "intro", "decline", Self.id, "--reason", "no budget this year", "--by", "Sato", "--on", "2025-03-02"
                )
                #expect(declined.contains("declined"))
                let ended = try await renkei("intro", "advance", Self.id, "--by", "Sato", ending: 4)
                #expect(
                    ended.contains("has ended: declined")
                        && ended.contains("Propose another one with an --id of its own"))
                _ = try await renkei("intro", "due", "--as-of", "2025-12-01", ending: 1)
                _ = try await renkei("intro", "list", "--state", "inTalks", ending: 1)
            }
        }

        @Test("who proposes anew what has ended, declined or agreed, is told to propose another one")
        func ended() async throws {
            try await Installation.withShippedRecords { installation in
                func renkei(_ words: [String], ending: Int32 = 0) async throws -> String {
                    let run = try await installation.command(words).finished()
                    #expect(run.ending == .exited(ending), "\(words): \(run.error)")
                    return run.output + run.error
                }
                let step = ["--by", "Sato", "--on", "2025-01-10"]
                for (company, ways, state) in [
                    ("co-nextems", [["decline", "--reason", "no budget"]], ("declined", "辞退")),
                    ("co-janus", Array(repeating: ["advance"], count: 5), ("agreed", "合意")),
                ] as [(String, [[String]], (String, String))] {
                    let id = "intro-pc-pw-airai-\(company)"
                    let propose = ["intro", "propose", "--city", "pc-pw-airai", "--company", company] + step
                    _ = try await renkei(propose)
                    for way in ways { _ = try await renkei(["intro", way[0], id] + way.dropFirst() + step) }
                    let again = try await renkei(propose, ending: 4)
                    #expect(again.contains("\(id) is on record already: \(state.0), 2025-01-10, Sato"))
                    #expect(again.contains("It has ended: propose another one with an --id of its own."))
                    let japanese = try await renkei(["--lang", "ja"] + propose, ending: 4)
                    #expect(japanese.contains("登録済みです(\(state.1)、2025-01-10、Sato)"))
                    #expect(japanese.contains("この紹介は終了しています。別の紹介として、--id で異なるIDを指定してください。"))
                    for words in [again, japanese] { #expect(!words.contains("intro advance")) }
                    _ = try await renkei(propose + ["--id", "\(id)-2"])
                }
            }
        }

        @Test("a duplicate is found and merged: its id leads on, what named it follows, a dry run changes nothing")
        func merging() async throws {
            try await Installation.withShippedRecords { installation in
                func renkei(_ words: String..., ending: Int32 = 0) async throws -> String {
                    let run = try await installation.command(words).finished()
                    #expect(run.ending == .exited(ending), "\(words): \(run.error)")
                    return run.output
                }
                try await TemporaryFolder.with { folder in
                    let twin =
                        #"{"id":"co-agc-twin","names":{"en":"AGC, INC.","ja":"ＡＧＣ㈱"},"kind":"company","#
                        + #""roles":["technology"],"source":{"text":"a list","asOf":"2024-08"}}"#
                    let offer =
                        #"{"id":"TEC-twin","names":{"en":"Twin glass"},"companyId":"co-agc-twin","#
                        + #""sectors":["energy-efficiency"],"stage":"deployed","source":{"text":"a list","asOf":"2024-08"}}"#
                    _ = try await renkei(
                        "import", "--kind", "company", try folder.write([twin + "\n"], to: "twin.jsonl"))
                    _ = try await renkei(
                        "import", "--kind", "technology", try folder.write([offer + "\n"], to: "offer.jsonl"))
                }
                #expect(try await renkei("merge", "company", "co-agc").contains("co-agc-twin"))
                let tried = try await renkei("merge", "company", "co-agc", "co-agc-twin", "--dry-run", "--lang", "ja")
                #expect(tried.contains("TEC-twin"))
                #expect(try await renkei("get", "company", "co-agc-twin").contains("AGC, INC."))
                let merged = try await renkei("merge", "company", "co-agc", "co-agc-twin", "--author", "Sato", "--json")
                let result = try JSONDocument(parsing: Array(merged.utf8)).root
                    .decode(MatchmakingMethods.MergeRecords.Result.self)
                #expect(result.followed == [RecordName(.technology, "TEC-twin")] && !result.dryRun)
                #expect(try await renkei("get", "company", "co-agc-twin", "--json").contains(#""co-agc""#))
                #expect(try await renkei("get", "technology", "TEC-twin", "--json").contains(#""companyId":"co-agc""#))
                _ = try await renkei("merge", "company", "co-agc", "co-agc-twin", "--dry-run", ending: 4)
                let kept = try await renkei("get", "company", "co-agc", "--json")
                let again = try await installation.command(
                    ["import", ShippedFiles.path("data/matchmaking/50-company.jsonl"), "--lang", "ja"]
                ).finished()
                #expect(again.ending == .exited(0))
                #expect(again.error.contains("co-agcは統合で引き継いだ項目を保持します: /names/aliases"), "\(again.error)")
                let still = try await renkei("get", "company", "co-agc", "--json")
                #expect(kept.contains("AGC, INC.") && still == kept)
            }
        }

        @Test("the id of a merged city leads to its needs and everything else, and the answer says so")
        func mergedCity() async throws {
            try await Installation.withShippedRecords { installation in
                func renkei(_ words: String...) async throws -> (output: String, error: String) {
                    let run = try await installation.command(words).finished()
                    #expect(run.ending == .exited(0), "\(words): \(run.error)")
                    return (run.output, run.error)
                }
                try await TemporaryFolder.with { folder in
                    let twin =
                        #"{"id":"pc-twin","names":{"en":"Davao, the city"},"type":"city","country":"PH","#
                        + #""source":{"text":"a list"}}"#
                    _ = try await renkei(
                        "import", "--kind", "partnerCity", try folder.write([twin + "\n"], to: "twin.jsonl"))
                }
                _ = try await renkei("merge", "partnerCity", "pc-ph-davao", "pc-twin", "--author", "Sato")
                for words in [["match", "--city"], ["municipalities"], ["consortium", "leads"], ["consortium"]] {
                    let own = try await installation.command(words + ["pc-ph-davao"]).finished()
                    let twin = try await installation.command(words + ["pc-twin"]).finished()
                    #expect(!own.output.isEmpty && twin.output == own.output, "\(words)")
                    #expect(twin.error.contains("pc-twin was merged into pc-ph-davao"), "\(words): \(twin.error)")
                    #expect(!own.error.contains("merged"))
                }
                let needs = try await renkei("list", "need", "--filter", "partnerCity=pc-twin")
                #expect(needs.output.contains("need-ph-davao-1"))
            }
        }
    }
}
