import Model
import ScoringRules
import Testing

@Suite("Screening of thousands of proposals")
struct ScreeningPropertyTests {
    private static func answers(_ input: ScoringSheet.Input) -> [Proposal.FactValue] {
        input.type == .flag ? [true, false] : (input.options ?? []).map { .text($0.name) }
    }

    /// Each fact is left out about one time in four.
    private static func screening(
        _ edition: ScreeningEdition, _ random: inout SeededRandom
    ) -> [String: Proposal.FactValue] {
        var facts: [String: Proposal.FactValue] = [:]
        for input in edition.inputs where Int.random(in: 0..<4, using: &random) > 0 {
            facts[input.name] = answers(input).randomElement(using: &random)
        }
        return facts
    }

    @Test("the counts add up, every verdict is explained, and the result follows from the verdicts", arguments: 0..<8)
    func sound(seed: UInt64) throws {
        let edition = try ScreeningSample.edition()
        let screener = try Screener(edition)
        var random = SeededRandom(seed: seed)
        for _ in 0..<60 {
            let kind: ProposalKind = Bool.random(using: &random) ? .new : .ongoing
            let proposal = try ScreeningSample.proposal(Self.screening(edition, &random), kind: kind)
            let report = try screener.report(on: proposal, registers: .none)
            #expect(report.counts.all == 9)
            #expect(report == (try screener.report(on: proposal, registers: .none)))
            for finding in report.criteria {
                #expect(!finding.reasons.isEmpty)
                #expect((finding.verdict == .unknown) == (finding.possible.count > 1))
                #expect(finding.verdict == .unknown || finding.possible == [finding.verdict])
                #expect((finding.verdict == .unknown) == !finding.missing.isEmpty, "\(finding.criterion)")
            }
            let deciding = report.criteria.filter { $0.weight != .advice }.map(\.verdict)
            let isRefused = report.result == .notEligible || report.result == .notEligibleYet
            #expect(isRefused == deciding.contains(.fail))
            if report.result == .eligible { #expect(report.counts.passed == 9 && !deciding.contains(.conditional)) }
        }
    }

    @Test("an answer to what is missing gives a verdict that was possible before", arguments: 0..<8)
    func narrowing(seed: UInt64) throws {
        let edition = try ScreeningSample.edition()
        let screener = try Screener(edition)
        var random = SeededRandom(seed: seed &+ 100)
        for _ in 0..<40 {
            var facts = Self.screening(edition, &random)
            let before = try screener.report(on: try ScreeningSample.proposal(facts), registers: .none)
            for input in edition.inputs where facts[input.name] == nil {
                facts[input.name] = Self.answers(input).randomElement(using: &random)
            }
            let after = try screener.report(on: try ScreeningSample.proposal(facts), registers: .none)
            // A claim that is left out is none: making it raises a question of its own.
            let claims = ["agreement-register", "zero-carbon-register", "partner-declaration-register"]
            for (open, settled) in zip(before.criteria, after.criteria) where !claims.contains(open.criterion) {
                #expect(Set(settled.possible).isSubset(of: open.possible), "\(open.criterion)")
            }
        }
    }

    @Test("a change that is offered does what it says", arguments: 0..<8)
    func changes(seed: UInt64) throws {
        let edition = try ScreeningSample.edition()
        let screener = try Screener(edition)
        var random = SeededRandom(seed: seed &+ 200)
        var tried = 0
        for _ in 0..<12 {
            let facts = Self.screening(edition, &random)
            let report = try screener.report(on: try ScreeningSample.proposal(facts), registers: .none)
            for finding in report.criteria {
                for change in finding.changes where change.isAnswerable {
                    var changed = facts
                    for fact in change.facts {
                        let name = String(try #require(fact.pointer).dropFirst("/screening/".count))
                        let answer = try #require(fact.to.randomElement(using: &random)).name
                        changed[name] = answer == "true" ? true : answer == "false" ? false : .text(answer)
                    }
                    let then = try screener.report(on: try ScreeningSample.proposal(changed), registers: .none)
                    #expect(try then.verdict(finding.criterion) == change.verdict, "\(finding.criterion) \(change)")
                    tried += 1
                }
            }
        }
        #expect(tried > 40)
    }
}

extension ScreeningReport.Change {
    /// Whether it can be made by answers under `screening` alone.
    fileprivate var isAnswerable: Bool {
        facts.allSatisfy { $0.pointer?.hasPrefix("/screening/") ?? false }
    }
}
