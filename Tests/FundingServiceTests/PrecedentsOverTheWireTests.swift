import Contracts
import JSONLines
import JSONRPC
import Model
import Testing

@Suite("A project's technology over the wire") struct PrecedentsOverTheWireTests {
    private func find(
        _ technology: String, isNew: Bool? = nil, in funding: RunningFunding
    ) async throws -> FundingMethods.FindSchemes.Result {
        try await funding.find(
            ProjectFacts(
                country: "VN", gases: [.energyRelatedCO2], technology: technology, technologyIsNew: isNew,
                implementer: .privateCompany))
    }

    @Test("is not new where the JCM has projects with it in the country, in whichever language it is named")
    func notNew() async throws {
        try await RunningFunding.withJCMProjects { funding in
            let english = try await find("solar power", in: funding)
            #expect(english["T7-5"]?.verdict == .doesNotFit)
            #expect(english.bookmark.technologyIsNew == false)
            let reason = try #require(english.assumptions.first { $0.rule == "technology-precedents" })
            #expect(reason.inputs.count == 3 && reason.inputs.allSatisfy { $0.source != nil })
            let japanese = try await find("太陽光発電", in: funding)
            #expect(japanese.verdicts == english.verdicts)
            #expect(japanese.assumptions == english.assumptions)
        }
    }

    @Test("stays unknown where none is found, where the words name no technology, and where the project says itself")
    func unknown() async throws {
        try await RunningFunding.withJCMProjects { funding in
            for words in ["hydrogen", "a thing nobody knows"] {
                let answer = try await find(words, in: funding)
                #expect(answer["T7-5"]?.verdict == .unknown, "\(words)")
                #expect(answer["T7-5"]?.unknownFacts.map(\.fact).contains(.technologyIsNew) == true)
                #expect(answer.assumptions.contains { $0.rule == "technology-precedents" })
            }
            let stated = try await find("solar power", isNew: true, in: funding)
            #expect(stated["T7-5"]?.verdict == .fits)
            #expect(!stated.assumptions.contains { $0.rule == "technology-precedents" })
        }
    }

    @Test("is unknown, and said to be, while the register does not answer")
    func away() async throws {
        try await RunningFunding.withSchemes(matchmaking: RunningFunding.noRegister) { funding in
            let answer = try await find("solar power", in: funding)
            let reason = try #require(answer.assumptions.first { $0.rule == "technology-precedents" })
            #expect(reason.message.en.contains("does not answer"))
            #expect(answer["T7-5"]?.verdict == .unknown)
        }
    }

    @Test("is refused at its place where it is blank or too long")
    func refused() async throws {
        try await RunningFunding.withJCMProjects { funding in
            for text in [" ", String(repeating: "x", count: 2_000)] {
                let error = try await funding.refusal(
                    FundingMethods.FindSchemes.self, .init(project: ProjectFacts(country: "VN", technology: text)))
                #expect(error.problems.map(\.pointer) == ["/params/project/technology"])
            }
        }
    }
}
