import Model

extension Matcher {
    /// The matcher of the catalogue with some records put: in every answer the one that is built from it anew, but only
    /// what the records touch is worked out again.
    package func putting(_ entries: [CatalogueEntry]) -> Matcher {
        var changed = catalogue
        for entry in entries { changed.put(entry) }
        // The words of the sectors decide the terms of every text.
        let changesWords = entries.contains { $0.kind == .sector }
        guard !changesWords else { return Matcher(changed) }
        let touched = touched(by: entries, in: changed)
        let statistics = statistics(with: entries)
        guard touched.count <= TechnologyIndex.segmentCount, statistics.usualLength == technologies.usualLength else {
            return Matcher(changed)
        }
        let records = TrackRecords(changed)
        var index = technologies
        if !touched.isEmpty {
            index.put(
                touched.map { technology in
                    let texts = technology.documents(by: analysis)
                    return (
                        technology: IndexedTechnology(technology, in: changed, records, tree, texts: texts),
                        texts: texts
                    )
                })
        }
        guard !index.wantsMerge else { return Matcher(changed) }
        return Matcher(self, changed, records, index, statistics)
    }

    /// The technologies of which something is known anew: their own record, their firm's, or a project that shows them.
    private func touched(by entries: [CatalogueEntry], in changed: Catalogue) -> [Technology] {
        var own: Set<Technology.ID> = []
        var firms: Set<Company.ID> = []
        var projects: Set<JCMProject.ID> = []
        for entry in entries {
            switch entry {
            case .technology(let record): own.insert(record.id)
            case .company(let record): firms.insert(record.id)
            case .jcmProject(let record):
                projects.insert(record.id)
                firms.formUnion(record.companyIds + (catalogue.jcmProjects[record.id]?.companyIds ?? []))
            case .c3pProject(let record):
                firms.formUnion(record.companyIds + (catalogue.c3pProjects[record.id]?.companyIds ?? []))
            case .country, .sector, .partnerCity, .need, .municipality, .agreement, .weightProfile: break
            }
        }
        guard !(own.isEmpty && firms.isEmpty && projects.isEmpty) else { return [] }
        return changed.technologies.all.filter { technology in
            own.contains(technology.id) || technology.companyId.map(firms.contains) ?? false
                || technology.evidenceProjectIds?.contains(where: projects.contains) ?? false
        }
    }

    private func statistics(with entries: [CatalogueEntry]) -> TextStatistics {
        var statistics = textStatistics
        // The last record of an id counts.
        var latest: [Technology.ID: Technology] = [:]
        for case .technology(let record) in entries { latest[record.id] = record }
        for record in latest.values {
            if let before = catalogue.technologies[record.id] {
                statistics.remove(before.documents(by: analysis))
            }
            statistics.add(record.documents(by: analysis))
        }
        return statistics
    }
}
