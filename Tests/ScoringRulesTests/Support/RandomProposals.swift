import Model

/// Makes proposals for any sheet, from the sheet alone.
struct RandomProposals {
    let sheet: ScoringSheet
    private var random: SeededRandom
    /// Costs are either all given by the tonne, and then there are tonnes, or all by the year.
    private let givesRatios: Bool

    init(_ sheet: ScoringSheet, seed: UInt64) {
        self.sheet = sheet
        random = SeededRandom(seed: seed)
        givesRatios = seed.isMultiple(of: 3)
    }

    /// Each fact and entry is left out about one time in four.
    mutating func next() -> [String: Proposal.FactValue] {
        var facts: [String: Proposal.FactValue] = [:]
        for input in sheet.inputs where !oneIn(4) { facts[input.name] = value(for: input) }
        return facts
    }

    mutating func judged(_ kind: ProposalKind) -> [String: Proposal.FactValue] {
        var judged: [String: Proposal.FactValue] = [:]
        for row in sheet.rows where row.rule == .judged {
            guard let maximum = row.maximum[kind], !oneIn(4) else { continue }
            judged[row.id] = .integer(Int64(Int.random(in: 0...maximum, using: &random)))
        }
        return judged
    }

    /// What none to four reviewers gave each judged row; one time in five a row past its maximum, as under another sheet.
    mutating func judgements(_ kind: ProposalKind) -> [String: RowJudgement] {
        let reviewers = ["r-1", "r-2", "r-3", "r-4"].compactMap { Reviewer.ID($0) }
        var judgements: [String: RowJudgement] = [:]
        for row in sheet.rows where row.rule == .judged && oneIn(2) {
            guard let maximum = row.maximum[kind] else { continue }
            judgements[row.id] = RowJudgement(
                entries: reviewers.filter { _ in oneIn(2) }.map { reviewer in
                    let most = oneIn(5) ? maximum + 9 : maximum
                    return .init(reviewer: reviewer, points: Int.random(in: 0...most, using: &random))
                })
        }
        return judgements
    }

    mutating func value(for input: ScoringSheet.Input) -> Proposal.FactValue {
        switch input.type {
        case .flag: .flag(Bool.random(using: &random))
        case .count: .integer(Int64.random(in: 0...8, using: &random))
        case .decimal: .text(decimal())
        case .yen: .integer(Int64.random(in: 0...(oneIn(2) ? 60 : 200_000_000), using: &random))
        case .costPerTonne: cost()
        case .certificates: .list(certificates(input))
        case .pastProjects: .list((0..<Int.random(in: 0...4, using: &random)).map { project($0) })
        case .choice: .text(input.options?.randomElement(using: &random)?.name ?? "")
        }
    }

    mutating func pick<Element>(from elements: [Element]) -> Element? {
        elements.randomElement(using: &random)
    }

    private mutating func decimal() -> String {
        let magnitudes = [0, 9, 999, 4_999, 10_000, 99_999, 100_000, 2_000_000]
        let most = magnitudes.randomElement(using: &random) ?? 9
        let whole = Int.random(in: (givesRatios ? 1 : 0)...max(most, 1), using: &random)
        return oneIn(3) ? "\(whole).\(Int.random(in: 1...9, using: &random))" : "\(whole)"
    }

    private mutating func cost() -> Proposal.FactValue {
        var members: [String: Proposal.FactValue] = [:]
        if givesRatios {
            members["ratio"] = .text("\(Int.random(in: 3_000...9_000, using: &random)).5")
        } else {
            members["annualCost"] = .integer(Int64.random(in: 0...500_000_000, using: &random))
        }
        if !oneIn(4) { members["basis"] = "stated" }
        return .record(members)
    }

    private mutating func certificates(_ input: ScoringSheet.Input) -> [Proposal.FactValue] {
        (input.certificates ?? []).filter { _ in oneIn(4) }.map { certificate in
            var members: [String: Proposal.FactValue] = ["certificate": .text(certificate.name)]
            if !oneIn(3) { members["validUntil"] = oneIn(3) ? "2025-03-02" : "2026-03-31" }
            if !oneIn(3) { members["headOffice"] = .flag(!oneIn(4)) }
            return .record(members)
        }
    }

    private mutating func project(_ index: Int) -> Proposal.FactValue {
        var members: [String: Proposal.FactValue] = ["project": .text("past-\(index)")]
        let dates: [Proposal.FactValue] = ["2021-03", "2022-03", "2023-03", "2024-03", "2025-12"]
        if !oneIn(4) { members["ended"] = dates.randomElement(using: &random) }
        if !oneIn(4) { members["municipalities"] = oneIn(4) ? ["w"] : ["x"] }
        if !oneIn(4) { members["partnerCities"] = oneIn(4) ? ["z"] : ["y"] }
        return .record(members)
    }

    private mutating func oneIn(_ count: Int) -> Bool {
        Int.random(in: 0..<count, using: &random) == 0
    }
}
