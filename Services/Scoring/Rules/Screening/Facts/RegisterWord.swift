import Model

/// What a register says to a claim.
struct RegisterWord: Sendable {
    /// Unknown while the register is silent: its lists are not complete.
    let supports: Truth
    var shown: [Reason.Input] = []
    var details: [BilingualText] = []
}

extension DerivedFacts {
    func word(on claim: ScreeningEdition.Claim) -> RegisterWord {
        guard let record = registers.pair else { return RegisterWord(supports: .unknown, details: registers.notices) }
        return switch claim.register {
        case .leadingArea: leadingArea(record)
        case .zeroCarbonDeclaration: zeroCarbon(record)
        case .partnerDeclaration: partnerDeclaration(record)
        case .agreement: agreement(record)
        case .pastProjects: pastProjects(statedPast(claim), record)
        case .countryOfCities: countryOfCities(record)
        }
    }

    private func leadingArea(_ record: PairRecord) -> RegisterWord {
        RegisterWord(
            supports: allKnown(record)
                ? record.municipalities.map(\.leadingArea).any : someYes(record) { $0.leadingArea },
            shown: record.municipalities.map {
                Reason.Input(
                    $0.id.value, $0.leadingArea.known.map { "\($0)" }, source: $0.selection.map { Source($0.source) })
            },
            details: record.municipalities.map { municipality in
                let since = municipality.selection.map { $0.selectedOn.text }
                return switch municipality.leadingArea {
                case .yes:
                    BilingualText(
                        en: "\(municipality.names[.en]): on the register of Leading Areas"
                            + (since.map { ", selected on \($0)" } ?? ""),
                        ja: "\(municipality.names[.ja])：脱炭素先行地域の台帳に記載" + (since.map { "（選定日 \($0)）" } ?? "")
                    ).remarked(municipality.leadingAreaRemark)
                case .no:
                    BilingualText(
                        en: "\(municipality.names[.en]): on record as no Leading Area",
                        ja: "\(municipality.names[.ja])：脱炭素先行地域でないと記録"
                    ).remarked(municipality.leadingAreaRemark)
                case .unknown:
                    BilingualText(
                        en: "\(municipality.names[.en]): the register is silent, and it is not complete",
                        ja: "\(municipality.names[.ja])：台帳に記載なし（台帳は全件を網羅していない）"
                    ).remarked(municipality.leadingAreaRemark)
                }
            })
    }

    private func zeroCarbon(_ record: PairRecord) -> RegisterWord {
        RegisterWord(
            supports: someYes(record) { $0.zeroCarbonDeclaration },
            shown: record.municipalities.map { municipality in
                Reason.Input(
                    municipality.id.value, municipality.declaration.map { $0.declared ?? $0.statement ?? "true" },
                    source: municipality.declaration.map { Source($0.source) })
            },
            details: record.municipalities.map { municipality in
                declared(
                    municipality.names, municipality.declaration.map { $0.declared ?? $0.statement ?? "" },
                    municipality.declarationRemark)
            })
    }

    private func partnerDeclaration(_ record: PairRecord) -> RegisterWord {
        RegisterWord(
            supports: record.partnerCities.map(\.carbonNeutralDeclaration).contains(.yes) ? .yes : .unknown,
            shown: record.partnerCities.map { city in
                Reason.Input(
                    city.id.value, city.declaration?.text, source: city.declaration.map { Source($0.source) })
            },
            details: record.partnerCities.map { declared($0.names, $0.declaration?.text, $0.declarationRemark) })
    }

    private func declared(_ names: Names, _ words: String?, _ remark: BilingualText?) -> BilingualText {
        guard let words else {
            return BilingualText(
                en: "\(names[.en]): no declaration on the register, which is not complete",
                ja: "\(names[.ja])：台帳に宣言の記載なし（台帳は全件を網羅していない）"
            ).remarked(remark)
        }
        let quoted = words.isEmpty ? "" : " (\(words))"
        return BilingualText(
            en: "\(names[.en]): a declaration is on the register\(quoted)", ja: "\(names[.ja])：台帳に宣言の記載あり\(quoted)"
        ).remarked(remark)
    }

    private func agreement(_ record: PairRecord) -> RegisterWord {
        let between = record.agreements.filter {
            $0.partnerType == .city && ($0.form == .sister || $0.form == .memorandum)
        }
        // An agreement that is not on record may still exist; one that has ended may have been renewed, but is no proof.
        let supports: Truth = between.isEmpty ? .unknown : between.map(\.inForce).any
        return RegisterWord(
            supports: supports,
            shown: record.agreements.map { Reason.Input($0.id.value, $0.inForce.rawValue, source: $0.source) },
            details: record.agreements.map { agreement in
                let municipality = parties.name(agreement.municipality.value)
                let printed = BilingualText(en: agreement.partner, ja: agreement.partner)
                let partner = agreement.partnerType == .city ? parties.name(agreement.partnerCity.value) : printed
                let named = [agreement.kind, agreement.date?.text].compactMap(\.self).joined(separator: ", ")
                let ended = agreement.inForce == .no
                return BilingualText(
                    en: "on the register: \(municipality.en) – \(partner.en): \(named)\(ended ? ", ended" : "")",
                    ja: "台帳：\(municipality.ja)–\(partner.ja)：\(named)\(ended ? "（終了）" : "")"
                ).remarked(agreement.remark)
            })
    }

    private func countryOfCities(_ record: PairRecord) -> RegisterWord {
        guard let stated = registers.statedCountry else { return RegisterWord(supports: .unknown) }
        let elsewhere = record.partnerCities.filter { $0.country != stated }
        return RegisterWord(
            supports: record.partnerCities.isEmpty ? .unknown : Truth(elsewhere.isEmpty),
            shown: record.partnerCities.map { Reason.Input($0.id.value, $0.country.value, source: $0.source) },
            details: elsewhere.map {
                BilingualText(
                    en: "\($0.names[.en]) lies in \($0.country), the proposal says \(stated)",
                    ja: "\($0.names[.ja])の所在国は\($0.country)、提案書の記載は\(stated)")
            })
    }

    private func pastProjects(_ stated: [PastProject], _ record: PairRecord) -> RegisterWord {
        let absent = stated.filter { project in !record.projects.contains { $0.holds(project) } }
        let listed = record.projects.filter { project in project.municipalities != nil }
        let supports: Truth = stated.isEmpty ? Truth(!listed.isEmpty) : absent.isEmpty ? .yes : .unknown
        return RegisterWord(
            supports: supports,
            shown: listed.map { project in
                Reason.Input(
                    project.id.value, project.fiscalYears.map { "FY\($0)" }.joined(separator: ", "),
                    source: project.source)
            },
            details: stated.isEmpty
                ? listed.map { Self.onRegister($0) }
                : absent.map {
                    BilingualText(
                        en: "\($0.project): not on the register of past projects, which is not complete",
                        ja: "\($0.project)：過去事業の台帳に記載なし（台帳は全件を網羅していない）")
                })
    }

    private static func onRegister(_ project: PairRecord.Project) -> BilingualText {
        BilingualText(
            en: "on the register: \(project.id), " + project.fiscalYears.map { "FY\($0)" }.joined(separator: ", "),
            ja: "台帳：\(project.id)（" + project.fiscalYears.map { "\($0)年度" }.joined(separator: "、") + "）")
    }

    /// Whether every municipality of the proposal is on record, so that "no" of all of them means "no".
    private func allKnown(_ record: PairRecord) -> Bool {
        !record.municipalities.isEmpty && record.municipalities.count == (parties.municipalities ?? []).count
    }

    private func someYes(_ record: PairRecord, _ truth: (PairRecord.MunicipalityParty) -> Truth) -> Truth {
        record.municipalities.contains { truth($0) == .yes } ? .yes : .unknown
    }
}

extension PairRecord.Project {
    /// Whether it is a project that a proposal states: by its id, or by its cities and one of its years.
    fileprivate func holds(_ stated: PastProject) -> Bool {
        if stated.project == id.value { return true }
        guard let stateds = stated.municipalities, let cities = stated.partnerCities, let first = fiscalYears.first,
            let last = fiscalYears.last
        else { return false }
        // With one end given it may have been in any of the years from there on.
        let years = ProjectYears(stated, within: first..<(last + 1), longest: fiscalYears.count)
        return !years.certain.union(years.doubtful).isDisjoint(with: fiscalYears)
            && (municipalities ?? []).contains { own in stateds.contains { $0.value == own.value } }
            && partnerCities.contains { own in cities.contains { $0.value == own.value } }
    }
}

extension BilingualText {
    /// With what the register cannot tell of the day in brackets behind it.
    fileprivate func remarked(_ remark: BilingualText?) -> BilingualText {
        guard let remark else { return self }
        return BilingualText(en: "\(en) (\(remark.en))", ja: "\(ja)（\(remark.ja)）")
    }
}
