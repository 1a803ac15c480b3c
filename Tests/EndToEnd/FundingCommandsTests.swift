import Contracts
import Foundation
import JSONText
import Model
import ProcessSupport
import Testing

extension EndToEnd {
    @Suite("Schemes with the command line")
    struct FundingCommandsTests {
        private static let day = ["--as-of", "2025-03-31"]

        @Test("the exits, the reasons, the catalogue, combinations and the change feed, over the records that ship")
        func questions() async throws {
            try await Installation.withShippedRecords { installation in
                try await TemporaryFolder.with { folder in
                    try await candidate(installation)
                    try await owner(installation)
                    try await catalogue(installation, folder)
                    try await changes(installation, folder)
                }
            }
        }

        /// Rooftop solar on a private building in a candidate country.
        private func candidate(_ installation: Installation) async throws {
            let facts = [
                "--country", "Malaysia", "--sector", "renewableEnergies", "--sector", "energyEfficiency",
                "--implementer",
                "privateCompany",
            ]
            let route = try await installation.command(["funding", "route"] + facts + Self.day).finished()
            #expect(route.ending == .exited(0), "\(route.error)")
            for words in [
                "not now: Malaysia is a candidate", "not equipment funding",
                "introduction of equipment on a business basis",
            ] { #expect(route.output.contains(words), "\(words)") }
            let found = try await installation.command(
                ["funding", "find", "--only-route", "partnerCountryExit", "--json"] + facts + Self.day
            ).finished()
            #expect(found.ending == .exited(1), "no scheme for partner countries is open")
            let verdicts = try found.answer.decode(FundingMethods.FindSchemes.Result.self).verdicts
            #expect(verdicts.allSatisfy { $0.verdict == .notNow || $0.verdict == .doesNotFit })
        }

        /// A city government itself, waste to energy.
        private func owner(_ installation: Installation) async throws {
            let facts = ["--country", "ベトナム", "--gas", "energyRelatedCO2", "--sector", "waste"]
            let why = try await installation.command(
                ["funding", "why", "T7-1", "--implementer", "governmentItself"] + facts + Self.day
            ).finished()
            #expect(why.ending == .exited(1))
            #expect(why.output.contains("Does not fit"))
            #expect(why.output.contains("(L1118)"))
            #expect(why.output.contains("would fit if implemented by a state-owned or private company"))
            let company = try await installation.command(
                ["funding", "why", "T7-1", "--implementer", "stateOwnedCompany", "--lang", "ja"] + facts + Self.day
            ).finished()
            #expect(company.ending == .exited(0))
            #expect(company.output.contains("適合"))
        }

        private func catalogue(_ installation: Installation, _ folder: TemporaryFolder) async throws {
            let list = try await installation.renkei("funding", "list")
            #expect(list.ending == .exited(0))
            for row in (1...10).map({ "T7-\($0)" }) + (1...7).map({ "T8-\($0)" }) {
                #expect(list.output.contains("\n\(row) "), "\(row)")
            }
            let file = "\(folder.path)/schemes.csv"
            let csv = try await installation.renkei("funding", "find", "--country", "PH", "--csv", file)
            #expect(csv.ending == .exited(0), "\(csv.error)")
            let text = try String(contentsOfFile: file, encoding: .utf8)
            #expect(text.contains(",T7-1,JCM Model Project scheme,"))
            let openData = try await installation.renkei("funding", "export", "--format", "commongrants")
            #expect(openData.ending == .exited(0), "\(openData.error)")
            let items = try JSONDocument(parsing: Array(openData.output.utf8)).root.member("items")
            #expect((items?.count ?? 0) >= 18)
            let refused = try await installation.renkei("funding", "export", "--format", "json", "--text", "waste")
            #expect(refused.ending == .exited(4))
            #expect(refused.error.contains("--text: "))
            let words = try await installation.renkei("funding", "facts")
            #expect(words.output.contains("--implementer"))
            let combined = try await installation.renkei(
                "funding", "combine", "T7-1", "T7-2", "--relation", "sameFacilities", "--json")
            #expect(
                try combined.answer.decode(FundingMethods.CheckCombination.Result.self).report.pairs.count == 1)
        }

        private func changes(_ installation: Installation, _ folder: TemporaryFolder) async throws {
            let saved = try await installation.renkei(
                "funding", "save", "india", "--name", "India, solar", "--country", "IN", "--sector",
                "renewableEnergies",
                "--implementer", "privateCompany")
            #expect(saved.ending == .exited(0), "\(saved.error)")
            let file = "\(folder.path)/india.json"
            let feed = ["funding", "changes", "india", "--since-file", file]
            let first = try await installation.command(feed + ["--as-of", "2024-02-01"]).finished()
            #expect(first.ending == .exited(1), "\(first.error)")
            let later = try await installation.command(feed + ["--as-of", "2026-11-01"]).finished()
            #expect(later.ending == .exited(0), "\(later.error)")
            #expect(later.output.contains("JCM partner country"))
            let again = try await installation.command(feed + ["--as-of", "2026-11-01"]).finished()
            #expect(again.ending == .exited(1))
            #expect(again.output.contains("0 schemes answer otherwise"))
            let difference = try await installation.renkei(
                "funding", "diff", "--from", "2024-02-01", "--to", "2026-11-01", "--country", "IN")
            #expect(difference.ending == .exited(0), "\(difference.error)")
        }
    }
}
