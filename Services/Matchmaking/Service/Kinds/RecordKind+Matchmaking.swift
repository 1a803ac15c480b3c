import MatchmakingRules
import Model
import Records

extension RecordKind {
    /// Every kind that the service keeps, in the order of import.
    static var matchmaking: [RecordKind] {
        [
            country, sector, term, partnerCity, need, municipality, company, c3pProject, jcmProject, agreement,
            technology, weightProfile, fact, closedList, introduction,
        ]
    }

    /// A kind whose name, id and rules are its record type's own.
    static func of<Record: MatchmakingRecord>(
        _ type: Record.Type,
        checkChange: @Sendable @escaping (Record, Record) -> [FieldProblem] = { _, _ in [] },
        warn: @Sendable @escaping (RecordSet) -> @Sendable (Record) -> [FieldProblem] = { Self.duplicates($0) },
        filters: [String: @Sendable (Record) -> [String]],
        texts: @Sendable @escaping (Record) -> [String]
    ) -> RecordKind {
        RecordKind(
            type, name: Record.kind.rawValue, id: \.key, settle: { $0.settled(among: $1) },
            check: { records in { record in RecordCheck(records).problems(of: record) } }, warn: warn,
            checkChange: { old, new, _ in checkChange(old, new) }, filters: filters, texts: texts)
    }

    /// What may be a duplicate of a record that is about to be saved.
    static func duplicates<Record: MatchmakingRecord>(
        _ records: RecordSet
    ) -> @Sendable (Record) -> [FieldProblem] {
        guard Record.kind.hasDuplicates else { return { _ in [] } }
        let index = DuplicateIndex(
            Record.kind, records.records(kind: Record.kind.rawValue).compactMap { CatalogueEntry($0.value) })
        return { record in
            guard let entry = CatalogueEntry(record) else { return [] }
            return index.candidates(for: entry, nearlySame: false).map { .duplicate($0) }
        }
    }
}

// MARK: - Places

extension RecordKind {
    private static let country = of(
        Country.self,
        filters: ["status": { $0.statuses.map(\.status.rawValue) }],
        texts: { $0.names.all })

    private static let partnerCity = of(
        PartnerCity.self,
        filters: [
            "country": { [$0.country.value] },
            "sector": { $0.targetSectors?.map(\.value) ?? [] },
            "type": { [$0.type.rawValue] },
        ],
        texts: { $0.names.all })

    private static let municipality = of(
        Municipality.self,
        filters: [
            "prefecture": { $0.prefecture.all + [$0.prefectureIso] },
            "type": { [$0.type.rawValue] },
            "decarbonizationLeadingArea": { $0.decarbonizationLeadingArea.map { ["\($0)"] } ?? [] },
        ],
        texts: { municipality in
            municipality.names.all + municipality.prefecture.all
                + (municipality.platforms ?? []).flatMap { [$0.name, $0.formerName].compactMap(\.self) }
        })
}

// MARK: - What cities need, and what is offered

extension RecordKind {
    private static let sector = of(
        Sector.self,
        filters: ["parent": { $0.parent.map { [$0.value] } ?? [] }],
        texts: { sector in
            sector.names.all + sector.terms.flatMap { [$0.en, $0.ja].compactMap(\.self) }
        })

    private static let need = of(
        Need.self,
        filters: [
            "partnerCity": { [$0.partnerCityId.value] },
            "sector": { $0.sectors?.map(\.value) ?? [] },
        ],
        texts: { [$0.text.en, $0.text.ja].compactMap(\.self) })

    private static let company = of(
        Company.self,
        filters: [
            "country": { $0.countries?.map(\.value) ?? [] },
            "municipality": { $0.hqMunicipalityId.map { [$0.value] } ?? [] },
            "role": { $0.roles.map(\.rawValue) },
            "type": { [$0.kind.rawValue] },
        ],
        texts: { $0.names.all + [$0.hqMunicipality, $0.note].compactMap(\.self) })

    private static let technology = of(
        Technology.self,
        filters: [
            "company": { $0.companyId.map { [$0.value] } ?? [] },
            "country": { $0.countries?.map(\.value) ?? [] },
            "sector": { $0.sectors.map(\.value) },
            "stage": { [$0.stage.rawValue] },
        ],
        texts: { technology in
            technology.names.all + (technology.company?.all ?? [])
                + [technology.summary?.en, technology.summary?.ja, technology.note].compactMap(\.self)
        })

    private static let weightProfile = of(
        WeightProfile.self,
        checkChange: { old, new in old.problems(becoming: new) },
        filters: ["subject": { [$0.subject.rawValue] }, "status": { [$0.status.rawValue] }],
        texts: { $0.names.all })
}

// MARK: - What was done together

extension RecordKind {
    private static let c3pProject = of(
        C3PProject.self,
        filters: [
            "company": { $0.companyIds.map(\.value) },
            "country": { [$0.country.value] },
            "fiscalYear": { $0.fiscalYears.map { "\($0)" } },
            "municipality": { $0.municipalityIds?.map(\.value) ?? [] },
            "partnerCity": { $0.partnerCityIds.map(\.value) },
            "sector": { $0.targetSectors?.map(\.value) ?? [] },
        ],
        texts: { project in
            [project.title, project.titleJa, project.partnerCity, project.leadProposer].compactMap(\.self)
                + (project.japaneseMunicipalities ?? []) + (project.participants ?? []) + (project.targets ?? [])
        })

    private static let jcmProject = of(
        JCMProject.self,
        filters: [
            "company": { $0.companyIds.map(\.value) },
            "country": { [$0.country.value] },
            "fiscalYear": { $0.fiscalYear.map { ["\($0)"] } ?? [] },
            "municipality": { $0.relatedMunicipalityIds?.map(\.value) ?? [] },
            "recordKind": { [$0.recordKind.rawValue] },
            "sector": { $0.sectors.map(\.value) },
        ],
        texts: { project in
            [project.title, project.glossEn, project.localPartner].compactMap(\.self) + (project.titleOther ?? [])
                + (project.representative?.all ?? [])
        })

    private static let agreement = of(
        Agreement.self,
        filters: [
            "country": { [$0.country.value] },
            "form": { [$0.form.rawValue] },
            "municipality": { [$0.municipalityId.value] },
            "partnerCity": { [$0.partnerCityId.value] },
        ],
        texts: { [$0.japaneseParty, $0.partner, $0.kind, $0.title].compactMap(\.self) })
}
