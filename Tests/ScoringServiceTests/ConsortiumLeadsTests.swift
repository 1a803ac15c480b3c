import Contracts
import JSONLines
import JSONText
import MatchmakingService
import Model
import PostgresSupport
import Records
import ServiceLifecycle
import Testing

@Suite("What the lead of a consortium changes in points") struct ConsortiumLeadsTests {
    @Test("matchmaking asks scoring, which tells the rows of each lead, what they come to and what is to be found out")
    func consequences() async throws {
        try await RunningScoring.withCriteria { scoring in
            _ = try await scoring.put([try ShippedFile.sheet()])
            let city = try #require(PartnerCity.ID("pc-pw-airai"))
            let answer = try await Self.assembled(.init(partnerCityId: city, asOf: CivilDate("2025-11-01")), scoring)
            let best = try #require(answer.consortium.best)
            let lead = try #require(best.members.first { $0.role == .lead })
            #expect(answer.scoring.unknownBecause == nil)
            #expect(answer.scoring.sheet?.id.value == "c3p-fy2025")
            #expect(Set(["2a", "4", "5", "6"]).isSubset(of: answer.scoring.rows))
            // The lead itself and others to compare it with, each once.
            let ids = answer.scoring.leads.compactMap(\.id?.value)
            #expect(ids.contains(lead.id) && ids.count > 1 && Set(ids).count == ids.count)
            for consequence in answer.scoring.leads {
                // Nothing of the leads' papers is on record: all is still possible, and asked for.
                #expect(consequence.decided.points == .zero)
                #expect(consequence.possible.max > consequence.possible.min)
                #expect(!consequence.questions.isEmpty)
            }
        }
    }

    @Test("a certificate that the sheet does not name is unknown to scoring, and hides nothing else")
    func unknownCertificate() async throws {
        try await RunningScoring.withCriteria { scoring in
            _ = try await scoring.put([try ShippedFile.sheet()])
            let city = try #require(PartnerCity.ID("pc-pw-airai"))
            let lead = try #require(Company.ID("org-made"))
            let made =
                #"{"id":"org-made","names":{"en":"Made Institute"},"kind":"researchInstitute","roles":[],"#
                + #""leadQualification":{"environmentalCertificates":[{"name":"iso9001","validUntil":"2030-01-01"}],"#
                + #""decokatsuSupportersClub":true,"decokatsuDeclaration":true,"reductionTarget":true,"source":{"text":"s"}},"source":{"text":"s"}}"#
            let answer = try await Self.assembled(
                .init(partnerCityId: city, fixed: .init(lead: lead), asOf: CivilDate("2025-11-01")), scoring,
                company: try JSONDocument(parsing: Array(made.utf8)).root)
            let consequence = try #require(answer.scoring.leads.first { $0.id == lead })
            #expect(answer.scoring.unknownBecause == nil)
            // Row 6a by the target; row 4 is open, and asked for.
            #expect(consequence.decided.points > .zero, "\(consequence)")
            #expect(
                consequence.questions.contains { $0.en.contains("certificate") },
                "\(consequence.questions.map(\.en))")
        }
    }

    /// The answer of a matchmaking service with the shipped records that asks this scoring service.
    private static func assembled(
        _ question: MatchmakingMethods.AssembleConsortium.Params, _ scoring: RunningScoring,
        company: JSONNode? = nil
    ) async throws -> MatchmakingMethods.AssembleConsortium.Result {
        try await withDatabase(migrations: RecordMigrations.all, schema: "matchmaking") { settings in
            let service = MatchmakingService(
                database: settings, host: "127.0.0.1", port: 0, scoring: scoring.client, logger: silent)
            let group = ServiceGroup(services: service.services, logger: silent)
            return try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask { try await group.run() }
                let client = RPCClient(host: "127.0.0.1", port: try await service.server.boundPort)
                let kinds = RunningScoring.registerKinds + [("65-jcmProject", "jcmProject")]
                for (file, kind) in kinds + [("35-need", "need"), ("80-technology", "technology")] {
                    _ = try await client.call(
                        MatchmakingMethods.PutRecords.self,
                        .init(kind: kind, rows: try ShippedFile.rows("matchmaking/\(file).jsonl")))
                }
                if let company {
                    _ = try await client.call(
                        MatchmakingMethods.PutRecords.self, .init(kind: "company", rows: [company]))
                }
                let answer = try await client.call(MatchmakingMethods.AssembleConsortium.self, question)
                await client.close()
                await group.triggerGracefulShutdown()
                try await tasks.waitForAll()
                return answer
            }
        }
    }
}
