import Model
import ScoringRules
import Testing

@Suite("Improvements, for every proposal of every sheet")
struct ImprovementPropertyTests {
    @Test("following one reaches the points that it promises, and it promises some", arguments: Array(UInt64(1)...40))
    func promises(seed: UInt64) throws {
        try Trial.each(seed: seed) { trial in
            let card = try trial.card()
            for improvement in card.improvements {
                let row = try card.row(improvement.row)
                #expect(improvement.gain > 0)
                #expect(improvement.reaching - improvement.gain == row.possible.max)
                #expect(improvement.reaching <= Points(row.maximum))
                #expect(!improvement.alternatives.isEmpty)
                for alternative in improvement.alternatives {
                    let after = try trial.tally(trial.facts.following(alternative.changes, on: trial.sheet))
                    let reached = try #require(after[row: improvement.row]).possible
                    #expect(reached.max >= improvement.reaching, "\(improvement.message.en): \(alternative.changes)")
                    if row.possible.isDecided {
                        #expect(reached.min >= improvement.reaching, "\(improvement.message.en)")
                    }
                }
            }
        }
    }

    @Test("they come cheapest first, and ask for no matter of record", arguments: Array(UInt64(1)...40))
    func order(seed: UInt64) throws {
        try Trial.each(seed: seed) { trial in
            let improvements = try trial.card().improvements
            let efforts = improvements.compactMap { ScoringSheet.Effort.allCases.firstIndex(of: $0.effort) }
            #expect(efforts == efforts.sorted())
            for change in improvements.flatMap(\.alternatives).flatMap(\.changes) where change.from != nil {
                let name = change.pointer.split(separator: "/")[1]
                #expect(trial.sheet.inputs.first { $0.name == name }?.fixed != true, "\(change.pointer)")
            }
        }
    }
}

extension [String: Proposal.FactValue] {
    /// The facts after changes, each as an applicant would make it.
    fileprivate func following(
        _ changes: [Scorecard.Change], on sheet: ScoringSheet
    ) -> [String: Proposal.FactValue] {
        changes.reduce(self) { facts, change in
            let path = change.pointer.split(separator: "/").dropFirst().map(String.init)
            let isList = sheet.inputs.contains { $0.name == path[0] && $0.type == .certificates }
            let known = facts[path[0]] ?? (isList ? [] : [:])
            return facts.merging([path[0]: known.following(change, path.dropFirst())]) { $1 }
        }
    }
}

extension Proposal.FactValue {
    fileprivate func following(_ change: Scorecard.Change, _ path: ArraySlice<String>) -> Proposal.FactValue {
        switch self {
        case .list(var elements):
            guard let index = path.first.flatMap({ Int($0) }) else {
                return .list(elements + [Sample.valid(change.to)])
            }
            elements[index] = elements[index].following(change, path.dropFirst())
            return .list(elements)
        case .record(var members):
            guard let name = path.first else { return Self.value(change.to) }
            members[name] = Self.value(change.to)
            if name == "validUntil" { members["valid"] = nil }
            return .record(members)
        default: return Self.value(change.to)
        }
    }

    /// "true", "12000", "≤ 2050", "≥ 2025-03-03" and "A | B" as a fact that keeps it.
    private static func value(_ text: String) -> Proposal.FactValue {
        let bound = text.drop { "≤≥ ".contains($0) }
        let first = String(bound.prefix { $0 != "|" }).trimmingSuffix(" ")
        switch first {
        case "true": return true
        case "false": return false
        default: return Int64(first).map { .integer($0) } ?? .text(first)
        }
    }
}

extension String {
    fileprivate func trimmingSuffix(_ letter: Character) -> String {
        last == letter ? String(dropLast()).trimmingSuffix(letter) : self
    }
}
