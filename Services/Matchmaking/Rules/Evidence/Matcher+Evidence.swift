import Model

extension Matcher {
    /// What facts and complete lists make of a factor: the value where they say yes, 0 where they say no, each as
    /// strong as its evidence; unknown where they contradict each other. `nil` where they say nothing: then the factor
    /// rests on the record alone.
    func finding(
        _ factor: Factor, _ predicate: FactPredicate, of kind: MatchmakingKind, _ id: String,
        country: CountryCode? = nil, stated: RecordWord? = nil,
        projects: [Evidence.Statement] = [], worth: Int, prior: Int, on day: CivilDate
    ) -> Finding? {
        evidence.topic(predicate, of: kind, id, country: country)
            .finding(factor, predicate, stated: stated, projects: projects, worth: worth, prior: prior, on: day)
    }

    /// What facts and complete lists say against projects on record: a contradiction, or an earlier word that the
    /// projects have taken the place of; `nil` where nothing is.
    ///
    /// - Parameter stated: what the record itself says, which can be later than what contradicts the projects.
    func against(
        _ projects: [Evidence.Statement], _ predicate: FactPredicate, of kind: MatchmakingKind, _ id: String,
        country: CountryCode? = nil, stated: RecordWord? = nil, on day: CivilDate
    ) -> Evidence? {
        let topic = evidence.topic(predicate, of: kind, id, country: country)
        guard !topic.isSilent, !projects.isEmpty else { return nil }
        let evidence = topic.evidence(stated: stated.affirmed, projects: projects, on: day)
        return evidence.isConflict || !evidence.replaced.isEmpty ? evidence : nil
    }
}

extension EvidenceTopic {
    /// The same of one topic.
    func finding(
        _ factor: Factor, _ predicate: FactPredicate, stated: RecordWord?,
        projects: [Evidence.Statement] = [], worth: Int, prior: Int, on day: CivilDate
    ) -> Finding? {
        guard !isSilent else { return nil }
        let evidence = evidence(stated: stated, projects: projects, on: day)
        guard evidence.isBesideRecord else { return nil }
        let measure: Measure =
            switch evidence.truth.known {
            case let isTrue?:
                // What the record itself says counts in full; a source that agrees takes nothing away.
                .known(
                    stated.told(on: day)?.truth == isTrue
                        ? isTrue ? worth : 0
                        : Evidence.weighed(
                            isTrue ? worth : 0, prior: prior, confidence: evidence.confidence(of: predicate)))
            case nil: .unknown(prior: prior)
            }
        return Finding(factor: factor, measure: measure, ground: .evidence(predicate, evidence))
    }
}

extension Evidence {
    /// Whether sources contradict a project on record.
    var contestsProject: Bool { isConflict && grounds.contains(where: \.isProject) }

    /// What the sources say, in both languages.
    func message(_ predicate: FactPredicate) -> BilingualText {
        let label = predicate.label
        guard !isConflict else {
            return BilingualText(
                en: "\(label.en): sources disagree (\(Self.list(grounds).en)): ask",
                ja: "\(label.ja): 情報源が食い違っています(\(Self.list(grounds).ja))。要確認"
            ).with(earlier)
        }
        guard let first = grounds.first else {
            return BilingualText(en: "\(label.en): nothing recorded", ja: "\(label.ja): 記録なし")
        }
        return BilingualText(en: "\(label.en): \(first.text.en)", ja: "\(label.ja): \(first.text.ja)").with(earlier)
    }

    /// What is no longer so, with what took its place where that is not what was named first; `nil` where nothing was
    /// replaced.
    private var earlier: BilingualText? {
        guard !replaced.isEmpty else { return nil }
        let list = Self.list(replaced)
        let later = grounds.filter { ground in replaced.contains { ground.replaces($0) } }
        guard let newer = later.first, isConflict || grounds.first != newer else {
            return BilingualText(en: "later than \(list.en)", ja: "以前の情報(\(list.ja))より新しい情報です")
        }
        return BilingualText(
            en: "\(newer.text.en) is later than \(list.en)",
            ja: "\(newer.text.ja)は以前の情報(\(list.ja))より新しい情報です")
    }

    private static func list(_ statements: [Statement]) -> BilingualText {
        BilingualText(
            en: statements.map(\.text.en).joined(separator: "; "), ja: statements.map(\.text.ja).joined(separator: "、"))
    }

    /// Each source with what it says, the replaced ones last.
    func inputs(_ predicate: FactPredicate) -> [Reason.Input] {
        grounds.map { $0.input(predicate.rawValue) } + replaced.map { $0.input("replaced") }
    }

    /// The same without the projects, where they are named themselves.
    func besideInputs(_ predicate: FactPredicate) -> [Reason.Input] {
        grounds.filter { !$0.isProject }.map { $0.input(predicate.rawValue) }
            + replaced.map { $0.input("replaced") }
    }
}

extension BilingualText {
    /// With a further statement, if there is one.
    func with(_ other: BilingualText?) -> BilingualText { other.map(and) ?? self }
}

extension Evidence.Statement {
    fileprivate func input(_ name: String) -> Reason.Input {
        Reason.Input(name, truth.rawValue, source: Source(source.text, asOf: asOf))
    }

    /// "no (A, complete list as of 2025-05-09)"; "yes (A, as of 2025-03): Y-PORT Center"; "yes (project of FY2020)".
    fileprivate var text: BilingualText {
        let (date, japaneseDate) = (asOf?.english, asOf?.japanese)
        guard !isProject else {
            return BilingualText(
                en: "yes (project of \(date ?? "an unknown year"))", ja: "あり(\(japaneseDate ?? "年度不明")のプロジェクト)")
        }
        let english = [level.rawValue, (isListed ? "complete list as of " : "as of ") + (date ?? "an unknown date")]
        let japanese = [
            level.rawValue, (isListed ? "完全な一覧、" : "") + (japaneseDate.map { "\($0)現在" } ?? "日付不明"),
        ]
        return BilingualText(
            en: (truth == .yes ? "yes" : "no") + " (\(english.joined(separator: ", ")))"
                + (value.map { ": \($0)" } ?? ""),
            ja: (truth == .yes ? "あり" : "なし") + "(\(japanese.joined(separator: "、")))" + (value.map { ": \($0)" } ?? "")
        )
    }
}
