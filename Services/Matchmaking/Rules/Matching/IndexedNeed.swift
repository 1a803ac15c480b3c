import Model

/// A need on record, read once: what it asks and which sectors it is about.
struct IndexedNeed: Sendable {
    let record: Need
    let query: NeedQuery
    let sectors: [Sector.ID]
    let questions: [WeighedQuestion]
}

extension Matcher {
    /// Every need on record, in the order of their ids.
    var indexedNeeds: [IndexedNeed] {
        needs.value {
            catalogue.needs.all.map { need in
                let query = NeedQuery(need, in: catalogue)
                return IndexedNeed(
                    record: need, query: query, sectors: sectors(stated: query.sectors, texts: query.texts),
                    questions: query.texts.map { WeighedQuestion(analysis.question($0), textStatistics) })
            }
        }
    }
}
