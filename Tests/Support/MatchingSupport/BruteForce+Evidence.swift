import MatchmakingRules
import Model

extension BruteForce {
    /// What one source says, from the first to the last day that its date can mean; none where it cannot be read.
    struct Word {
        let isTrue: Bool
        let level: EvidenceLevel
        let days: ClosedRange<CivilDate>?
        var isRecord = false
        var isProject = false
        var isList = false
    }

    /// What a project says of the work that it shows: that there is such work from its first year on.
    func word(of project: JCMProject) -> Word { word(year: project.fiscalYear) }

    func word(of project: C3PProject) -> Word { word(year: project.fiscalYears.min()) }

    private func word(year: Int?) -> Word {
        let days = year.flatMap { year -> ClosedRange<CivilDate>? in
            guard let first = CivilDate(year: year, month: 4, day: 1),
                let last = CivilDate(year: year + 1, month: 3, day: 31)
            else { return nil }
            return first...last
        }
        return Word(isTrue: true, level: .official, days: days, isProject: true)
    }

    /// Those that count: A and B together, or else C, or else D, without what later ones have taken the place of.
    private func deciding(_ words: [Word]) -> [Word] {
        let strong = words.filter { $0.level == .official || $0.level == .own }
        let third = words.filter { $0.level == .thirdParty }
        let loudest = strong.isEmpty ? third.isEmpty ? words : third : strong
        return loudest.filter { word in
            !loudest.contains { later in
                guard later.isTrue != word.isTrue, !word.isProject, let then = word.days, let now = later.days,
                    now.lowerBound > then.upperBound
                else { return false }
                if later.isProject || (word.isList && later.isTrue) { return true }
                return word.level == .official && later.level == .official
            }
        }
    }

    /// Whether sources contradict projects on record.
    func contested(
        _ predicate: FactPredicate, of kind: MatchmakingKind, _ key: String, in country: CountryCode? = nil,
        _ projects: [Word], stated: Bool? = nil, of date: PrintedDate? = nil
    ) -> Bool {
        guard !projects.isEmpty else { return false }
        let others = said(predicate, kind, key, country)
        guard !others.isEmpty else { return false }
        let record = stated.map { [Word(isTrue: $0, level: .own, days: date?.range, isRecord: true)] } ?? []
        return deciding(others + projects + record).contains { !$0.isTrue }
    }

    /// What facts and lists alone say: yes, no, or neither.
    func truth(_ predicate: FactPredicate, of kind: MatchmakingKind, _ key: String, in country: CountryCode?) -> Bool? {
        let words = deciding(said(predicate, kind, key, country))
        guard let first = words.first?.isTrue, !words.contains(where: { $0.isTrue != first }) else { return nil }
        return first
    }

    private func said(
        _ predicate: FactPredicate, _ kind: MatchmakingKind, _ key: String, _ country: CountryCode?
    ) -> [Word] {
        facts(predicate, kind, key, country) + listed(predicate, kind, key, country)
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
        var words = said(predicate, kind, key, country)
        if let stated { words.append(Word(isTrue: stated, level: .own, days: date?.range, isRecord: true)) }
        let deciding = deciding(words)
        guard deciding.contains(where: { !$0.isRecord }) else { return nil }
        let hasYes = deciding.contains(where: \.isTrue)
        guard !(hasYes && deciding.contains { !$0.isTrue }) else { return unknown }
        let said = hasYes ? yes : known(0)
        guard stated != hasYes else { return said }
        // Of the two strong levels the better one gives the weight.
        let tenths =
            [EvidenceLevel.official: 10, .own: 9, .thirdParty: 7, .inferred: 5][
                deciding.map(\.level).max() ?? .inferred] ?? 5
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
            return Word(isTrue: isTrue, level: fact.level, days: fact.asOf.range)
        }
    }

    /// The word of the newest list that is relied on.
    private func listed(
        _ predicate: FactPredicate, _ kind: MatchmakingKind, _ key: String, _ country: CountryCode?
    ) -> [Word] {
        let lists = catalogue.closedLists.all.filter { list in
            list.predicate == predicate && list.subjectKind == kind && list.country == country && list.asOf <= day
                && list.validThrough.map { $0 >= day } ?? true
        }
        guard let newest = lists.map(\.asOf).max(), let list = lists.last(where: { $0.asOf == newest }) else {
            return []
        }
        return [
            Word(isTrue: list.members.contains(key), level: list.level, days: list.asOf...list.asOf, isList: true)
        ]
    }
}
