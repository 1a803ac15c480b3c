import JSONText
import Model
import Testing

@testable import CLI

@Suite("The interview about a project")
struct InterviewTests {
    private func ask(
        _ input: String, _ arguments: [String] = [],
        _ body: @escaping @Sendable (CommandRun, [ProjectFacts]) throws -> Void
    ) async throws {
        try await FundingServer.with(FundingServer.threeSchemes) { server, option in
            let run = try await CommandRun.of(["funding", "ask"] + arguments + option, input: input)
            try body(run, server.projects)
        }
    }

    @Test("asks fact by fact, says how the schemes stand, ends with the page of find and the line that repeats it")
    func whole() async throws {
        try await ask("PH\n1,3\nequipment\n5,000,000\n") { run, projects in
            #expect(run.status == .success)
            let last = ProjectFacts(
                country: "PH", gases: [.energyRelatedCO2, .methane], stage: .equipment, costJPY: Yen(5_000_000))
            #expect(projects.count == 5)
            #expect(projects.last == last)
            #expect(run.errors.contains("1. In which country is the project?\n> PH\n1 fits, 2 may fit, 0 are out."))
            #expect(run.errors.contains("2. Which greenhouse gases does the project reduce?\n  1  energy-related CO₂"))
            #expect(run.errors.contains("> 5,000,000\n3 fit, 0 may fit, 0 are out."))
            #expect(run.output.contains("Fits (3)"))
            #expect(
                run.output.contains(
                    "\n  renkei funding find --country PH --gas energyRelatedCO2 --gas methane --stage equipment "
                        + "--cost 5000000\n"))
        }
    }

    @Test("without any input it ends at once with what is known, and exit code 1 where nothing fits")
    func noInput() async throws {
        try await ask("") { run, projects in
            #expect(run.status == .negative)
            #expect(projects == [ProjectFacts()])
            #expect(run.output.contains("Unknown (3)"))
        }
    }

    @Test("an empty line leaves a fact unknown, and it is not asked for again")
    func skip() async throws {
        try await ask("\nmethane\n\n\n") { run, projects in
            #expect(projects == [ProjectFacts(), ProjectFacts(gases: [.methane])])
            #expect(run.errors.split(separator: "In which country").count == 2)
            #expect(run.output.contains("Does not fit (1)"))
        }
    }

    @Test("b takes the last answer back, q ends early")
    func back() async throws {
        try await ask("b\nPH\nb\nVN\n\nb\nq\n") { run, projects in
            #expect(run.errors.contains("This is the first question."))
            #expect(projects.map(\.country) == [nil, "PH", nil, "VN", "VN"])
            #expect(run.output.contains("renkei funding find --country VN\n"))
        }
    }

    @Test("? says how many schemes the answer settles, and which verdicts hang on it")
    func explain() async throws {
        try await ask("?\nq\n") { run, _ in
            #expect(run.errors.contains("Whatever the answer, it settles 1 scheme; some answer settles 2."))
            #expect(run.errors.contains("T7-b: fits / does not fit"))
        }
    }

    @Test("a wrong answer is asked for again, three times at most; a name that no country has, too")
    func wrong() async throws {
        try await ask("Atlantis\nPH\nnone\n7,8\nagain\nequipment\n") { run, projects in
            #expect(projects.map(\.country) == [nil, "Atlantis", "PH", "PH"])
            #expect(run.errors.contains("> Atlantis\nno country has this name\n\n1. In which country"))
            #expect(run.errors.contains("\"none\" is none of the answers."))
            #expect(run.errors.contains("The question is left open."))
            #expect(projects.last == ProjectFacts(country: "PH", stage: .equipment))
        }
    }

    @Test("a line of any length is survived")
    func longLine() async throws {
        try await ask(String(repeating: "x", count: 100_000) + "\nPH\n") { run, projects in
            #expect(run.errors.contains("The answer is too long."))
            #expect(projects.last?.country == "PH")
        }
    }

    @Test("facts that are known already are not asked for; a refused one is told by its option")
    func known() async throws {
        try await ask("q\n", ["--country", "PH", "--gas", "methane"]) { run, projects in
            #expect(projects == [ProjectFacts(country: "PH", gases: [.methane])])
            #expect(run.errors.contains("1. What would the money pay for now?"))
        }
        try await ask("", ["--country", "Atlantis"]) { run, _ in
            #expect(run.status == .refused)
            #expect(run.errors.contains("--country: no country has this name [country-unknown]"))
        }
    }

    @Test("the answers are kept as a file that --project reads; Japanese questions, strict JSON for programs")
    func keep() async throws {
        try await FundingServer.with(FundingServer.threeSchemes) { server, option in
            try await TemporaryFolder.with { folder in
                let file = "\(folder.path)/facts.json"
                let asked = try await CommandRun.of(
                    ["funding", "ask", "--lang", "ja", "--json", "--save", file] + option, input: "フィリピン\nメタン\n")
                #expect(asked.errors.contains("どの国の事業ですか"))
                for line in (asked.output + asked.errors).split(separator: "\n") {
                    #expect(throws: Never.self) { try JSONDocument(parsing: Array(line.utf8)) }
                }
                _ = try await CommandRun.of(["funding", "find", "--project", file, "--gas", "otherCO2"] + option)
                #expect(server.projects.last == ProjectFacts(country: "フィリピン", gases: [.otherCO2]))
            }
        }
    }

    @Test("answers and facts cannot both come from standard input")
    func inputTwice() async throws {
        try await ask("{}", ["--project", "-"]) { run, projects in
            #expect(run.status == .usage)
            #expect(projects.isEmpty)
        }
    }
}
