import Model

extension DerivedFacts {
    /// Whether one more fiscal year is within the phases, for each pair of a municipality and a partner city.
    func phaseUse(_ derived: ScreeningEdition.DerivedFact, _ terms: ScreeningEdition.PhaseTerms) -> KnownFact {
        let histories = histories(terms)
        let used = histories.map { $0.hasUsed(up: terms.limit) }
        let possible = Self.uses(used)
        return KnownFact(
            label: derived.label, pointer: .root["partnerCities"], answers: derived.from.answers,
            possible: Set(possible.map(\.rawValue)), isStated: false, isOpenToChange: false,
            shown: histories.map { history in
                Reason.Input(
                    "\(history.municipality)+\(history.partnerCity)",
                    history.most == history.least ? String(history.least) : nil)
            },
            missing: possible.count == 1 ? [] : phaseQuestions(derived, terms),
            details: histories.map { sentence(on: $0, limit: terms.limit) })
    }

    /// What some pairs that are settled, and others that are not, leave possible.
    private static func uses(_ used: [Truth]) -> Set<PhaseUse> {
        guard !used.isEmpty else { return Set(PhaseUse.allCases) }
        let certain = used.count { $0 == .yes }
        let most = used.count { $0 != .no }
        return Set((certain...most).map { $0 == 0 ? .within : $0 == used.count ? .usedUpByAll : .usedUpBySome })
    }

    /// Said outright by the proposal, or else by how many years the pair with the most of them has had.
    func phaseStart(_ derived: ScreeningEdition.DerivedFact, _ terms: ScreeningEdition.PhaseTerms) -> KnownFact {
        if let stated = terms.stated, let written = facts.written(stated) {
            return KnownFact(
                label: derived.label, pointer: facts.pointer(to: stated), answers: derived.from.answers,
                possible: [written], isStated: true, isOpenToChange: false, shown: [Reason.Input(stated, written)])
        }
        let longest = histories(terms).max { ($0.least, $0.most ?? .max) < ($1.least, $1.most ?? .max) }
        let possible = longest.map { Self.starts($0, yearsPerPhase: terms.yearsPerPhase) } ?? derived.from.everyAnswer
        let pointer = terms.stated.map { facts.pointer(to: $0) } ?? .root["partnerCities"]
        return KnownFact(
            label: derived.label, pointer: pointer, answers: derived.from.answers, possible: possible,
            isStated: terms.stated != nil, isOpenToChange: false,
            shown: [Reason.Input("fiscalYearsUsed", longest.map { String($0.least) })],
            missing: possible.count == 1
                ? [] : [.init(pointer: pointer.description, question: derived.label, evidence: derived.evidence)],
            details: longest.map { [sentence(on: $0, limit: terms.limit)] } ?? [])
    }

    private static func starts(_ history: PairHistory, yearsPerPhase: Int) -> Set<String> {
        guard let most = history.most else { return [KnownFact.yes, KnownFact.no] }
        return Set(
            (history.least...most).map { $0 > 0 && $0 % yearsPerPhase == 0 ? KnownFact.yes : KnownFact.no })
    }

    // MARK: - Years

    private func histories(_ terms: ScreeningEdition.PhaseTerms) -> [PairHistory] {
        // No pair has worked together for a century; the bound keeps a mistyped year from growing without end.
        let years = (fiscalYear - 100)..<fiscalYear
        let stated = statedProjects(terms).map {
            (project: $0, years: ProjectYears($0, within: years, longest: terms.yearsPerPhase))
        }
        let registered = Set((registers.pair?.projects ?? []).map(\.id.value))
        return (parties.municipalities ?? []).flatMap { municipality in
            (parties.partnerCities ?? []).map { city in
                var history = PairHistory(
                    municipality: municipality, partnerCity: city, isOpen: !isRegistered(municipality, city))
                for project in registers.pair?.projects ?? [] { history.add(project, within: years) }
                for (project, years) in stated where project.project != proposal.id.value {
                    history.add(project, years, isRegistered: registered.contains(project.project))
                }
                return history
            }
        }
    }

    private func statedProjects(_ terms: ScreeningEdition.PhaseTerms) -> [PastProject] {
        guard let name = terms.pastProjects, case .pastProjects(let projects) = facts.facts[name] else { return [] }
        return projects
    }

    private func isRegistered(_ municipality: Proposal.PartyID, _ city: Proposal.PartyID) -> Bool {
        registers.pair != nil && !parties.isUnregistered(municipality) && !parties.isUnregistered(city)
    }

    // MARK: - Words

    private func phaseQuestions(
        _ derived: ScreeningEdition.DerivedFact, _ terms: ScreeningEdition.PhaseTerms
    ) -> [Scorecard.MissingFact] {
        guard parties.missing.isEmpty else { return parties.missing }
        let pointer = terms.pastProjects.map { facts.pointer(to: $0) } ?? .root["partnerCities"]
        return parties.unregisteredQuestions + [
            .init(pointer: pointer.description, question: derived.label, evidence: derived.evidence)
        ]
    }

    private func sentence(on history: PairHistory, limit: Int) -> BilingualText {
        let municipality = parties.name(history.municipality.value)
        let city = parties.name(history.partnerCity.value)
        let count =
            history.most == history.least
            ? String(history.least) : history.most.map { "\(history.least)–\($0)" } ?? "≥ \(history.least)"
        let evidence = evidence(of: history)
        return BilingualText(
            en: "\(municipality.en) – \(city.en): \(count) of at most \(limit) fiscal years used before FY\(fiscalYear)"
                + evidence.en,
            ja: "\(municipality.ja)–\(city.ja)：\(fiscalYear)年度より前に最大\(limit)年度のうち\(count)年度を使用" + evidence.ja)
    }

    /// The years and projects behind a count, in brackets; the doubtful years marked.
    private func evidence(of history: PairHistory) -> BilingualText {
        guard !history.projects.isEmpty else { return BilingualText(en: "", ja: "") }
        let doubtful = history.doubtful.subtracting(history.certain)
        let years = history.certain.union(doubtful).sorted().map { ($0, doubtful.contains($0) ? "?" : "") }
        let english = years.map { "FY\($0.0)\($0.1)" } + history.projects
        let japanese = years.map { "\($0.0)年度\($0.1)" } + history.projects
        return BilingualText(
            en: " (" + english.joined(separator: ", ") + ")", ja: "（" + japanese.joined(separator: "、") + "）")
    }
}

extension ScreeningEdition.PhaseTerms {
    /// How many fiscal years the phases have together.
    var limit: Int { yearsPerPhase * phases }
}

extension PairHistory {
    /// A project of the register. One whose municipality is not on record may have been the pair's.
    fileprivate mutating func add(_ project: PairRecord.Project, within years: Range<Int>) {
        guard project.partnerCities.contains(where: { $0.value == partnerCity.value }),
            project.municipalities?.contains(where: { $0.value == municipality.value }) ?? true
        else { return }
        let years = Set(project.fiscalYears.filter { years.contains($0) })
        add(
            certain: project.isCertain ? years : [], doubtful: project.isCertain ? [] : years, isOpen: false,
            from: project.id.value)
    }

    /// A project that the proposal states.
    fileprivate mutating func add(_ project: PastProject, _ years: ProjectYears, isRegistered: Bool) {
        let isPair =
            (project.municipalities.map { Truth($0.contains(municipality)) } ?? .unknown)
            && (project.partnerCities.map { Truth($0.contains(partnerCity)) } ?? .unknown)
        guard isPair != .no else { return }
        // Where the register has the project's years, they count, and a date that is left out is no doubt.
        let possible = years.certain.union(isRegistered ? [] : years.doubtful)
        add(
            certain: isPair == .yes ? years.certain : [], doubtful: possible, isOpen: years.isOpen && !isRegistered,
            from: project.project)
    }
}
