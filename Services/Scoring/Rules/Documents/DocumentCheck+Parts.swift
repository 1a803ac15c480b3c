import Model

extension DocumentCheck {
    /// A document of which something is at hand: its validity first, then its parts.
    func judgePresent(_ finding: inout DocumentFinding, _ entries: [FolderEntry]) {
        guard let usable = valid(entries, &finding) else { return }
        checkLanguages(usable, &finding)
        if finding.rule.perOrganisation == true { checkOrganisations(usable, &finding) }
        if let letters = finding.rule.letters { checkLetters(letters, usable, &finding) }
        checkForm(usable, &finding)
        checkYears(usable, &finding)
        checkCopies(usable, &finding)
        if !finding.missing.isEmpty {
            finding.status = .incomplete
        } else if finding.open.contains(where: \.decides) {
            finding.status = .unknown
        } else {
            finding.explain("document-at-hand", en: "at hand", ja: "手元にあります")
        }
    }

    private func checkLanguages(_ entries: [FolderEntry], _ finding: inout DocumentFinding) {
        let stated = Set(entries.flatMap { $0.value.languages ?? [] })
        let silent = entries.first { $0.value.languages == nil }
        for language in finding.rule.languages ?? [] where !stated.contains(language) {
            let label = language.label
            if let silent {
                finding.ask(
                    silent.pointer["languages"],
                    BilingualText(
                        en: "the languages of document (\(finding.rule.id))", ja: "書類(\(finding.rule.id))の言語"),
                    changes: BilingualText(
                        en: "what is not among them is missing: \(label.en)", ja: "含まれない版が不足となります：\(label.ja)"))
                return
            }
            finding.explain(
                "document-languages",
                inputs: [Reason.Input("languages", stated.map(\.rawValue).sorted().joined(separator: ", "))],
                en: "it must be submitted "
                    + (finding.rule.languages ?? []).map { "in " + $0.label.en }.joined(separator: " and "),
                ja: (finding.rule.languages ?? []).map(\.label.ja).joined(separator: "及び") + "での提出が必要です")
            finding.lack(.language, en: "\(label.en) version", ja: "\(label.ja)版", language: language)
        }
    }

    private func checkForm(_ entries: [FolderEntry], _ finding: inout DocumentFinding) {
        guard finding.rule.form == .specified else { return }
        // What is on the form settles its languages, whatever drafts of them are at hand beside it.
        let formed = entries.filter { $0.value.onSpecifiedForm == true }
        let rest = entries.filter { entry in !formed.contains { $0.value.covers(entry.value) } }
        let drafts = rest.filter { $0.value.onSpecifiedForm == false }
        let silent = rest.filter { $0.value.onSpecifiedForm == nil }
        if drafts.contains(where: { draft in !silent.contains { $0.value.covers(draft.value) } }) {
            finding.explain("specified-form", en: "it must be on the specified form", ja: "指定様式での提出が必要です")
            finding.lack(.specifiedForm, en: "version on the specified form", ja: "指定様式による書類")
        } else if let first = silent.first {
            finding.ask(
                first.pointer["onSpecifiedForm"],
                BilingualText(
                    en: "whether document (\(finding.rule.id)) is on the specified form",
                    ja: "書類(\(finding.rule.id))が指定様式か"),
                changes: BilingualText(
                    en: "if it is not, the version on the specified form is missing", ja: "指定様式でなければ不足となります"),
                decides: !drafts.isEmpty)
        }
    }

    private func checkYears(_ entries: [FolderEntry], _ finding: inout DocumentFinding) {
        guard let years = finding.rule.fiscalYears else { return }
        let stated = Set(entries.flatMap { $0.value.fiscalYears ?? [] })
        let lacking = years.required.filter { !stated.contains($0) }
        let required = years.required.map(String.init)
        if let silent = entries.first(where: { $0.value.fiscalYears == nil }), !lacking.isEmpty {
            finding.ask(
                silent.pointer["fiscalYears"],
                BilingualText(
                    en: "whether document (\(finding.rule.id)) is for fiscal \(required.joined(separator: ", "))",
                    ja: "書類(\(finding.rule.id))が\(required.joined(separator: "・"))年度のものか"),
                changes: BilingualText(en: "a year that it is not for is missing", ja: "対象外の年度分が不足となります"),
                decides: false)
            return
        }
        for year in lacking {
            finding.lack(.fiscalYear, en: "qualification for fiscal \(year)", ja: "\(year)年度の資格")
        }
        guard !lacking.isEmpty else { return }
        finding.explain(
            "fiscal-years",
            inputs: [Reason.Input("fiscalYears", stated.sorted().map(String.init).joined(separator: ", "))],
            en: "it must be for fiscal \(required.joined(separator: ", "))",
            ja: "\(required.joined(separator: "・"))年度のものが必要です")
    }

    private func checkCopies(_ entries: [FolderEntry], _ finding: inout DocumentFinding) {
        guard finding.rule.copiesPermitted != true, !finding.rule.isImplied,
            entries.contains(where: { $0.value.isCopy == true })
        else { return }
        finding.note(
            "copy", en: "a copy is at hand, and the list does not say that copies of this document are permitted",
            ja: "写しが手元にありますが、この書類は写し可とされていません")
    }
}

extension DocumentCheck {
    /// The entries that are valid on the day of submission, or whose validity is not known; `nil`, with the status
    /// set, where every one of them is known not to be valid.
    private func valid(_ entries: [FolderEntry], _ finding: inout DocumentFinding) -> [FolderEntry]? {
        guard finding.rule.validOnSubmission == true else { return entries }
        let day = application.submittedOn
        let judged = entries.map { (entry: $0, isValid: $0.value.isValid(on: day)) }
        for (entry, isValid) in judged where isValid == .no {
            finding.explain(
                "valid-on-submission", inputs: entry.value.validityInputs(on: day), en: entry.value.expiry(on: day).en,
                ja: entry.value.expiry(on: day).ja)
        }
        let good = judged.filter { $0.isValid == .yes }.map(\.entry)
        if !good.isEmpty { return good }
        let open = judged.filter { $0.isValid == .unknown }.map(\.entry)
        guard !open.isEmpty else {
            finding.status = .invalid
            return nil
        }
        for entry in open {
            finding.ask(
                entry.pointer["validUntil"],
                BilingualText(
                    en: "the last day on which document (\(finding.rule.id)) is valid",
                    ja: "書類(\(finding.rule.id))の有効期間の末日"),
                changes: BilingualText(
                    en: "before \(day) it is not valid on the day of submission", ja: "\(day)より前なら提出日に無効となります"))
        }
        return open
    }
}

extension SubmittedDocument {
    /// Whether it is in every language of another; one that does not say may be.
    fileprivate func covers(_ other: SubmittedDocument) -> Bool {
        guard let languages else { return true }
        return Set(other.languages ?? []).isSubset(of: languages)
    }

    /// Whether it is valid on a day, its first and last day included; unknown where nothing is said.
    func isValid(on day: CivilDate) -> Truth {
        if let validFrom, day < validFrom { return .no }
        return validUntil.map { Truth(day <= $0) } ?? Truth(valid)
    }

    fileprivate func validityInputs(on day: CivilDate) -> [Reason.Input] {
        [
            Reason.Input("submittedOn", day.description), Reason.Input("validFrom", validFrom?.description),
            Reason.Input("validUntil", validUntil?.description),
        ]
    }

    fileprivate func expiry(on day: CivilDate) -> BilingualText {
        if let validFrom, day < validFrom {
            return BilingualText(
                en: "not valid before \(validFrom); the day of submission is \(day)",
                ja: "有効期間は\(validFrom)からで、提出日（\(day)）には無効です")
        }
        guard let validUntil else {
            return BilingualText(en: "stated not to be valid on \(day)", ja: "\(day)に無効と記載されています")
        }
        return BilingualText(
            en: "expired on \(validUntil); it must be valid on \(day), the day of submission",
            ja: "有効期間は\(validUntil)までで、提出日（\(day)）には無効です")
    }
}
