package import Model

extension AnswerComparison {
    /// What two answers to one question have apart, scheme by scheme, each with its causes.
    package init(from before: CataloguedAnswer, to after: CataloguedAnswer) {
        let gone = before.ids.filter { after.verdict(of: $0) == nil }.sorted()
        let all = after.ids + gone
        let changes = all.compactMap { AnswerChange($0, from: before, to: after) }
        self.init(
            changes: changes, unchanged: all.count - changes.count,
            countryBefore: CountryPosition(before.asked.country), countryAfter: CountryPosition(after.asked.country))
    }
}

extension AnswerChange {
    /// `nil` where the scheme's answer is the same.
    fileprivate init?(_ id: Scheme.ID, from before: CataloguedAnswer, to after: CataloguedAnswer) {
        let (old, new) = (before.verdict(of: id), after.verdict(of: id))
        let (oldCall, newCall) = (before.call(of: id), after.call(of: id))
        guard old != new || oldCall?.lifecycle != newCall?.lifecycle,
            let scheme = (after.version(of: id) ?? before.version(of: id))?.scheme
        else { return nil }
        self.init(
            scheme: SchemeMention(scheme), before: old, after: new,
            callBefore: old == nil ? nil : oldCall?.lifecycle, callAfter: new == nil ? nil : newCall?.lifecycle,
            causes: Causes(id, from: before, to: after).all)
    }
}

/// Why the answer of one scheme changed: everything that differs and by itself would change it.
private struct Causes {
    private let id: Scheme.ID
    private let before: CataloguedAnswer
    private let after: CataloguedAnswer
    private let old: SchemeVersion?
    private let new: SchemeVersion?

    init(_ id: Scheme.ID, from before: CataloguedAnswer, to after: CataloguedAnswer) {
        self.id = id
        self.before = before
        self.after = after
        old = before.version(of: id)
        new = after.version(of: id)
    }

    var all: [AnswerChange.Cause] {
        guard let new else { return [] }
        guard let old else {
            return [
                AnswerChange.Cause(
                    .schemeAdded, BilingualText(en: "put on record since", ja: "その後に登録された制度です"), reasons: reasons(new))
            ]
        }
        let found = [
            period(old, new), country(old, new), precedents(old, new), amendment(old, new), edit(old, new),
            call(old, new),
        ].compactMap(\.self)
        let moved = (before.verdict(of: id) == nil) != (after.verdict(of: id) == nil)
        return found + (moved ? [match] : [])
    }

    /// What decides now.
    private func reasons(_ version: SchemeVersion) -> [Reason] {
        version.judged(for: after.asked, asOf: after.day).deciding.map(\.reason)
    }

    private func verdict(_ version: SchemeVersion, _ asked: AskedProject, _ day: CivilDate) -> Verdict {
        Verdict(version.effects(for: asked.facts, asOf: day))
    }

    private func period(_ old: SchemeVersion, _ new: SchemeVersion) -> AnswerChange.Cause? {
        let existed = old.scheme.effective?.contains(before.day) ?? true
        let exists = new.scheme.effective?.contains(after.day) ?? true
        switch (existed, exists) {
        case (false, true):
            let from = new.scheme.effective?.from.description ?? ""
            return AnswerChange.Cause(
                .schemeBegan, BilingualText(en: "on record from \(from)", ja: "\(from)から記録のある制度です"),
                reasons: reasons(new))
        case (true, false):
            return AnswerChange.Cause(
                .schemeEnded, BilingualText(en: "not known to exist any more", ja: "存続が確認されていない制度です"),
                reasons: reasons(new))
        default: return nil
        }
    }

    /// The country's standing differs, and with the other one the verdict of either day would be another.
    private func country(_ old: SchemeVersion, _ new: SchemeVersion) -> AnswerChange.Cause? {
        guard before.asked.country.status != after.asked.country.status else { return nil }
        return changed(.countryStatus, old, new, by: [.countryStatus]).map { reasons in
            let name = after.asked.country.spoken
            let (from, to) = (before.asked.country.status?.label, after.asked.country.status?.label)
            return AnswerChange.Cause(
                .countryStatus,
                BilingualText(
                    en: "\(name.en): \(from?.en ?? "standing unknown") → \(to?.en ?? "standing unknown")",
                    ja: "\(name.ja): \(from?.ja ?? "地位不明") → \(to?.ja ?? "地位不明")"),
                reasons: reasons)
        }
    }

    private func precedents(_ old: SchemeVersion, _ new: SchemeVersion) -> AnswerChange.Cause? {
        guard before.asked.facts[.technologyIsNew] != after.asked.facts[.technologyIsNew] else { return nil }
        return changed(.technologyPrecedents, old, new, by: [.technologyIsNew]).map { reasons in
            AnswerChange.Cause(
                .technologyPrecedents,
                BilingualText(
                    en: "the register of JCM projects says otherwise of the technology",
                    ja: "JCM案件の台帳で技術の実績に変更がありました"),
                reasons: reasons)
        }
    }

    /// The reasons that decide now, if facts of the other day would change the verdict of either.
    private func changed(
        _ kind: AnswerChange.Kind, _ old: SchemeVersion, _ new: SchemeVersion, by facts: [FactName]
    ) -> [Reason]? {
        func exchanged(_ target: KnownFacts, from other: KnownFacts) -> KnownFacts {
            facts.reduce(into: target) { $0[$1] = other[$1] }
        }
        let backward = new.effects(for: exchanged(after.asked.facts, from: before.asked.facts), asOf: after.day)
        let forward = old.effects(for: exchanged(before.asked.facts, from: after.asked.facts), asOf: before.day)
        guard
            Verdict(backward) != verdict(new, after.asked, after.day)
                || Verdict(forward) != verdict(old, before.asked, before.day)
        else { return nil }
        return reasons(new)
    }

    private func amendment(_ old: SchemeVersion, _ new: SchemeVersion) -> AnswerChange.Cause? {
        let held = Set(old.amendments)
        let came = new.amendments.filter { !held.contains($0) }
        guard !came.isEmpty else { return nil }
        return AnswerChange.Cause(
            .ruleAmended,
            BilingualText(
                en: came.map { "from \($0.from): \($0.summary.en)" }.joined(separator: "; "),
                ja: came.map { "\($0.from)から: \($0.summary.ja)" }.joined(separator: "、")),
            reasons: came.map {
                Reason(
                    rule: $0.id.value, reference: $0.reference,
                    inputs: [Reason.Input("source", $0.source.text, source: $0.source)], message: $0.summary)
            } + reasons(new))
    }

    /// The record itself was edited: what it says without its amendments is not the same.
    private func edit(_ old: SchemeVersion, _ new: SchemeVersion) -> AnswerChange.Cause? {
        guard old.record != new.record else { return nil }
        return AnswerChange.Cause(
            .recordEdited, BilingualText(en: "the record was edited", ja: "記録が修正されました"), reasons: reasons(new))
    }

    private func call(_ old: SchemeVersion, _ new: SchemeVersion) -> AnswerChange.Cause? {
        let (from, to) = (old.scheme.callStatus(on: before.day), new.scheme.callStatus(on: after.day))
        guard from.lifecycle != to.lifecycle else { return nil }
        return AnswerChange.Cause(
            .callChanged,
            BilingualText(
                en: "\(from.lifecycle.label.en) → \(to.lifecycle.label.en): \(to.message.en)",
                ja: "\(from.lifecycle.label.ja) → \(to.lifecycle.label.ja): \(to.message.ja)"))
    }

    private var match: AnswerChange.Cause {
        after.verdict(of: id) == nil
            ? AnswerChange.Cause(
                .filterMatch, BilingualText(en: "no longer what the query asks for", ja: "絞り込みの条件に合わなくなりました"))
            : AnswerChange.Cause(
                .filterMatch, BilingualText(en: "now what the query asks for", ja: "絞り込みの条件に合うようになりました"))
    }
}
