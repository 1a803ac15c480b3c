package import Model

/// What could come to be so of a technology or of its firm.
enum TechnologyChange: CaseIterable {
    /// One more JCM project in its class, in the country of the need.
    case project
    /// One more project of the programme, in the country of the need.
    case participation
    /// That it is at work in the country, by its own record.
    case presence
    /// That its record is confirmed on the day.
    case confirmation

    var factor: Factor {
        switch self {
        case .project: .jcmTrackRecord
        case .participation: .c3pParticipation
        case .presence: .countryExperience
        case .confirmation: .freshness
        }
    }

    /// Whether it holds of all that the firm offers.
    var isOfFirm: Bool { self == .project || self == .participation }

    /// The measures of what changes for a technology of which sources say nothing beside the records.
    ///
    /// - Parameters:
    ///   - isInClass: whether the project is in the class of the technology.
    ///   - projects: how many a factor counts as it is.
    func measures(isInClass: Bool, in country: CountryCode?, _ projects: (Factor) -> Int) -> [(Factor, Measure)] {
        func oneMore(_ factor: Factor) -> (Factor, Measure) {
            (factor, .known(CountLadder.value(projects(factor) + 1)))
        }
        let inCountry = country == nil ? [] : [oneMore(.countryExperience)]
        switch self {
        case .project: return (isInClass ? [oneMore(.jcmTrackRecord)] : []) + inCountry
        case .participation: return [oneMore(.c3pParticipation)] + inCountry
        case .presence: return projects(.countryExperience) == 0 ? inCountry : []
        case .confirmation: return [(.freshness, .known(255))]
        }
    }

    func text(_ country: Names?) -> BilingualText {
        let place = country.map { BilingualText(en: ", in \($0[.en])", ja: "\($0[.ja])での") }
        switch self {
        case .project:
            return BilingualText(
                en: "one more JCM project in this class of technology\(place?.en ?? "")",
                ja: "\(place?.ja ?? "")同種技術のJCMプロジェクト1件の追加")
        case .participation:
            return BilingualText(
                en: "one more city-to-city project\(place?.en ?? "")", ja: "\(place?.ja ?? "")都市間連携事業への参加1件の追加")
        case .presence:
            return BilingualText(
                en: "the record saying that it is at work in \(country?[.en] ?? "the country")",
                ja: "\(country?[.ja] ?? "対象国")での活動の記録")
        case .confirmation:
            return BilingualText(en: "the record confirmed within a year", ja: "1年以内の内容の確認")
        }
    }

    /// The records that would be other than they are; `nil` where it cannot be of this technology.
    ///
    /// - Parameter firm: whose it is.
    func entries(
        _ technology: Technology, firm: Company.ID?, in country: CountryCode?, on day: CivilDate
    )
        -> [CatalogueEntry]?
    {
        var record = technology
        switch self {
        case .project:
            // Where a need names no country any will do: none of its factors asks for it.
            guard
                let project = (country ?? CountryCode("JP")).flatMap({
                    Supposed.jcmProject(in: $0, by: firm, technology.sectors, on: day)
                })
            else { return nil }
            guard firm == nil else { return [.jcmProject(project)] }
            record.evidenceProjectIds = (record.evidenceProjectIds ?? []) + [project.id]
            return [.jcmProject(project), .technology(record)]
        case .participation:
            guard let firm,
                let project = (country ?? CountryCode("JP")).flatMap({
                    Supposed.c3pProject(in: $0, participant: firm, on: day)
                })
            else { return nil }
            return [.c3pProject(project)]
        case .presence:
            guard let country, record.countries?.contains(country) != true,
                record.source.firstDay <= day.dayNumber
            else { return nil }
            record.countries = (record.countries ?? []) + [country]
            return [.technology(record)]
        case .confirmation:
            guard record.source.firstDay <= day.dayNumber else { return nil }
            record.source = Source(record.source.text, asOf: PrintedDate(day.description))
            return [.technology(record)]
        }
    }

    /// Whether it can be of a technology, without making the records.
    ///
    /// - Parameter isOnRecord: what is written for the occasion has no record that could change; nor has on a day what
    ///   is on record only from a later one.
    func isPossible(
        _ technology: IndexedTechnology, isOnRecord: Bool, in country: CountryCode?, on day: CivilDate
    ) -> Bool {
        let mayChange = isOnRecord && technology.record.source.firstDay <= day.dayNumber
        return switch self {
        case .project: isOnRecord || technology.firmID != nil
        case .participation: technology.firmID != nil
        case .presence:
            mayChange && country.map { technology.record.countries?.contains($0) != true } ?? false
        case .confirmation: mayChange
        }
    }
}

extension Matcher {
    /// What could come to be so of a technology on record, where a need is in a country.
    package func changes(of id: Technology.ID, in country: CountryCode?, on day: CivilDate) -> [RecordChange] {
        guard let place = technologies.place(of: id.value) else { return [] }
        let technology = technologies[place]
        let names = country.flatMap { catalogue.countries[$0.value]?.names }
        return TechnologyChange.allCases.compactMap { change in
            change.entries(technology.record, firm: technology.firmID, in: country, on: day).map {
                RecordChange(factor: change.factor, text: change.text(names), entries: $0)
            }
        }
    }
}
