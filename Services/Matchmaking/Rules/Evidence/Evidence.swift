package import Model

/// What all sources together say of one predicate of one record on a day.
package struct Evidence: Hashable, Sendable {
    package let truth: Truth
    /// The best level among the sources that decide, or that contradict each other; none where nothing is said.
    package let level: EvidenceLevel?
    /// Whole years since the newest of them; none where its date cannot be read.
    package let age: Int?
    /// The sources that decide, or that contradict each other; the strongest and newest first.
    package let grounds: [Statement]
    /// Statements that later ones have taken the place of, in the same order: they say what is no longer so.
    package let replaced: [Statement]
    /// Whether sources contradict each other, so that the truth is unknown.
    package let isConflict: Bool
    /// How strong each source is that says what is so, the weaker ones too: another one that agrees takes nothing away.
    private let strengths: Set<Strength>

    package static let silence = Evidence(
        truth: .unknown, level: nil, age: nil, grounds: [], replaced: [], isConflict: false, strengths: [])

    private struct Strength: Hashable {
        let level: EvidenceLevel
        /// Whole years; none where the date cannot be read.
        let age: Int?
    }

    /// One source's word.
    package struct Statement: Hashable, Sendable {
        package let truth: Truth
        /// What else the source says, in its words.
        package let value: String?
        package let level: EvidenceLevel
        package let asOf: PrintedDate?
        package let source: Source
        package let origin: Origin
    }

    /// Where the word stands.
    package enum Origin: Hashable, Sendable {
        case fact(Fact.ID)
        case closedList(ClosedList.ID)
        /// In a field of the record itself.
        case record
        /// A project on record, which shows that it is so.
        case project(MatchmakingKind, String)
    }
}

// MARK: - Merging

extension Evidence {
    /// Weighs statements: those of levels A and B together, or else C, or else D. Where the weighed ones disagree, the
    /// truth is unknown and the conflict is shown; a "not known" decides nothing.
    ///
    /// What is later takes the place of what says otherwise: a register (A) of an earlier one, any A or B source of an
    /// earlier complete list, a project of any earlier word that there is none. Later is only what is later by every
    /// reading of its date.
    package init(merging statements: [Statement], on day: CivilDate) {
        let spoken = statements.filter { $0.truth != .unknown }
        let strong = spoken.filter(\.level.isStrong)
        let best = spoken.map(\.level).max()
        let weighed = (strong.isEmpty ? spoken.filter { $0.level == best } : strong).sorted {
            Self.precedes($0, $1)
        }
        let grounds = weighed.filter { statement in !weighed.contains { $0.replaces(statement) } }
        guard let first = grounds.first else {
            self = .silence
            return
        }
        let isConflict = grounds.contains { $0.truth != first.truth }
        let newest = grounds.compactMap { $0.asOf?.range?.upperBound }.max()
        self.init(
            truth: isConflict ? .unknown : first.truth, level: first.level,
            age: newest.map { Freshness.years($0, day) }, grounds: grounds,
            replaced: weighed.filter { statement in weighed.contains { $0.replaces(statement) } },
            isConflict: isConflict,
            strengths: isConflict
                ? []
                : Set(
                    spoken.filter { $0.truth == first.truth }.map { statement in
                        Strength(
                            level: statement.level,
                            age: statement.asOf?.range.map { Freshness.years($0.upperBound, day) })
                    }))
    }

    private static func precedes(_ one: Statement, _ other: Statement) -> Bool {
        if one.level != other.level { return one.level > other.level }
        let (day, otherDay) = (one.asOf?.range?.upperBound, other.asOf?.range?.upperBound)
        if day != otherDay { return (day?.dayNumber ?? .min) > (otherDay?.dayNumber ?? .min) }
        return one.source.text < other.source.text
    }
}

extension Evidence.Statement {
    /// Whether the other statement, which says otherwise, is no longer so by this one.
    func replaces(_ other: Self) -> Bool {
        guard truth != other.truth, let own = asOf?.range, let others = other.asOf?.range,
            others.upperBound < own.lowerBound
        else { return false }
        // What was done stays done, whatever a register of later says: then the two contradict each other.
        guard !other.isProject else { return false }
        // A complete list of before says nothing of whoever has come since.
        return isProject || other.isListed && other.truth == .no || level == .official && other.level == .official
    }

    var isProject: Bool { if case .project = origin { true } else { false } }

    /// Whether it is a complete list's.
    var isListed: Bool { if case .closedList = origin { true } else { false } }
}

// MARK: - Weight

extension Evidence {
    /// How much of its distance from what an unknown counts a value keeps, in thousandths: A 1000, B 900, C 700, D 500;
    /// of perishable facts half of that for every five full years.
    /// Of several sources that agree the strongest counts.
    package func confidence(of predicate: FactPredicate) -> Int {
        strengths.map { Self.confidence($0, isPerishable: predicate.isPerishable) }.max() ?? 0
    }

    private static func confidence(_ strength: Strength, isPerishable: Bool) -> Int {
        let whole =
            switch strength.level {
            case .official: 1_000
            case .own: 900
            case .thirdParty: 700
            case .inferred: 500
            }
        guard isPerishable else { return whole }
        // Without a readable date it may be of any age: as if ten years old.
        return whole >> min((strength.age ?? 10) / 5, 10)
    }

    /// A value as strong as its evidence: moved from the prior towards what is said, never past it. A word of any weight
    /// moves it by one at least: a no counts less than an unknown.
    package static func weighed(_ value: Int, prior: Int, confidence: Int) -> Int {
        let distance = value - prior
        // Truncation is towards the prior.
        let moved = distance * confidence / 1_000
        return prior + (moved == 0 && confidence > 0 ? distance.signum() : moved)
    }
}
