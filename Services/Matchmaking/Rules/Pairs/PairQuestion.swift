package import Model

/// The cities, and sectors, of a project that the registers are asked about.
package struct PairQuestion: Hashable, Sendable {
    /// The most ids of one kind.
    package static let greatestCount = 100

    package let municipalities: [Municipality.ID]
    package let partnerCities: [PartnerCity.ID]
    package let sectors: [Sector.ID]

    /// Each id counts once.
    package init(municipalities: [Municipality.ID], partnerCities: [PartnerCity.ID], sectors: [Sector.ID] = []) {
        self.municipalities = municipalities.firstOccurrences
        self.partnerCities = partnerCities.firstOccurrences
        self.sectors = sectors.firstOccurrences
    }
}

extension Matcher {
    /// What the registers hold about the cities on a day.
    package func pairRecord(of question: PairQuestion, on day: CivilDate) -> PairRecord {
        PairRecord(
            projects: pairProjects(question, on: day), agreements: pairAgreements(question, on: day),
            municipalities: question.municipalities.compactMap { catalogue.municipalities[$0] }
                .map { PairRecord.MunicipalityParty($0, on: day) },
            partnerCities: question.partnerCities.compactMap { catalogue.partnerCities[$0] }
                .map { PairRecord.CityParty($0, on: day) },
            sectors: question.sectors.compactMap { catalogue.sectors[$0] }.map { sector in
                PairRecord.SectorLine(id: sector.id, names: sector.names, above: tree.above(sector.id))
            },
            unknown: unknownRecords(question))
    }

    private func pairProjects(_ question: PairQuestion, on day: CivilDate) -> [PairRecord.Project] {
        let municipalities = Set(question.municipalities)
        let cities = Set(question.partnerCities)
        guard !municipalities.isEmpty else { return [] }
        return catalogue.c3pProjects.all
            .filter { project in
                !cities.isDisjoint(with: project.partnerCityIds)
                    && project.municipalityIds.map { !municipalities.isDisjoint(with: $0) } ?? true
            }
            .compactMap { PairRecord.Project($0, on: day) }
    }

    private func pairAgreements(_ question: PairQuestion, on day: CivilDate) -> [PairRecord.PairAgreement] {
        let cities = Set(question.partnerCities)
        return question.municipalities
            .flatMap { records.agreementsByMunicipality[$0] ?? [] }
            .filter { !cities.isDisjoint(with: $0.partnerCityIds) }
            .firstOccurrences.sorted { $0.id < $1.id }
            // What is concluded after the day is not there yet.
            .filter { $0.timing(on: day).counts }
            .map {
                PairRecord.PairAgreement($0, inForce: $0.isInForce(on: day), remark: $0.timing(on: day).remark)
            }
    }

    private func unknownRecords(_ question: PairQuestion) -> [PairRecord.UnknownRecord] {
        question.municipalities.filter { catalogue.municipalities[$0] == nil }
            .map { .init(kind: .municipality, id: $0.value) }
            + question.partnerCities.filter { catalogue.partnerCities[$0] == nil }
            .map { .init(kind: .partnerCity, id: $0.value) }
            + question.sectors.filter { catalogue.sectors[$0] == nil }.map { .init(kind: .sector, id: $0.value) }
    }
}

extension PairRecord.Project {
    /// `nil` for a project that had not begun by the day.
    fileprivate init?(_ project: C3PProject, on day: CivilDate) {
        let years = Set(project.fiscalYears.filter { $0 <= day.fiscalYear }).sorted()
        guard !years.isEmpty else { return nil }
        self.init(
            id: project.id,
            title: project.title == nil && project.titleJa == nil
                ? nil : LocalisedText(en: project.title, ja: project.titleJa),
            fiscalYears: years,
            isCertain: project.doubt == nil && project.fiscalYearsInferred != true && project.municipalityIds != nil,
            doubt: project.doubt ?? project.fiscalYearsNote, phase: project.phase,
            municipalities: project.municipalityIds, partnerCities: project.partnerCityIds, source: project.source)
    }
}

extension Agreement {
    /// Unknown where its date means days before and after, or its end does. Without a date it counts, with a remark.
    fileprivate func isInForce(on day: CivilDate) -> Truth {
        let begun: Truth =
            date?.range.map { $0.upperBound <= day ? .yes : $0.lowerBound > day ? .no : .unknown } ?? .yes
        let lasting: Truth =
            validThrough?.range.map { $0.lowerBound >= day ? .yes : $0.upperBound < day ? .no : .unknown } ?? .yes
        return begun && lasting
    }
}

extension PairRecord.MunicipalityParty {
    fileprivate init(_ municipality: Municipality, on day: CivilDate) {
        let (area, declaration) = (municipality.leadingAreaWord, municipality.zeroCarbonDeclaration?.word)
        var known = municipality
        if area.told(on: day) == nil { known.leadingArea = nil }
        if declaration.told(on: day) == nil { known.zeroCarbonDeclaration = nil }
        self.init(
            known, leadingArea: municipality.isLeadingArea(on: day), leadingAreaRemark: area?.remark(on: day),
            declarationRemark: declaration?.remark(on: day))
    }
}

extension PairRecord.CityParty {
    fileprivate init(_ city: PartnerCity, on day: CivilDate) {
        self.init(city, declarationRemark: city.carbonNeutralDeclaration.flatMap { _ in Timing(nil, on: day).remark })
    }
}

extension Municipality {
    /// Before its selection it was none; without a word of before the day it is unknown.
    fileprivate func isLeadingArea(on day: CivilDate) -> Truth {
        guard let word = leadingAreaWord else { return .unknown }
        switch word.timing(on: day) {
        case .known, .unsure(nil): return Truth(word.truth)
        case .unsure: return word.truth ? .unknown : .no
        case .later: return word.truth && leadingArea != nil ? .no : .unknown
        }
    }
}
