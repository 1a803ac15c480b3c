package import Model

/// The hard rules for a lead organisation (Guidebook FY2024, section 3.2), as far as records can answer them.
struct LeadCriteria {
    let evidence: EvidenceIndex
    let day: CivilDate

    func eligibility(of company: Company) -> LeadEligibility {
        LeadEligibility(
            id: company.id,
            checks: [
                Self.kind(company), incorporated(company), seat(company), designation(company), rating(company),
            ])
    }

    /// What keeps an organisation from leading; `nil` for one that may, or may prove to.
    func exclusion(of company: Company) -> Exclusion? {
        eligibility(of: company).checks.first { $0.verdict == .no }.map {
            Exclusion(kind: .company, id: company.key, names: company.names, reason: $0.reason)
        }
    }

    /// Municipalities and partner cities are not expected to apply on their own.
    private static func kind(_ company: Company) -> LeadEligibility.Check {
        let inputs = [Reason.Input("kind", company.kind.rawValue, source: company.source)]
        func check(_ verdict: Truth, _ message: BilingualText) -> LeadEligibility.Check {
            LeadEligibility.Check(
                verdict,
                Reason(rule: "lead-kind", reference: "Guidebook FY2024, section 3.2", inputs: inputs, message: message),
                missing: "/kind")
        }
        switch company.kind {
        case .partnerGovernment:
            return check(
                .no,
                BilingualText(
                    en: "a body of the partner's government does not apply", ja: "相手国の政府機関は応募主体になれません"))
        case .municipalCentre, .municipalPlatform:
            return check(
                .unknown,
                BilingualText(
                    en: "a centre or platform of a municipality: confirm that it is a body of its own",
                    ja: "自治体のセンター・プラットフォームです。独立した法人か確認してください"))
        case .companyGroup, .companyAlliance:
            return check(
                .unknown,
                BilingualText(
                    en: "a group of companies: confirm which of them would sign the contract",
                    ja: "企業グループ・連合体です。契約主体となる法人を確認してください"))
        case .company, .university, .foundation, .researchInstitute, .association:
            return check(
                .yes,
                BilingualText(
                    en: "a private company, research institution, university or other organisation",
                    ja: "民間企業、研究機関、大学その他の団体です"))
        }
    }

    private func incorporated(_ company: Company) -> LeadEligibility.Check {
        let stated = company.papers(on: day)?.incorporated
        if let said = said(.incorporated, "lead-incorporated", "(1)", "incorporated", company, stated: stated) {
            return said
        }
        let form = LegalForm.japanese(in: company.names)
        let verdict = stated.map { Truth($0) } ?? (form == nil ? .unknown : .yes)
        let message =
            switch verdict {
            case .yes:
                BilingualText(
                    en: "incorporated" + (stated == nil ? form.map { " (\($0) in its name)" } ?? "" : ""),
                    ja: "法人格あり" + (stated == nil ? form.map { "(名称に「\($0)」)" } ?? "" : ""))
            case .no: BilingualText(en: "not incorporated", ja: "法人格がありません")
            case .unknown:
                BilingualText(en: "confirm that it is incorporated", ja: "法人格の有無を確認してください")
            }
        return check(
            verdict, "lead-incorporated", "(1)", "incorporated", stated.map { $0 ? "yes" : "no" }, else: form, company,
            message)
    }

    private func seat(_ company: Company) -> LeadEligibility.Check {
        let country = company.papers(on: day)?.seatCountry
        let japanese = company.hqMunicipalityId?.value ?? LegalForm.ofJapaneseSeat(company)
        let verdict: Truth =
            country.map { $0.value == "JP" ? .yes : .no } ?? (japanese == nil ? .unknown : .yes)
        let message =
            switch verdict {
            case .yes: BilingualText(en: "an organisation in Japan", ja: "日本国内の団体です")
            case .no: BilingualText(en: "not an organisation in Japan", ja: "日本国内の団体ではありません")
            case .unknown:
                BilingualText(en: "confirm that it is an organisation in Japan", ja: "日本国内の団体か確認してください")
            }
        return check(
            verdict, "lead-in-japan", nil, "seatCountry", country?.value, else: japanese, company, message)
    }

    private func designation(_ company: Company) -> LeadEligibility.Check {
        let suspended = company.papers(on: day)?.designationSuspended
        let message =
            switch suspended {
            case true?: BilingualText(en: "under suspension of designation", ja: "指名停止期間中です")
            case false?: BilingualText(en: "not under suspension of designation", ja: "指名停止を受けていません")
            case nil:
                BilingualText(
                    en: "confirm that no suspension of designation is in force", ja: "指名停止を受けていないか確認してください")
            }
        return check(
            !Truth(suspended), "lead-not-suspended", "(4)", "designationSuspended",
            suspended.map { $0 ? "yes" : "no" }, company, message)
    }

    private func rating(_ company: Company) -> LeadEligibility.Check {
        let rating = company.papers(on: day)?.biddingRating
        let verdict: Truth =
            switch rating {
            case .a?, .b?, .c?: .yes
            case .d?, .noQualification?: .no
            case nil: .unknown
            }
        let rule = "lead-bidding-rating"
        if let said = said(.biddingQualification, rule, "(6)", "biddingRating", company, stated: verdict.known) {
            return said
        }
        let message =
            switch verdict {
            case .yes:
                BilingualText(
                    en: "rating \(rating?.rawValue ?? "") in \"Survey/Research\"",
                    ja: "「調査・研究」の等級は\(rating?.rawValue ?? "")です")
            case .no:
                BilingualText(
                    en: "no rating A, B or C in \"Survey/Research\"", ja: "「調査・研究」の等級がA、B、Cのいずれでもありません")
            case .unknown:
                BilingualText(
                    en: "confirm the rating A, B or C in \"Survey/Research\" (unified qualification)",
                    ja: "全省庁統一資格「調査・研究」のA、B、C等級を確認してください")
            }
        return check(verdict, rule, "(6)", "biddingRating", rating?.rawValue, company, message)
    }

    /// What facts and complete lists say of a criterion, the papers among them; `nil` where they say nothing. A hard
    /// rule keeps nobody from leading on a third party's word or a guess: that is to be confirmed.
    private func said(
        _ predicate: FactPredicate, _ rule: String, _ criterion: String, _ input: String, _ company: Company,
        stated: Bool?
    ) -> LeadEligibility.Check? {
        let source = company.papers(on: day)?.source ?? company.source
        let evidence = evidence.evidence(
            predicate, of: .company, company.key, stated: stated.map { RecordWord(truth: $0, source: source) }, on: day)
        guard evidence.isBesideRecord else { return nil }
        let isStrong = evidence.level?.isStrong ?? false
        return LeadEligibility.Check(
            evidence.truth == .no && !isStrong ? .unknown : evidence.truth,
            Reason(
                rule: rule, reference: Reference("Guidebook FY2024, section 3.2 \(criterion)"),
                inputs: evidence.inputs(predicate), message: evidence.message(predicate)),
            missing: "/leadQualification/\(input)")
    }

    /// - Parameters:
    ///   - value: what the papers say.
    ///   - other: what the record shows where the papers say nothing.
    private func check(
        _ verdict: Truth, _ rule: String, _ criterion: String?, _ input: String, _ value: String?,
        else other: String? = nil, _ company: Company, _ message: BilingualText
    ) -> LeadEligibility.Check {
        let papers = company.papers(on: day)
        let source = value == nil ? other.map { _ in company.source } : papers?.source ?? company.source
        return LeadEligibility.Check(
            verdict,
            Reason(
                rule: rule,
                reference: Reference("Guidebook FY2024, section 3.2" + (criterion.map { " \($0)" } ?? "")),
                inputs: [Reason.Input(input, value ?? other, source: source)],
                message: remarked(message, verdict, value, company)),
            missing: "/leadQualification/\(input)")
    }

    /// With what cannot be told of the day: that the papers are of a later one, or when they are of.
    private func remarked(
        _ message: BilingualText, _ verdict: Truth, _ value: String?, _ company: Company
    ) -> BilingualText {
        guard let papers = company.leadQualification else { return message }
        let timing = Timing(papers.source.asOf, on: day)
        if value != nil { return message.remarked(timing.remark) }
        guard verdict == .unknown, !timing.counts else { return message }
        return message.and(BilingualText(later: papers.source))
    }
}

extension Matcher {
    /// Whether an organisation may lead, criterion by criterion, as far as records say on a day.
    package func leadEligibility(of company: Company, on day: CivilDate) -> LeadEligibility {
        LeadCriteria(evidence: evidence, day: day).eligibility(of: company)
    }
}
