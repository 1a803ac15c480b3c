import Model

extension DocumentCheck {
    func finding(of rule: DocumentRules.Document) -> DocumentFinding {
        var finding = DocumentFinding(rule)
        guard application.folder != nil else {
            finding.status = rule.isImplied ? .asked : .unknown
            finding.explain("document-folder", en: "it is not known what is at hand", ja: "手元の書類が不明です")
            finding.ask(
                FolderReading.place,
                BilingualText(en: "which documents are at hand", ja: "手元にある書類の一覧"),
                changes: BilingualText(en: "whether anything is missing", ja: "不足書類の有無"))
            return finding
        }
        let entries = entries(of: rule.id)
        if entries.isEmpty { judgeAbsent(&finding) } else { judgePresent(&finding, entries) }
        compareWithFacts(&finding, entries)
        return finding
    }

    private func judgeAbsent(_ finding: inout DocumentFinding) {
        if let answer = finding.rule.need.unless, application.denies(finding.rule.need) {
            let pointer = Pointer.root[answer.part.rawValue][answer.name]
            nothing(
                &finding, inputs: [Reason.Input(answer.name, answer.value.text)],
                en: "the proposal says in \(pointer) that there is none", ja: "提案の \(pointer) で該当なしとされています")
            return
        }
        switch finding.rule.need.kind {
        case .always: lacking(&finding, en: "not at hand", ja: "手元にありません")
        case .ifAny: judgeOptional(&finding)
        case .ifJoint: judgeJoint(&finding)
        case .insteadOf: judgeStandIn(&finding)
        }
    }

    private func lacking(_ finding: inout DocumentFinding, en: String, ja: String) {
        finding.explain("document-at-hand", en: en, ja: ja)
        guard !finding.rule.isImplied else {
            finding.status = .asked
            return
        }
        finding.status = .missing
        finding.lack(.document, en: finding.rule.title.en, ja: finding.rule.title.ja)
    }

    private func nothing(_ finding: inout DocumentFinding, inputs: [Reason.Input] = [], en: String, ja: String) {
        finding.status = .nothingToSubmit
        finding.explain("nothing-to-submit", inputs: inputs, en: en, ja: ja)
    }

    private func judgeOptional(_ finding: inout DocumentFinding) {
        let rule = finding.rule
        guard let fact = rule.need.fact else {
            nothing(
                &finding, en: "none is at hand, so there is nothing to submit; attach it if there is one after all",
                ja: "手元にないため提出するものはありません。該当するものがあれば添付してください")
            return
        }
        let pointer = Pointer.root["facts"][fact]
        switch (application.lists(fact), statesNone(of: rule.id)) {
        case (.yes, _):
            lacking(
                &finding, en: "the proposal says in \(pointer) that there is one, but it is not at hand",
                ja: "提案の \(pointer) に記載がありますが、手元にありません")
        case (_, true), (.no, _):
            nothing(
                &finding, inputs: [Reason.Input(fact, "none")], en: "the application says that there is none",
                ja: "該当なしと記載されています")
        case (.unknown, false):
            finding.status = rule.isImplied ? .asked : .unknown
            finding.explain(
                "document-at-hand", inputs: [Reason.Input(fact, nil)],
                en: "not at hand, and it is not known whether there is one", ja: "手元になく、該当の有無も不明です")
            finding.ask(
                pointer,
                BilingualText(en: "whether there is one: \(rule.title.en)", ja: "該当の有無：\(rule.title.ja)"),
                changes: BilingualText(
                    en: "if there is one, it is missing; if there is none, there is nothing to submit",
                    ja: "該当があれば不足、なければ提出不要となります"))
        }
    }

    private func judgeJoint(_ finding: inout DocumentFinding) {
        switch application.isJoint {
        case .no: nothing(&finding, en: "one organisation applies alone", ja: "単独応募のため不要です")
        case .yes: lacking(&finding, en: "several organisations apply; it is not at hand", ja: "共同応募ですが、手元にありません")
        case .unknown:
            finding.status = finding.rule.isImplied ? .asked : .unknown
            finding.explain(
                "document-at-hand", inputs: [Reason.Input("organisations", nil)],
                en: "needed if several organisations apply, which is not known", ja: "共同応募の場合に必要ですが、共同応募か不明です")
            askOrganisations(&finding)
        }
    }

    private func judgeStandIn(_ finding: inout DocumentFinding) {
        guard let other = rules.documents.first(where: { $0.id == finding.rule.need.document }),
            self.finding(of: other).status == .complete
        else {
            lacking(
                &finding,
                en: "only needed where document (\(finding.rule.need.document ?? "")) is not in order; not at hand",
                ja: "書類(\(finding.rule.need.document ?? ""))が整わない場合に必要です。手元にありません")
            return
        }
        nothing(&finding, en: "document (\(other.id)) is in order", ja: "書類(\(other.id))が整っているため不要です")
    }

    func askOrganisations(_ finding: inout DocumentFinding) {
        finding.ask(
            FolderReading.place["organisations"],
            BilingualText(en: "which organisations apply", ja: "応募する組織の一覧"),
            changes: BilingualText(
                en: "in a joint application each organisation submits its own overview, and the agreement of the "
                    + "joint implementers is asked for",
                ja: "共同応募では組織ごとに概要書が必要となり、共同実施者との協定書も確認対象となります"))
    }
}

extension Proposal.FactValue {
    /// A flag, number or word as it is written; nothing of a list or record.
    fileprivate var text: String? {
        switch self {
        case .flag(let value): String(value)
        case .integer(let value): String(value)
        case .text(let value): value
        case .list, .record: nil
        }
    }
}
