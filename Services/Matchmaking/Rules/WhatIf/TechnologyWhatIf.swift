import Model

/// What could come to be so of technologies that a need admits, with all that it changes: a project of a firm counts for
/// everything that the firm offers, in every factor that counts it.
final class TechnologyWhatIf: Sendable {
    private let matcher: Matcher
    private let question: TechnologyQuestion
    private let order: RankingOrder
    /// The best, in order.
    private let best: [Line]
    /// Those that follow them.
    private let behind: ArraySlice<ScoredTechnology>
    /// What the ranking sorts by first is at most this for a technology of it that is not among these; `nil` where there
    /// is none.
    private let rest: Int?

    init(
        _ question: TechnologyQuestion, _ matcher: Matcher, order: RankingOrder, best: [Line],
        behind: ArraySlice<ScoredTechnology>, rest: Int?
    ) {
        self.question = question
        self.matcher = matcher
        self.order = order
        self.best = best
        self.behind = behind
        self.rest = rest
    }

    /// A technology as far as a change can move it.
    final class Line: Sendable {
        let technology: IndexedTechnology
        let bounds: ScoreBounds
        let key: String
        let firmID: Company.ID?
        private let trackRecord: Int
        private let participation: Int
        private let work: Int
        private let country: CountryCode?

        init(_ technology: IndexedTechnology, _ bounds: ScoreBounds, _ question: TechnologyQuestion) {
            self.technology = technology
            self.bounds = bounds
            key = technology.key
            firmID = technology.firmID
            country = question.query.country
            trackRecord = technology.jcmInClass(by: question.day).count
            participation = technology.c3p(by: question.day).count
            work =
                country.map { country in
                    let (jcm, c3p) = technology.projects(in: country, by: question.day)
                    return jcm.count + c3p.count
                } ?? 0
        }

        /// How many projects a factor counts.
        func projects(_ factor: Factor) -> Int {
            switch factor {
            case .jcmTrackRecord: trackRecord
            case .c3pParticipation: participation
            case .countryExperience: work
            default: 0
            }
        }

        /// A factor as it is, where sources say nothing beside the records.
        fileprivate func measure(_ factor: Factor, _ question: TechnologyQuestion) -> Measure {
            let prior = question.standing.prior
            switch factor {
            case .jcmTrackRecord: return technology.trackRecord(trackRecord, by: question.day).measure(prior: prior)
            case .c3pParticipation:
                return technology.participation(participation, by: question.day).measure(prior: prior)
            case .countryExperience:
                return (country.map { technology.work(in: $0, work, by: question.day) } ?? .unknown).measure(
                    prior: prior)
            default: return Freshness.measure(technology.record.source.asOf?.range, on: question.day, prior: prior)
            }
        }
    }

    /// Of each of the best.
    func counterfactuals() -> [[Counterfactual]] {
        var offers: [Company.ID: [Line]] = [:]
        return best.indices.map { counterfactuals(at: $0, &offers) }
    }

    private func counterfactuals(at place: Int, _ offers: inout [Company.ID: [Line]]) -> [Counterfactual] {
        let line = best[place]
        let country = question.query.country
        let names = country.flatMap { matcher.catalogue.countries[$0.value]?.names }
        let possible = TechnologyChange.allCases.filter {
            question.weights[$0.factor] > 0
                && $0.isPossible(line.technology, isOnRecord: true, in: country, on: question.day)
        }
        let changes = possible.map { change in
            ChangedRecord(
                factor: change.factor, text: change.text(names), value: value(of: change.factor, line, after: change),
                bounds: bounds(of: line, after: change, of: line))
        }
        return ChangedRecord.counterfactuals(changes, from: (place + 1, line.bounds), order) { changed in
            guard let change = possible.first(where: { $0.factor == changed.factor }) else { return nil }
            return rank(of: place, changed.bounds, after: change, &offers)
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
            bounds.replacing(
                line.measure(changed.0, question), by: changed.1, weight: question.weights[changed.0])
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
    ///
    /// - Parameter offers: what firms offer beside the best, once it has been asked for.
    private func rank(
        of place: Int, _ bounds: ScoreBounds, after change: TechnologyChange, _ offers: inout [Company.ID: [Line]]
    ) -> Int? {
        let own = best[place]
        let firm = change.isOfFirm ? own.firmID : nil
        func isBefore(_ other: Line) -> Bool {
            self.bounds(of: other, after: change, of: own).ranks(other.key, before: bounds, own.key, order)
        }
        var rank = 1
        for other in best.indices where other != place {
            let isMoved = firm != nil && best[other].firmID == firm
            let before =
                isMoved
                ? isBefore(best[other]) : best[other].bounds.ranks(best[other].key, before: bounds, own.key, order)
            if before { rank += 1 }
        }
        guard let firm else { return rank }
        let reach = bounds.keys(order).0 - mostGain(of: own.technology, change)
        let isFarReached = rest.map { $0 >= reach } ?? false
        guard isFarReached || behind.contains(where: { $0.bounds.keys(order).0 >= reach }) else { return rank }
        guard !isFarReached || matcher.register.count(of: firm) <= Self.greatestOffer else { return nil }
        let others = offers[firm] ?? offered(by: firm)
        offers[firm] = others
        return rank + others.count(where: isBefore)
    }

    /// What a firm offers and the need admits, without the best; of a firm that offers much, what follows these.
    private func offered(by firm: Company.ID) -> [Line] {
        let places =
            matcher.register.count(of: firm) <= Self.greatestOffer
            ? matcher.register.technologies(of: firm).compactMap { matcher.technologies.place(of: $0.value) }
            : behind.map(\.place).filter { matcher.technologies.firm(at: $0) == firm }
        return places.compactMap { place in
            let technology = matcher.technologies[place]
            guard !technology.isWithdrawn(on: question.day), !best.contains(where: { $0.key == technology.key })
            else { return nil }
            let shared = matcher.technologies.shared(question.questions, at: place)
            guard question.admits(technology, shared) else { return nil }
            var bounds = matcher.technologies.recordBounds(at: place, question)
            bounds.add(question.worth(of: technology, shared))
            return Line(technology, bounds, question)
        }
    }

    /// What a change of a firm can add at most to what the ranking sorts by, for anything that the firm offers.
    private func mostGain(of technology: IndexedTechnology, _ change: TechnologyChange) -> Int {
        let country = question.query.country
        let weights = [change.factor, .countryExperience].map { question.weights[$0] }
        guard !matcher.evidence.speaks(of: technology.firmID, in: country, matcher.catalogue) else {
            return weights.reduce(0, +) * 255
        }
        let company = technology.company
        let isDenied = (change == .project ? company?.saidJCMExperience : company?.saidC3PParticipation) == false
        // From a stated no, or from what an unknown counts, to one project; or from one to the next.
        let one = CountLadder.value(1)
        let fromUnknown = max(one - question.standing.unknown.value(order), CountLadder.value(2) - one)
        return weights[0] * (isDenied ? one : fromUnknown) + weights[1] * fromUnknown
    }
}
