import Model
import RankingSupport

/// Made-up proposals for any sheet, the same from run to run. Every fact is known, so that every row has points.
struct SeededProposals {
    let sheet: ScoringSheet
    private var random = SplitMix(seed: 2025)

    init(_ sheet: ScoringSheet) {
        self.sheet = sheet
    }

    mutating func make(_ count: Int) throws -> [Proposal] {
        try (0..<count).map { try make(number: $0) }
    }

    private mutating func make(number: Int) throws -> Proposal {
        guard let id = Proposal.ID("seeded-\(number)"), let day = CivilDate("2025-03-03"),
            let municipality = Proposal.PartyID("home"), let city = Proposal.PartyID("away")
        else { throw BenchmarkError.badAnswer }
        let kind: ProposalKind = number.isMultiple(of: 2) ? .new : .ongoing
        return Proposal(
            id: id, title: BilingualText(en: "Proposal \(number)", ja: "提案\(number)"), kind: kind, submittedOn: day,
            municipalities: [municipality], partnerCities: [city], facts: facts(), judged: judged(kind))
    }

    private mutating func facts() -> [String: Proposal.FactValue] {
        var facts: [String: Proposal.FactValue] = [:]
        for input in sheet.inputs { facts[input.name] = value(of: input) }
        return facts
    }

    private mutating func judged(_ kind: ProposalKind) -> [String: Proposal.FactValue] {
        var judged: [String: Proposal.FactValue] = [:]
        for row in sheet.rows where row.rule == .judged {
            judged[row.id] = row.maximum[kind].map { .integer(number(upTo: $0)) }
        }
        return judged
    }

    private mutating func value(of input: ScoringSheet.Input) -> Proposal.FactValue {
        switch input.type {
        case .flag: .flag(Bool.random(using: &random))
        case .count: .integer(number(upTo: random.oneIn(3) ? 2060 : 8))
        case .decimal: .integer(number(upTo: random.oneIn(2) ? 12_000 : 150_000))
        case .yen: .integer(number(upTo: 200_000_000))
        case .costPerTonne: ["annualCost": .integer(number(upTo: 200_000_000)), "basis": "the benchmark's"]
        case .certificates: .list(certificates(input))
        case .pastProjects: .list((0..<number(upTo: 3)).map { project($0) })
        case .choice: .text(input.options?.randomElement(using: &random)?.name ?? "")
        }
    }

    private mutating func certificates(_ input: ScoringSheet.Input) -> [Proposal.FactValue] {
        let options = sheet.rows.flatMap { row in
            if case .bestOf(let rule) = row.rule { rule.options } else { [ScoringSheet.Option]() }
        }
        let names = options.filter { $0.points != nil }.compactMap(\.certificate).filter { $0.input == input.name }
        return names.filter { _ in random.oneIn(4) }.map { certificate in
            [
                "certificate": .text(certificate.name), "validUntil": random.oneIn(4) ? "2025-03-02" : "2026-03-31",
                "headOffice": .flag(!random.oneIn(4)),
            ]
        }
    }

    private mutating func project(_ number: Int64) -> Proposal.FactValue {
        [
            "project": .text("past-\(number)"), "municipalities": random.oneIn(4) ? ["elsewhere"] : ["home"],
            "partnerCities": ["away"], "ended": random.oneIn(3) ? "2021-03-31" : "2024-03-31",
        ]
    }

    private mutating func number(upTo most: Int) -> Int64 { Int64(Int.random(in: 0...most, using: &random)) }
}
