import Contracts
import JSONLines
import JSONRPC
import JSONText
import Model
import Testing

@Suite("A bad question") struct BadQuestionsTests {
    /// The refusal of parameters as a careless peer would write them.
    private func refusal(_ params: String, by funding: RunningFunding) async throws -> RPCError {
        let params = try ShippedRecords.node(params)
        do {
            _ = try await funding.client.call(FundingMethods.FindSchemes.name, params: params)
        } catch .refused(let error) {
            return error
        }
        throw NotRefused()
    }

    @Test("is refused with every bad fact by its place, all at once, and the connection lives on")
    func everyBadFact() async throws {
        try await RunningFunding.withSchemes(matchmaking: RunningFunding.noRegister) { funding in
            let error = try await refusal(
                #"{"project":{"implementer":"city","gases":["smoke"],"colour":"red","costJPY":1.5},"asOf":"2025-02-30"}"#,
                by: funding)
            #expect(error.code == .invalidParams)
            let pointers = Set(error.problems.map(\.pointer))
            #expect(
                pointers == [
                    "/params/project/implementer", "/params/project/gases/0", "/params/project/colour",
                    "/params/project/costJPY", "/params/asOf",
                ])
            #expect(error.problems.allSatisfy { !$0.message.en.isEmpty && !$0.message.ja.isEmpty })
            #expect(try await funding.find(ProjectFacts()).verdicts.count == 24)
        }
    }

    @Test("is refused where facts decode but mean nothing")
    func meaningless() async throws {
        try await RunningFunding.withSchemes(matchmaking: RunningFunding.noRegister) { funding in
            let error = try await funding.refusal(
                FundingMethods.FindSchemes.self,
                .init(project: ProjectFacts(country: " ", gases: [], costJPY: Yen(-5))))
            #expect(error.code == .invalidParams)
            #expect(
                error.problems.map { "\($0.pointer) \($0.rule)" } == [
                    "/params/project/country text-not-blank", "/params/project/gases list-not-empty",
                    "/params/project/costJPY not-negative",
                ])
        }
    }

    @Test("about a country that does not exist is refused at the country")
    func noSuchCountry() async throws {
        try await RunningFunding.withCountries { funding in
            let error = try await funding.refusal(
                FundingMethods.FindSchemes.self, .init(project: ProjectFacts(country: "Atlantis")))
            #expect(error.problems.map(\.pointer) == ["/params/project/country"])
            #expect(error.problems.first?.message.ja.isEmpty == false)
        }
    }

    @Test("for an unknown kind or filter names those that there are")
    func unknownNames() async throws {
        try await RunningFunding.withSchemes(matchmaking: RunningFunding.noRegister) { funding in
            let kind = try await funding.refusal(FundingMethods.ListRecords.self, .init(kind: "schemes"))
            #expect(kind.problems.first?.pointer == "/params/kind")
            #expect(kind.problems.first?.message.en.contains("scheme") == true)
            let filter = try await funding.refusal(
                FundingMethods.ListRecords.self, .init(kind: "scheme", filters: ["colour": "red"]))
            #expect(filter.problems.first?.pointer == "/params/filters/colour")
            let record = try await funding.refusal(
                FundingMethods.GetRecord.self, .init(kind: "scheme", id: "t9-none"))
            #expect(record.code == .notFound)
        }
    }
}
