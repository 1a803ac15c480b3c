import Model

/// Writes the reasons of a lead's factors in both languages, from what was found.
struct LeadReasonText {
    let catalogue: Catalogue
    let country: CountryCode?
    /// What is planned for later fiscal years is not counted.
    let day: CivilDate

    /// Most records that a reason names one by one.
    private static let namedRecords = 5

    func score(_ finding: LeadFinding, weight: Int) -> FactorScore {
        FactorScore(
            finding.factor, weight: weight, value: finding.measure.value, lo: finding.measure.lo,
            hi: finding.measure.hi,
            reason: Reason(
                rule: finding.factor.ruleID, reference: finding.factor.reference, inputs: inputs(finding.ground),
                message: message(finding)))
    }

    private func inputs(_ ground: LeadGround) -> [Reason.Input] {
        switch ground {
        case .led(let projects), .joined(let projects): c3p(projects)
        case .recent(let projects), .earlier(let projects): jcm(projects)
        case .together(_, let c3pProjects, let jcmProjects), .country(let c3pProjects, let jcmProjects):
            c3p(c3pProjects) + jcm(jcmProjects)
        case .seat(let municipality): [Reason.Input("seat", municipality.key, source: municipality.source)]
        case .sectors(let sectors, _, let technologies, let c3pProjects, let jcmProjects):
            sectors.map { Reason.Input("sector", $0.value) }
                + technologies.prefix(Self.namedRecords).map { Reason.Input("technology", $0.key, source: $0.source) }
                + c3p(c3pProjects) + jcm(jcmProjects)
        case .certificates(let points, let source):
            [Reason.Input("points", "\(points.lowerBound)–\(points.upperBound)", source: source)]
        case .engineer(let projects, let source):
            [Reason.Input("engineerOtherProjects", "\(projects)", source: source)]
        case .stated(let yes, let source): [Reason.Input("stated", yes ? "yes" : "no", source: source)]
        case .experience(let source): [Reason.Input("stated", "yes", source: source)]
        case .notYet(let source): [Reason.Input("later", source.asOf?.text, source: source)]
        case .evidence(let predicate, let evidence): evidence.inputs(predicate)
        case .beside(let ground, let predicate, let evidence): inputs(ground) + evidence.besideInputs(predicate)
        case .nothing: []
        }
    }

    private func c3p(_ projects: [Filed<C3PProject>]) -> [Reason.Input] {
        projects.prefix(Self.namedRecords).map { Reason.Input("c3pProject", $0.record.key, source: $0.record.source) }
    }

    private func jcm(_ projects: [Filed<JCMProject>]) -> [Reason.Input] {
        projects.prefix(Self.namedRecords).map { Reason.Input("jcmProject", $0.record.key, source: $0.record.source) }
    }

    private func message(_ finding: LeadFinding) -> BilingualText { message(finding.factor, finding.ground) }

    private func message(_ factor: Factor, _ ground: LeadGround) -> BilingualText {
        switch ground {
        case .led(let projects):
            BilingualText(
                en: "led \(EnglishNoun.counted(projects.count, "city-to-city project"))\(span(projects).en)",
                ja: "都市間連携事業の代表実績\(projects.count)件\(span(projects).ja)"
            ).with(projects.doubts)
        case .joined(let projects):
            BilingualText(
                en:
                    "took part in \(EnglishNoun.counted(projects.count, "city-to-city project")), none led by the records",
                ja: "都市間連携事業への参加\(projects.count)件(代表実績の記録なし)"
            ).with(projects.doubts)
        case .recent(let projects):
            BilingualText(
                en: "\(EnglishNoun.counted(projects.count, "JCM project")) of the last three years",
                ja: "過去3年のJCMプロジェクト\(projects.count)件")
        case .earlier(let projects):
            BilingualText(
                en:
                    "\(EnglishNoun.counted(projects.count, "JCM project")), earlier or without a year: ask for recent ones",
                ja: "JCMプロジェクト\(projects.count)件(3年より前または年度不明)。最近の実績を確認")
        case .together(let names, let c3p, let jcm):
            BilingualText(
                en: "worked with \(names[.en]): " + english(c3p, jcm),
                ja: "\(names[.ja])との実績: " + japanese(c3p, jcm)
            ).with(c3p.doubts)
        case .seat(let municipality):
            BilingualText(en: "its seat is in \(municipality.names[.en])", ja: "\(municipality.names[.ja])に本社")
        case .country(let c3p, let jcm): inCountry(english(c3p, jcm), japanese(c3p, jcm)).with(c3p.doubts)
        case .sectors(let covered, let count, _, let c3p, _): sectors(covered, of: count).with(c3p.doubts)
        case .certificates(let points, let source):
            BilingualText(
                en: "rows 4, 5 and 6 of the scoring sheet: \(Self.range(points)) of \(LeadPoints.greatest) points",
                ja: "採点表の項目4・5・6: \(LeadPoints.greatest)点中\(Self.range(points))点"
            ).remarked(Timing(source.asOf, on: day).remark)
        case .engineer(let projects, let source):
            BilingualText(
                en: "the supervising engineer has \(EnglishNoun.counted(projects, "other project"))",
                ja: "管理技術者の手持ち業務\(projects)件"
            ).remarked(Timing(source.asOf, on: day).remark)
        case .stated(let yes, let source):
            BilingualText(
                en: "\(factor.label.en): stated " + (yes ? "in the record" : "as none"),
                ja: "\(factor.label.ja): " + (yes ? "記録に明記" : "なしと明記")
            ).remarked(Timing(source.asOf, on: day).remark)
        case .experience(let source):
            (factor == .leadHistory
                ? BilingualText(
                    en: "took part in city-to-city projects by its record, which does not say whether it led",
                    ja: "都市間連携事業への参加の記録あり。代表事業者の実績かは記録にありません")
                : BilingualText(
                    en: "JCM experience by its record, which does not say in which years",
                    ja: "JCM実績の記録あり。実施年度は記録にありません"))
                .remarked(Timing(source.asOf, on: day).remark)
        case .notYet(let source): BilingualText(later: source, of: factor)
        case .evidence(let predicate, let evidence): evidence.message(predicate)
        case .beside(let ground, let predicate, let evidence):
            message(factor, ground).and(evidence.message(predicate))
        case .nothing: factor.nothingRecorded
        }
    }

    private func inCountry(_ english: String, _ japanese: String) -> BilingualText {
        let names = country.map { catalogue.countries[$0.value]?.names ?? Names(en: $0.value) }
        return BilingualText(
            en: "in \(names?[.en] ?? "the country"): " + english, ja: "\(names?[.ja] ?? "対象国")で" + japanese)
    }

    private func sectors(_ covered: [Sector.ID], of count: Int) -> BilingualText {
        let names = covered.map { catalogue.sectors[$0]?.names ?? Names(en: $0.value) }
        return BilingualText(
            en: "technologies or projects in \(covered.count) of \(EnglishNoun.counted(count, "sector")): "
                + names.map(\.[.en]).joined(separator: ", "),
            ja: "\(count)分野中\(covered.count)分野の技術・実績: " + names.map(\.[.ja]).joined(separator: "、"))
    }

    // MARK: - Counting

    private static func range(_ points: ClosedRange<Int>) -> String {
        points.count == 1 ? "\(points.lowerBound)" : "\(points.lowerBound)–\(points.upperBound)"
    }

    private func span(_ projects: [Filed<C3PProject>]) -> BilingualText {
        let span = FiscalYearSpan(projects.flatMap(\.record.fiscalYears).filter { $0 <= day.fiscalYear })?.words
        return BilingualText(en: span.map { " (\($0.en))" } ?? "", ja: span.map { "(\($0.ja))" } ?? "")
    }

    private func english(_ c3p: [Filed<C3PProject>], _ jcm: [Filed<JCMProject>]) -> String {
        [
            c3p.isEmpty ? nil : EnglishNoun.counted(c3p.count, "city-to-city project") + span(c3p).en,
            jcm.isEmpty
                ? nil : EnglishNoun.counted(jcm.count, "JCM project") + (JCMProject.yearless(jcm, on: day)?.en ?? ""),
        ].compactMap(\.self).joined(separator: ", ")
    }

    private func japanese(_ c3p: [Filed<C3PProject>], _ jcm: [Filed<JCMProject>]) -> String {
        [
            c3p.isEmpty ? nil : "都市間連携事業\(c3p.count)件" + span(c3p).ja,
            jcm.isEmpty ? nil : "JCMプロジェクト\(jcm.count)件" + (JCMProject.yearless(jcm, on: day)?.ja ?? ""),
        ].compactMap(\.self).joined(separator: "、")
    }
}
