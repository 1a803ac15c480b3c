import Model
import ScoringRules
import Testing

@Suite("What holds for every proposal", .serialized)
struct ScoringPropertyTests {
    static let seeds = Array(UInt64(1)...40)
    private static let perSeed = 25

    /// Runs a check on many seeded proposals of both sheets and both kinds.
    private func forEachProposal(
        seed: UInt64,
        _ check: (Scorer, ProposalKind, [String: Proposal.FactValue], Scorecard, inout RandomProposals) throws -> Void
    ) throws {
        for sheet in [try Shipped.sheet(), try MadeUpSheet.sheet()] {
            let scorer = try Scorer(sheet)
            var proposals = RandomProposals(sheet, seed: seed)
            for index in 0..<Self.perSeed {
                let kind: ProposalKind = index.isMultiple(of: 2) ? .new : .ongoing
                let facts = proposals.next()
                let card = try scorer.scorecard(
                    for: try Sample.proposal(kind, facts: facts, judged: proposals.judged(kind)))
                try check(scorer, kind, facts, card, &proposals)
            }
        }
    }

    @Test("points lie within bounds and every sum is the sum of its rows", arguments: seeds)
    func sums(seed: UInt64) throws {
        try forEachProposal(seed: seed) { scorer, kind, _, card, _ in
            for row in card.rows {
                #expect(0 <= row.possible.min && row.possible.min <= row.possible.max)
                #expect(row.possible.max <= Points(row.maximum))
                #expect((row.points == nil) == (row.status == .undecided))
                #expect(row.status == .judged || row.possible.isDecided == (row.status != .undecided))
                #expect(!row.reasons.isEmpty)
                #expect((row.status == .undecided) == !row.missing.isEmpty)
            }
            #expect(card.total.points == card.rows.compactMap(\.points).reduce(0, +))
            #expect(card.total.points == card.computed.points + card.judged.points)
            #expect(card.computed.maximum + card.judged.maximum + card.undecidedMaximum == card.maximum)
            #expect(card.maximum == scorer.sheet.totals[kind])
            #expect(card.possible.min == card.rows.map(\.possible.min).reduce(0, +))
            #expect(card.possible.max == card.rows.map(\.possible.max).reduce(0, +))
            #expect(card.possible.min >= card.total.points)
        }
    }

    @Test("whatever an unknown fact turns out to be, the points stay between the worst and the best", arguments: seeds)
    func unknownIsBetween(seed: UInt64) throws {
        try forEachProposal(seed: seed) { scorer, kind, facts, card, proposals in
            var completed = facts
            for input in scorer.sheet.inputs where completed[input.name] == nil {
                completed[input.name] = proposals.value(for: input)
            }
            let settled = try scorer.scorecard(for: try Sample.proposal(kind, facts: completed))
            for (open, row) in zip(card.rows, settled.rows) where open.status != .judged {
                #expect(open.possible.min <= row.possible.min && row.possible.max <= open.possible.max)
            }
        }
    }

    @Test("a fact that improves never costs a point", arguments: seeds)
    func improvement(seed: UInt64) throws {
        try forEachProposal(seed: seed) { scorer, kind, facts, card, proposals in
            guard let (name, better) = proposals.pick(from: Self.improved(facts, on: scorer.sheet)) else { return }
            let changed = facts.merging([name: better]) { $1 }
            let improved = try scorer.scorecard(for: try Sample.proposal(kind, facts: changed))
            for (before, after) in zip(card.rows, improved.rows) where before.status != .judged {
                #expect(after.possible.min >= before.possible.min, "\(name) in row \(before.id)")
                #expect(after.possible.max >= before.possible.max, "\(name) in row \(before.id)")
            }
        }
    }

    @Test("the same proposal gets the same card", arguments: seeds.prefix(5))
    func reproducible(seed: UInt64) throws {
        try forEachProposal(seed: seed) { scorer, kind, facts, _, _ in
            let proposal = try Sample.proposal(kind, facts: facts)
            #expect(try scorer.scorecard(for: proposal) == scorer.scorecard(for: proposal))
        }
    }

    @Test("following a proposed improvement reaches the points it promises", arguments: seeds)
    func improvementsHold(seed: UInt64) throws {
        try forEachProposal(seed: seed) { scorer, kind, facts, card, _ in
            for improvement in card.improvements {
                #expect(improvement.gain > 0)
                for alternative in improvement.alternatives {
                    guard let followed = Self.following(alternative, facts) else { continue }
                    let after = try scorer.scorecard(for: try Sample.proposal(kind, facts: followed))
                    let reached = try after.row(improvement.row).possible.max
                    #expect(reached >= improvement.reaching, "\(improvement.message.en)")
                }
            }
        }
    }

    /// Each fact that has a better value, with that value.
    private static func improved(
        _ facts: [String: Proposal.FactValue], on sheet: ScoringSheet
    ) -> [(String, Proposal.FactValue)] {
        let fewer: Set<String> = ["engineerOtherProjects", "carbonNeutralBy", "fullTimeEmployees", "budget"]
        return facts.sorted { $0.key < $1.key }.compactMap { name, value in
            switch (sheet.inputs.first { $0.name == name }?.type, value) {
            case (.flag, .flag(false)): (name, true)
            case (.count, .integer(let count)), (.yen, .integer(let count)):
                (name, .integer(fewer.contains(name) ? max(0, count - 1) : count + 1))
            case (.decimal, .text(let text)): (name, .text(String(Int(text.prefix { $0 != "." }).map { $0 + 1 } ?? 1)))
            case (.certificates, .list(let held)):
                (name, .list(held + [["certificate": .text(best(of: name)), "valid": true, "headOffice": true]]))
            case (.pastProjects, .list(let past)):
                (name, .list(past + [Sample.past("one-more", ended: "2024-12")]))
            case (.costPerTonne, .record(let members)): members["annualCost"].flatMap { cheaper(name, members, $0) }
            default: nil
            }
        }
    }

    private static func cheaper(
        _ name: String, _ members: [String: Proposal.FactValue], _ cost: Proposal.FactValue
    ) -> (String, Proposal.FactValue)? {
        guard case .integer(let yen) = cost else { return nil }
        return (name, .record(members.merging(["annualCost": .integer(yen / 2)]) { $1 }))
    }

    private static func best(of input: String) -> String {
        switch input {
        case "workLifeCertificates": "platinum-eruboshi"
        case "environmentalCertificates": "iso14001"
        default: "gold"
        }
    }

    /// The facts after an alternative whose changes are plain values; `nil` for one that names certificates.
    private static func following(
        _ alternative: Scorecard.Alternative, _ facts: [String: Proposal.FactValue]
    ) -> [String: Proposal.FactValue]? {
        var followed = facts
        for change in alternative.changes {
            let path = change.pointer.split(separator: "/").map(String.init)
            let value: Proposal.FactValue =
                switch change.to {
                case "true": true
                case "false": false
                default: Int64(change.to).map { .integer($0) } ?? .text(change.to)
                }
            guard !change.to.contains("≤"), !change.to.contains("≥") else { return nil }
            switch facts[path[1]] {
            case .list: return nil
            case .record(var members):
                members[path[2]] = value
                followed[path[1]] = .record(members)
            default: followed[path[1]] = value
            }
        }
        return followed
    }
}
