import Model

/// Writes the reasons of a factor's value in both languages, from what was found.
struct ReasonText {
    let catalogue: Catalogue
    let country: CountryCode?
    let day: CivilDate
    /// The city that is asked about, by which agreements with several are named.
    var city: PartnerCity.ID?

    /// Most records that a reason names one by one.
    static let namedRecords = 5

    func score(_ finding: Finding, ground: Ground, weight: Int) -> FactorScore {
        FactorScore(
            finding.factor, weight: weight, value: finding.measure.value, lo: finding.measure.lo,
            hi: finding.measure.hi,
            reason: Reason(
                rule: finding.factor.ruleID, reference: finding.factor.reference, inputs: inputs(ground),
                message: message(finding.factor, ground)))
    }

    func scores(_ findings: [Finding], _ weights: FactorWeights) -> [FactorScore] {
        findings.map { score($0, ground: $0.ground, weight: weights[$0.factor]) }
    }

    /// The shared terms, each with its part of the contribution of the text: in proportion, rounded down, and what is
    /// left to the first ones by one each.
    func matched(_ shared: SharedTerms, weight: Int) -> [MatchedTerm] {
        let contribution = weight * shared.affinity
        let whole = shared.terms.reduce(0) { $0 + $1.share }
        let parts = shared.terms.map { whole > 0 ? contribution * $0.share / whole : 0 }
        let left = whole > 0 ? contribution - parts.reduce(0, +) : 0
        return zip(shared.terms, parts).enumerated().map { place, term in
            matched(term.0.term, contribution: term.1 + (place < left ? 1 : 0))
        }
    }

    private func matched(_ term: TextTerm, contribution: Int = 0) -> MatchedTerm {
        Self.matched(term, contribution: contribution, in: catalogue)
    }

    static func matched(_ term: TextTerm, contribution: Int = 0, in catalogue: Catalogue) -> MatchedTerm {
        switch term {
        case .sector(let id):
            MatchedTerm(
                term: catalogue.sectors[id]?.names.en ?? id.value, ja: catalogue.sectors[id]?.names.ja, sector: id,
                contribution: contribution)
        case .concept(let id):
            MatchedTerm(
                term: catalogue.terms[id]?.label.en ?? id.value, ja: catalogue.terms[id]?.label.ja, concept: id,
                contribution: contribution)
        case .word(let text), .characters(let text): MatchedTerm(term: text, contribution: contribution)
        }
    }

    // MARK: - Inputs

    private func inputs(_ ground: Ground) -> [Reason.Input] {
        switch ground {
        case .sectors(let fit): fit.map { Reason.Input($0.sector.value, $0.nearness.name) }
        case .terms(let terms): terms.map { Reason.Input("term", matched($0).term) }
        case .jcmProjects(let projects): jcm(projects)
        case .c3pProjects(let projects): c3p(projects)
        case .projects(let jcmProjects, let c3pProjects, let agreements):
            jcm(jcmProjects) + c3p(c3pProjects)
                + agreements.prefix(Self.namedRecords).map { Reason.Input("agreement", $0.key, source: $0.source) }
        case .stated(let yes, let source): [Reason.Input("stated", yes ? "yes" : "no", source: source)]
        case .age(let years, let source): [Reason.Input("age", years.map { "\($0)" }, source: source)]
        case .later(let source): [Reason.Input("age", nil, source: source)]
        case .notYet(let source): [Reason.Input("later", source.asOf?.text, source: source)]
        case .agreement(let agreement, _): [Reason.Input("agreement", agreement.key, source: agreement.source)]
        case .leadingArea(let municipality): [leadingArea(municipality)]
        case .platforms(let platforms):
            platforms.map { Reason.Input("platform", $0.name, source: Source($0.source)) }
        case .declaration(let declaration):
            [Reason.Input("declared", declaration.declared, source: Source(declaration.source))]
        case .technologies(let technologies):
            technologies.prefix(Self.namedRecords).map { Reason.Input("technology", $0.key, source: $0.source) }
        case .evidence(let predicate, let evidence): evidence.inputs(predicate)
        case .interest(let interest, let ground): inputs(ground) + interest.inputs
        case .beside(let ground, let predicate, let evidence): inputs(ground) + evidence.besideInputs(predicate)
        case .nothing: []
        }
    }

    private func jcm(_ projects: [Filed<JCMProject>]) -> [Reason.Input] {
        projects.prefix(Self.namedRecords).map {
            Reason.Input("jcmProject", $0.record.key, source: $0.record.source)
        }
    }

    private func c3p(_ projects: [Filed<C3PProject>]) -> [Reason.Input] {
        projects.prefix(Self.namedRecords).map {
            Reason.Input("c3pProject", $0.record.key, source: $0.record.source)
        }
    }

    private func leadingArea(_ municipality: Municipality) -> Reason.Input {
        Reason.Input(
            "decarbonizationLeadingArea", municipality.decarbonizationLeadingArea.map { $0 ? "yes" : "no" },
            source: municipality.leadingArea.map { Source($0.source, asOf: $0.selectedOn) } ?? municipality.source)
    }

    // MARK: - Messages

    private func message(_ factor: Factor, _ ground: Ground) -> BilingualText {
        switch ground {
        case .sectors(let fit): sectors(fit)
        case .terms(let terms): self.terms(terms)
        case .jcmProjects(let projects):
            counted(projects.count, "JCM project", "JCMプロジェクト", of: "in this class of technology", "同種技術の")
                .followed(by: JCMProject.yearless(projects, on: day))
        case .c3pProjects(let projects): c3pMessage(factor, projects).with(projects.doubts)
        case .projects(let jcm, let c3p, let agreements): activities(factor, jcm, c3p, agreements).with(c3p.doubts)
        case .stated(let yes, let source):
            (yes
                ? BilingualText(en: "\(factor.label.en): stated in the record", ja: "\(factor.label.ja): 記録に明記")
                : BilingualText(en: "\(factor.label.en): stated as none", ja: "\(factor.label.ja): なしと明記"))
                .remarked(Timing(source.asOf, on: day).remark)
        case .notYet(let source): BilingualText(later: source, of: factor)
        case .age(let years, let source): age(years, source)
        case .later(let source):
            BilingualText(
                en:
                    "recorded later than the day asked about (\(source.asOf?.english ?? "")): its age then is not known",
                ja: "基準日より後の情報(\(source.asOf?.japanese ?? ""))。基準日時点での新しさは不明です")
        case .agreement(let agreement, let expired): agreementMessage(agreement, expired: expired)
        case .leadingArea(let municipality): leadingAreaMessage(municipality)
        case .platforms(let platforms):
            platformsMessage(
                platforms.map { platform in
                    BilingualText(en: platform.name, ja: platform.name)
                        .remarked(platform.word.timing(on: day).remark)
                })
        case .declaration(let declaration):
            declarationMessage(declaration)
        case .technologies(let technologies):
            counted(
                technologies.count, "matching technology", "適合する技術", of: "of companies with their seat here",
                "地元に本社を置く企業の")
        case .evidence(let predicate, let evidence): evidence.message(predicate)
        case .interest(let interest, .nothing): interest.message
        case .interest(let interest, let ground): message(factor, ground).and(interest.message)
        case .beside(let ground, let predicate, let evidence):
            message(factor, ground).and(evidence.message(predicate))
        case .nothing: factor.nothingRecorded
        }
    }

    private func sectors(_ fit: [SectorNearness]) -> BilingualText {
        let shared = fit.filter { $0.nearness > .none }
        guard !shared.isEmpty else {
            return BilingualText(en: "no sector in common", ja: "共通する分野はありません")
        }
        let names = shared.map { catalogue.sectors[$0.sector]?.names ?? Names(en: $0.sector.value) }
        return BilingualText(
            en: "\(shared.count) of \(EnglishNoun.counted(fit.count, "sector")): "
                + names.map { $0[.en] }.joined(separator: ", "),
            ja: "\(fit.count)分野中\(shared.count)分野: " + names.map { $0[.ja] }.joined(separator: "、"))
    }

    private func terms(_ terms: [TextTerm]) -> BilingualText {
        guard !terms.isEmpty else {
            return BilingualText(en: "no words in common", ja: "共通する語はありません")
        }
        var (words, japanese): ([Names], [String]) = ([], [])
        for term in terms {
            switch term {
            case .sector(let id): words.append(catalogue.sectors[id]?.names ?? Names(en: id.value))
            case .concept(let id):
                words.append(catalogue.terms[id].map { Names(en: $0.label.en, ja: $0.label.ja) } ?? Names(en: id.value))
            case .word(let text): words.append(Names(en: text))
            case .characters(let text): japanese.append(text)
            }
        }
        let quoted = japanese.isEmpty ? [] : ["in Japanese " + japanese.map { "\"\($0)\"" }.joined(separator: ", ")]
        return BilingualText(
            en: "shares " + (words.map { $0[.en] } + quoted).joined(separator: ", "),
            ja: "共通する語: " + (words.map { $0[.ja] } + japanese).joined(separator: "、"))
    }

    private func counted(
        _ count: Int, _ english: String, _ japanese: String, of qualifier: String, _ japaneseQualifier: String
    ) -> BilingualText {
        BilingualText(
            en: "\(EnglishNoun.counted(count, english)) \(qualifier)",
            ja: "\(japaneseQualifier)\(japanese)\(count)件")
    }

    private func c3pMessage(_ factor: Factor, _ projects: [Filed<C3PProject>]) -> BilingualText {
        let span = FiscalYearSpan(projects.flatMap(\.record.fiscalYears).filter { $0 <= day.fiscalYear })?.words
        return BilingualText(
            en: EnglishNoun.counted(projects.count, "city-to-city project") + (span.map { " (\($0.en))" } ?? ""),
            ja: "都市間連携事業\(projects.count)件" + (span.map { "(\($0.ja))" } ?? ""))
    }

    private func activities(
        _ factor: Factor, _ jcm: [Filed<JCMProject>], _ c3p: [Filed<C3PProject>], _ agreements: [Agreement]
    ) -> BilingualText {
        let parts = [
            (jcm.count, "JCM project", "JCMプロジェクト", JCMProject.yearless(jcm, on: day)),
            (c3p.count, "city-to-city project", "都市間連携事業", nil),
            (agreements.count, "agreement", "協定", Agreement.dayless(agreements, on: day)),
        ].filter { $0.0 > 0 }
        let place = factor == .countryExperience ? country.flatMap { catalogue.countries[$0.value]?.names } : nil
        return BilingualText(
            en: (place.map { "in \($0[.en]): " } ?? "abroad: ")
                + parts.map { EnglishNoun.counted($0.0, $0.1) + ($0.3?.en ?? "") }.joined(separator: ", "),
            ja: (place.map { "\($0[.ja])で" } ?? "海外で")
                + parts.map { "\($0.2)\($0.0)件\($0.3?.ja ?? "")" }.joined(separator: "、"))
    }

    private func age(_ years: Int?, _ source: Source) -> BilingualText {
        guard let years else {
            return BilingualText(en: "the date of the record is not readable: verify", ja: "情報の日付が読み取れません。要確認")
        }
        let (printed, japanese) = (source.asOf?.english ?? "", source.asOf?.japanese ?? "")
        return BilingualText(
            en: years == 0
                ? "recorded within a year (\(printed))"
                : "recorded \(EnglishNoun.counted(years, "year")) ago (\(printed))",
            ja: years == 0 ? "1年以内の情報(\(japanese))" : "\(years)年前の情報(\(japanese))")
    }

    private func platformsMessage(_ platforms: [BilingualText]) -> BilingualText {
        BilingualText(
            en: "public-private platform: " + platforms.map(\.en).joined(separator: ", "),
            ja: "官民連携プラットフォーム: " + platforms.map(\.ja).joined(separator: "、"))
    }

    private func leadingAreaMessage(_ municipality: Municipality) -> BilingualText {
        let remark = municipality.leadingAreaWord?.timing(on: day).remark
        switch municipality.decarbonizationLeadingArea {
        case true?:
            let chosen = municipality.leadingArea?.selectedOn
            return BilingualText(
                en: "Decarbonization Leading Area" + (chosen.map { " (\($0.english))" } ?? ""),
                ja: "脱炭素先行地域" + (chosen.map { "(\($0.japanese)選定)" } ?? "")
            ).remarked(remark)
        case false?:
            return BilingualText(en: "not a Decarbonization Leading Area", ja: "脱炭素先行地域ではありません")
                .remarked(remark)
        case nil:
            return Factor.leadingArea.nothingRecorded
        }
    }

    /// With the day, where the source's words are one.
    private func declarationMessage(_ declaration: Municipality.ZeroCarbonDeclaration) -> BilingualText {
        let day = declaration.declared.flatMap { PrintedDate($0).words }
        return BilingualText(
            en: "zero-carbon declaration" + (day.map { ": \($0.en)" } ?? ""),
            ja: "ゼロカーボンシティ表明" + (day.map { ": \($0.ja)" } ?? "")
        ).remarked(declaration.word.timing(on: self.day).remark)
    }

    /// "agreement with Airai State: MOU Aug 2024, BOX 8".
    private func agreementMessage(_ agreement: Agreement, expired: Bool) -> BilingualText {
        let kind = agreement.form.name(printed: agreement.kind)
        let date = agreement.date.map { $0.month }
        let source = agreement.source.placeInGuidebook
        let partner = city.flatMap { agreement.partnerCityIds.contains($0) ? $0 : nil } ?? agreement.partnerCityId
        let city = catalogue.partnerCities[partner]?.names ?? Names(en: agreement.partner)
        let company =
            agreement.partnerType == .city
            ? nil
            : BilingualText(
                en: " (with \(agreement.partner): confirm that it counts)", ja: "(\(agreement.partner)との協定: 要確認)")
        let printed = BilingualText(
            en: kind.en + (date.map { " \($0.en)" } ?? ""), ja: kind.ja + (date.map { " \($0.ja)" } ?? "")
        ).remarked(agreement.timing(on: day).remark)
        return BilingualText(
            en: "agreement with \(city[.en]): "
                + [printed.en, source].compactMap(\.self).joined(separator: ", ") + (expired ? " (expired)" : "")
                + (company?.en ?? ""),
            ja: "\(city[.ja])との協定: "
                + [printed.ja, source].compactMap(\.self).joined(separator: "、") + (expired ? "(期限切れ)" : "")
                + (company?.ja ?? ""))
    }
}

extension JCMProject {
    /// " (1 without a year)": how many of the projects may be of a later day than the one that is asked about, since no
    /// record prints their year; `nil` where none is.
    static func yearless(_ projects: [Filed<JCMProject>], on day: CivilDate) -> BilingualText? {
        let count = projects.count { $0.record.mayBeLater(than: day) }
        return count == 0 ? nil : BilingualText(en: " (\(count) without a year)", ja: "(うち年度不明\(count)件)")
    }
}

extension BilingualText {
    fileprivate func followed(by other: BilingualText?) -> BilingualText {
        BilingualText(en: en + (other?.en ?? ""), ja: ja + (other?.ja ?? ""))
    }
}

extension Agreement {
    /// " (1 of an unknown day)": how many of the agreements may be of a later day than the one that is asked about;
    /// `nil` where none is.
    static func dayless(_ agreements: [Agreement], on day: CivilDate) -> BilingualText? {
        let count = agreements.count { $0.timing(on: day) != .known }
        return count == 0 ? nil : BilingualText(en: " (\(count) of an unknown day)", ja: "(うち日付不明\(count)件)")
    }
}

extension Source {
    /// "BOX 8" of "Guidebook FY2024, BOX 8 (2024-08)"; `nil` for other sources.
    var placeInGuidebook: String? {
        let guidebook = "Guidebook FY2024, "
        guard text.hasPrefix(guidebook) else { return nil }
        return text.dropFirst(guidebook.count).prefix { $0 != "(" }.split(separator: " ").joined(separator: " ")
    }
}
