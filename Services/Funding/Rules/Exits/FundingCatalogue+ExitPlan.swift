package import Model

extension FundingCatalogue {
    /// The facts that the primary exit's criteria are about, on a day.
    package func primaryCriteria(on day: CivilDate) -> [FactName] {
        let asked = Set(primaryExits(on: day).flatMap(\.facts))
        return FactName.allCases.filter { asked.contains($0) }
    }

    /// The ways on from a project: from the criteria of the JCM that do not hold to what waives them, over time from
    /// study to equipment, to the cooperation of cities, and the exits that are no schemes.
    ///
    /// - Parameter criteria: only the criteria of the primary exit on these facts, whether they hold or not.
    package func exitPlan(for asked: AskedProject, asOf day: CivilDate, criteria: [FactName]? = nil) -> ExitPlan {
        let sweep = sweep(asked, asOf: day)
        let primary = primaryExits(on: day)
        return ExitPlan(
            asOf: day, editions: editions, country: CountryPosition(asked.country),
            assumptions: assumptions(behind: asked),
            primary: primary.map { $0.judged(for: asked, asOf: day) },
            obstacles: primary.flatMap { obstacles(of: $0, for: asked, asOf: day, criteria, among: sweep.places) },
            steps: steps(for: asked, asOf: day),
            cooperation: schemes(for: asked.sought(nil), asOf: day) { $0.scheme.route == .cooperation },
            exits: GuidebookExits.all, questions: sweep.questions)
    }

    private func primaryExits(on day: CivilDate) -> [SchemeVersion] {
        versions.filter { $0.scheme.route == .primaryExit && $0.isInForce(on: day) }
    }

    // MARK: - Obstacles

    private func obstacles(
        of primary: SchemeVersion, for asked: AskedProject, asOf day: CivilDate, _ criteria: [FactName]?,
        among places: [CatalogueSweep.Place]
    ) -> [ExitPlan.Obstacle] {
        JudgedRule(primary.scheme.eligibility, for: asked).clauses.compactMap { judged in
            let fact = judged.clause.fact
            guard criteria?.contains(fact) ?? (judged.effects != .allowed), let finding = judged.finding() else {
                return nil
            }
            return ExitPlan.Obstacle(
                fact: fact, finding: finding,
                removedBy: NearestMiss.all(making: .clause(judged.clause), holdFor: asked),
                waivedBy: places.compactMap { waiver(of: fact, by: $0, for: asked) })
        }
    }

    /// How a scheme that is no dead end waives a criterion on a fact; `nil` where it does not.
    private func waiver(
        of fact: FactName, by place: CatalogueSweep.Place, for asked: AskedProject
    ) -> ExitPlan.Waiver? {
        let version = versions[place.version]
        guard version.scheme.route != .primaryExit, place.verdict != .doesNotFit else { return nil }
        let clauses = version.scheme.eligibility.clauses.filter { $0.fact == fact }.map { JudgedClause($0, for: asked) }
        let effects = clauses.reduce(Effects.allowed) { $0.and($1.effects) }
        let how: ExitPlan.Waiver.How
        let message: BilingualText
        if clauses.isEmpty {
            how = .notAsked
            message = BilingualText(
                en: "names no condition on this: \(fact.label.en)", ja: "「\(fact.label.ja)」についての要件はありません")
        } else if effects.isSubset(of: .available) {
            how = effects == .allowed ? .allowed : .confirm
            let sentences = clauses.compactMap { $0.finding()?.reason.message }
            message = BilingualText(
                en: sentences.map(\.en).joined(separator: " "), ja: sentences.map(\.ja).joined())
        } else {
            return nil
        }
        return ExitPlan.Waiver(
            scheme: SchemeMention(version.scheme), verdict: place.verdict, how: how, message: message)
    }

    // MARK: - Over time

    /// From the stage that the project is at; all of them while that is unknown.
    private func steps(for asked: AskedProject, asOf day: CivilDate) -> [ExitPlan.Step] {
        let stages = ProjectStage.overTime
        let reached = asked.stated.stage.map { stages.firstIndex(of: $0) ?? stages.endIndex } ?? stages.startIndex
        return stages[reached...].map { stage in
            ExitPlan.Step(
                stage: stage, label: stage.label,
                schemes: schemes(for: asked.sought(stage), asOf: day) {
                    $0.scheme.route != .cooperation && $0.scheme.offers.stages.contains(stage)
                },
                note: stage.note)
        }
    }

    /// The schemes of a kind that are no dead end, in the order of an answer.
    private func schemes(
        for asked: AskedProject, asOf day: CivilDate, where passes: (SchemeVersion) -> Bool
    ) -> [JudgedScheme] {
        sweep(asked, asOf: day) { passes(versions[$0]) }.places.filter { $0.verdict != .doesNotFit }
            .map { versions[$0.version].judged(for: asked, asOf: day) }
    }
}

extension AskedProject {
    /// The same project at a stage, each scheme judged for what it funds itself.
    fileprivate func sought(_ stage: ProjectStage?) -> AskedProject {
        var stated = stated
        stated.stage = stage
        stated.purposes = nil
        return AskedProject(stated, in: country, precedents: precedents)
    }
}

extension ProjectStage {
    /// The stages of a project with equipment, in their order.
    fileprivate static let overTime: [ProjectStage] = [.study, .demonstration, .equipment, .operation]

    /// What a step is for, and what to prepare in it for the next.
    fileprivate var note: BilingualText {
        switch self {
        case .study:
            BilingualText(
                en: "Explore every exit while the study runs (Guidebook, Reference after section 3.4), and find out "
                    + "what is still unknown below.",
                ja: "調査期間中にすべての出口を検討し(ガイドブック 3.4節後の参考)、下記の不明点を確認します。")
        case .demonstration:
            BilingualText(
                en: "Where the technology is new in the country, prove it first; equipment follows.",
                ja: "その国で新しい技術の場合は、まず実証し、その後に設備を導入します。")
        case .equipment:
            BilingualText(
                en: "Agree on the part of the cost that no support covers, and on monitoring and credits.",
                ja: "支援の対象とならない費用の負担と、モニタリング・クレジットの分担を関係者で合意します。")
        case .operation:
            BilingualText(
                en: "Monitor, report and verify; the capacity for it can be supported.",
                ja: "モニタリング・報告・検証を行います。そのための能力開発に支援があります。")
        case .cooperationAfterProject: label
        }
    }
}
