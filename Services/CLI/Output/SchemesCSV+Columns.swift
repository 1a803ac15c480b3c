import Model

extension SchemesCSV {
    static let identity =
        [
            Column("scheme") { $0.customFields.schemeId?.value },
            Column("guidebook_number") { $0.customFields.guidebookNumber?.value },
            Column("name_en") { $0.title },
            Column("name_ja") { $0.customFields.names?.value.ja },
            Column("name_ja_origin") { $0.customFields.nameJaOrigin?.value },
            Column("other_names") { scheme in
                let names = scheme.customFields.names?.value
                return joined([names?.local].compactMap(\.self) + (names?.aliases ?? []))
            },
        ] + bilingual("agency") { $0.customFields.agency?.value } + [
            Column("beyond_guidebook") { $0.customFields.beyondGuidebook.map { "\($0.value)" } },
            Column("reference") { $0.customFields.reference?.value },
            Column("edition") { $0.customFields.edition?.value },
            Column("address") { $0.customFields.address?.value },
            Column("address_printed") { $0.customFields.addressPrinted?.value },
            Column("japanese_only") { $0.customFields.japaneseOnly.map { "\($0.value)" } },
            Column("information_date") { $0.customFields.informationDate?.value },
        ]

    static let support =
        bilingual("support_type") { $0.customFields.supportType?.value }
        + labelled("instrument") { $0.customFields.instrument.map { [$0.value] } }
        + [
            Column("japanese_public_money") { $0.customFields.isJapanesePublicMoney.map { "\($0.value)" } }
        ] + labelled("route") { $0.customFields.route.map { [$0.value] } }
        + labelled("purposes") { $0.customFields.purposes?.value }
        + labelled("stages") { $0.customFields.stages?.value }
        + [
            Column("covers_equipment") { $0.customFields.coversEquipment.map { "\($0.value)" } },
            Column("least_per_project_jpy") { $0.funding?.minAwardAmount?.amount },
            Column("most_per_project_jpy") { $0.funding?.maxAwardAmount?.amount },
        ] + bilingual("amounts", list: { $0.customFields.amounts?.value.map(\.words) })

    static let rules =
        bilingual("eligibility", list: { $0.customFields.eligibility?.value.map(\.sentence) }) + [
            Column("eligibility_references") { scheme in
                scheme.customFields.eligibility.map { joined($0.value.map(\.reference.text)) }
            }
        ] + bilingual("conditions", list: { $0.customFields.conditions?.value.map(\.text) })
        + bilingual("statements", list: { $0.customFields.statements?.value.map(\.text) }) + [
            Column("statement_sources") { scheme in
                scheme.customFields.statements.map { joined($0.value.map { text($0.source) }) }
            }
        ] + bilingual("cautions", list: { $0.customFields.cautions?.value })
        + bilingual("footnote") { $0.customFields.footnote?.value }

    static let calls =
        [
            Column("call") { $0.customFields.callStatus?.value.lifecycle.rawValue }
        ] + bilingual("call") { $0.customFields.callStatus?.value.message } + [
            Column("call_opens") { $0.customFields.callStatus?.value.call?.opens?.text },
            Column("call_closes") { $0.customFields.callStatus?.value.call?.closes?.text },
            Column("next_deadline") { $0.customFields.callStatus?.value.nextDeadline?.description },
            Column("calls") { scheme in
                scheme.customFields.calls.map { joined($0.value.map(\.days)) }
            },
        ] + labelled("recurrence") { $0.customFields.recurrence.map { [$0.value] } } + [
            Column("first_day") { $0.customFields.effective?.value.from.description },
            Column("last_day") { $0.customFields.effective?.value.through?.description },
        ]

    static let evidence =
        bilingual("amendments", list: { $0.customFields.amendments?.value.map(\.summary) }) + [
            Column("verified_by") { $0.customFields.verified?.value.by },
            Column("verified_on") { $0.customFields.verified?.value.on.description },
            Column("verified_note") { $0.customFields.verified?.value.note },
            Column("source") { $0.customFields.recordSource?.value.text },
            Column("source_as_of") { $0.customFields.recordSource?.value.asOf?.text },
            Column("note") { $0.customFields.note?.value },
            Column("uuid") { $0.id.description },
            Column("created_at") { $0.createdAt.description },
            Column("last_modified_at") { $0.lastModifiedAt.description },
        ]

    /// Answers of a vocabulary: their codes, and what people call them.
    private static func labelled(
        _ name: String, _ codes: @Sendable @escaping (Opportunity) -> [SchemeFields.LabelledCode]?
    ) -> [Column] {
        [Column(name) { codes($0).map { joined($0.map(\.value)) } }]
            + bilingual(name, list: { codes($0)?.map(\.label) })
    }
}

extension Scheme.Amount {
    /// "maximumPerProject 5000000 JPY: small projects".
    fileprivate var words: BilingualText {
        let figure = yen.map { "\($0.amount) JPY" } ?? rate?.text ?? ""
        return BilingualText(
            en: "\(kind.rawValue) \(figure): \(basis.en)", ja: "\(kind.rawValue) \(figure): \(basis.ja)")
    }
}

extension Scheme.Call {
    /// "2025-04-07 – 2025-09-30 (2025-05-30, 2025-07-31)".
    fileprivate var days: String {
        let period = "\(opens?.text ?? "?") – \(closes?.text ?? "?")"
        guard let deadlines, !deadlines.isEmpty else { return period }
        return "\(period) (\(deadlines.map(\.description).joined(separator: ", ")))"
    }
}
