import Model

extension Matcher {
    private var searchIndex: SearchIndex { search.value { SearchIndex(catalogue, analysis) } }

    /// The records that fit, the most relevant first; then in the order of kinds and ids.
    ///
    /// - Parameter place: the hits after it; from the first one where there is none.
    package func search(_ query: SearchQuery, after place: SearchPlace?, limit: Int) -> SearchFindings {
        let index = searchIndex
        let terms = query.text.map { analysis.question(SearchSpelling.of($0)) } ?? []
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
                countries: hit.line.countries, sectors: sectors(of: hit.line),
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
        if let character = Self.loneCharacter(terms), index.text.sharedTerms(terms, with: hit.place).isEmpty,
            Self.part(of: character, in: hit.line.names) == hit.key.relevance
        {
            return terms.map { ReasonText.matched($0, contribution: hit.key.relevance, in: catalogue) }
        }
        let shared = WeighedQuestion(index.text.sharedTerms(terms, with: hit.place), index.text.statistics).terms
        let whole = shared.reduce(0) { $0 + $1.weight }
        let parts = shared.map { whole > 0 ? hit.key.relevance * $0.weight / whole : 0 }
        let left = whole > 0 ? hit.key.relevance - parts.reduce(0, +) : 0
        return zip(shared, parts).enumerated().map { place, part in
            ReasonText.matched(part.0.term, contribution: part.1 + (place < left ? 1 : 0), in: catalogue)
        }
    }

    /// Of every record that says something of the text, how much; the records that the text names by an id or an official
    /// number come first.
    private func relevances(_ text: String?, _ terms: [TextTerm], in index: SearchIndex) -> [Int: Int] {
        guard let text else {
            return Dictionary(uniqueKeysWithValues: index.lines.indices.map { ($0, 0) })
        }
        var relevances = index.text.affinities(to: terms).filter { $0.value > 0 }
        if let character = Self.loneCharacter(terms) {
            for (place, line) in index.lines.enumerated() where relevances[place] == nil {
                let part = line.map { Self.part(of: character, in: $0.names) } ?? 0
                if part > 0 { relevances[place] = part }
            }
        }
        for place in named(by: TextFolding.folded(text).filter { !$0.isWhitespace }, in: index) {
            relevances[place] = 255
        }
        return relevances
    }

    /// The one Chinese character that a question is: texts are read in pairs of characters, so it is looked up in names.
    private static func loneCharacter(_ terms: [TextTerm]) -> Character? {
        guard terms.count == 1, case .characters(let text) = terms[0], text.count == 1 else { return nil }
        return text.first
    }

    /// The share of the shortest name that has the character, 1…255; 0 where none has it.
    private static func part(of character: Character, in names: Names) -> Int {
        names.all.filter { $0.contains(character) }.map { max(1, 255 / $0.count) }.max() ?? 0
    }

    /// The places of the records that a folded text names: by id, whatever its case; by the id of a record that was merged
    /// into them; by the code of a municipality, with or without its check digit; by the number of a company.
    private func named(by text: String, in index: SearchIndex) -> [Int] {
        guard RecordIdentity.isValid(text) else { return [] }
        var records = [text, text.uppercased()].flatMap { id in
            MatchmakingKind.allCases.compactMap { catalogue.entry($0, id).map { RecordName($0.kind, $0.key) } }
        }
        if text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
            let length = text.utf8.count
            if length == 5 || length == 6 {
                records += catalogue.municipalities.all.filter { $0.lgCode.value.hasPrefix(text) }
                    .map { RecordName(.municipality, $0.key) }
            } else if length == 13 {
                records += catalogue.companies.all.filter { $0.corporateNumber?.value == text }
                    .map { RecordName(.company, $0.key) }
            }
        }
        let own = index.lines.indices.filter { place in
            guard let id = index.lines[place]?.id, id.utf8.count == text.utf8.count else { return false }
            return id.lowercased() == text
        }
        return own + records.compactMap { index.place(of: $0) }
    }

    /// The sectors of a record; those of a company are what it offers and the projects that it took part in.
    private func sectors(of line: SearchIndex.Line) -> [Sector.ID] {
        guard line.kind == .company, let company = Company.ID(line.id) else { return line.sectors }
        let offered = register.technologies(of: company).compactMap { catalogue.technologies[$0] }
            .filter { $0.withdrawnOn == nil }.flatMap(\.sectors)
        let jcm = (records.jcmByCompany[company] ?? []).flatMap(\.record.sectors)
        let c3p = (records.c3pByCompany[company] ?? []).flatMap { $0.record.targetSectors ?? [] }
        return (offered + jcm + c3p).firstOccurrences.sorted()
    }

    private func fits(_ line: SearchIndex.Line, _ query: SearchQuery) -> Bool {
        (query.kinds.isEmpty || query.kinds.contains(line.kind))
            && query.country.map(line.countries.contains) ?? true
            && query.sector.map { wanted in
                sectors(of: line).contains { $0 == wanted || tree.above($0).contains(wanted) }
            } ?? true
    }
}
