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
        guard best != nil else { return [nobody] }
        return [noLead, noMunicipality, noExperience, uncovered, matcher.priorities(of: city.id, on: day)]
            .compactMap(\.self)
    }

    private var nobody: Reason {
        Reason(
            rule: "consortium-nobody", reference: "Guidebook FY2024, section 2.4", inputs: [],
            message: BilingualText(
                en: "the records name nobody who could take part under these conditions",
                ja: "この条件で参加できる団体の記録がありません"))
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
        let needs = pool.needWeights.indices.filter { need in providers.allSatisfy { $0.fit(need) == 0 } }
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

    // MARK: - Criteria (7) to (9)

    var tasks: [Consortium.OpenTask] { [agreement, consortium] + letters }

    /// The pair's agreement, by the registers.
    private var agreement: Consortium.OpenTask {
        let known = agreements(of: municipality)
        let best = known.max { (counts($0), $0.id) < (counts($1), $1.id) }
        let settled = best.map(counts) ?? .unknown
        let message: BilingualText =
            if let best, settled == .yes {
                BilingualText(
                    en: "agreement on record: \(best.kind)" + (best.date.map { " (\($0.text))" } ?? ""),
                    ja: "都市間連携協定の記録あり: \(best.kind)" + (best.date.map { "(\($0.text))" } ?? ""))
            } else if let best {
                BilingualText(
                    en: "confirm that the \(best.kind) with \(best.partner) is in force and counts; else a letter of "
                        + "interest of the partner city has to state the intention to conclude an agreement (BOX 8)",
                    ja: "\(best.partner)との\(best.kind)が有効で要件に該当するか確認してください。該当しない場合は、相手都市の関心表明書に"
                        + "都市間連携協定を締結する意思の記載が必要です(BOX 8)")
            } else {
                BilingualText(
                    en:
                        "no agreement between the two cities is on record: ask; without one, the partner city's letter of "
                        + "interest has to state the intention to conclude one (BOX 8)",
                    ja: "両都市間の協定の記録がありません。確認のうえ、未締結の場合は相手都市の関心表明書に都市間連携協定を締結する意思の記載が必要です(BOX 8)")
            }
        return Consortium.OpenTask(
            settled: settled, required: true,
            reason: Reason(
                rule: "city-agreement", reference: "Guidebook FY2024, section 3.2 (7) and BOX 8",
                inputs: best.map { [Reason.Input("agreement", $0.id.value, source: $0.source)] }
                    ?? [Reason.Input("agreement", nil)],
                message: message))
    }

    /// Whether an agreement meets criterion (7): one with a company of the city, a statement or a letter of intent is to
    /// be confirmed.
    private func counts(_ agreement: PairRecord.PairAgreement) -> Truth {
        let isFull = agreement.partnerType == .city && (agreement.form == .memorandum || agreement.form == .sister)
        return agreement.inForce && (isFull ? .yes : .unknown)
    }

    /// Interest that is confirmed by inquiry is as far as records can take it; the consortium itself is to be formed.
    private var consortium: Consortium.OpenTask {
        let interest = municipality.map {
            StatedInterest(of: .municipality, $0.key, in: matcher.evidence, on: day)
        }
        return Consortium.OpenTask(
            settled: municipality == nil || interest?.truth == .no ? .no : .unknown, required: true,
            reason: Reason(
                rule: "consortium-with-city", reference: "Guidebook FY2024, section 3.2 (8)",
                inputs: [Reason.Input("municipality", municipality?.key)] + (interest?.inputs ?? []),
                message: consortiumMessage(interest)))
    }

    private func consortiumMessage(_ interest: StatedInterest?) -> BilingualText {
        guard let names = municipality?.names else {
            return BilingualText(
                en: "find a Japanese municipality for the consortium", ja: "コンソーシアムに参加する日本の自治体を探す")
        }
        let task = BilingualText(
            en: "form the consortium with \(names[.en])", ja: "\(names[.ja])とコンソーシアムを組成する")
        guard let interest, interest.isSaid else {
            return BilingualText(
                en: task.en + ": confirm its interest by paper survey and direct inquiry (section 3.1 step 2)",
                ja: task.ja + "。書面調査と直接の照会で関心を確認してください(3.1 手順2)")
        }
        let open =
            interest.truth == .yes && interest.inquiry.truth != .yes
            ? BilingualText(en: "confirm it by direct inquiry (section 3.1 step 2)", ja: "直接の照会で確認してください(3.1 手順2)")
            : nil
        return open.map { task.and(interest.message).and($0) } ?? task.and(interest.message)
    }

    private var letters: [Consortium.OpenTask] {
        let place = municipality?.names ?? Names(en: "the Japanese municipality", ja: "日本の自治体")
        let parts: [(String, Bool, BilingualText)] = [
            (
                "letter-japanese-city", true,
                BilingualText(
                    en: "obtain a letter of interest from \(place[.en])", ja: "\(place[.ja])から関心表明書を取得する")
            ),
            (
                "letter-partner-city", true,
                BilingualText(
                    en: "obtain a letter of interest from \(city.names[.en])", ja: "\(city.names[.ja])から関心表明書を取得する")
            ),
            (
                "letter-translation", true,
                BilingualText(
                    en: "attach a Japanese translation to the partner city's letter of interest",
                    ja: "相手都市の関心表明書に日本語訳を添付する")
            ),
            (
                "letter-stakeholders", false,
                BilingualText(
                    en:
                        "from the second year on: letters of interest of likely members of the international consortium "
                        + "are recommended",
                    ja: "2年目以降は、国際コンソーシアムへの参画が見込まれる者など関係者の関心表明書の取得が推奨されます")
            ),
        ]
        return parts.map { rule, required, message in
            Consortium.OpenTask(
                settled: .unknown, required: required,
                reason: Reason(
                    rule: rule, reference: "Guidebook FY2024, section 3.2 (9)", inputs: [Reason.Input("letter", nil)],
                    message: message))
        }
    }

    /// Agreements of a municipality with the city, as of the day.
    func agreements(of municipality: Municipality?) -> [PairRecord.PairAgreement] {
        guard let municipality else { return [] }
        return matcher.pairRecord(
            of: PairQuestion(municipalities: [municipality.id], partnerCities: [city.id]), on: day
        ).agreements.filter { $0.inForce != .no }
    }
}
