import Model

extension ConsortiumOutlook {
    /// The five ways to reach the partner city (Guidebook FY2024, section 3.1 step 3), and which are at hand.
    var channels: [Consortium.Channel] {
        [municipalityChannel, baseChannel, consultantChannel, eventChannel, schemeChannel]
    }

    private func channel(
        _ way: Consortium.Way, _ atHand: Truth, _ inputs: [Reason.Input], _ message: BilingualText
    ) -> Consortium.Channel {
        Consortium.Channel(
            channel: way, atHand: atHand,
            reason: Reason(
                rule: "channel-\(way.rawValue)", reference: "Guidebook FY2024, section 3.1 step 3", inputs: inputs,
                message: message))
    }

    /// The chosen municipality first, then any other with an agreement that may take part.
    private var municipalityChannel: Consortium.Channel {
        let leftOut = Set(pool.request.conditions.banned.municipalities ?? []).union(
            [municipality?.id].compactMap(\.self))
        let others = catalogue.agreements.all.filter { $0.partnerCityIds.contains(city.id) }.flatMap(\.municipalityIds)
            .firstOccurrences.filter { !leftOut.contains($0) }.compactMap { catalogue.municipalities[$0] }
        let candidates = ([municipality].compactMap(\.self) + others).map { ($0, agreements(of: $0)) }
        let found =
            candidates.first { $0.1.contains { counts($0) == .yes } } ?? candidates.first { !$0.1.isEmpty }
        guard let (place, agreements) = found, let agreement = strongest(of: agreements) else {
            return channel(
                .municipality, .unknown, [Reason.Input("agreement", nil)],
                BilingualText(
                    en: "no municipality with an agreement with the city is on record: ask",
                    ja: "相手都市と協定のある自治体の記録なし。要確認"))
        }
        let inputs = [Reason.Input("agreement", agreement.id.value, source: agreement.source)]
        let kind = BilingualText(
            en: agreement.kind + (agreement.remark.map { ", \($0.en)" } ?? ""),
            ja: agreement.form.name(printed: agreement.kind).ja + (agreement.remark.map { "、\($0.ja)" } ?? ""))
        guard agreement.partnerType == .city else {
            return channel(
                .municipality, .unknown, inputs,
                BilingualText(
                    en: "\(place.names[.en]) has an agreement with \(agreement.partner), not with the city itself "
                        + "(\(kind.en)): ask whether it can set up meetings",
                    ja: "\(place.names[.ja])には都市そのものではなく\(agreement.partner)との協定(\(kind.ja))があります。面談の設定が可能か確認してください"))
        }
        return channel(
            .municipality, counts(agreement), inputs,
            BilingualText(
                en: "\(place.names[.en]) has an agreement with the city (\(kind.en)): ask it to set up meetings",
                ja: "\(place.names[.ja])に協定(\(kind.ja))があります。面談の設定を依頼してください"))
    }

    /// A base that a fact names; where none does, work in the country is on record and a base has to be asked for.
    private var baseChannel: Consortium.Channel {
        let known = companies.map { company in
            matcher.evidence.evidence(.overseasBase, of: .company, company.key, country: city.country, on: day)
        }
        let bases = zip(companies, known).filter { $0.1.truth == .yes }
        let without = zip(companies, known).filter { $0.1.truth == .no && $0.1.level?.isStrong == true }
        guard bases.isEmpty else {
            return channel(
                .localBase, .yes, bases.flatMap { $0.1.inputs(.overseasBase) },
                BilingualText(
                    en: "has a base in the country: " + bases.map { $0.0.names[.en] }.joined(separator: ", ")
                        + ". Ask it to set up meetings",
                    ja: "対象国に拠点あり: " + bases.map { $0.0.names[.ja] }.joined(separator: "、") + "。面談の設定を依頼してください"))
        }
        let denied = without.map(\.0)
        let remark =
            denied.isEmpty
            ? nil
            : BilingualText(
                en: "no base in the country: " + denied.map { $0.names[.en] }.joined(separator: ", "),
                ja: "対象国に拠点なし: " + denied.map { $0.names[.ja] }.joined(separator: "、"))
        let inputs = without.flatMap { $0.1.inputs(.overseasBase) }
        if let remark, denied.count == companies.count { return channel(.localBase, .no, inputs, remark) }
        let here = companies.filter { !denied.contains($0) && isAtWork($0) }
        guard !here.isEmpty else {
            return channel(
                .localBase, .unknown, [Reason.Input("base", nil)] + inputs,
                BilingualText(
                    en: "no member at work in the country is on record: ask for a local base",
                    ja: "対象国で活動する構成員の記録なし。現地拠点の有無を確認"
                ).with(remark))
        }
        return channel(
            .localBase, .unknown, here.map { Reason.Input("company", $0.key, source: $0.source) } + inputs,
            BilingualText(
                en: "ask for a base of those at work in the country: "
                    + here.map { $0.names[.en] }.joined(separator: ", "),
                ja: "対象国で活動: " + here.map { $0.names[.ja] }.joined(separator: "、") + "。現地拠点の有無を確認"
            ).with(remark))
    }

    /// By its record, by projects or by what sources say, unless one of them contradicts it.
    private func isAtWork(_ company: Company) -> Bool {
        let jcm = (matcher.records.jcmByCompany[company.id] ?? [])
            .filter { $0.record.country == city.country && $0.record.counts(on: day) }
        let c3p = (matcher.records.c3pByCompany[company.id] ?? [])
            .filter { $0.record.country == city.country && $0.record.counts(on: day) }
        return matcher.evidence.topic(.activeInCountry, of: .company, company.key, country: city.country)
            .evidence(
                stated: company.works(in: city.country),
                projects: jcm.map(\.record.statement) + c3p.map(\.record.statement), on: day
            ).truth == .yes
    }

    private var consultantChannel: Consortium.Channel {
        channel(
            .localConsultant, .unknown, [Reason.Input("consultant", nil)],
            BilingualText(
                en: "local consultants are not on record: ask members and the municipality",
                ja: "現地コンサルタントの記録なし。構成員と自治体に確認"))
    }

    private var eventChannel: Consortium.Channel {
        channel(
            .jointEvent, .unknown, [Reason.Input("event", nil)],
            BilingualText(
                en: "joint international events are not on record: ask whether one is planned",
                ja: "共同参加する国際イベントの記録なし。予定を確認"))
    }

    /// A project with the city in this fiscal year or the one before has field surveys; older ones have contacts.
    private var schemeChannel: Consortium.Channel {
        let projects = catalogue.c3pProjects.all.filter { project in
            project.partnerCityIds.contains(city.id) && project.fiscalYears.contains { $0 <= day.fiscalYear }
        }
        let last = projects.compactMap { project in
            project.fiscalYears.filter { $0 <= day.fiscalYear }.max().map { ($0, project) }
        }.max { ($0.0, $0.1.key) < ($1.0, $1.1.key) }
        guard let (year, project) = last else {
            return channel(
                .otherScheme, .unknown, [Reason.Input("project", nil)],
                BilingualText(
                    en: "no project with the city is on record: ask members for activities under other schemes",
                    ja: "相手都市との事業の記録なし。他制度での活動を構成員に確認"))
        }
        let isRunning = year >= day.fiscalYear - 1
        return channel(
            .otherScheme, isRunning ? .yes : .unknown,
            [Reason.Input("c3pProject", project.key, source: project.source)],
            isRunning
                ? BilingualText(
                    en: "a city-to-city project of FY\(year) with the city: ask during its field surveys",
                    ja: "\(year)年度の都市間連携事業があります。現地調査の際に聴取してください")
                : BilingualText(
                    en: "the last city-to-city project with the city was in FY\(year): ask its members for contacts",
                    ja: "相手都市との都市間連携事業は\(year)年度が最後です。当時の構成員に連絡先を確認してください"))
    }
}
