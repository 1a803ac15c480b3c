import Model
import Records

extension RecordKind {
    /// Proposals, each checked against the sheet it will be scored by.
    static func proposal(_ scorers: Scorers) -> RecordKind {
        RecordKind(
            Proposal.self, name: proposalName, id: \.id.value,
            check: { records in
                let check = ProposalCheck(catalogue: ScoringCatalogue(records, scorers: scorers))
                return { check.problems(of: $0) }
            },
            checkUnreadable: { records in
                let check = ProposalCheck(catalogue: ScoringCatalogue(records, scorers: scorers))
                return { check.problems(ofUnreadable: $0) }
            },
            filters: [
                "call": { [$0.call?.value].compactMap(\.self) },
                "kind": { [$0.kind.rawValue] },
                "municipality": { ($0.municipalities ?? []).map(\.value) },
                "partnerCity": { ($0.partnerCities ?? []).map(\.value) },
                "lead": { [$0.lead?.id?.value, $0.lead?.name.en, $0.lead?.name.ja].compactMap(\.self) },
                "country": { [$0.country].compactMap(\.self) },
            ],
            texts: { proposal in
                [proposal.title, proposal.lead?.name, proposal.note].compactMap(\.self).flatMap { [$0.en, $0.ja] }
            })
    }
}
