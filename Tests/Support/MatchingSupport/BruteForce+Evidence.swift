import MatchmakingRules
import Model

extension BruteForce {
    private struct Word {
        let isTrue: Bool
        let level: EvidenceLevel
        /// The first day that its date can mean; none where it cannot be read.
        let first: CivilDate?
        var isRecord = false
    }

    /// What the sources make of a predicate of a record; none where they say nothing beside the record.
    func weighed(
        _ predicate: FactPredicate, of kind: MatchmakingKind, _ key: String, in country: CountryCode? = nil,
        stated: Bool? = nil, of date: PrintedDate? = nil, worth: Int
    ) -> Bounds? {
        weighed(predicate, of: kind, key, in: country, stated: stated, of: date, yes: known(worth))
    }

    /// The same where a yes leaves something open.
    func weighed(
        _ predicate: FactPredicate, of kind: MatchmakingKind, _ key: String, in country: CountryCode? = nil,
        stated: Bool? = nil, of date: PrintedDate? = nil, yes: Bounds
    ) -> Bounds? {
        var words = facts(predicate, kind, key, country)
        if let stated {
            words.append(Word(isTrue: stated, level: .own, first: date?.range?.lowerBound, isRecord: true))
        }
        words += listed(predicate, kind, key, country, beside: words)
        let strong = words.filter { $0.level == .official || $0.level == .own }
        let third = words.filter { $0.level == .thirdParty }
        let deciding = strong.isEmpty ? third.isEmpty ? words : third : strong
        guard deciding.contains(where: { !$0.isRecord }) else { return nil }
        let hasYes = deciding.contains(where: \.isTrue)
        guard !(hasYes && deciding.contains { !$0.isTrue }) else { return unknown }
        let said = hasYes ? yes : known(0)
        guard stated != hasYes else { return said }
        // Of the two strong levels the better one gives the weight.
        let tenths =
            deciding.contains { $0.level == .official } ? 10 : strong.isEmpty ? third.isEmpty ? 5 : 7 : 9
        func moved(_ start: Int, _ end: Int) -> Int {
            let distance = start == end ? 0 : max(1, abs(end - start) * tenths / 10)
            return end > start ? start + distance : start - distance
        }
        let value = moved(prior, said.mid)
        return said.lo == said.hi ? known(value) : (value, moved(0, said.lo), moved(255, said.hi))
    }

    private func facts(
        _ predicate: FactPredicate, _ kind: MatchmakingKind, _ key: String, _ country: CountryCode?
    ) -> [Word] {
        catalogue.facts.all.compactMap { fact in
            guard fact.subject.kind == kind, fact.subject.id == key, fact.predicate == predicate,
                fact.country == country, let isTrue = fact.truth.known
            else { return nil }
            let first = fact.asOf.range?.lowerBound
            if let first, first > day { return nil }
            if let from = fact.validFrom, from > day { return nil }
            if let last = fact.validThrough, last < day { return nil }
            return Word(isTrue: isTrue, level: fact.level, first: first)
        }
    }

    /// The word of the newest list that is relied on.
    private func listed(
        _ predicate: FactPredicate, _ kind: MatchmakingKind, _ key: String, _ country: CountryCode?,
        beside words: [Word]
    ) -> [Word] {
        let lists = catalogue.closedLists.all.filter { list in
            list.predicate == predicate && list.subjectKind == kind && list.country == country && list.asOf <= day
                && list.validThrough.map { $0 >= day } ?? true
        }
        guard let newest = lists.map(\.asOf).max(), let list = lists.last(where: { $0.asOf == newest }) else {
            return []
        }
        let isMember = list.members.contains(key)
        let hasCome = words.contains { word in
            word.isTrue && word.level >= .own && word.first.map { $0 > list.asOf } ?? false
        }
        return isMember || !hasCome ? [Word(isTrue: isMember, level: list.level, first: nil)] : []
    }
}
