import Model
import ScoringRules
import Testing

/// Proposals for the FY2025 sheet, the way an operator writes them.
enum Sample {
    static let submission = "2025-03-03"

    static func proposal(
        _ kind: ProposalKind = .new, facts: [String: Proposal.FactValue] = [:],
        judged: [String: Proposal.FactValue] = [:], statements: [String: [String]] = [:],
        submittedOn: String = submission
    ) throws -> Proposal {
        Proposal(
            id: try #require(Proposal.ID("p-1")), title: BilingualText(en: "A project", ja: "事業"), kind: kind,
            submittedOn: try #require(CivilDate(submittedOn)),
            municipalities: [try #require(Proposal.PartyID("x"))],
            partnerCities: [try #require(Proposal.PartyID("y"))], facts: facts, judged: judged,
            statements: statements)
    }

    static func certificate(_ name: String, validUntil: String) -> Proposal.FactValue {
        ["certificate": .text(name), "validUntil": .text(validUntil), "headOffice": true]
    }

    static func valid(_ name: String) -> Proposal.FactValue {
        ["certificate": .text(name), "valid": true, "headOffice": true]
    }

    static func past(
        _ name: String, ended: String, municipality: String = "x", city: String = "y"
    ) -> Proposal.FactValue {
        [
            "project": .text(name), "ended": .text(ended), "municipalities": [.text(municipality)],
            "partnerCities": [.text(city)],
        ]
    }
}

extension Scorecard {
    func row(_ id: String) throws -> Row {
        try #require(rows.first { $0.id == id })
    }
}

/// The problems that a refusal lists, by pointer and rule.
func refusals(_ body: () throws(ProposalRefusal) -> Scorecard) -> [String: String] {
    do {
        _ = try body()
        return [:]
    } catch {
        return Dictionary(error.problems.map { ($0.pointer, $0.rule) }, uniquingKeysWith: { $0 + "+" + $1 })
    }
}
