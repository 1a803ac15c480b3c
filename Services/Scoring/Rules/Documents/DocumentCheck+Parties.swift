import Model

extension DocumentCheck {
    /// One for each organisation of a joint application; one that names nobody may be anybody's.
    func checkOrganisations(_ entries: [FolderEntry], _ finding: inout DocumentFinding) {
        guard let organisations = application.folder?.organisations else {
            askOrganisations(&finding)
            return
        }
        guard organisations.count > 1 else { return }
        let lacking = organisations.enumerated().filter { _, organisation in
            !entries.contains { $0.value.organisation.map { OrganisationName.matches($0, organisation) } ?? false }
        }
        guard !lacking.isEmpty else { return }
        let unnamed = entries.filter { $0.value.organisation == nil }
        if let first = unnamed.first {
            finding.ask(
                first.pointer["organisation"],
                BilingualText(
                    en: "whose document (\(finding.rule.id)) this is", ja: "この書類(\(finding.rule.id))がどの組織のものか"),
                changes: BilingualText(
                    en: "the others of these lack theirs: \(Wording.list(lacking.map(\.element)).en)",
                    ja: "次のうち残りの組織分が不足となります：\(Wording.list(lacking.map(\.element)).ja)"))
            guard lacking.count > unnamed.count else { return }
            let short = lacking.count - unnamed.count
            finding.lack(
                .organisation,
                en: short == 1 ? "overview of 1 more organisation" : "overviews of \(short) more organisations",
                ja: "ほか\(short)組織分の概要書")
        } else {
            for (index, organisation) in lacking {
                let place = BilingualText(
                    en: index == 0 ? "lead organisation" : "organisation \(index + 1)",
                    ja: index == 0 ? "代表事業者" : "\(index + 1)番目の組織")
                finding.lack(
                    .organisation, en: "overview of \(organisation.en) (\(place.en))",
                    ja: "\(organisation.ja)（\(place.ja)）の概要書", organisation: organisation.en)
            }
        }
        finding.explain(
            "one-per-organisation", inputs: [Reason.Input("organisations", String(organisations.count))],
            en: "several organisations apply, so each submits its own", ja: "共同応募のため、組織ごとに提出が必要です")
    }

    func checkLetters(
        _ letters: [DocumentRules.Letter], _ entries: [FolderEntry], _ finding: inout DocumentFinding
    ) {
        for letter in letters where letter.kinds?.contains(application.kind) ?? true {
            let written = entries.filter { $0.value.party == letter.party }
            checkCount(written.count, of: letter, &finding)
            guard let translation = letter.translation else { continue }
            for entry in written { checkTranslation(of: entry, letter, translation, &finding) }
        }
    }

    private func checkCount(_ count: Int, of letter: DocumentRules.Letter, _ finding: inout DocumentFinding) {
        let party = letter.party.label
        let wanted = application.letters(of: letter.party)
        guard count < wanted else { return }
        let number = wanted == 1 ? "" : "\(wanted - count) of \(wanted)"
        let label = BilingualText(
            en: "letter of interest of \(party.en)" + (number.isEmpty ? "" : " (\(number))"),
            ja: "\(party.ja)の関心表明書" + (number.isEmpty ? "" : "（\(wanted)通のうち\(wanted - count)通）"))
        guard letter.demand == .required else {
            finding.note(
                "letter-recommended", reference: letter.reference, en: "recommended, not at hand: \(label.en)",
                ja: "推奨書類が未入手：\(label.ja)")
            return
        }
        finding.explain(
            "letters-of-interest", reference: letter.reference,
            inputs: [Reason.Input(letter.party.rawValue, String(count))],
            en: "letters of interest are needed from the Japanese and the partner cities that take part",
            ja: "共同実施する日本側自治体と相手都市双方の関心表明書が必要です")
        finding.lack(.letter, en: label.en, ja: label.ja, party: letter.party)
    }

    private func checkTranslation(
        of entry: FolderEntry, _ letter: DocumentRules.Letter, _ translation: DocumentRules.Letter.Translation,
        _ finding: inout DocumentFinding
    ) {
        let value = entry.value
        guard value.japaneseTranslation != true, value.languages?.contains(.ja) != true else { return }
        let party = letter.party.label
        let label = BilingualText(
            en: "Japanese translation of the letter of \(party.en)",
            ja: "\(party.ja)の関心表明書の和訳")
        guard let languages = value.languages else {
            finding.ask(
                entry.pointer["languages"],
                BilingualText(en: "the language of the letter of \(party.en)", ja: "\(party.ja)の関心表明書の言語"),
                changes: translation == .required
                    ? BilingualText(
                        en: "if it is not in Japanese, its Japanese translation is missing", ja: "日本語以外なら、和訳が不足となります")
                    : BilingualText(
                        en: "if it is not in Japanese, whether it needs a Japanese translation is to be confirmed",
                        ja: "日本語以外なら、和訳の要否の確認が必要です"),
                decides: translation == .required && letter.demand == .required && letter.usualLanguage != .ja)
            return
        }
        guard translation == .required else {
            finding.note(
                "letter-translation", en: "not at hand, confirm whether it is needed: \(label.en)",
                ja: "未入手（要否を確認）：\(label.ja)")
            return
        }
        finding.explain(
            "letter-translation", reference: letter.reference,
            inputs: [Reason.Input("languages", languages.map(\.rawValue).joined(separator: ", "))],
            en: "the letter of \(party.en) must be accompanied by a Japanese translation",
            ja: "\(party.ja)の関心表明書には和訳の添付が必要です")
        finding.lack(.translation, en: label.en, ja: label.ja, party: letter.party)
    }
}
