import Model

/// What could come to be so of what serves needs best, with all that it changes: another technology can then serve a need
/// better, and a fact of a firm counts for all that it offers.
struct PairWhatIf {
    let matcher: Matcher
    let order: RankingOrder
    let day: CivilDate
    /// Every open need that anything offered could serve, with all that could.
    let needs: [[NeedPair]]

    func counterfactuals(of pair: NeedPair, rank: Int) -> [Counterfactual] {
        let technology = pair.offered.technology
        let country = pair.question.query.country
        let names = country.flatMap { matcher.catalogue.countries[$0.value]?.names }
        let isOnRecord = matcher.technologies.place(of: technology.record.key) != nil
        let possible = TechnologyChange.allCases.filter {
            pair.question.weights[$0.factor] > 0
                && $0.isPossible(technology, isOnRecord: isOnRecord, in: country)
        }
        var ranks: [Factor: Int] = [:]
        let changes = possible.compactMap { change -> ChangedRecord? in
            guard
                let entries = change.entries(technology.record, firm: technology.firmID, in: country, on: day),
                let then = standing(of: pair.need.record.id, after: entries)
            else { return nil }
            ranks[change.factor] = then.rank
            // Of whichever technology then stands for the need.
            let changed = then.pair.offered.technology.supposing(entries, matcher.tree, matcher.evidence)
            return ChangedRecord(
                factor: change.factor, text: change.text(names),
                value: pair.question.recordFinding(change.factor, of: changed)?.measure.value ?? 0, bounds: then.bounds)
        }
        return ChangedRecord.counterfactuals(changes, from: (rank, pair.bounds), order) { ranks[$0.factor] }
    }

    /// The place of a need after a change, with what then serves it best and the scores of that.
    private func standing(
        of need: Need.ID, after entries: [CatalogueEntry]
    ) -> (rank: Int, pair: NeedPair, bounds: ScoreBounds)? {
        var gains: [Gain: ScoreBounds] = [:]
        func gain(of pair: NeedPair) -> ScoreBounds {
            let technology = pair.offered.technology
            let key = Gain(technology: technology.record.id, country: pair.question.query.country)
            if let known = gains[key] { return known }
            let then = technology.supposing(entries, matcher.tree, matcher.evidence)
            let made = pair.question.recordBounds(of: then) - pair.question.recordBounds(of: technology)
            gains[key] = made
            return made
        }
        let all = needs.compactMap { pairs -> (pair: NeedPair, bounds: ScoreBounds)? in
            pairs.map { (pair: $0, bounds: $0.bounds + gain(of: $0)) }.min { one, other in
                let (own, others) = (one.bounds.keys(order), other.bounds.keys(order))
                return own == others
                    ? one.pair.offered.technology.record.key < other.pair.offered.technology.record.key : own > others
            }
        }
        return all.first { $0.pair.need.record.id == need }.map { own in
            let before = all.count {
                $0.bounds.ranks($0.pair.need.record.key, before: own.bounds, need.value, order)
            }
            return (before + 1, own.pair, own.bounds)
        }
    }

    private struct Gain: Hashable {
        let technology: Technology.ID
        let country: CountryCode?
    }
}

/// A need and a technology that could serve it.
struct NeedPair {
    let need: IndexedNeed
    let offered: TechnologyOffer.Offered
    let question: TechnologyQuestion
    let shared: SharedTerms
    let findings: [Finding]
    let bounds: ScoreBounds

    /// `nil` where they share too little.
    init?(_ need: IndexedNeed, _ offered: TechnologyOffer.Offered, _ question: TechnologyQuestion) {
        let shared = SharedTerms(need.questions, impact: offered.impact)
        guard question.admits(offered.technology, shared) else { return nil }
        self.need = need
        self.offered = offered
        self.question = question
        self.shared = shared
        findings = question.findings(offered.technology, shared: shared)
        bounds = question.bounds(of: findings)
    }

    func ranksBefore(_ other: NeedPair, _ order: RankingOrder) -> Bool {
        let (own, others) = (bounds.keys(order), other.bounds.keys(order))
        guard own == others else { return own > others }
        return (need.record.key, offered.technology.record.key)
            < (other.need.record.key, other.offered.technology.record.key)
    }

    /// What is unknown of it. A fact about a technology counts for every need that it serves, one about its firm for all
    /// that the firm offers; work in a country for the needs there.
    var unknowns: [NextQuestionSearch.Unknown] {
        let technology = offered.technology
        let firm = technology.firmID?.value ?? technology.record.key
        return findings.map { finding in
            let about =
                switch finding.factor {
                case .c3pParticipation: firm
                case .countryExperience: firm + " " + (question.query.country?.value ?? "")
                default: technology.record.key
                }
            return NextQuestionSearch.Unknown(
                factor: finding.factor, weight: question.weights[finding.factor], measure: finding.measure,
                about: about)
        }
    }
}
