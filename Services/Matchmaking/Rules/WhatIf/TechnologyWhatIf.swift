import Model

/// What could come to be so of technologies that a need admits, with all that it changes: a project of a firm counts for
/// everything that the firm offers, in every factor that counts it.
struct TechnologyWhatIf {
    let matcher: Matcher
    let question: TechnologyQuestion
    let order: RankingOrder
    /// The best, in order.
    let best: [Line]
    /// Those that follow them.
    let behind: ArraySlice<ScoredTechnology>
    /// What the ranking sorts by first is at most this for a technology of it that is not among these; `nil` where there
    /// is none.
    let rest: Int?

    /// A technology of the ranking.
    struct Line {
        let technology: IndexedTechnology
        let findings: [Finding]
        let bounds: ScoreBounds
        let key: String
        let firmID: Company.ID?
        fileprivate let counted: [Counted]

        /// How many projects a factor counts.
        func projects(_ factor: Factor) -> Int { counted.first { $0.factor == factor }?.projects ?? 0 }
    }

    /// A factor as it is: asked for again and again, and far smaller than what was found.
    fileprivate struct Counted {
        let factor: Factor
        let measure: Measure
        let projects: Int
    }

    /// - Parameter place: among the best, from 0.
    func counterfactuals(at place: Int) -> [Counterfactual] {
        let line = best[place]
        let country = question.query.country
        let names = country.flatMap { matcher.catalogue.countries[$0.value]?.names }
        let possible = TechnologyChange.allCases.filter {
            (question.weights[$0.factor] ?? 0) > 0
                && $0.isPossible(line.technology, isOnRecord: true, in: country, on: question.day)
        }
        let changes = possible.map { change in
            (
                change,
                ChangedRecord(
                    factor: change.factor, text: change.text(names),
                    value: value(of: change.factor, line, after: change),
                    bounds: bounds(of: line, after: change, of: line)
                )
            )
        }
        return ChangedRecord.counterfactuals(changes.map(\.1), from: (place + 1, line.bounds), order) { changed in
            guard let change = changes.first(where: { $0.1.factor == changed.factor })?.0 else { return nil }
            return rank(of: line, changed.bounds, after: change)
        }
    }

    // MARK: - Scores

    /// The scores of a technology after a change of one of its firm, or of itself.
    private func bounds(of line: Line, after change: TechnologyChange, of own: Line) -> ScoreBounds {
        guard !line.technology.hasEvidence else {
            return line.bounds - question.recordBounds(of: line.technology)
                + question.recordBounds(of: supposing(line.technology, after: change, of: own))
        }
        return measures(of: line, after: change, of: own).reduce(line.bounds) { bounds, changed in
            guard let before = line.counted.first(where: { $0.factor == changed.0 }) else { return bounds }
            return bounds.replacing(before.measure, by: changed.1, weight: question.weights[changed.0] ?? 0)
        }
    }

    private func measures(of line: Line, after change: TechnologyChange, of own: Line) -> [(Factor, Measure)] {
        change.measures(
            isInClass: matcher.tree.related(own.technology.record.sectors, line.technology.record.sectors),
            in: question.query.country, line.projects)
    }

    private func value(of factor: Factor, _ line: Line, after change: TechnologyChange) -> Int {
        guard line.technology.hasEvidence else {
            return measures(of: line, after: change, of: line).first { $0.0 == factor }?.1.value ?? 0
        }
        let then = supposing(line.technology, after: change, of: line)
        return question.recordFinding(factor, of: then)?.measure.value ?? 0
    }

    private func supposing(
        _ technology: IndexedTechnology, after change: TechnologyChange, of own: Line
    ) -> IndexedTechnology {
        let entries = change.entries(
            own.technology.record, firm: own.firmID, in: question.query.country, on: question.day)
        return technology.supposing(entries ?? [], matcher.tree, matcher.evidence)
    }

    // MARK: - Places

    /// So many technologies of a firm are looked at one by one to tell a place.
    private static let greatestOffer = 8

    /// The place that a technology would have, exactly; `nil` where too many that its firm offers, far behind, could come
    /// before it: then it is not told rather than told wrong or late.
    private func rank(of own: Line, _ bounds: ScoreBounds, after change: TechnologyChange) -> Int? {
        let firm = change.isOfFirm ? own.firmID : nil
        var rank = 1
        for other in best where other.key != own.key {
            let isMoved = firm != nil && other.firmID == firm
            let others = isMoved ? self.bounds(of: other, after: change, of: own) : other.bounds
            if others.ranks(other.key, before: bounds, own.key, order) { rank += 1 }
        }
        guard let firm else { return rank }
        let mostGain = mostGain(of: own.technology, change)
        let key = bounds.keys(order).0
        var others = behind.filter {
            $0.bounds.keys(order).0 + mostGain >= key && matcher.technologies.firm(at: $0.place) == firm
        }.map(\.place)
        if let rest, rest + mostGain >= key {
            guard matcher.register.count(of: firm) <= Self.greatestOffer else { return nil }
            let seen = Set(best.map(\.key) + behind.map(\.key))
            others += matcher.register.technologies(of: firm).filter { !seen.contains($0.value) }
                .compactMap { matcher.technologies.place(of: $0.value) }
        }
        return rank + others.count { isBefore($0, own, bounds, after: change) }
    }

    /// Whether another technology of the firm would rank before the one that a change is of.
    private func isBefore(
        _ place: TechnologyIndex.Place, _ own: Line, _ bounds: ScoreBounds, after change: TechnologyChange
    ) -> Bool {
        let technology = matcher.technologies[place]
        let shared = matcher.technologies.shared(question.questions, at: place)
        guard !technology.record.isWithdrawn(on: question.day), question.admits(technology, shared) else {
            return false
        }
        let other = Line(technology, question.findings(technology, shared: shared), question)
        return self.bounds(of: other, after: change, of: own).ranks(other.key, before: bounds, own.key, order)
    }

    /// What a change of a firm can add at most to what the ranking sorts by, for anything that the firm offers.
    private func mostGain(of technology: IndexedTechnology, _ change: TechnologyChange) -> Int {
        let country = question.query.country
        let weights = [change.factor, .countryExperience].map { question.weights[$0] ?? 0 }
        guard !matcher.evidence.speaks(of: technology.firmID, in: country, matcher.catalogue) else {
            return weights.reduce(0, +) * 255
        }
        let company = technology.company
        let isDenied = (change == .project ? company?.jcmExperience : company?.c3pParticipant) == false
        // From a stated no, or from what an unknown counts, to one project; or from one to the next.
        let one = CountLadder.value(1)
        let fromUnknown = max(one - question.standing.unknown.value(order), CountLadder.value(2) - one)
        return weights[0] * (isDenied ? one : fromUnknown) + weights[1] * fromUnknown
    }
}

extension TechnologyWhatIf.Line {
    init(_ technology: IndexedTechnology, _ findings: [Finding], _ question: TechnologyQuestion) {
        self.technology = technology
        self.findings = findings
        key = technology.record.key
        firmID = technology.firmID
        counted = findings.map { finding in
            TechnologyWhatIf.Counted(
                factor: finding.factor, measure: finding.measure, projects: finding.ground.counted.projects)
        }
        bounds = findings.reduce(into: ScoreBounds()) { $0.add($1.measure, weight: question.weights[$1.factor] ?? 0) }
    }
}

extension Ground {
    /// The ground without what is told beside it.
    var counted: Ground {
        if case .beside(let ground, _, _) = self { ground.counted } else { self }
    }

    /// How many projects it consists of.
    fileprivate var projects: Int {
        switch self {
        case .jcmProjects(let projects): projects.count
        case .c3pProjects(let projects): projects.count
        case .projects(let jcm, let c3p, _): jcm.count + c3p.count
        default: 0
        }
    }
}
