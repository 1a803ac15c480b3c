import Contracts
import JSONLines
import JSONRPC
import Logging
import MatchmakingRules
import Model

/// What the scoring service says of the leads of a consortium: asked with a deadline, never guessed, never waited for
/// longer than the caller can.
struct ScoringInquiry: Sendable {
    /// `nil` where no scoring service is set.
    let client: RPCClient?

    /// Most that scoring may take of a caller's time; at most half of what is left.
    static let greatestMilliseconds = 2_000

    /// Unknown, with the reason, where scoring gives no answer.
    func consequences(
        of consortium: Consortium, for request: ConsortiumRequest, by matcher: Matcher, asOf day: CivilDate,
        _ call: CallContext
    ) async throws -> LeadConsequences {
        guard let client else { return LeadConsequences(unknownBecause: .noScoring) }
        let candidates = consortium.leads(by: matcher, on: day)
        guard !candidates.isEmpty, let proposal = consortium.draft(for: request, on: day) else {
            return LeadConsequences(unknownBecause: .noLead)
        }
        do {
            return try await client.consequences(of: candidates, for: proposal, asOf: day, call)
        } catch .cancelled {
            throw CancellationError()
        } catch .refused(let error) {
            call.logger.warning("scoring refuses the leads", metadata: ["cause": "\(error)"])
            return LeadConsequences(unknownBecause: .refused(error))
        } catch {
            call.logger.warning("scoring gives no answer", metadata: ["cause": "\(error)"])
            return LeadConsequences(unknownBecause: .silent)
        }
    }
}

extension RPCClient {
    /// What the sheet does not take of a record, a certificate that it does not name, is unknown to it.
    fileprivate func consequences(
        of candidates: [LeadCandidate], for proposal: Proposal, asOf day: CivilDate, _ call: CallContext
    ) async throws(RPCClientError) -> LeadConsequences {
        do throws(RPCClientError) {
            return try await comparison(of: candidates, for: proposal, asOf: day, call)
        } catch {
            guard case .refused(let refusal) = error, case let rest = candidates.without(refusal.problems),
                rest != candidates
            else { throw error }
            return try await comparison(of: rest, for: proposal, asOf: day, call)
        }
    }

    private func comparison(
        of candidates: [LeadCandidate], for proposal: Proposal, asOf day: CivilDate, _ call: CallContext
    ) async throws(RPCClientError) -> LeadConsequences {
        var meta = call.forwardedMeta
        meta.deadlineMs = max(1, min(ScoringInquiry.greatestMilliseconds, call.remainingMilliseconds / 2))
        let answer = try await self.call(
            ScoringMethods.CompareLeads.self, .init(proposal: proposal, candidates: candidates, asOf: day), meta: meta)
        return LeadConsequences(answer.comparison)
    }
}

extension [LeadCandidate] {
    /// Each without the facts at which a refusal points.
    fileprivate func without(_ problems: [RPCError.Problem]) -> [LeadCandidate] {
        let refused = Set(problems.map { $0.pointer.split(separator: "/").prefix(5).joined(separator: "/") })
        return enumerated().map { place, candidate in
            let facts = candidate.facts?.filter { !refused.contains("params/candidates/\(place)/facts/\($0.key)") }
            return LeadCandidate(
                lead: candidate.lead, facts: facts, screening: candidate.screening, judged: candidate.judged)
        }
    }
}

extension Consortium {
    /// The lead of the best team first, then those of the alternatives and the next best for its place.
    fileprivate func leads(by matcher: Matcher, on day: CivilDate) -> [LeadCandidate] {
        let teams = [best].compactMap(\.self) + alternatives
        let members = teams.flatMap(\.members).filter { $0.role == .lead }
        let ids = members.map(\.id) + members.flatMap { ($0.nextBest ?? []).map(\.id) }
        var seen: Set<String> = []
        return ids.filter { seen.insert($0).inserted }.prefix(5)
            .compactMap { matcher.catalogue.companies[$0] }
            .map { LeadCandidate($0, matcher.leadEligibility(of: $0, on: day), on: day) }
    }

    /// The consortium as a proposal of which nothing else is known yet.
    fileprivate func draft(for request: ConsortiumRequest, on day: CivilDate) -> Proposal? {
        guard let id = Proposal.ID("consortium-draft") else { return nil }
        let municipality = best?.members.first { $0.role == .municipality }.flatMap { Proposal.PartyID($0.id) }
        return Proposal(
            id: id, title: BilingualText(en: "Consortium", ja: "コンソーシアム案"), kind: .new, submittedOn: day,
            municipalities: municipality.map { [$0] },
            partnerCities: Proposal.PartyID(request.city.id.value).map { [$0] }, country: request.city.country.value,
            sectors: needs.flatMap(\.sectors).map(\.id.value).uniqued, facts: [:])
    }
}

extension [String] {
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

extension LeadConsequences {
    init(_ comparison: LeadComparison) {
        self.init(
            sheet: comparison.sheet, rows: comparison.leadRows,
            leads: comparison.candidates.map { candidate in
                Consequence(
                    id: candidate.lead.id.flatMap { Company.ID($0.value) }, names: candidate.lead.name,
                    decided: candidate.leadPoints, possible: candidate.leadPossible, excludedBy: candidate.excludedBy,
                    questions: candidate.missing.map(\.question))
            })
    }
}

extension BilingualText {
    fileprivate static let noScoring = BilingualText(
        en: "What the lead changes in points is unknown: no scoring service is set.",
        ja: "代表事業者による点数への影響は不明です。採点サービスが設定されていません。")
    fileprivate static let noLead = BilingualText(
        en: "What the lead changes in points is unknown: no lead is found.",
        ja: "代表事業者による点数への影響は不明です。代表事業者が見つかりません。")
    fileprivate static let silent = BilingualText(
        en: "What the lead changes in points is unknown: scoring does not answer. Ask again when it does.",
        ja: "代表事業者による点数への影響は不明です。採点サービスが応答しません。復旧後に再度確認してください。")

    fileprivate static func refused(_ error: RPCError) -> BilingualText {
        BilingualText(
            en: "What the lead changes in points is unknown. Scoring says: \(error.message.en)",
            ja: "代表事業者による点数への影響は不明です。採点サービスの応答: \(error.message.ja)")
    }
}
