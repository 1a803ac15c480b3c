import Model
import Records

// MARK: - Places

extension MatchmakingKinds {
    var country: RecordKind {
        of(
            Country.self,
            filters: ["status": { $0.statuses.map(\.status.rawValue) }],
            texts: { $0.names.all })
    }

    var partnerCity: RecordKind {
        of(
            PartnerCity.self,
            filters: [
                "country": { [$0.country.value] },
                "sector": { $0.targetSectors?.map(\.value) ?? [] },
                "type": { [$0.type.rawValue] },
            ],
            texts: { $0.names.all })
    }

    var municipality: RecordKind {
        of(
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
}

// MARK: - What cities need, and what is offered

extension MatchmakingKinds {
    var sector: RecordKind {
        of(
            Sector.self,
            filters: ["parent": { $0.parent.map { [$0.value] } ?? [] }],
            texts: { sector in
                sector.names.all + sector.terms.flatMap { [$0.en, $0.ja].compactMap(\.self) }
            })
    }

    var need: RecordKind {
        of(
            Need.self,
            filters: [
                "partnerCity": { [$0.partnerCityId.value] },
                "sector": { $0.sectors?.map(\.value) ?? [] },
            ],
            texts: { [$0.text.en, $0.text.ja].compactMap(\.self) })
    }

    var company: RecordKind {
        of(
            Company.self,
            filters: [
                "country": { $0.countries?.map(\.value) ?? [] },
                "municipality": { $0.hqMunicipalityId.map { [$0.value] } ?? [] },
                "role": { $0.roles.map(\.rawValue) },
                "type": { [$0.kind.rawValue] },
            ],
            texts: { $0.names.all + [$0.hqMunicipality, $0.note].compactMap(\.self) })
    }

    var technology: RecordKind {
        of(
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
    }

    var weightProfile: RecordKind {
        of(
            WeightProfile.self,
            checkChange: { old, new in old.problems(becoming: new) },
            filters: ["subject": { [$0.subject.rawValue] }, "status": { [$0.status.rawValue] }],
            texts: { $0.names.all })
    }
}

// MARK: - What was done together

extension MatchmakingKinds {
    var c3pProject: RecordKind {
        of(
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
    }

    var jcmProject: RecordKind {
        of(
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
    }

    var agreement: RecordKind {
        of(
            Agreement.self,
            filters: [
                "country": { [$0.country.value] },
                "form": { [$0.form.rawValue] },
                "municipality": { $0.municipalityIds.map(\.value) },
                "partnerCity": { $0.partnerCityIds.map(\.value) },
            ],
            texts: { [$0.japaneseParty, $0.partner, $0.kind, $0.title].compactMap(\.self) })
    }
}
