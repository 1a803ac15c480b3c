import Model

/// Whether an application can be submitted, from what was found of the documents on the list.
struct DocumentSummary {
    let findings: [DocumentFinding]
    let submittedOn: CivilDate

    var missingCount: Int { findings.map(\.missingCount).reduce(0, +) }

    var verdict: DocumentReport.Verdict {
        if missingCount > 0 { return .notReady }
        return findings.contains { $0.status == .unknown } ? .unknown : .ready
    }

    var headline: BilingualText {
        Wording.sentences([result] + invalid + open + toConfirm)
    }

    private var result: BilingualText {
        switch verdict {
        case .notReady:
            let lists = findings.filter { $0.missingCount > 0 }.map { finding in
                let parts = Wording.list(finding.missing.isEmpty ? [finding.rule.title] : finding.missing.map(\.label))
                return BilingualText(en: "(\(finding.rule.id)) \(parts.en)", ja: "(\(finding.rule.id))\(parts.ja)")
            }
            let things = missingCount == 1 ? "1 thing is" : "\(missingCount) things are"
            return BilingualText(
                en: "Not ready: \(things) missing: \(Wording.list(lists).en)",
                ja: "提出不可：不足\(missingCount)件：\(Wording.list(lists).ja)")
        case .unknown:
            return BilingualText(
                en: "Not settled: too little is known of \(unknown.joined(separator: ", "))",
                ja: "未確定：\(unknown.joined(separator: "、"))の情報が不足しています")
        case .ready: return BilingualText(en: "Ready: nothing is missing", ja: "提出可能：不足はありません")
        }
    }

    private var invalid: [BilingualText] {
        let ids = findings.filter { $0.status == .invalid }.map { "(\($0.rule.id))" }.joined(separator: ", ")
        guard !ids.isEmpty else { return [] }
        return [
            BilingualText(
                en: "Not valid on the day of submission, \(submittedOn): \(ids)", ja: "提出日（\(submittedOn)）に無効：\(ids)")
        ]
    }

    /// The documents of which too little is known, as printed.
    private var unknown: [String] {
        findings.filter { $0.status == .unknown }.map { "(\($0.rule.id))" }
    }

    /// Beside what is missing, what may be.
    private var open: [BilingualText] {
        guard verdict == .notReady, !unknown.isEmpty else { return [] }
        let count = unknown.count == 1 ? "1 document" : "\(unknown.count) documents"
        return [
            BilingualText(
                en: "Too little is known of \(count): \(unknown.joined(separator: ", "))",
                ja: "情報不足の書類\(unknown.count)件：\(unknown.joined(separator: "、"))")
        ]
    }

    private var toConfirm: [BilingualText] {
        let count = Set(findings.flatMap(\.open).filter { !$0.decides }.map(\.fact.pointer)).count
        guard count > 0 else { return [] }
        return [
            BilingualText(
                en: count == 1 ? "1 point is to be confirmed" : "\(count) points are to be confirmed",
                ja: "確認事項\(count)件")
        ]
    }
}

extension Wording {
    /// Sentences one after the other, each with its full stop.
    static func sentences(_ items: [BilingualText]) -> BilingualText {
        BilingualText(
            en: items.map { $0.en + "." }.joined(separator: " "), ja: items.map { $0.ja + "。" }.joined())
    }
}
