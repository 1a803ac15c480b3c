package import Model

/// What a search reads of a record.
struct SearchedText {
    /// Its name, where it is listed.
    let names: Names
    /// What it says in English and other languages of Latin script.
    var english: [String?]
    var japanese: [String?]
    var countries: [CountryCode] = []
    var sectors: [Sector.ID] = []
}

extension CatalogueEntry {
    /// What a list shows of the record.
    package var shownNames: Names { searchedText.names }

    var searchedText: SearchedText {
        switch self {
        case .country(let record): SearchedText(record.names, countries: [record.id])
        case .sector(let record):
            SearchedText(
                record.names, record.terms.map(\.en), japanese: record.terms.map(\.ja),
                sectors: [record.id] + [record.parent].compactMap(\.self))
        case .partnerCity(let record):
            SearchedText(record.names, countries: [record.country], sectors: record.targetSectors)
        case .need(let record): SearchedText(record.names, [record.text.en], sectors: record.sectors)
        case .municipality(let record):
            SearchedText(
                record.names, [record.prefecture.en] + (record.platforms ?? []).map(\.name),
                japanese: [record.prefecture.ja])
        case .company(let record):
            SearchedText(record.names, [record.note], japanese: [record.hqMunicipality], countries: record.countries)
        case .c3pProject(let record): Self.text(record)
        case .jcmProject(let record): Self.text(record)
        case .agreement(let record):
            SearchedText(
                Names(en: record.title ?? "\(record.japaneseParty) – \(record.partner)"),
                [record.japaneseParty, record.partner, record.kind], countries: [record.country])
        case .technology(let record):
            SearchedText(
                record.names, [record.summary?.en, record.note, record.company?.en],
                japanese: [record.summary?.ja, record.company?.ja, record.supplierJa], countries: record.countries,
                sectors: record.sectors)
        case .term(let record):
            SearchedText(
                Names(en: record.label.en, ja: record.label.ja), record.en, japanese: record.ja, sectors: record.sectors
            )
        case .fact(let record):
            SearchedText(
                Names(
                    en: "\(record.predicate.label.en): \(record.subject.id)",
                    ja: "\(record.predicate.label.ja): \(record.subject.id)"), [record.value],
                countries: record.country.map { [$0] })
        case .closedList(let record):
            SearchedText(
                record.names, [record.predicate.label.en, record.source.text], japanese: [record.predicate.label.ja],
                countries: record.country.map { [$0] })
        case .introduction(let record):
            SearchedText(
                Names(en: "\(record.partnerCityId) – \(record.companyId)"),
                [record.note] + record.steps.map(\.note))
        case .weightProfile(let record):
            SearchedText(record.names, [record.note?.en], japanese: [record.note?.ja])
        }
    }

    private static func text(_ record: C3PProject) -> SearchedText {
        SearchedText(
            Names(en: record.title ?? record.titleJa ?? record.partnerCity, ja: record.titleJa),
            [record.partnerCity, record.leadProposer] + (record.japaneseMunicipalities ?? []).map(Optional.init)
                + (record.participants ?? []).map(Optional.init),
            countries: [record.country], sectors: record.targetSectors)
    }

    private static func text(_ record: JCMProject) -> SearchedText {
        SearchedText(
            Names(en: record.title, aliases: record.titleOther),
            [record.glossEn, record.localPartner, record.representative?.en], japanese: [record.representative?.ja],
            countries: [record.country], sectors: record.sectors)
    }
}

extension SearchedText {
    init(
        _ names: Names, _ english: [String?] = [], japanese: [String?] = [], countries: [CountryCode]? = nil,
        sectors: [Sector.ID]? = nil
    ) {
        self.init(
            names: names, english: [names.en, names.local] + (names.aliases ?? []).map(Optional.init) + english,
            japanese: [names.ja] + japanese, countries: countries ?? [], sectors: sectors ?? [])
    }

    /// The terms of each language.
    func documents(by analysis: TextAnalysis) -> [[TextTerm]] {
        [english, japanese].map { $0.compactMap(\.self).map(SearchSpelling.of).flatMap(analysis.document) }
    }
}
