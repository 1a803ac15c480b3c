import Contracts
import JSONLines
import JSONRPC
import Model
import Testing

@Suite("Exits and explanations over the wire") struct ExitsOverTheWireTests {
    @Test("lead from the criterion that fails to what waives it, with the exits that are always there")
    func exits() async throws {
        try await RunningFunding.withCountries { funding in
            let answer = try await funding.client.call(
                FundingMethods.ExitRoutes.self,
                .init(
                    project: ProjectFacts(
                        country: "マレーシア", sectors: [.renewableEnergies], implementer: .privateCompany),
                    asOf: CivilDate("2025-03-31")))
            #expect(answer.plan.primary.first?.verdict == .notNow)
            #expect(answer.plan.obstacles.map(\.fact) == [.countryStatus])
            #expect(answer.plan.cooperation.compactMap(\.scheme.guidebookNumber).count == 7)
            #expect(answer.plan.exits.map(\.id.value) == ["business-basis", "other-funding"])
            #expect(answer.plan.editions == ["FY2024"])
            #expect(answer.revision >= 1 && !answer.stale)
        }
    }

    @Test("refuse a criterion that the primary exit does not have, and an empty list, by their places")
    func strangers() async throws {
        try await RunningFunding.withSchemes(matchmaking: RunningFunding.noRegister) { funding in
            let error = try await funding.refusal(
                FundingMethods.ExitRoutes.self, .init(project: ProjectFacts(), criteria: [.gases, .costJPY]))
            #expect(error.code == .invalidParams)
            #expect(error.problems.map { "\($0.pointer) \($0.rule)" } == ["/params/criteria/1 known-criterion"])
            let empty = try await funding.refusal(
                FundingMethods.ExitRoutes.self, .init(project: ProjectFacts(), criteria: []))
            #expect(empty.problems.map(\.pointer) == ["/params/criteria"])
        }
    }

    @Test("explain a scheme by its id or its row, clause by clause, and name the nearest for a name that is none")
    func explanation() async throws {
        try await RunningFunding.withCountries { funding in
            func explain(_ scheme: String) async throws -> SchemeExplanation {
                try await funding.client.call(
                    FundingMethods.ExplainScheme.self,
                    .init(
                        scheme: scheme, project: ProjectFacts(country: "VN", implementer: .governmentItself),
                        asOf: CivilDate("2025-03-31"))
                ).explanation
            }
            let byRow = try await explain("T7-1")
            #expect(try await explain("t7-jcm-model") == byRow)
            #expect(byRow.verdict.verdict == .doesNotFit)
            #expect(byRow.tree.kind == .all)
            let decisive = byRow.tree.parts?.compactMap(\.clause).filter(\.decides).map(\.fact)
            #expect(decisive == [.implementer])
            let error = try await funding.refusal(
                FundingMethods.ExplainScheme.self, .init(scheme: "t7-jcm-modle", project: ProjectFacts()))
            #expect(error.code == .notFound)
            #expect(error.problems.first?.message.en.contains("t7-jcm-model") == true)
        }
    }

    @Test("publish the vocabulary of facts with the number of schemes that ask for each")
    func vocabulary() async throws {
        try await RunningFunding.withSchemes(matchmaking: RunningFunding.noRegister) { funding in
            let answer = try await funding.client.call(FundingMethods.ListFacts.self, .init())
            #expect(answer.facts.map(\.fact) == FactName.allCases)
            let implementer = try #require(answer.facts.first { $0.fact == .implementer })
            #expect(implementer.options?.map(\.value) == Implementer.allCases.map(\.rawValue))
            #expect(implementer.askedBy >= 10)
            #expect(answer.facts.first { $0.fact == .costJPY }?.unit == "JPY")
            #expect(answer.facts.filter { !$0.isStated }.map(\.fact) == [.countryStatus])
            for fact in answer.facts { #expect(!fact.question.en.isEmpty && !fact.question.ja.isEmpty) }
        }
    }

    @Test("list what has gone stale page by page, and forget a scheme once it is verified")
    func stale() async throws {
        try await RunningFunding.withSchemes(matchmaking: RunningFunding.noRegister) { funding in
            func stale(_ offset: Int, _ limit: Int) async throws -> FundingMethods.ListStale.Result {
                try await funding.client.call(
                    FundingMethods.ListStale.self,
                    .init(asOf: CivilDate("2025-03-31"), offset: offset, limit: limit))
            }
            let first = try await stale(0, 10)
            #expect(first.total == 24 && first.schemes.count == 10 && first.nextOffset == 10)
            let last = try await stale(20, 10)
            #expect(last.schemes.count == 4 && last.nextOffset == nil)
            #expect(first.schemes.allSatisfy { $0.signs.map(\.kind).contains(.neverVerified) })
            let verified = try ShippedRecords.row(
                "t7-mrv", replacing: #""id":"t7-mrv""#,
                with: #""id":"t7-mrv","verified":{"by":"Sato","on":"2025-03-01"}"#)
            _ = try await funding.put([verified])
            #expect(try await stale(0, 100).total == 23)
            let bad = try await funding.refusal(FundingMethods.ListStale.self, .init(olderThanDays: -1, limit: 5))
            #expect(bad.problems.map(\.pointer) == ["/params/olderThanDays"])
        }
    }

    @Test("narrow an answer by filters and page through it, and refuse a filter that could let nothing pass")
    func filters() async throws {
        try await RunningFunding.withCountries { funding in
            func find(
                _ filter: SchemeFilter?, offset: Int? = nil, limit: Int? = nil
            ) async throws -> FundingMethods.FindSchemes.Result {
                try await funding.client.call(
                    FundingMethods.FindSchemes.self,
                    .init(
                        project: ProjectFacts(country: "TH", implementer: .privateCompany),
                        asOf: CivilDate("2025-03-31"), filter: filter, offset: offset, limit: limit))
            }
            let whole = try await find(nil)
            let cooperation = try await find(SchemeFilter(routes: [.cooperation]))
            #expect(cooperation.total == 7)
            #expect(cooperation.verdicts == whole.verdicts.filter { $0.scheme.route == .cooperation })
            let first = try await find(nil, limit: 9)
            #expect(first.verdicts.count == 9 && first.nextOffset == 9 && first.total == 24)
            #expect(try await find(nil, offset: 9).verdicts == Array(whole.verdicts.dropFirst(9)))
            #expect(try await find(SchemeFilter(beyondGuidebook: true)).total == 6)
            let byRow = SchemeFilter(schemes: [try #require(Scheme.ID("T7-1")), try #require(Scheme.ID("t7-nedo"))])
            #expect(Set(try await find(byRow).verdicts.compactMap(\.scheme.guidebookNumber)) == ["T7-1", "T7-8"])
            let stranger = try await funding.refusal(
                FundingMethods.FindSchemes.self,
                .init(project: ProjectFacts(), filter: SchemeFilter(schemes: [try #require(Scheme.ID("nope"))])))
            #expect(stranger.problems.map { "\($0.pointer) \($0.rule)" } == ["/params/filter/schemes/0 known-scheme"])
            let everything = try await funding.refusal(
                FundingMethods.FindSchemes.self,
                .init(
                    project: ProjectFacts(country: " ", costJPY: Yen(-1)), filter: SchemeFilter(text: "の"),
                    offset: -1, limit: 0))
            #expect(
                everything.problems.map(\.pointer) == [
                    "/params/project/country", "/params/project/costJPY", "/params/filter/text", "/params/offset",
                    "/params/limit",
                ])
            #expect(
                try await find(SchemeFilter(verdicts: [.unknown])).total
                    == whole.verdicts.count { $0.verdict == .unknown })
            let error = try await funding.refusal(
                FundingMethods.FindSchemes.self,
                .init(project: ProjectFacts(), filter: SchemeFilter(routes: [], stages: [])))
            #expect(error.problems.map(\.pointer) == ["/params/filter/routes", "/params/filter/stages"])
            let range = try await funding.refusal(
                FundingMethods.FindSchemes.self, .init(project: ProjectFacts(), limit: 501))
            #expect(range.problems.map(\.pointer) == ["/params/limit"])
        }
    }
}
