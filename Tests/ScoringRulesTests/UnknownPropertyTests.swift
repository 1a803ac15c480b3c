import Model
import ScoringRules
import Testing

@Suite("The unknown, for every proposal of every sheet")
struct UnknownPropertyTests {
    static let seeds = Array(UInt64(1)...50)

    @Test("whatever an unknown fact turns out to be, the points stay between the worst and the best", arguments: seeds)
    func between(seed: UInt64) throws {
        try Trial.each(seed: seed) { trial in
            var completed = trial.facts
            var values = RandomProposals(trial.sheet, seed: seed)
            for input in trial.sheet.inputs where completed[input.name] == nil {
                completed[input.name] = values.value(for: input)
            }
            for (open, row) in zip(try trial.tally().rows, try trial.tally(completed).rows) {
                #expect(open.possible.min <= row.possible.min && row.possible.max <= open.possible.max)
            }
        }
    }

    @Test("both ends are reached: all unknown at its best gives the most, at its worst the least", arguments: seeds)
    func ends(seed: UInt64) throws {
        try Trial.each(seed: seed, count: 16, onlyInvented: true) { trial in
            // A cost without its basis is not computed, though only one cost can be meant.
            let known = trial.facts.filter { name, value in
                guard case .record(let members) = value else { return true }
                return members["basis"] != nil
            }
            let open = try trial.tally(known).rows
            let best = try trial.tally(trial.completed(known, at: .best)).rows
            let worst = try trial.tally(trial.completed(known, at: .worst)).rows
            for (index, row) in open.enumerated() where row.status != .judged {
                #expect(best[index].possible.max == row.possible.max, "best of \(row.id)")
                #expect(worst[index].possible.min == row.possible.min, "worst of \(row.id)")
            }
        }
    }

    @Test("a fact that improves never costs a point", arguments: seeds)
    func improvement(seed: UInt64) throws {
        try Trial.each(seed: seed) { trial in
            let before = try trial.tally().rows
            for input in trial.sheet.inputs {
                guard let value = trial.facts[input.name], let better = trial.directions.better(value, of: input) else {
                    continue
                }
                let after = try trial.tally(trial.facts.merging([input.name: better]) { $1 }).rows
                for (before, after) in zip(before, after) {
                    #expect(after.possible.min >= before.possible.min, "\(input.name) in row \(before.id)")
                    #expect(after.possible.max >= before.possible.max, "\(input.name) in row \(before.id)")
                }
            }
        }
    }
}

extension Trial {
    enum End { case best, worst }

    /// The facts with all that is unknown at one end.
    fileprivate func completed(
        _ known: [String: Proposal.FactValue], at end: End
    ) throws -> [String: Proposal.FactValue] {
        var completed = known
        for input in sheet.inputs {
            switch known[input.name] {
            case .list(let elements): completed[input.name] = .list(elements.map { settled($0, input, at: end) })
            case .some: break
            case nil: completed[input.name] = end == .best ? directions.best(input) : directions.worst(input)
            }
        }
        // No tonnes is the worst; but a cost per tonne says that there are some.
        for input in sheet.inputs {
            guard let tonnes = input.per, case .record(let cost) = completed[input.name] else { continue }
            if cost["ratio"] != nil, known[tonnes] == nil { completed[tonnes] = 1 }
        }
        guard end == .best else { return completed }
        return try equivalents.reduce(completed) { try counted($0, in: $1) }
    }

    /// The inputs with an equivalent that counts as another certificate.
    private var equivalents: [ScoringSheet.Input] {
        sheet.inputs.filter { input in
            sheet.rows.contains { row in
                guard case .bestOf(let rule) = row.rule else { return false }
                return rule.options.contains { $0.points == nil && $0.certificate?.input == input.name }
            }
        }
    }

    /// The facts with every equivalent counted as what then gives most: what that asks may not hold.
    private func counted(
        _ facts: [String: Proposal.FactValue], in input: ScoringSheet.Input
    ) throws -> [String: Proposal.FactValue] {
        guard case .list(let elements) = facts[input.name] else { return facts }
        let choices = (input.certificates ?? []).map(\.name).filter { $0 != "equal" }.map { seal in
            facts.merging([input.name: .list(elements.map { counted($0, as: seal) })]) { $1 }
        }
        return try choices.max { try tally($0).possible.max < tally($1).possible.max } ?? facts
    }

    private func counted(_ element: Proposal.FactValue, as seal: String) -> Proposal.FactValue {
        guard case .record(var members) = element, members["certificate"] == "equal" else { return element }
        members["countsAs"] = .text(seal)
        return .record(members)
    }

    /// An entry of a list with what it leaves open.
    private func settled(
        _ element: Proposal.FactValue, _ input: ScoringSheet.Input, at end: End
    ) -> Proposal.FactValue {
        guard case .record(var members) = element else { return element }
        func settle(_ name: String, _ best: Proposal.FactValue, _ worst: Proposal.FactValue) {
            if members[name] == nil { members[name] = end == .best ? best : worst }
        }
        if input.type == .pastProjects {
            settle("ended", "2024-12", "1999-12")
            settle("municipalities", ["x"], ["elsewhere"])
            settle("partnerCities", ["y"], ["elsewhere"])
        } else {
            if members["validUntil"] == nil { settle("valid", true, false) }
            settle("headOffice", true, false)
        }
        return .record(members)
    }
}
