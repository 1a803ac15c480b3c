import Contracts
import Foundation
import JSONLines
import JSONRPC
import Model
import Testing
import WireSupport

@Suite("While the register of countries gives no answer") struct RegisterAwayTests {
    private let project = ProjectFacts(country: "VN", gases: [.energyRelatedCO2], implementer: .privateCompany)

    @Test("the standing is unknown with the reason, and nothing that depends on it is claimed")
    func unreachable() async throws {
        try await RunningFunding.withSchemes(matchmaking: RunningFunding.noRegister) { funding in
            let answer = try await funding.find(project)
            #expect(answer.country.status == nil)
            #expect(answer.country.isJCMPartner == .unknown)
            #expect(answer.country.reasons.first?.message.en.contains("does not answer") == true)
            #expect(answer.country.reasons.first?.message.ja.contains("応答しません") == true)
            #expect(answer["T7-1"]?.verdict == .unknown)
            #expect(answer["T7-1"]?.unknownFacts.filter { $0.isTakenAsRead != true }.map(\.fact) == [.countryStatus])
            #expect(answer["T8-1"]?.verdict == .fitsIfConfirmed)
        }
    }

    @Test("a peer that knows no such method is no register")
    func anotherPeer() async throws {
        try await RunningServer.with(MethodTable()) { server in
            let peer = RPCClient(host: "127.0.0.1", port: server.port)
            try await RunningFunding.withSchemes(matchmaking: peer) { funding in
                let answer = try await funding.find(project)
                #expect(answer["T7-1"]?.verdict == .unknown)
            }
            await peer.close()
        }
    }

    @Test("a peer that never answers costs half of the caller's time at most, not the answer")
    func silentPeer() async throws {
        let peer = try SilentListener()
        try await RunningFunding.withSchemes(matchmaking: RPCClient(host: "127.0.0.1", port: peer.port)) { funding in
            let answer = try await funding.client.call(
                FundingMethods.FindSchemes.self, .init(project: project), meta: CallMeta(deadlineMs: 5_000))
            #expect(answer["T7-1"]?.verdict == .unknown)
        }
    }
}
