import Contracts
import JSONLines
import JSONText
import MatchmakingService
import Model
import PostgresSupport
import Records
import ServiceLifecycle
import Testing

/// The scoring service with the shipped eligibility criteria, and proposals to be screened.
extension RunningScoring {
    /// The kinds of record that the registers are made of, by their files.
    static let registerKinds = [
        ("10-country", "country"), ("20-sector", "sector"), ("30-partnerCity", "partnerCity"),
        ("40-municipality", "municipality"), ("50-company", "company"), ("60-c3pProject", "c3pProject"),
        ("70-agreement", "agreement"),
    ]

    /// With the registers that matchmaking makes of the shipped records.
    static func withRegister<R: Sendable>(
        of kinds: [(file: String, kind: String)] = registerKinds,
        _ body: @Sendable (RunningScoring) async throws -> R
    ) async throws -> R {
        try await withDatabase(migrations: RecordMigrations.all, schema: "matchmaking") { settings in
            let register = MatchmakingService(database: settings, host: "127.0.0.1", port: 0, logger: silent)
            let group = ServiceGroup(services: register.services, logger: silent)
            return try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask { try await group.run() }
                let client = RPCClient(host: "127.0.0.1", port: try await register.server.boundPort)
                for (file, kind) in kinds {
                    _ = try await client.call(
                        MatchmakingMethods.PutRecords.self,
                        .init(kind: kind, rows: try ShippedFile.rows("matchmaking/\(file).jsonl")))
                }
                let result = try await withCriteria(matchmaking: client, body)
                await client.close()
                await group.triggerGracefulShutdown()
                try await tasks.waitForAll()
                return result
            }
        }
    }

    static func withCriteria<R: Sendable>(
        matchmaking: RPCClient = noRegister, _ body: @Sendable (RunningScoring) async throws -> R
    ) async throws -> R {
        try await with(matchmaking: matchmaking) { scoring in
            _ = try await scoring.put([try ShippedFile.screening()], as: "screening")
            return try await body(scoring)
        }
    }

    /// Screens the `params` written as JSON.
    func screenAnswer(_ params: String) async throws -> ScoringMethods.ScreenProposal.Result {
        let node = try JSONDocument(parsing: Array(params.utf8)).root
        return try await client.call(ScoringMethods.ScreenProposal.name, params: node)
            .decode(ScoringMethods.ScreenProposal.Result.self)
    }

    /// Screens a proposal with these members beside its id, title and day of submission.
    func screen(_ members: String, with others: String = "") async throws -> ScreeningReport {
        try await screenAnswer(#"{"proposal":\#(ShippedFile.proposal(members))\#(others)}"#).report
    }
}

/// The facts of case A-10, as an applicant writes them.
enum AlmostEligible {
    static func screening(_ letters: String = #""partnerLetterTranslation":false"#, rating: String = "B") -> String {
        """
        "screening":{"incorporated":true,"underArticle70":false,"underArticle71":false,"designationSuspended":false,\
        "organisedCrimePledge":true,"biddingRating":"\(rating)","ratingRenewal":"appliedFor","agreement":"none",\
        "partnerLetterStatesIntention":true,"consortiumWithJapaneseCity":true,"letterJapaneseCity":true,\
        "letterPartnerCity":true,"partnerLetterLanguage":"other",\(letters)}
        """
    }

    static let translated = screening(#""partnerLetterTranslation":true"#)
}

extension ScreeningReport {
    func finding(_ id: String) throws -> Finding {
        try #require(criteria.first { $0.criterion == id })
    }

    func required(_ verdict: ScreeningVerdict) -> [String] {
        criteria.filter { $0.weight == .required && $0.verdict == verdict }.map(\.criterion)
    }
}
