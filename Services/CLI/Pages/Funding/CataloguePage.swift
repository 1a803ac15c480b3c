import Model

/// The catalogue of schemes as a table, in the order of the guidebook's rows, then by id.
struct CataloguePage {
    let schemes: [SchemeCard]
    let asOf: CivilDate
    let language: Language

    var page: Page {
        var page = Page()
        page.title(language(en: "Schemes on record", ja: "登録されている支援制度"))
        page.table(
            Table(
                [
                    .left(language(en: "Row, ID", ja: "番号・ID")), .left(language(en: "Name, agency", ja: "名称・実施機関")),
                    .left(language(en: "Type", ja: "形態")), .left(language(en: "Call", ja: "公募")),
                    .left(language(en: "Information, verified", ja: "情報時点・確認")),
                ],
                rows: schemes.map { scheme in
                    [
                        Table.Cell(
                            [scheme.guidebookNumber, scheme.id.value].compactMap(\.self).joined(separator: "\n"),
                            .strong),
                        Table.Cell(scheme.names[language] + "\n" + scheme.agency[language]),
                        Table.Cell(scheme.supportType[language]), Table.Cell(call(scheme.call), tone(scheme.call)),
                        Table.Cell(
                            information(scheme.informationDate) + "\n" + verified(scheme.verified),
                            scheme.verified == nil ? .caution : .plain),
                    ]
                }))
        page.paragraph(
            language(
                en: "\(schemes.count) schemes. Calls as of \(asOf).", ja: "\(schemes.count)制度。公募状況の基準日: \(asOf)"),
            .faint)
        return page
    }

    private func call(_ call: CallStatus) -> String {
        let deadline = call.nextDeadline.map { language(en: "\nby \($0)", ja: "\n締切 \($0)") } ?? ""
        return call.lifecycle.label[language] + deadline
    }

    private func tone(_ call: CallStatus) -> Tone {
        switch call.lifecycle {
        case .open: .good
        case .forecast: .caution
        case .closed, .unknown: .plain
        }
    }

    private func information(_ date: PrintedDate?) -> String {
        date?.text ?? language(en: "undated", ja: "日付なし")
    }

    private func verified(_ verification: Scheme.Verification?) -> String {
        guard let verification else { return language(en: "never verified", ja: "未確認") }
        return language(
            en: "verified \(verification.on) by \(verification.by)", ja: "\(verification.on) \(verification.by)確認")
    }

    /// Rows of the guidebook's tables by their number ("T7-2" before "T7-10"), then what is no row, by id.
    static func inOrder(_ schemes: [SchemeCard]) -> [SchemeCard] {
        schemes.sorted { left, right in
            switch (place(of: left), place(of: right)) {
            case (let one?, let other?): (one.table, one.row, left.id) < (other.table, other.row, right.id)
            case (.some, nil): true
            case (nil, .some): false
            case (nil, nil): left.id < right.id
            }
        }
    }

    /// "T7-10" is row 10 of T7.
    private static func place(of scheme: SchemeCard) -> (table: String, row: Int)? {
        guard let number = scheme.guidebookNumber else { return nil }
        let parts = number.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let row = Int(parts[1]) else { return (number, 0) }
        return (String(parts[0]), row)
    }
}

/// The schemes whose records should be compared with their sources again.
struct StaleSchemesPage {
    let schemes: [StaleScheme]
    let asOf: CivilDate
    let language: Language

    var page: Page {
        var page = Page()
        page.title(language(en: "Records that have gone stale", ja: "出典との再確認が必要な記録"))
        page.table(
            Table(
                [
                    .left("ID"), .left(language(en: "Scheme", ja: "制度")), .left(language(en: "Verified", ja: "確認")),
                    .left(language(en: "Information", ja: "情報時点")), .left(language(en: "Signs", ja: "再確認の理由")),
                ],
                rows: schemes.map { stale in
                    [
                        Table.Cell(stale.scheme.id.value, .strong),
                        Table.Cell(FundingParts(language: language).name(stale.scheme)),
                        Table.Cell(
                            stale.verified.map { "\($0.on)\n\($0.by)" } ?? language(en: "never", ja: "未確認")),
                        Table.Cell(stale.informationDate?.text ?? language(en: "undated", ja: "日付なし")),
                        Table.Cell(stale.signs.map { "• " + $0.message[language] }.joined(separator: "\n"), .caution),
                    ]
                }))
        page.paragraph(
            language(
                en: "\(schemes.count) \(schemes.count == 1 ? "scheme" : "schemes") as of \(asOf).",
                ja: "\(schemes.count)制度(基準日: \(asOf))"), .faint)
        return page
    }
}
