import Testing

@testable import CLI

@Suite("Which files an import takes")
struct ImportPlanTests {
    @Test("folders are searched by the rule of paths, services and numbers in order, the rest passed over")
    func folder() async throws {
        try await TemporaryFolder.with { folder in
            for name in [
                "funding/10-scheme.jsonl", "matchmaking/20-need.jsonl", "matchmaking/3-country.jsonl",
                "scoring/10-sheet.json", "examples/proposal.json", "reference/10-totals.jsonl",
                "matchmaking/notes.txt",
            ] { try folder.write("", to: name) }
            let plan = try ImportPlan([folder.path], target: nil)
            #expect(
                plan.files.map(\.path)
                    == [
                        "matchmaking/3-country.jsonl", "matchmaking/20-need.jsonl", "scoring/10-sheet.json",
                        "funding/10-scheme.jsonl",
                    ].map { "\(folder.path)/\($0)" })
            #expect(
                plan.skipped == ["examples", "matchmaking/notes.txt", "reference"].map { "\(folder.path)/\($0)" })
            #expect(plan.files[2].holdsOneRecord && !plan.files[0].holdsOneRecord)
        }
    }

    @Test(
        "a path tells the service, the order and the kind",
        arguments: [
            ("/data/matchmaking/35-need.jsonl", ImportTarget(service: .matchmaking, kind: "need", order: 35)),
            ("/scoring/1-sheet.json", ImportTarget(service: .scoring, kind: "sheet", order: 1)),
        ])
    func target(_ path: String, _ target: ImportTarget) {
        #expect(ImportTarget(path: path) == target)
    }

    @Test(
        "any other path tells nothing",
        arguments: [
            "/data/need.jsonl", "/matchmaking/need.jsonl", "/matchmaking/x-need.jsonl", "/matchmaking/10-.jsonl",
            "/matchmaking/10-need.csv", "/matchmaking/10-need", "10-need.jsonl", "/matchmaking/-1-need.jsonl",
        ])
    func noTarget(_ path: String) {
        #expect(ImportTarget(path: path) == nil)
    }

    @Test("a file named twice is imported once, and an empty folder is refused")
    func onceOrNothing() async throws {
        try await TemporaryFolder.with { folder in
            let file = try folder.write("", to: "funding/10-scheme.jsonl")
            #expect(try ImportPlan([folder.path, file], target: nil).files.count == 1)
            try folder.write("", to: "empty/readme.txt")
            let error = #expect(throws: CommandError.self) {
                try ImportPlan([folder.path + "/empty"], target: nil)
            }
            #expect(error?.status == .usage)
        }
    }
}
