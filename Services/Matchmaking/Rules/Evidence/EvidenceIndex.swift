package import Model

/// The facts and complete lists of a catalogue, ready to be asked about any record.
package struct EvidenceIndex: Sendable {
    private var facts: [Topic: [Fact]] = [:]
    private var lists: [ListTopic: [Declared]] = [:]

    private struct Topic: Hashable {
        let subject: RecordName
        let predicate: FactPredicate
        let country: CountryCode?
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
        for fact in catalogue.facts.all {
            let topic = Topic(subject: fact.subject, predicate: fact.predicate, country: fact.country)
            facts[topic, default: []].append(fact)
        }
        for list in catalogue.closedLists.all {
            let topic = ListTopic(kind: list.subjectKind, predicate: list.predicate, country: list.country)
            lists[topic, default: []].append(Declared(list: list, members: Set(list.members)))
        }
    }

    /// What is known of a predicate of a record on a day.
    ///
    /// - Parameter stated: what the record itself says, by its own source.
    package func evidence(
        _ predicate: FactPredicate, of kind: MatchmakingKind, _ id: String, country: CountryCode? = nil,
        stated: (truth: Bool, source: Source)? = nil, on day: CivilDate
    ) -> Evidence {
        let topic = Topic(subject: RecordName(kind, id), predicate: predicate, country: country)
        var statements = (facts[topic] ?? []).filter { $0.counts(on: day) }.map(Evidence.Statement.init)
        if let stated {
            statements.append(
                Evidence.Statement(
                    truth: Truth(stated.truth), level: .own, asOf: stated.source.asOf, source: stated.source,
                    origin: .record))
        }
        if let list = list(predicate, kind, country, on: day), let word = list.word(on: id, beside: statements) {
            statements.append(word)
        }
        return statements.isEmpty ? .silence : Evidence(merging: statements, on: day)
    }

    /// The newest list that is relied on; of two of the same day, the last by id.
    private func list(
        _ predicate: FactPredicate, _ kind: MatchmakingKind, _ country: CountryCode?, on day: CivilDate
    ) -> Declared? {
        lists[ListTopic(kind: kind, predicate: predicate, country: country)]?
            .filter { $0.list.asOf <= day && ($0.list.validThrough.map { day <= $0 } ?? true) }
            .max { ($0.list.asOf, $0.list.key) < ($1.list.asOf, $1.list.key) }
    }
}

extension EvidenceIndex.Declared {
    /// Yes for a member, no for any other record; nothing of a record that an A or B source has placed on the list since.
    fileprivate func word(on id: String, beside statements: [Evidence.Statement]) -> Evidence.Statement? {
        let isMember = members.contains(id)
        let isLater = statements.contains { statement in
            statement.truth == .yes && statement.level.isStrong
                && (statement.asOf?.range.map { $0.lowerBound > list.asOf } ?? false)
        }
        guard isMember || !isLater else { return nil }
        return Evidence.Statement(
            truth: Truth(isMember), level: list.level, asOf: PrintedDate(list.asOf.description), source: list.source,
            origin: .closedList(list.id))
    }
}

extension Evidence.Statement {
    fileprivate init(_ fact: Fact) {
        self.init(
            truth: fact.truth, level: fact.level, asOf: fact.asOf, source: fact.source, origin: .fact(fact.id))
    }
}

extension Fact {
    /// Whether the fact was known by the day, and is said of it.
    fileprivate func counts(on day: CivilDate) -> Bool {
        if let known = asOf.range, known.lowerBound > day { return false }
        return (validFrom.map { $0 <= day } ?? true) && (validThrough.map { day <= $0 } ?? true)
    }
}
