import Model

/// What all criteria together make of a proposal.
struct ScreeningSummary: Sendable {
    let result: ScreeningResult
    let counts: ScreeningReport.Counts
    let conditions: Int
    let unsettled: [ScreeningReport.Finding]
    let headline: BilingualText

    init(_ criteria: [ScreenedCriterion]) {
        let deciding = criteria.filter { $0.finding.weight != .advice }
        let required = deciding.filter { $0.finding.weight == .required }
        let others = deciding.filter { $0.finding.weight == .excluding }.map(\.finding)
        let failed = deciding.filter { $0.verdict == .fail }
        counts = ScreeningReport.Counts(required.map(\.verdict))
        conditions = deciding.count { $0.verdict == .conditional }
        unsettled = others.filter { $0.verdict == .unknown }
        result =
            if !failed.isEmpty {
                failed.allSatisfy(\.isRemediable) ? .notEligibleYet : .notEligible
            } else if counts.unknown > 0 {
                .unknown
            } else if deciding.contains(where: { $0.verdict == .operatorDecision }) {
                .operatorDecision
            } else {
                conditions > 0 ? .eligibleWithConditions : .eligible
            }
        headline = Self.headline(result, counts, conditions: conditions, others: others)
    }

    private static func headline(
        _ result: ScreeningResult, _ counts: ScreeningReport.Counts, conditions: Int,
        others: [ScreeningReport.Finding]
    ) -> BilingualText {
        let lead: BilingualText =
            result == .eligibleWithConditions
            ? BilingualText(
                en: "Eligible with \(conditions) condition\(conditions == 1 ? "" : "s")",
                ja: "条件付き（\(conditions)件）で応募要件を満たす")
            : BilingualText(
                en: result.label.en.prefix(1).uppercased() + result.label.en.dropFirst(), ja: result.label.ja)
        let first = required(counts)
        let rest = beside(others)
        return BilingualText(
            en: "\(lead.en): \(first.en)" + rest.map { ". \($0.en)" }.joined(),
            ja: "\(lead.ja)：\(first.ja)" + rest.map { "。\($0.ja)" }.joined())
    }

    /// "1 of 9 criteria fails; 1 conditional", or that all pass.
    private static func required(_ counts: ScreeningReport.Counts) -> BilingualText {
        guard counts.passed < counts.all else {
            return BilingualText(en: "all \(counts.all) criteria pass", ja: "\(counts.all)要件すべて適合")
        }
        let parts: [(count: Int, one: String, many: String, ja: String)] = [
            (counts.failed, "fails", "fail", "不適合"), (counts.unknown, "unknown", "unknown", "不明"),
            (counts.operatorDecision, "for the operator to decide", "for the operator to decide", "事務局の判断"),
            (counts.conditional, "conditional", "conditional", "条件付き"), (counts.passed, "passes", "pass", "適合"),
        ]
        let given = parts.filter { $0.count > 0 }
        let english = given.enumerated().map { index, part in
            "\(part.count)\(index == 0 ? " of \(counts.all) criteria" : "") \(part.count == 1 ? part.one : part.many)"
        }
        return BilingualText(
            en: english.joined(separator: "; "),
            ja: "\(counts.all)要件中、" + given.map { "\($0.ja)\($0.count)件" }.joined(separator: "、"))
    }

    /// What is not passed beside the required criteria, by verdict.
    private static func beside(_ findings: [ScreeningReport.Finding]) -> [BilingualText] {
        [ScreeningVerdict.fail, .operatorDecision, .conditional, .unknown].compactMap { verdict in
            let titles = Wording.list(findings.filter { $0.verdict == verdict }.map(\.title))
            guard !titles.en.isEmpty else { return nil }
            let label: BilingualText =
                verdict == .unknown
                ? BilingualText(en: "Still open", ja: "その他未確認")
                : BilingualText(
                    en: verdict.label.en.prefix(1).uppercased() + verdict.label.en.dropFirst(), ja: verdict.label.ja)
            return BilingualText(en: "\(label.en): \(titles.en)", ja: "\(label.ja)：\(titles.ja)")
        }
    }
}
