import Contracts
import JSONText
import Model
import ProcessSupport
import Testing

extension EndToEnd {
    @Suite("Asking with the command line")
    struct CommandLineTests {
        @Test("every question is answered in both languages and as strict JSON, with the same facts")
        func questions() async throws {
            try await Installation.withShippedRecords { installation in
                try await status(installation)
                try await match(installation)
                try await consortium(installation)
                try await screen(installation)
                try await score(installation)
                try await documents(installation)
                try await funding(installation)
                try await call(installation)
                try await tour(installation)
            }
        }

        private func status(_ installation: Installation) async throws {
            let page = try await installation.renkei("status")
            #expect(page.ending == .exited(0))
            for service in ["matchmaking", "scoring", "funding"] { #expect(page.output.contains(service)) }
            #expect(page.output.contains("Next: renkei tour"))
            #expect(try await installation.renkei("status", "--lang", "ja").output.contains("稼働中"))
        }

        private func match(_ installation: Installation) async throws {
            let question = ["match", "need-ph-davao-2", "--as-of", "2025-03-31"]
            let answers = try await ask(question, installation)
            let result = try answers.json.answer.decode(MatchmakingMethods.MatchNeed.Result.self)
            #expect(result.need.id?.value == "need-ph-davao-2")
            let best = try #require(result.ranking.results.first)
            // Long names are broken into lines; their first words are not.
            #expect(answers.en.output.contains(best.names.en.prefix { $0 != " " }))
            #expect(answers.en.output.contains("Technologies for: waste volume growth"))
            #expect(answers.ja.output.contains("ニーズに合う技術: "))
            #expect(answers.en.output.contains("Davao City"))
            #expect(answers.ja.output.contains("フィリピン"))
        }

        private func consortium(_ installation: Installation) async throws {
            let question = ["consortium", "pc-pw-airai", "--as-of", "2025-03-31"]
            let answers = try await ask(question, installation)
            let result = try answers.json.answer.decode(MatchmakingMethods.AssembleConsortium.Result.self)
            let members = try #require(result.consortium.best?.members)
            #expect(members.first?.id == "lg-472085")
            for member in members { #expect(answers.en.output.contains(member.id)) }
            #expect(answers.en.output.contains("Consortium for Airai State"))
            #expect(answers.ja.output.contains("アイライ州のコンソーシアム案"))
            let leads = try await ask(["consortium", "leads", "pc-pw-airai", "--limit", "3"], installation)
            #expect(leads.en.output.contains("Lead organisations for Airai State"))
            #expect(leads.ja.output.contains("代表事業者の候補"))
        }

        private func screen(_ installation: Installation) async throws {
            let file = ShippedFiles.path("data/examples/proposal-davao-kitakyushu.json")
            // Its translation is missing: the answer is no.
            let answers = try await ask(["screen", file], installation, ending: 1)
            let report = try answers.json.answer.decode(ScoringMethods.ScreenProposal.Result.self).report
            #expect(report.result == .notEligibleYet)
            #expect(report.notices.isEmpty)
            #expect(answers.en.output.contains("Not eligible yet: 1 of 9 criteria fails; 1 conditional; 7 pass"))
            #expect(answers.ja.output.contains("9要件中、不適合1件、条件付き1件、適合7件"))
            #expect(answers.en.output.contains("→ attach a Japanese translation"))
        }

        private func score(_ installation: Installation) async throws {
            let file = ShippedFiles.path("data/examples/proposal-davao-kitakyushu.json")
            let answers = try await ask(["score", file], installation)
            let result = try answers.json.answer.decode(ScoringMethods.ScoreProposal.Result.self)
            #expect(result.scorecard.total == .init(points: 103, maximum: 145))
            #expect(answers.en.output.contains("103 of 145"))
            #expect(answers.ja.output.contains("103"))
            #expect(answers.en.output.contains(result.scorecard.title.en))
            #expect(answers.ja.output.contains(result.scorecard.title.ja))
        }

        private func documents(_ installation: Installation) async throws {
            let file = ShippedFiles.path("data/examples/proposal-davao-kitakyushu.json")
            let checklist = try await installation.renkei("documents", file)
            #expect(checklist.ending == .exited(1))
            #expect(checklist.output.contains("Not ready: 3 things are missing"))
            let timetable = try await ask(
                ["timetable", "--call", "c3p-fy2025-1", "--lead-time", "loi=30", "--proposal", file], installation)
            #expect(timetable.en.output.contains("must begin by"))
            #expect(timetable.ja.output.contains("2025-02-01"))
            let calendar = try await ask(["calendar", "--fiscal-year", "2025"], installation)
            #expect(calendar.en.output.contains("kick-off"))
            #expect(calendar.ja.output.contains("月次報告：2025年4月"))
            let text = try await installation.renkei("calendar", "--fiscal-year", "2025", "--ics", "-")
            #expect(text.ending == .exited(0))
            #expect(text.output.hasPrefix("BEGIN:VCALENDAR\r\n"))
        }

        private func funding(_ installation: Installation) async throws {
            let question = [
                "funding", "--country", "Viet Nam", "--gas", GreenhouseGas.energyRelatedCO2.rawValue, "--sector",
                ProjectSector.waste.rawValue, "--implementer", Implementer.stateOwnedCompany.rawValue, "--as-of",
                "2025-03-31",
            ]
            let answers = try await ask(question, installation)
            let result = try answers.json.answer.decode(FundingMethods.FindSchemes.Result.self)
            let fitting = result.verdicts.filter { $0.verdict == .fits }.compactMap(\.scheme.guidebookNumber)
            #expect(Set(fitting) == ["T7-1", "T7-4"])
            for page in [answers.en, answers.ja] {
                for row in fitting { #expect(page.output.contains(row)) }
            }
            #expect(answers.en.output.contains("Viet Nam"))
            #expect(answers.ja.output.contains("ベトナム"))
        }

        private func call(_ installation: Installation) async throws {
            let called = try await installation.renkei(
                "call", "matchmaking.countryStatus", #"{"country":"ベトナム","asOf":"2025-03-31"}"#, "--json")
            #expect(called.ending == .exited(0), "\(called.error)")
            #expect(try called.answer.member("country")?.string == "VN")
            #expect(try called.answer.member("status")?.string == "partner")
            let wrong = try await installation.renkei("call", "matchmaking.countryStatus", #"{"land":"VN"}"#, "--json")
            #expect(wrong.ending == .exited(4))
            let error = try JSONDocument(parsing: Array(wrong.error.utf8)).root.member("error")
            let fields = error?.member("problems")?.elements.compactMap { $0.member("field")?.string } ?? []
            #expect(Set(fields) == ["/params/land", "/params/country"])
        }

        private func tour(_ installation: Installation) async throws {
            let examples = ShippedFiles.path("data/examples")
            let answers = try await ask(["tour", "--examples", examples, "--as-of", "2025-03-31"], installation)
            #expect(try answers.json.answers.count == 5)
            for word in ["Davao City", "Kitakyushu City", "103 of 145", "T7-1"] {
                #expect(answers.en.output.contains(word), "\(word) in:\n\(answers.en.output)")
            }
            for word in ["ダバオ", "北九州市", "103", "T7-1"] {
                #expect(answers.ja.output.contains(word), "\(word) in:\n\(answers.ja.output)")
            }
        }

        private struct Answers {
            let en: FinishedProgram
            let ja: FinishedProgram
            let json: FinishedProgram
        }

        private func ask(
            _ question: [String], _ installation: Installation, ending status: Int32 = 0
        ) async throws -> Answers {
            let answers = Answers(
                en: try await installation.command(question + ["--lang", "en"]).finished(),
                ja: try await installation.command(question + ["--lang", "ja"]).finished(),
                json: try await installation.command(question + ["--json"]).finished())
            for answer in [answers.en, answers.ja, answers.json] {
                #expect(answer.ending == .exited(status), "\(question): \(answer.error)")
            }
            return answers
        }

        @Test("services that do not run are told with what to do next, in the language and form that was asked for")
        func notRunning() async throws {
            let away = ["--matchmaking", "--scoring", "--funding"].flatMap { [$0, "127.0.0.1:1"] }
            func ask(_ arguments: String...) async throws -> FinishedProgram {
                try await Executable.renkei.command(arguments + away).finished()
            }
            let status = try await ask("status")
            #expect(status.ending == .exited(1))
            #expect(status.output.contains("deploy/up"))
            let match = try await ask("match", "need-ph-davao-2")
            #expect(match.ending == .exited(3))
            #expect(match.output.isEmpty)
            #expect(match.error.contains("The matchmaking service does not answer at 127.0.0.1:1"))
            #expect(match.error.contains("deploy/up"))
            #expect(match.error.contains("--matchmaking HOST:PORT"))
            let japanese = try await ask("match", "need-ph-davao-2", "--lang", "ja")
            #expect(japanese.ending == .exited(3))
            #expect(japanese.error.contains("127.0.0.1:1 の matchmaking サービスに接続できません"))
            let json = try await ask("match", "need-ph-davao-2", "--json")
            #expect(json.output.isEmpty)
            let error = try JSONDocument(parsing: Array(json.error.utf8)).root.member("error")
            #expect(error?.member("exitCode")?.int64 == 3)
        }
    }
}
