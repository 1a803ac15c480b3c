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

    /// What the sources together say, and how much their word weighs, in thousandths.
    struct Opinion {
        /// `nil` where they contradict each other.
        let isTrue: Bool?
        let weight: Int
        let isStrong: Bool
        /// Of every word that decides; none where a date cannot be read.
        let days: [ClosedRange<CivilDate>?]
    }

    /// `nil` where they say nothing beside the record.
    func opinion(
        _ predicate: FactPredicate, of kind: MatchmakingKind, _ key: String, in country: CountryCode? = nil,
        stated: Bool? = nil, of date: PrintedDate? = nil
    ) -> Opinion? {
        var words = said(predicate, kind, key, country)
        if let stated { words.append(Word(isTrue: stated, level: .own, days: date?.range, isRecord: true)) }
        let deciding = deciding(words)
        guard deciding.contains(where: { !$0.isRecord }) else { return nil }
        let hasYes = deciding.contains(where: \.isTrue)
        let isConflict = hasYes && deciding.contains { !$0.isTrue }
        // Of all that say so, the weaker ones too, the one that weighs most.
        let weight = words.filter { $0.isTrue == hasYes }.map { strength(of: $0, on: predicate) }.max() ?? 0
        let best = deciding.map(\.level).max() ?? .inferred
        return Opinion(
            isTrue: isConflict ? nil : hasYes, weight: weight, isStrong: best >= .own, days: deciding.map(\.days))
    }

    private func strength(of word: Word, on predicate: FactPredicate) -> Int {
        let tenths = [EvidenceLevel.official: 10, .own: 9, .thirdParty: 7, .inferred: 5][word.level] ?? 5
        var weight = tenths * 100
        if [.overseasBase, .interestBySurvey, .interestByInquiry, .englishDocumentation].contains(predicate) {
            // Without a readable date it may be of any age: as if ten years old.
            let years = (word.days?.upperBound).map { newest in
                (0...200).last { newest.adding(years: $0).map { $0 <= day } ?? false } ?? 0
            }
            for _ in 0..<min((years ?? 10) / 5, 10) { weight /= 2 }
        }
        return weight
    }

    /// From where something would be without a word towards what the word says, as far as it weighs.
    func moved(_ start: Int, _ end: Int, _ weight: Int) -> Int {
        guard start != end, weight > 0 else { return start }
        let distance = max(1, abs(end - start) * weight / 1_000)
        return end > start ? start + distance : start - distance
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
        guard let opinion = opinion(predicate, of: kind, key, in: country, stated: stated, of: date) else { return nil }
        guard let isTrue = opinion.isTrue else { return unknown }
        let said = isTrue ? yes : known(0)
        guard stated != isTrue else { return said }
        let value = moved(prior, said.mid, opinion.weight)
        return said.lo == said.hi
            ? known(value) : (value, moved(0, said.lo, opinion.weight), moved(255, said.hi, opinion.weight))
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
