package import Model

/// The facts and complete lists of a catalogue, ready to be asked about any record.
package struct EvidenceIndex: Sendable {
    private var facts: [Topic: [Fact]] = [:]
    private var lists: [ListTopic: [Declared]] = [:]
    /// The technologies that a fact is about.
    private var technologies: Set<String> = []
    private var factCountries: [FactCountryTopic: Set<CountryCode>] = [:]

    private struct Topic: Hashable {
        let subject: RecordName
        let predicate: FactPredicate
        let country: CountryCode?
    }

    private struct FactCountryTopic: Hashable {
        let subject: RecordName
        let predicate: FactPredicate
    }

    private struct ListTopic: Hashable {
        let kind: MatchmakingKind
        let predicate: FactPredicate
        let country: CountryCode?
    }

    fileprivate struct Declared {
        let list: ClosedList
        let members: Set<String>
    }

    package init(_ catalogue: Catalogue) {
        for fact in catalogue.facts.all { add(fact) }
        for list in catalogue.closedLists.all {
            let topic = ListTopic(kind: list.subjectKind, predicate: list.predicate, country: list.country)
            lists[topic, default: []].append(Declared(list: list, members: Set(list.members)))
        }
    }

    private mutating func add(_ fact: Fact) {
        let topic = Topic(subject: fact.subject, predicate: fact.predicate, country: fact.country)
        facts[topic, default: []].append(fact)
        if fact.subject.kind == .technology { technologies.insert(fact.subject.id) }
        guard let country = fact.country else { return }
        let countries = FactCountryTopic(subject: fact.subject, predicate: fact.predicate)
        factCountries[countries, default: []].insert(country)
    }

    /// Whether anything is said of what a firm has done, or may be of something that it offers.
    func speaks(of firm: Company.ID?, in country: CountryCode?, _ catalogue: Catalogue) -> Bool {
        let isSaid = [(FactPredicate.jcmExperience, nil), (.c3pParticipation, nil), (.activeInCountry, country)]
            .contains { predicate, country in
                firm.map { !topic(predicate, of: .company, $0.value, country: country).isSilent } ?? false
            }
        return isSaid || lists.keys.contains { $0.kind == .technology }
            || technologies.contains { id in
                catalogue.technologies[id]?.companyId.map { (catalogue.companies[$0]?.id ?? $0) == firm } ?? false
            }
    }

    /// With further facts.
    func supposing(_ entries: [CatalogueEntry]) -> EvidenceIndex {
        entries.reduce(into: self) { index, entry in
            if case .fact(let fact) = entry { index.add(fact) }
        }
    }

    /// What is said of a predicate of a record, on whatever day.
    func topic(
        _ predicate: FactPredicate, of kind: MatchmakingKind, _ id: String, country: CountryCode? = nil
    ) -> EvidenceTopic {
        EvidenceTopic(
            id: id,
            facts: facts[Topic(subject: RecordName(kind, id), predicate: predicate, country: country)] ?? [],
            lists: lists[ListTopic(kind: kind, predicate: predicate, country: country)] ?? [])
    }

    /// The countries in which anything is said of a predicate of a record.
    func countries(_ predicate: FactPredicate, of kind: MatchmakingKind, _ id: String) -> Set<CountryCode> {
        (factCountries[FactCountryTopic(subject: RecordName(kind, id), predicate: predicate)] ?? [])
            .union(lists.keys.filter { $0.kind == kind && $0.predicate == predicate }.compactMap(\.country))
    }

    /// What is known of a predicate of a record on a day.
    ///
    /// - Parameter stated: what the record itself says, by its own source.
    package func evidence(
        _ predicate: FactPredicate, of kind: MatchmakingKind, _ id: String, country: CountryCode? = nil,
        stated: RecordWord? = nil, on day: CivilDate
    ) -> Evidence {
        topic(predicate, of: kind, id, country: country).evidence(stated: stated, on: day)
    }
}

/// The facts on one predicate of one record, and the complete lists that it could stand on.
struct EvidenceTopic: Sendable {
    fileprivate let id: String
    fileprivate let facts: [Fact]
    fileprivate let lists: [EvidenceIndex.Declared]

    /// Whether nothing is ever said.
    var isSilent: Bool { facts.isEmpty && lists.isEmpty }

    /// What is known on a day; what the record says only later is not.
    ///
    /// - Parameters:
    ///   - stated: what the record itself says, by its own source.
    ///   - projects: those on record that show that it is so.
    func evidence(
        stated: RecordWord?, projects: [Evidence.Statement] = [], on day: CivilDate
    ) -> Evidence {
        var statements = facts.filter { $0.counts(on: day) }.map(Evidence.Statement.init) + projects
        if let stated = stated.told(on: day) {
            statements.append(
                Evidence.Statement(
                    truth: Truth(stated.truth), value: nil, level: .own, asOf: stated.source.asOf,
                    source: stated.source,
                    origin: .record))
        }
        if let list = list(on: day) { statements.append(list.word(on: id)) }
        return statements.isEmpty ? .silence : Evidence(merging: statements, on: day)
    }

    /// The newest list that is relied on; of two of the same day, the last by id.
    private func list(on day: CivilDate) -> EvidenceIndex.Declared? {
        lists.filter { $0.list.asOf <= day && ($0.list.validThrough.map { day <= $0 } ?? true) }
            .max { ($0.list.asOf, $0.list.key) < ($1.list.asOf, $1.list.key) }
    }
}

extension EvidenceIndex.Declared {
    /// Yes for a member, no for any other record.
    fileprivate func word(on id: String) -> Evidence.Statement {
        Evidence.Statement(
            truth: Truth(members.contains(id)), value: nil, level: list.level,
            asOf: PrintedDate(list.asOf.description), source: list.source, origin: .closedList(list.id))
    }
}

extension Evidence.Statement {
    fileprivate init(_ fact: Fact) {
        self.init(
            truth: fact.truth, value: fact.value, level: fact.level, asOf: fact.asOf, source: fact.source,
            origin: .fact(fact.id))
    }
}

extension Fact {
    /// Whether the fact was known by the day, and is said of it.
    fileprivate func counts(on day: CivilDate) -> Bool {
        if let known = asOf.range, known.lowerBound > day { return false }
        return (validFrom.map { $0 <= day } ?? true) && (validThrough.map { day <= $0 } ?? true)
    }
}
