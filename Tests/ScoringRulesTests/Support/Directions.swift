import Model

/// Which way each fact of a sheet is better, as its rules have it.
struct Directions {
    enum Direction: Hashable {
        case flag(Bool)
        case options([String])
        case lower, higher
        /// The whole number that earns most, and the one that earns least.
        case steps(best: Int, worst: Int)
        case certificates, projects, cost
    }

    private let sheet: ScoringSheet
    private var directions: [String: Direction] = [:]

    init(_ sheet: ScoringSheet) {
        self.sheet = sheet
        for gate in sheet.gates { note(gate.requires) }
        for row in sheet.rows { note(row.rule) }
    }

    subscript(input: String) -> Direction? { directions[input] }

    private mutating func note(_ rule: ScoringSheet.Rule) {
        switch rule {
        case .judged: break
        case .banded(let rule):
            let input = sheet.inputs.first { $0.name == rule.input }
            directions[rule.input] = input?.per != nil ? .cost : rule.comparison == .atMost ? .lower : .higher
            if let tonnes = input?.per { directions[tonnes] = .higher }
        case .counted(let rule):
            let ordered = rule.steps.sorted { $0.points < $1.points }
            directions[rule.input] =
                rule.window != nil
                ? .projects : .steps(best: ordered.last?.from ?? 0, worst: ordered.first?.from ?? 0)
        case .bestOf(let rule):
            for option in rule.options {
                if let certificate = option.certificate { directions[certificate.input] = .certificates }
                (option.conditions ?? []).forEach { note($0) }
            }
        case .components(let rule): rule.components.flatMap(\.conditions).forEach { note($0) }
        }
    }

    private mutating func note(_ condition: ScoringSheet.Condition) {
        directions[condition.input] =
            switch condition.test {
            case .isFlag(let wanted): .flag(wanted)
            case .atMost: .lower
            case .atLeast: .higher
            case .oneOf(let options): .options(options)
            }
    }
}

// MARK: - Values

extension Directions {
    /// The best answer to a question; `nil` for a fact that no points hang on.
    func best(_ input: ScoringSheet.Input) -> Proposal.FactValue? {
        switch self[input.name] {
        case .flag(let wanted): .flag(wanted)
        case .options(let options): .text(options[0])
        case .lower: 0
        case .higher: 999_999_999
        case .steps(let best, _): .integer(Int64(best))
        case .certificates: .list((input.certificates ?? []).map { Sample.valid($0.name) })
        case .projects: .list((0..<6).map { Sample.past("best-\($0)", ended: "2024-12") })
        case .cost: ["annualCost": 0, "basis": "stated"]
        case nil: nil
        }
    }

    func worst(_ input: ScoringSheet.Input) -> Proposal.FactValue? {
        switch self[input.name] {
        case .flag(let wanted): .flag(!wanted)
        case .options(let options): (input.options ?? []).first { !options.contains($0.name) }.map { .text($0.name) }
        case .lower: 999_999_999
        case .higher: 0
        case .steps(_, let worst): .integer(Int64(worst))
        case .certificates, .projects: []
        case .cost: ["annualCost": 999_999_999_999_999, "basis": "stated"]
        case nil: nil
        }
    }

    /// The value moved one small step the better way; `nil` where it is at its best or has no steps.
    func better(_ value: Proposal.FactValue, of input: ScoringSheet.Input) -> Proposal.FactValue? {
        switch (self[input.name], value) {
        case (.flag(let wanted), .flag(let flag)): flag == wanted ? nil : .flag(wanted)
        case (.options(let options), .text(let chosen)): options.contains(chosen) ? nil : .text(options[0])
        case (.lower, .integer(let number)): number > 0 ? .integer(number - 1) : nil
        case (.higher, .integer(let number)): .integer(number + 1)
        case (.lower, .text(let text)), (.higher, .text(let text)): moved(text, of: input)
        case (.certificates, .list(let held)):
            input.certificates.map { .list(held + [Sample.valid($0[held.count % $0.count].name)]) }
        case (.projects, .list(let past)): .list(past + [Sample.past("one-more", ended: "2024-12")])
        case (.cost, .record(let members)): cheaper(members)
        default: nil
        }
    }

    private func moved(_ text: String, of input: ScoringSheet.Input) -> Proposal.FactValue? {
        guard let whole = Int64(text.prefix { $0 != "." }) else { return nil }
        return self[input.name] == .higher ? .integer(whole + 1) : .integer(whole)
    }

    private func cheaper(_ members: [String: Proposal.FactValue]) -> Proposal.FactValue? {
        guard case .integer(let yen) = members["annualCost"] else { return nil }
        return .record(members.merging(["annualCost": .integer(yen / 2)]) { $1 })
    }
}
