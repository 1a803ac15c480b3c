import Model

/// The worked case of Airai State in Palau: two needs and four offers beside the shipped records.
enum IslandRecords {
    static let kinds: [MatchmakingKind] = [.country, .sector, .partnerCity, .municipality, .agreement]

    static let companies = [
        company("co-1", "Grid Co.", #","jcmExperience":true"#), company("co-2", "Roof Co.", #","jcmExperience":true"#),
        company("co-3", "Sorting Co.", ""), company("co-4", "Bus Co.", ""),
    ]

    static let needs = [
        need(
            "N1", "independent-grid control, renewables + efficiency", #""renewable-energy","energy-efficiency""#,
            priority: 1, verified: "2024-08"),
        need("N2", "household waste", #""waste""#, priority: 3, verified: "2019-05"),
    ]

    static func offers(withdrawn: String? = nil) -> [String] {
        [
            offer(
                "O1", "Island-grid control", "co-1", #""renewable-energy","energy-efficiency""#,
                withdrawn.map { #","withdrawnOn":"\#($0)""# } ?? ""),
            offer("O2", "Rooftop PV", "co-2", #""renewable-energy","solar-pv""#, ""),
            offer("O3", "Waste sorting", "co-3", #""waste""#, ""),
            offer("O4", "Hydrogen bus", "co-4", #""hydrogen","transport""#, ""),
        ]
    }

    private static let source = #""source":{"text":"worked case","asOf":"2024-08"}"#

    private static func company(_ id: String, _ name: String, _ more: String) -> String {
        #"{"id":"\#(id)","names":{"en":"\#(name)"},"kind":"company","roles":[]\#(more),\#(source)}"#
    }

    private static func need(
        _ id: String, _ text: String, _ sectors: String, priority: Int, verified: String
    ) -> String {
        #"{"id":"\#(id)","partnerCityId":"pc-pw-airai","text":{"en":"\#(text)"},"sectors":[\#(sectors)],"#
            + #""priority":\#(priority),"verifiedOn":"\#(verified)",\#(source)}"#
    }

    private static func offer(
        _ id: String, _ name: String, _ company: String, _ sectors: String, _ more: String
    ) -> String {
        #"{"id":"\#(id)","names":{"en":"\#(name)"},"companyId":"\#(company)","sectors":[\#(sectors)],"#
            + #""stage":"deployed"\#(more),\#(source)}"#
    }
}

extension RunningMatchmaking {
    /// With the worked case on record.
    static func withIsland<R: Sendable>(_ body: @Sendable (RunningMatchmaking) async throws -> R) async throws -> R {
        try await withShippedRecords(of: IslandRecords.kinds) { matchmaking in
            try await matchmaking.put(.company, try IslandRecords.companies.map { try ShippedRows.node($0) })
            try await matchmaking.put(.need, try IslandRecords.needs.map { try ShippedRows.node($0) })
            try await matchmaking.put(.technology, try IslandRecords.offers().map { try ShippedRows.node($0) })
            return try await body(matchmaking)
        }
    }
}
