import Model

extension Matcher {
    /// What facts and complete lists make of a factor: the value where they say yes, 0 where they say no, each as
    /// strong as its evidence; unknown where they contradict each other. `nil` where they say nothing: then the factor
    /// rests on the record alone.
    func finding(
        _ factor: Factor, _ predicate: FactPredicate, of kind: MatchmakingKind, _ id: String,
        country: CountryCode? = nil, stated: (truth: Bool, source: Source)? = nil, worth: Int, prior: Int,
        on day: CivilDate
    ) -> Finding? {
        evidence.topic(predicate, of: kind, id, country: country)
            .finding(factor, predicate, stated: stated, worth: worth, prior: prior, on: day)
    }
}

extension EvidenceTopic {
    /// The same of one topic.
    func finding(
        _ factor: Factor, _ predicate: FactPredicate, stated: (truth: Bool, source: Source)?, worth: Int, prior: Int,
        on day: CivilDate
    ) -> Finding? {
        guard !isSilent else { return nil }
        let evidence = evidence(stated: stated, on: day)
        guard evidence.isBesideRecord else { return nil }
        let measure: Measure =
            switch evidence.truth.known {
            case let isTrue?:
                // What the record itself says counts in full; a source that agrees takes nothing away.
                .known(
                    stated?.truth == isTrue
                        ? isTrue ? worth : 0
                        : Evidence.weighed(
                            isTrue ? worth : 0, prior: prior, confidence: evidence.confidence(of: predicate)))
            case nil: .unknown(prior: prior)
            }
        return Finding(factor: factor, measure: measure, ground: .evidence(predicate, evidence))
    }
}

extension Evidence {
    /// What the sources say, in both languages.
    func message(_ predicate: FactPredicate) -> BilingualText {
        let label = predicate.label
        guard !isConflict else {
            return BilingualText(
                en: "\(label.en): sources disagree (\(grounds.map(\.text.en).joined(separator: "; "))): ask",
                ja: "\(label.ja): 情報源が食い違っています(\(grounds.map(\.text.ja).joined(separator: "、")))。要確認")
        }
        guard let first = grounds.first else {
            return BilingualText(en: "\(label.en): nothing recorded", ja: "\(label.ja): 記録なし")
        }
        return BilingualText(en: "\(label.en): \(first.text.en)", ja: "\(label.ja): \(first.text.ja)")
    }

    /// Each source with what it says.
    func inputs(_ predicate: FactPredicate) -> [Reason.Input] {
        grounds.map { ground in
            Reason.Input(
                predicate.rawValue, ground.truth.rawValue, source: Source(ground.source.text, asOf: ground.asOf))
        }
    }
}

extension Evidence.Statement {
    /// "no (A, complete list as of 2025-05-09)"; "yes (A, as of 2025-03): Y-PORT Center".
    fileprivate var text: BilingualText {
        let date = asOf?.text
        let isList = if case .closedList = origin { true } else { false }
        let english = [level.rawValue, (isList ? "complete list as of " : "as of ") + (date ?? "an unknown date")]
        let japanese = [level.rawValue, (isList ? "完全な一覧、" : "") + (date.map { "\($0)現在" } ?? "日付不明")]
        return BilingualText(
            en: (truth == .yes ? "yes" : "no") + " (\(english.joined(separator: ", ")))"
                + (value.map { ": \($0)" } ?? ""),
            ja: (truth == .yes ? "あり" : "なし") + "(\(japanese.joined(separator: "、")))" + (value.map { ": \($0)" } ?? "")
        )
    }
}
