import Model

/// What stands beside a consortium: warnings, and what is still to be done for the criteria of section 3.2.
struct ConsortiumOutlook {
    let matcher: Matcher
    let pool: ConsortiumPool
    /// The best choice; `nil` where there is none.
    let best: Assembly?
    let day: CivilDate

    var catalogue: Catalogue { matcher.catalogue }
    var city: PartnerCity { pool.request.city }

    /// The municipality that is chosen.
    var municipality: Municipality? {
        guard let best, !pool.municipalities.isEmpty else { return nil }
        return catalogue.municipalities[pool.municipalities[best.municipality].id]
    }

    var lead: Company? { best?.lead.map { pool.leads[$0].company } }
    var providers: [Provider] { (best?.companies ?? []).map { pool.providers[$0] } }
    /// The lead and the companies, each once.
    var companies: [Company] {
        ([lead].compactMap(\.self) + providers.compactMap(\.company)).firstOccurrences
    }

    // MARK: - Warnings

    var warnings: [Reason] {
        guard best != nil else { return closed.isEmpty ? [nobody] : closed }
        return [
            unseen, furtherNeeds, noLead, noMunicipality, noExperience, uncovered,
            matcher.priorities(of: city.id, on: day),
        ]
        .compactMap(\.self)
    }

    /// That all needs are closed; nothing while one of them is open.
    private var closed: [Reason] {
        let closed = pool.request.lines.compactMap { line in
            NeedFlags.closing(line.query, on: day).map { NeedFlags.naming($0, [line.needID].compactMap(\.self)) }
        }
        return closed.count == pool.request.lines.count ? closed : []
    }

    private var nobody: Reason {
        Reason(
            rule: "consortium-nobody", reference: "Guidebook FY2024, section 2.4", inputs: [],
            message: BilingualText(
                en: "the records name nobody who could take part under these conditions",
                ja: "この条件で参加できる団体の記録がありません"))
    }

    /// The most urgent needs are covered; the others are told.
    private var furtherNeeds: Reason? {
        let needs = pool.request.furtherNeeds
        guard !needs.isEmpty else { return nil }
        return Reason(
            rule: "consortium-further-needs", reference: "Guidebook FY2024, section 3.1 step 3",
            inputs: needs.map { Reason.Input("need", $0.value) },
            message: BilingualText(
                en: "the \(ConsortiumRequest.greatestNeeds) most urgent needs are looked at; left out: "
                    + needs.map(\.value).joined(separator: ", "),
                ja: "優先順位の高い\(ConsortiumRequest.greatestNeeds)件のニーズを対象とし、次は対象外です: "
                    + needs.map(\.value).joined(separator: "、")))
    }

    /// What no time was left for: it may hold somebody better.
    private var unseen: Reason? {
        guard !pool.unseen.isEmpty else { return nil }
        let needs = pool.unseen.needs.map { "\($0 + 1)" }
        let parts: [BilingualText] = [
            needs.isEmpty
                ? nil
                : BilingualText(
                    en: "technologies for need " + needs.joined(separator: ", "),
                    ja: "ニーズ" + needs.joined(separator: "、") + "の技術"),
            pool.unseen.leads ? BilingualText(en: "some lead organisations", ja: "一部の代表事業者候補") : nil,
            pool.unseen.municipalities ? BilingualText(en: "some municipalities", ja: "一部の自治体") : nil,
        ].compactMap(\.self)
        return Reason(
            rule: "consortium-unseen", reference: "Guidebook FY2024, section 2.4",
            inputs: needs.map { Reason.Input("need", $0) },
            message: BilingualText(
                en: "the time ended before these were looked at: " + parts.map(\.en).joined(separator: "; ")
                    + ". Give more time",
                ja: "時間切れのため次は未確認です: " + parts.map(\.ja).joined(separator: "、") + "。時間を延ばしてください"))
    }

    private var noLead: Reason? {
        guard lead == nil else { return nil }
        return Reason(
            rule: "consortium-lead", reference: "Guidebook FY2024, section 3.2", inputs: [Reason.Input("lead", nil)],
            message: BilingualText(
                en: "no lead organisation is found: an organisation in Japan has to apply",
                ja: "代表事業者が見つかりません。応募には日本国内の団体が必要です"))
    }

    private var noMunicipality: Reason? {
        guard municipality == nil else { return nil }
        return Reason(
            rule: "consortium-municipality", reference: "Guidebook FY2024, section 3.2 (8)",
            inputs: [Reason.Input("municipality", nil)],
            message: BilingualText(
                en: "no Japanese municipality is found: the consortium needs one",
                ja: "日本の自治体が見つかりません。コンソーシアムには自治体の参加が必要です"))
    }

    /// Silence of the records is not inexperience: the warning says which of the two it is.
    private var noExperience: Reason? {
        let experience = companies.map { matcher.jcmExperience(of: $0, on: day) }
        guard experience.any != .yes else { return nil }
        let isKnown = !companies.isEmpty && experience.any == .no
        return Reason(
            rule: "consortium-jcm-experience", reference: "Guidebook FY2024, section 2.4 and Table 6 row 1e",
            inputs: zip(companies, experience).map { company, truth in
                Reason.Input(company.key, truth.known.map { $0 ? "yes" : "no" })
            },
            message: isKnown
                ? BilingualText(
                    en: "no member with JCM experience: bring in a company that has carried out a JCM project",
                    ja: "JCMの実績がある構成員がいません。JCM実績のある企業の参加を検討してください")
                : BilingualText(
                    en: "no member with JCM experience on record: ask the members, or bring in a company that has it",
                    ja: "JCMの実績がある構成員の記録がありません。構成員に確認するか、実績のある企業の参加を検討してください"))
    }

    private var uncovered: Reason? {
        let needs = (0..<pool.unseen.needs.lowerBound).filter { need in providers.allSatisfy { $0.fit(need) == 0 } }
        guard !needs.isEmpty else { return nil }
        let numbers = needs.map { "\($0 + 1)" }
        return Reason(
            rule: "consortium-uncovered", reference: "Guidebook FY2024, section 3.1 step 4",
            inputs: numbers.map { Reason.Input("need", $0) },
            message: BilingualText(
                en: "not covered: need " + numbers.joined(separator: ", ")
                    + ". Look for a technology beyond the records",
                ja: "充足されていないニーズ: " + numbers.joined(separator: "、") + "。記録外の技術も探してください"))
    }
}
