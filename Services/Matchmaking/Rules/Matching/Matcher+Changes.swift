import Model

extension Matcher {
    /// The matcher of the catalogue with some records put: in every answer the one that is built from it anew, but only
    /// what the records touch is worked out again.
    package func putting(_ entries: [CatalogueEntry]) -> Matcher {
        var changed = catalogue
        changed.put(entries)
        // Words decide the terms of every text, a complete list what is known of every record.
        guard !entries.contains(where: { [.sector, .term, .closedList].contains($0.kind) }) else {
            return Matcher(changed)
        }
        let records = entries.contains { TrackRecords.rest(on: $0.kind) } ? TrackRecords(changed) : records
        let evidence = entries.contains { $0.kind == .fact } ? EvidenceIndex(changed) : evidence
        let touched = touched(by: entries).compactMap { changed.technologies.filed($0.value) }
        var (index, statistics, register) = (technologies, textStatistics, register)
        if !touched.isEmpty {
            let vocabulary = statistics.vocabulary
            let rows = touched.mappedInParallel { [changed, tree, analysis] in
                Self.row($0, in: changed, records, tree, analysis, evidence, vocabulary)
            }
            for (technology, text) in rows {
                let key = technology.record.key
                if let before = technologies.text(of: key) { statistics.remove(before) }
                statistics.add(text)
                register.put(technology.record, inPlaceOf: catalogue.technologies[key])
            }
            index.put(rows)
            // The scores of all texts follow from it.
            if statistics.usualLength != index.usualLength { index = index.with(usualLength: statistics.usualLength) }
        }
        var search = search.known
        search?.put(entries, of: changed, analysis)
        return Matcher(self, changed, records, evidence, register, index, statistics, search)
    }

    /// The technologies of which something is known anew: their own record, their firm's, a fact about either, or a
    /// project that shows them. Each once, in the order of the ids.
    private func touched(by entries: [CatalogueEntry]) -> [Technology.ID] {
        var own: Set<Technology.ID> = []
        var firms: Set<Company.ID> = []
        for entry in entries {
            switch entry {
            case .technology(let record): own.insert(record.id)
            case .company(let record): firms.insert(record.id)
            case .jcmProject(let record):
                own.formUnion(register.technologies(shownBy: record.id))
                firms.formUnion(record.companyIds + (catalogue.jcmProjects[record.id]?.companyIds ?? []))
            case .c3pProject(let record):
                firms.formUnion(record.companyIds + (catalogue.c3pProjects[record.id]?.companyIds ?? []))
            case .fact(let record):
                for subject in [record.subject, catalogue.facts[record.id]?.subject].compactMap(\.self) {
                    switch subject.kind {
                    case .technology: own.formUnion([Technology.ID(subject.id)].compactMap(\.self))
                    case .company: firms.formUnion([Company.ID(subject.id)].compactMap(\.self))
                    default: break
                    }
                }
            case .country, .sector, .term, .partnerCity, .need, .municipality, .agreement, .weightProfile, .closedList,
                .introduction:
                break
            }
        }
        return own.union(firms.flatMap { register.technologies(of: $0) }).sorted()
    }
}
