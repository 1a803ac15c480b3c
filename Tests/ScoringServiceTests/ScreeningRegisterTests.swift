import Contracts
import JSONLines
import JSONRPC
import JSONText
import Model
import Testing
import WireSupport

@Suite("Screening with the registers of matchmaking")
struct ScreeningRegisterTests {
    private func members(
        _ municipalities: [String], _ cities: [String], kind: String = "ongoing", others: String = ""
    ) -> String {
        func list(_ ids: [String]) -> String { ids.map { "\"\($0)\"" }.joined(separator: ",") }
        return #""kind":"\#(kind)","municipalities":[\#(list(municipalities))],"partnerCities":[\#(list(cities))],"#
            + #""facts":{},\#(others)"# + AlmostEligible.translated
    }

    @Test("Tokyo and Kuala Lumpur have had six years; with Saitama, who joined later, the operator decides")
    func kualaLumpur() async throws {
        try await RunningScoring.withRegister { scoring in
            let tokyo = try await scoring.screen(members(["lg-130001"], ["pc-my-kuala-lumpur"]))
            let used = try tokyo.finding("phase-limit")
            #expect(used.verdict == .fail)
            #expect(
                used.reasons.contains { reason in
                    reason.message.en.hasPrefix("Tokyo Metropolitan Government – Kuala Lumpur City: 6 of at most 6")
                        && reason.message.en.contains("FY2019, FY2020, FY2021, FY2022, FY2023, FY2024")
                })
            #expect(used.reasons.contains { $0.message.ja.hasPrefix("東京都–クアラルンプール市：2025年度より前に最大6年度のうち6年度を使用") })
            #expect(tokyo.result == .notEligible)
            let both = try await scoring.screen(members(["lg-130001", "lg-111007"], ["pc-my-kuala-lumpur"]))
            let joined = try both.finding("phase-limit")
            #expect(joined.verdict == .operatorDecision)
            #expect(
                joined.reasons.contains { $0.message.en.hasPrefix("Saitama City – Kuala Lumpur City: 3 of at most 6") })
            #expect(both.result == .operatorDecision)
            // In the fiscal year before, one year was left.
            let earlier = ShippedFile.proposal(members(["lg-130001"], ["pc-my-kuala-lumpur"]))
                .replacing("2025-03-03", with: "2024-04-20")
            let before = try await scoring.screenAnswer(
                #"{"proposal":\#(earlier),"edition":"c3p-screening-fy2025"}"#)
            #expect(before.report.fiscalYear == 2024)
            #expect(try before.report.finding("phase-limit").verdict == .pass)
        }
    }

    @Test("Urasoe and Airai begin their fourth year, and with it a second phase")
    func airai() async throws {
        try await RunningScoring.withRegister { scoring in
            let report = try await scoring.screen(members(["lg-472085"], ["pc-pw-airai"]))
            #expect(try report.finding("phase-limit").verdict == .pass)
            #expect(
                try report.finding("phase-limit").reasons.first?.message.en.contains("as far as the register") == true)
            #expect(try report.finding("phase-theme").verdict == .unknown)
            #expect(try report.finding("phase-theme").missing.map(\.pointer) == ["/screening/themeOriginality"])
            // No country is named: that of the city counts.
            #expect(try report.finding("country-scope").verdict == .pass)
            #expect(try report.finding("agreement-register").reasons.contains { $0.message.en.contains("2024-08") })
        }
    }

    @Test("the standing of the country as of the day, by any of its names")
    func countries() async throws {
        try await RunningScoring.withRegister { scoring in
            func place(_ country: String, asOf day: String = "2025-03-03") async throws -> (ScreeningVerdict, String) {
                let report = try await scoring.screen(
                    #""kind":"new","country":"\#(country)","facts":{},"# + AlmostEligible.translated,
                    with: #","asOf":"\#(day)""#)
                let finding = try report.finding("country-scope")
                return (finding.verdict, finding.reasons.first?.message.en ?? "")
            }
            #expect(try await place("ベトナム") == (.pass, "a JCM partner country"))
            let malaysia = try await place("Malaysia")
            #expect(malaysia.0 == .pass)
            #expect(malaysia.1.hasPrefix("a candidate country that the call names"))
            #expect(try await place("IN").1.hasPrefix("a candidate country"))
            #expect(try await place("IN", asOf: "2025-08-15").0 == .pass)
            #expect(try await place("India", asOf: "2025-09-01") == (.pass, "a JCM partner country"))
            let other = try await place("FR")
            #expect(other.0 == .conditional)
            #expect(other.1.contains("confirm with the latest guidelines"))
            #expect(try await place("JP").0 == .fail)
            let error = try await refusal { try await place("Atlantis") }
            #expect(error.code == .validationFailed)
            #expect(error.refused == ["/params/proposal/country": "country-known"])
        }
    }

    @Test("the worked example that ships is not eligible yet: its translation is missing")
    func workedExample() async throws {
        try await RunningScoring.withRegister { scoring in
            let report = try await scoring.screenAnswer(#"{"proposal":\#(try ShippedFile.workedProposal())}"#).report
            #expect(report.required(.fail) == ["9"])
            #expect(report.required(.conditional) == ["6"])
            #expect(report.required(.pass).count == 7)
            #expect(report.unsettled.isEmpty)
            #expect(try report.finding("agreement-register").verdict == .pass)
            #expect(try report.finding("zero-carbon-register").verdict == .unknown)
            #expect(try report.finding("leading-area-register").verdict == .pass)
        }
    }

    @Test("sectors below the focus are in it, and claims are held against the register")
    func scopeAndClaims() async throws {
        try await RunningScoring.withRegister { scoring in
            let davao = try await scoring.screen(
                members(
                    ["lg-401005"], ["pc-ph-davao"], kind: "new",
                    others: #""country":"VN","sectors":["floating-solar","waste-to-energy","waste"],"#
                        + #""statements":{"1a":["leading-area-sharing"]},"#))
            #expect(try davao.finding("sector-scope").verdict == .conditional)
            #expect(
                try davao.finding("sector-scope").reasons.contains {
                    $0.message.en == "not in the list: Waste treatment and disposal"
                })
            #expect(try davao.finding("leading-area-register").verdict == .pass)
            #expect(try davao.finding("country-register").verdict == .fail)
            let urasoe = try await scoring.screen(
                members(
                    ["lg-472085"], ["pc-pw-airai"], kind: "new",
                    others: #""statements":{"1a":["leading-area-sharing"]},"#))
            #expect(try urasoe.finding("leading-area-register").verdict == .unknown)
            let misspelt = try await scoring.screen(members(["lg-472086"], ["pc-pw-airai"]))
            #expect(try misspelt.finding("phase-limit").verdict == .unknown)
            #expect(try misspelt.finding("phase-limit").missing.first?.pointer == "/municipalities/0")
        }
    }

    @Test("a peer that never answers costs half of the caller's time at most, not the answer")
    func silentPeer() async throws {
        let silent = try SilentListener()
        let peer = RPCClient(host: "127.0.0.1", port: silent.port)
        try await RunningScoring.withCriteria(matchmaking: peer) { scoring in
            let params = try ShippedFile.node(
                #"{"proposal":\#(ShippedFile.proposal(members(["lg-130001"], ["pc-my-kuala-lumpur"])))}"#)
            let answer = try await scoring.client.call(
                ScoringMethods.ScreenProposal.name, params: params, meta: CallMeta(deadlineMs: 3_000)
            ).decode(ScoringMethods.ScreenProposal.Result.self)
            #expect(try answer.report.finding("phase-limit").verdict == .unknown)
            #expect(answer.report.required(.pass).count == 8)
        }
        await peer.close()
    }

    @Test("a register without records says so, and nothing is known")
    func emptyRegister() async throws {
        try await RunningScoring.withRegister(of: []) { scoring in
            let report = try await scoring.screen(
                members(["lg-130001"], ["pc-my-kuala-lumpur"], others: #""country":"MY","#))
            #expect(try report.finding("phase-limit").verdict == .unknown)
            #expect(try report.finding("country-scope").verdict == .unknown)
            #expect(report.notices.contains { $0.en.contains("hold no records yet") })
        }
    }

    @Test("a peer that knows no such method is no register")
    func anotherPeer() async throws {
        try await RunningServer.with(MethodTable()) { server in
            let peer = RPCClient(host: "127.0.0.1", port: server.port)
            try await RunningScoring.withCriteria(matchmaking: peer) { scoring in
                let report = try await scoring.screen(members(["lg-130001"], ["pc-my-kuala-lumpur"]))
                #expect(try report.finding("phase-limit").verdict == .unknown)
            }
            await peer.close()
        }
    }
}
