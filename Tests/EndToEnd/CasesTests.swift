import Contracts
import Glibc
import JSONLines
import JSONRPC
import JSONText
import Model
import ProcessSupport
import Testing

extension EndToEnd {
    @Suite("Questions to services that run together")
    struct CasesTests {
        @Test("a new project with every fact known gets 138 of 185 points")
        func fullArithmetic() async throws {
            let stage = try await Stage.shared()
            try await RunningService.with(.scoring, on: stage) { scoring in
                _ = try await scoring.client.call(
                    ScoringMethods.PutRecords.self,
                    .init(kind: "sheet", rows: ShippedFiles.rows("scoring/10-sheet.json")))
                let question = try JSONDocument(parsing: Array(Self.proposal.utf8)).root
                let answer = try await scoring.client.call(
                    ScoringMethods.ScoreProposal.name, params: question
                ).decode(ScoringMethods.ScoreProposal.Result.self)
                #expect(answer.scorecard.total == .init(points: 138, maximum: 185))
                #expect(answer.scorecard.computed == .init(points: 30, maximum: 40))
                #expect(answer.scorecard.judged == .init(points: 108, maximum: 145))
                #expect(answer.scorecard.rows.map(\.points) == [40, 0, 7, 14, 28, 15, 4, 3, 4, 4, 0, 5, 4, 10])
            }
        }

        @Test("schemes are judged by the country register of another process, and go on without it")
        func ownerType() async throws {
            let stage = try await Stage.shared()
            try await RunningService.with(.matchmaking, on: stage) { matchmaking in
                _ = try await matchmaking.client.call(
                    MatchmakingMethods.PutRecords.self,
                    .init(kind: "country", rows: ShippedFiles.rows("matchmaking/10-country.jsonl")))
                try await RunningService.with(.funding, on: stage, matchmaking: matchmaking) { funding in
                    _ = try await funding.client.call(
                        FundingMethods.PutRecords.self,
                        .init(kind: "scheme", rows: ShippedFiles.rows("funding/10-scheme.jsonl")))
                    let stateOwned = try await funding.verdicts(implementer: .stateOwnedCompany)
                    #expect(stateOwned["T7-1"] == .fits)
                    #expect(stateOwned["T7-4"] == .fits)
                    #expect(stateOwned["T7-3"] == .fitsIfConfirmed)
                    #expect(stateOwned["T7-2"] == .doesNotFit)
                    let government = try await funding.verdicts(implementer: .governmentItself)
                    for row in ["T7-1", "T7-2", "T7-4", "T7-5"] { #expect(government[row] == .doesNotFit) }
                    for row in ["T7-3", "T7-6", "T7-7", "T7-8"] { #expect(government[row] == .fitsIfConfirmed) }
                    #expect(try await funding.verdicts(implementer: .privateCompany)["T7-1"] == .fits)

                    matchmaking.program.send(SIGKILL)
                    #expect(await matchmaking.program.ending() == .killed(SIGKILL))
                    let alone = try await funding.verdicts(implementer: .privateCompany)
                    #expect(alone.count == stateOwned.count)
                    #expect(try await funding.admin.readiness().code == 200)
                }
            }
        }

        private static let proposal = """
            {"proposal":{"id":"a-01","title":{"en":"A project","ja":"事業"},"submittedOn":"2025-03-03","kind":"new",\
            "facts":{"annualReduction":12000,"costEffectiveness":{"annualCost":54000000,"basis":"declared"},\
            "engineerOtherProjects":2,\
            "environmentalCertificates":[{"certificate":"iso14001","valid":true,"headOffice":true}],\
            "workLifeCertificates":[{"certificate":"eruboshi-2","valid":true},\
            {"certificate":"kurumin-new","valid":true},{"certificate":"youth-yell","valid":true}],\
            "reductionTargetSet":true,"carbonNeutralBy":2050,"targetDisclosed":true,\
            "decokatsuSupportersClub":true,"decokatsuDeclaration":false},\
            "judged":{"1a":40,"1c":7,"1d":14,"1e":28,"1f":15,"2b":4}}}
            """
    }
}

extension RunningService {
    /// The verdicts on waste-to-energy in Viet Nam, by row of the guidebook.
    fileprivate func verdicts(implementer: Implementer) async throws -> [String: Verdict] {
        let answer = try await client.call(
            FundingMethods.FindSchemes.self,
            .init(
                project: ProjectFacts(
                    country: "Viet Nam", gases: [.energyRelatedCO2], sectors: [.waste], implementer: implementer),
                asOf: CivilDate("2025-03-31")))
        return Dictionary(
            answer.verdicts.compactMap { verdict in
                verdict.scheme.guidebookNumber.map { ($0, verdict.verdict) }
            }, uniquingKeysWith: { first, _ in first })
    }
}
