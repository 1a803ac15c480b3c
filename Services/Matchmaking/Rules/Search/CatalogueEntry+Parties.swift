import Model

/// Projects and agreements are found by all names of those who have a part in them.
extension CatalogueEntry {
    /// The kinds of record by whose names others are found.
    static let partyKinds: Set<MatchmakingKind> = [.country, .partnerCity, .municipality, .company]

    /// Of a project or an agreement, the countries, bodies and organisations that it points to, each once.
    var parties: [RecordName] {
        switch self {
        case .agreement, .c3pProject, .jcmProject:
            record.mentions.filter { Self.partyKinds.contains($0.kind) }.map { RecordName($0.kind, $0.key) }
                .firstOccurrences
        default: []
        }
    }

    /// What a search reads of the record, with the names of the parties.
    func searchedText(in catalogue: Catalogue) -> SearchedText {
        var text = searchedText
        for names in parties.compactMap({ catalogue.entry($0.kind, $0.id)?.shownNames }) {
            text.english += [names.en, names.local] + (names.aliases ?? []).map(Optional.init)
            text.japanese.append(names.ja)
        }
        return text
    }
}

extension Catalogue {
    /// The projects and agreements that point to any of the records, also by the id of one that was merged into it.
    func entries(pointingTo parties: Set<RecordName>) -> [CatalogueEntry] {
        guard !parties.isEmpty else { return [] }
        return [MatchmakingKind.agreement, .c3pProject, .jcmProject].flatMap { entries(of: $0) }.filter { entry in
            entry.parties.contains { party in
                parties.contains(party)
                    || self.entry(party.kind, party.id).map { parties.contains(RecordName($0.kind, $0.key)) } == true
            }
        }
    }
}
