import Model

/// Why a scheme comes to its verdict: the verdict first, then its whole rule tree, clause by clause.
struct ExplanationPage {
    let explanation: SchemeExplanation
    let language: Language

    private var parts: FundingParts { FundingParts(language: language) }
    private var verdict: SchemeVerdict { explanation.verdict }

    var page: Page {
        var page = Page()
        let scheme = verdict.scheme
        page.title([scheme.guidebookNumber, scheme.names[language]].compactMap(\.self).joined(separator: " "))
        page.paragraph(verdict.verdict.label[language].capitalisedFirst, parts.tone(verdict.verdict))
        page.points((verdict.deciding + verdict.alsoAgainst).map { parts.cited($0.reason) })
        page.points(verdict.nearestMisses.map { "→ " + $0.message[language] })
        page.points(
            [verdict.recheck?[language]].compactMap(\.self)
                + (verdict.marks.map(\.message) + verdict.cautions.map(\.message)).map { "! " + $0[language] })
        page.paragraph(parts.sentences(explanation.country.reasons))
        page.points(explanation.assumptions.map { $0.message[language] })
        page.heading(language(en: "The scheme on the day", ja: "基準日の制度"))
        page.points(standing)
        page.heading(language(en: "The rule", ja: "判定ルール"))
        page.outline(RuleOutline(language: language).lines(of: explanation.tree))
        page.append(open)
        page.paragraph(
            language(
                en: "As of \(explanation.asOf). ▸ the answer that holds, ? one that may hold, ✗ one that does not; "
                    + "* the verdict rests on the clause.",
                ja: "基準日: \(explanation.asOf)。▸ 該当、? 該当の可能性あり、✗ 非該当。* は判定の決め手となる条項。"), .faint)
        return page
    }

    private var standing: [String] {
        let amendments = explanation.amendments.map { language(en: "amended by \($0)", ja: "改正: \($0)") }
        return explanation.standing.map { parts.cited($0.reason) } + amendments
            + [verdict.scheme.call.message[language]]
    }

    private var open: Page {
        var page = Page()
        guard !verdict.unknownFacts.isEmpty else { return page }
        page.heading(language(en: "What could change the verdict", ja: "判定を変えうる不明な事実"))
        page.points(
            verdict.unknownFacts.map { fact in
                "\(fact.question[language]) → " + fact.verdicts.map { $0.label[language] }.joined(separator: " / ")
            })
        return page
    }
}

/// A rule tree as an outline: what a node asks for, then its parts below it.
struct RuleOutline {
    let language: Language

    func lines(of reading: RuleReading, depth: Int = 0) -> [Page.OutlineLine] {
        if let clause = reading.clause { return lines(of: clause, reading.effects, depth) }
        let heading = Page.OutlineLine(depth, "\(words(reading.kind)) → \(effects(reading.effects))", .strong)
        return [heading] + (reading.parts ?? []).flatMap { lines(of: $0, depth: depth + 1) }
    }

    private func lines(
        of clause: RuleReading.ClauseReading, _ effects: [ClauseEffect], _ depth: Int
    ) -> [Page.OutlineLine] {
        let mark = clause.decides ? "* " : ""
        var lines = [
            Page.OutlineLine(
                depth, "\(mark)\(clause.sentence[language]) → \(self.effects(effects))",
                clause.decides ? .strong : .plain),
            Page.OutlineLine(depth + 1, "\(clause.label[language]): \(value(of: clause))"),
        ]
        lines += clause.outcomes.map { outcome in
            Page.OutlineLine(
                depth + 1,
                "\(sign(outcome.holds)) \(outcome.condition[language]) → \(outcome.effect.words[language]): "
                    + outcome.sentence[language], outcome.holds == .no ? .faint : .plain)
        }
        let source = clause.source.map { "; \($0.text)" } ?? ""
        return lines + [Page.OutlineLine(depth + 1, "[\(clause.reference.text)\(source)] \(clause.id)", .faint)]
    }

    private func value(of clause: RuleReading.ClauseReading) -> String {
        guard let value = clause.value else {
            return clause.isTakenAsRead
                ? language(en: "not stated, taken as read", ja: "指定なし(満たすものとみなす)")
                : language(en: "unknown", ja: "不明")
        }
        return value.split(separator: ",").map { String($0).trimmingSpaces }
            .map { FactToken($0).map { clause.fact.label(of: $0)[language] } ?? $0 }
            .joined(separator: language(en: ", ", ja: "、"))
    }

    private func sign(_ truth: Truth) -> String {
        switch truth {
        case .yes: "▸"
        case .no: "✗"
        case .unknown: "?"
        }
    }

    private func words(_ kind: RuleReading.Kind) -> String {
        switch kind {
        case .all: language(en: "All of these", ja: "次のすべて")
        case .any: language(en: "Any of these", ja: "次のいずれか")
        case .not: language(en: "Not this", ja: "次に該当しないこと")
        case .clause: ""
        }
    }

    private func effects(_ effects: [ClauseEffect]) -> String {
        effects.map { $0.words[language] }.joined(separator: " / ")
    }
}

extension ClauseEffect {
    /// What the effect is called in an outline.
    var words: BilingualText {
        switch self {
        case .allowed: BilingualText(en: "allowed", ja: "可")
        case .confirm: BilingualText(en: "to be confirmed", ja: "要確認")
        case .excluded: BilingualText(en: "excluded", ja: "不可")
        case .notNow: BilingualText(en: "not now", ja: "現時点では不可")
        }
    }
}
