package import Model

/// All records of matchmaking at one moment.
package struct Catalogue: Sendable {
    package private(set) var countries = RecordTable<Country>()
    package private(set) var sectors = RecordTable<Sector>()
    package private(set) var terms = RecordTable<DomainTerm>()
    package private(set) var partnerCities = RecordTable<PartnerCity>()
    package private(set) var needs = RecordTable<Need>()
    package private(set) var municipalities = RecordTable<Municipality>()
    package private(set) var companies = RecordTable<Company>()
    package private(set) var c3pProjects = RecordTable<C3PProject>()
    package private(set) var jcmProjects = RecordTable<JCMProject>()
    package private(set) var agreements = RecordTable<Agreement>()
    package private(set) var technologies = RecordTable<Technology>()
    package private(set) var weightProfiles = RecordTable<WeightProfile>()
    package private(set) var facts = RecordTable<Fact>()
    package private(set) var closedLists = RecordTable<ClosedList>()
    package private(set) var introductions = RecordTable<Introduction>()

    package init() {}

    package init(_ entries: some Sequence<CatalogueEntry>) { put(entries) }

    /// Adds the record, or puts it in the place of the one of its kind with its id.
    package mutating func put(_ entry: CatalogueEntry) { put(CollectionOfOne(entry)) }

    /// Adds records, or puts them in the places of those of their kinds with their ids.
    package mutating func put(_ entries: some Sequence<CatalogueEntry>) {
        for (kind, entries) in Dictionary(grouping: entries, by: \.kind) {
            let records = entries.lazy.map(\.record)
            switch kind {
            case .country: countries.put(records.compactMap { $0 as? Country })
            case .sector: sectors.put(records.compactMap { $0 as? Sector })
            case .term: terms.put(records.compactMap { $0 as? DomainTerm })
            case .partnerCity: partnerCities.put(records.compactMap { $0 as? PartnerCity })
            case .need: needs.put(records.compactMap { $0 as? Need })
            case .municipality: municipalities.put(records.compactMap { $0 as? Municipality })
            case .company: companies.put(records.compactMap { $0 as? Company })
            case .c3pProject: c3pProjects.put(records.compactMap { $0 as? C3PProject })
            case .jcmProject: jcmProjects.put(records.compactMap { $0 as? JCMProject })
            case .agreement: agreements.put(records.compactMap { $0 as? Agreement })
            case .technology: technologies.put(records.compactMap { $0 as? Technology })
            case .weightProfile: weightProfiles.put(records.compactMap { $0 as? WeightProfile })
            case .fact: facts.put(records.compactMap { $0 as? Fact })
            case .closedList: closedLists.put(records.compactMap { $0 as? ClosedList })
            case .introduction: introductions.put(records.compactMap { $0 as? Introduction })
            }
        }
    }

    /// Lets ids of a kind lead to the records that they were merged into; of other kinds nothing is merged.
    package mutating func take(aliases: [String: String], of kind: MatchmakingKind) {
        switch kind {
        case .partnerCity: partnerCities.take(aliases: aliases)
        case .need: needs.take(aliases: aliases)
        case .municipality: municipalities.take(aliases: aliases)
        case .company: companies.take(aliases: aliases)
        case .c3pProject: c3pProjects.take(aliases: aliases)
        case .jcmProject: jcmProjects.take(aliases: aliases)
        case .agreement: agreements.take(aliases: aliases)
        case .technology: technologies.take(aliases: aliases)
        case .country, .sector, .term, .weightProfile, .fact, .closedList, .introduction: break
        }
    }

    /// The record of a kind with an id.
    package func entry(_ kind: MatchmakingKind, _ key: String) -> CatalogueEntry? {
        switch kind {
        case .country: countries[key].map(CatalogueEntry.country)
        case .sector: sectors[key].map(CatalogueEntry.sector)
        case .term: terms[key].map(CatalogueEntry.term)
        case .partnerCity: partnerCities[key].map(CatalogueEntry.partnerCity)
        case .need: needs[key].map(CatalogueEntry.need)
        case .municipality: municipalities[key].map(CatalogueEntry.municipality)
        case .company: companies[key].map(CatalogueEntry.company)
        case .c3pProject: c3pProjects[key].map(CatalogueEntry.c3pProject)
        case .jcmProject: jcmProjects[key].map(CatalogueEntry.jcmProject)
        case .agreement: agreements[key].map(CatalogueEntry.agreement)
        case .technology: technologies[key].map(CatalogueEntry.technology)
        case .weightProfile: weightProfiles[key].map(CatalogueEntry.weightProfile)
        case .fact: facts[key].map(CatalogueEntry.fact)
        case .closedList: closedLists[key].map(CatalogueEntry.closedList)
        case .introduction: introductions[key].map(CatalogueEntry.introduction)
        }
    }

    /// Every record, kind by kind in the order of import, each kind in the order of its ids.
    package var entries: [CatalogueEntry] {
        MatchmakingKind.allCases.flatMap { entries(of: $0) }
    }

    package func entries(of kind: MatchmakingKind) -> [CatalogueEntry] {
        switch kind {
        case .country: countries.all.map(CatalogueEntry.country)
        case .sector: sectors.all.map(CatalogueEntry.sector)
        case .term: terms.all.map(CatalogueEntry.term)
        case .partnerCity: partnerCities.all.map(CatalogueEntry.partnerCity)
        case .need: needs.all.map(CatalogueEntry.need)
        case .municipality: municipalities.all.map(CatalogueEntry.municipality)
        case .company: companies.all.map(CatalogueEntry.company)
        case .c3pProject: c3pProjects.all.map(CatalogueEntry.c3pProject)
        case .jcmProject: jcmProjects.all.map(CatalogueEntry.jcmProject)
        case .agreement: agreements.all.map(CatalogueEntry.agreement)
        case .technology: technologies.all.map(CatalogueEntry.technology)
        case .weightProfile: weightProfiles.all.map(CatalogueEntry.weightProfile)
        case .fact: facts.all.map(CatalogueEntry.fact)
        case .closedList: closedLists.all.map(CatalogueEntry.closedList)
        case .introduction: introductions.all.map(CatalogueEntry.introduction)
        }
    }
}
