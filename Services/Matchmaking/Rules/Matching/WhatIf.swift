import Model

/// What other facts would make of the places of a ranking. Exact, since scores are sums.
struct WhatIf {
    let results: [RankedRecord]
    let order: RankingOrder

    /// The most changes that a record shows.
    static let shownChanges = 3

    /// The results, each with the single facts that would raise it.
    var completed: [RankedRecord] {
        results.map { result in result.with(counterfactuals(of: result)) }
    }

    private func counterfactuals(of result: RankedRecord) -> [Counterfactual] {
        let changes = result.factors.compactMap { factor -> Counterfactual? in
            guard let fact = factor.factor.betterFact(than: factor) else { return nil }
            let bounds = result.bounds(with: factor, known: fact.value)
            // No better than the place it has; in an order by what is possible, knowing can only lower.
            guard bounds.score > result.score, bounds.keys(order) >= result.bounds.keys(order) else { return nil }
            return Counterfactual(
                factor: factor.factor, change: fact.text, newValue: fact.value, newScore: bounds.score,
                newRank: min(result.rank, rank(of: result, with: bounds)))
        }
        let sorted = changes.sorted {
            ($0.newRank, -$0.newScore, $0.factor.rawValue) < ($1.newRank, -$1.newScore, $1.factor.rawValue)
        }
        return Array(sorted.prefix(Self.shownChanges))
    }

    /// The unknown whose best and worst answer are most places apart; of those, the one that moves the score most.
    var nextQuestion: NextQuestion? {
        let questions = results.flatMap { result in
            result.factors.filter { !$0.isKnown && $0.weight > 0 }.map { question($0, of: result) }
        }
        return questions.max { one, other in
            (one.places, one.swing, -one.rank, other.factor.rawValue)
                < (other.places, other.swing, -other.rank, one.factor.rawValue)
        }.flatMap { $0.places > 0 ? $0 : nil }
    }

    private func question(_ factor: FactorScore, of result: RankedRecord) -> NextQuestion {
        NextQuestion(
            kind: result.kind, id: result.id, names: result.names, factor: factor.factor,
            question: factor.reason.message, rank: result.rank,
            rankAtBest: rank(of: result, with: result.bounds(with: factor, known: factor.hi)),
            rankAtWorst: rank(of: result, with: result.bounds(with: factor, known: factor.lo)),
            swing: factor.weight * (factor.hi - factor.lo))
    }

    /// The place among the results that a record would have with other scores.
    private func rank(of result: RankedRecord, with bounds: ScoreBounds) -> Int {
        let own = bounds.keys(order)
        return 1
            + results.count { other in
                guard other.rank != result.rank else { return false }
                let keys = other.bounds.keys(order)
                return keys == own ? other.id < result.id : keys > own
            }
    }
}

extension NextQuestion {
    fileprivate var places: Int { rankAtWorst - rankAtBest }
}

extension RankedRecord {
    var bounds: ScoreBounds { ScoreBounds(score: score, potential: potential, guaranteed: guaranteed) }

    /// The scores if one factor were known to have a value.
    fileprivate func bounds(with factor: FactorScore, known value: Int) -> ScoreBounds {
        ScoreBounds(
            score: score + factor.weight * (value - factor.value),
            potential: potential + factor.weight * (value - factor.hi),
            guaranteed: guaranteed + factor.weight * (value - factor.lo))
    }
}

extension Factor {
    /// The next single fact that would be worth more than what is known; none where that is no fact about the record.
    fileprivate func betterFact(than score: FactorScore) -> (value: Int, text: BilingualText)? {
        let known = score.isKnown ? score.value : 0
        let next = CountLadder.values.first { $0 > known } ?? known
        let fact: (value: Int, text: BilingualText)? =
            switch self {
            case .sectorFit, .textAffinity: nil
            case .jcmTrackRecord:
                (next, BilingualText(en: "one more JCM project in this class of technology", ja: "同種技術のJCMプロジェクトがもう1件"))
            case .countryExperience:
                (next, BilingualText(en: "one more project or base in the country", ja: "対象国での事業または拠点がもう1件"))
            case .c3pParticipation:
                (next, BilingualText(en: "one more city-to-city project", ja: "都市間連携事業への参加がもう1件"))
            case .sectorCooperation:
                (next, BilingualText(en: "one more project in the sector", ja: "当該分野の事業がもう1件"))
            case .localCompanies:
                (next, BilingualText(en: "one more local company with a fitting technology", ja: "適合技術を持つ地元企業の技術がもう1件"))
            case .freshness:
                (255, BilingualText(en: "the record confirmed within a year", ja: "1年以内に内容を確認"))
            case .agreement:
                (
                    255,
                    BilingualText(
                        en: "a memorandum with the city in a sector of the need", ja: "ニーズの分野における都市との覚書の締結")
                )
            case .leadingArea:
                (255, BilingualText(en: "selection as a Decarbonization Leading Area", ja: "脱炭素先行地域への選定"))
            case .pastCollaboration:
                (255, BilingualText(en: "a project with the city itself", ja: "当該都市との事業の実施"))
            case .platform:
                (255, BilingualText(en: "a public-private platform", ja: "官民連携プラットフォームの設置"))
            case .policy:
                (255, BilingualText(en: "a zero-carbon declaration", ja: "ゼロカーボンシティの表明"))
            }
        guard let fact, fact.value > score.value, fact.value <= 255 else { return nil }
        return fact
    }
}
