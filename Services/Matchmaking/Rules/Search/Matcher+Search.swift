import Model

extension Matcher {
    private var searchIndex: SearchIndex { search.value { SearchIndex(catalogue, analysis) } }

    /// The records that fit, the most relevant first; then in the order of kinds and ids.
    ///
    /// - Parameter place: the hits after it; from the first one where there is none.
    package func search(_ query: SearchQuery, after place: SearchPlace?, limit: Int) -> SearchFindings {
        let index = searchIndex
        let terms = query.text.map { analysis.question($0) } ?? []
        let relevances = relevances(query.text, terms, in: index)
        let order = Dictionary(
            uniqueKeysWithValues: MatchmakingKind.allCases.enumerated().map { ($0.element, $0.offset) })
        func precedes(_ one: SearchPlace, _ other: SearchPlace) -> Bool {
            (-one.relevance, order[one.kind] ?? 0, one.id) < (-other.relevance, order[other.kind] ?? 0, other.id)
        }
        let found = relevances.compactMap { place, relevance -> Found? in
            guard let line = index.lines[place], fits(line, query) else { return nil }
            return Found(
                place: place, line: line, key: SearchPlace(relevance: relevance, kind: line.kind, id: line.id))
        }.sorted { precedes($0.key, $1.key) }
        let rest = place.map { after in found.drop { !precedes(after, $0.key) } } ?? found[...]
        let hits = rest.prefix(limit).map { hit in
            SearchHit(
                kind: hit.line.kind, id: hit.line.id, names: hit.line.names, relevance: hit.key.relevance,
                countries: hit.line.countries, sectors: hit.line.sectors,
                matchedTerms: matched(terms, hit, in: index))
        }
        return SearchFindings(
            hits: hits, found: found.count,
            counts: MatchmakingKind.allCases.compactMap { kind in
                let count = found.count { $0.key.kind == kind }
                return count > 0 ? KindCount(kind: kind, count: count) : nil
            },
            next: rest.count > limit ? rest.prefix(limit).last?.key : nil)
    }

    private struct Found {
        let place: Int
        let line: SearchIndex.Line
        let key: SearchPlace
    }

    /// The terms that a hit shares with the text, each with its part of the relevance: in proportion to how much it
    /// tells, rounded down, and what is left to the first ones by one each.
    private func matched(_ terms: [TextTerm], _ hit: Found, in index: SearchIndex) -> [MatchedTerm] {
        let shared = WeighedQuestion(index.text.sharedTerms(terms, with: hit.place), index.text.statistics).terms
        let whole = shared.reduce(0) { $0 + $1.weight }
        let parts = shared.map { whole > 0 ? hit.key.relevance * $0.weight / whole : 0 }
        let left = whole > 0 ? hit.key.relevance - parts.reduce(0, +) : 0
        return zip(shared, parts).enumerated().map { place, part in
            ReasonText.matched(part.0.term, contribution: part.1 + (place < left ? 1 : 0), in: catalogue)
        }
    }

    /// Of every record that says something of the text, how much; the record whose id the text is comes first.
    private func relevances(_ text: String?, _ terms: [TextTerm], in index: SearchIndex) -> [Int: Int] {
        guard let text else {
            return Dictionary(uniqueKeysWithValues: index.lines.indices.map { ($0, 0) })
        }
        var relevances = index.text.affinities(to: terms).filter { $0.value > 0 }
        let id = text.filter { !$0.isWhitespace }
        if RecordIdentity.isValid(id) {
            for place in index.lines.indices where index.lines[place]?.id == id { relevances[place] = 255 }
        }
        return relevances
    }

    private func fits(_ line: SearchIndex.Line, _ query: SearchQuery) -> Bool {
        (query.kinds.isEmpty || query.kinds.contains(line.kind))
            && query.country.map(line.countries.contains) ?? true
            && query.sector.map { wanted in line.sectors.contains { $0 == wanted || tree.above($0).contains(wanted) } }
                ?? true
    }
}
