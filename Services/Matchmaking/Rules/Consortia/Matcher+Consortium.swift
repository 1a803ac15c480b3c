package import Model

extension Matcher {
    /// The consortium that covers a city's needs best within the request's conditions, and the next best.
    ///
    /// - Parameter mayContinue: asked now and then; once it says no, the answer is the best found so far, with the gap to
    ///   what is possible.
    package func assemble(
        _ request: ConsortiumRequest, on day: CivilDate, profile: WeightProfile? = nil,
        mayContinue: @escaping () -> Bool = { true }
    ) -> Consortium {
        let weights = ConsortiumWeights(profile ?? self.profile(for: .consortium))
        let scope = CountryScope.verdict(for: request.city.country, in: catalogue, on: day)
        let pool = ConsortiumPool(request, matcher: self, weights: weights, day: day, mayContinue: mayContinue)
        let isClosed = closing(of: request.cityQuery(on: day), on: day) != nil
        let problem = pool.problem
        var outcome = AssemblyPool(problem, count: 1 + request.conditions.alternatives, mayContinue: mayContinue).run()
        if !pool.unseen.isEmpty {
            outcome.isOptimal = false
            outcome.bound = min(outcome.bound + pool.unseenWorth, weights.greatestWorth(size: request.conditions.size))
            // Who is apart from everybody seen may still go together with somebody unseen.
            if !request.conditions.conflicts.isEmpty {
                outcome.bound = weights.greatestWorth(size: request.conditions.size)
            }
        }
        let teams = ConsortiumTeams(pool: pool, problem: problem, matcher: self, day: day)
        let chosen = isClosed || pool.isEmpty ? [] : outcome.assemblies
        let best = chosen.first.map { assembly in
            teams.best(assembly) { narrower in
                var outcome = AssemblyPool(narrower, mayContinue: mayContinue).run()
                outcome.isOptimal = outcome.isOptimal && pool.unseen.isEmpty
                return outcome
            }
        }
        let outlook = ConsortiumOutlook(matcher: self, pool: pool, best: chosen.first, day: day)
        return Consortium(
            asOf: day, weights: weights, profiles: pool.profiles, scope: scope,
            needs: request.lines.enumerated().map { needLine($1, weight: pool.needWeights[$0], day) },
            best: best,
            alternatives: chosen.dropFirst().enumerated().map { teams.team($1, rank: $0 + 2) },
            search: search(pool, outcome), roles: outlook.roles, warnings: outlook.warnings, tasks: outlook.tasks,
            channels: outlook.channels, excluded: pool.excluded)
    }

    private func needLine(_ line: ConsortiumRequest.Line, weight: Int, _ day: CivilDate) -> Consortium.NeedLine {
        let sectors = sectors(stated: line.query.sectors, texts: line.query.texts)
        return Consortium.NeedLine(
            id: line.needID, text: line.query.text, priority: line.priority, weight: weight, sectors: named(sectors),
            flags: NeedFlags.of(line.query, sectors: sectors, on: day) + [priorityFlag(line)].compactMap(\.self))
    }

    /// Guidebook FY2024, section 3.1 step 3: verify how priorities are set when multiple needs exist.
    private func priorityFlag(_ line: ConsortiumRequest.Line) -> Reason? {
        guard line.priority == nil else { return nil }
        return Reason(
            rule: "need-priority", reference: "Guidebook FY2024, section 3.1 step 3",
            inputs: [Reason.Input("priority", nil)],
            message: BilingualText(
                en: "the city's priority of this need is not known and counts as 3: ask for it",
                ja: "このニーズの優先順位は不明のため3として計算しています。都市に確認してください"))
    }

    /// What the time did not allow to look at.
    private func unseen(_ pool: ConsortiumPool) -> [Reason.Input] {
        [
            pool.unseen.needs.isEmpty ? nil : Reason.Input("unseenNeeds", "\(pool.unseen.needs.count)"),
            pool.unseen.leads ? Reason.Input("unseenLeads", "yes") : nil,
            pool.unseen.municipalities ? Reason.Input("unseenMunicipalities", "yes") : nil,
        ].compactMap(\.self)
    }

    /// - Parameter greatest: what no consortium is worth more than.
    private static func unproven(gap: Int, of greatest: Int) -> BilingualText {
        // In tenths of a percent, rounded up: what is said is never less than what is possible.
        let tenths = greatest > 0 ? (gap * 1_000 + greatest - 1) / greatest : 1_000
        let share = "\(tenths / 10).\(tenths % 10)%"
        return BilingualText(
            en: "The time for the search ended: a better choice could be worth more by at most \(share) of the "
                + "greatest worth there is. Give it more time to prove the best",
            ja: "探索の時間が終了しました。これより良い組合せがあっても、差は最大値の\(share)以内です。時間を延ばすと最適性を証明できます")
    }

    private func search(_ pool: ConsortiumPool, _ outcome: AssemblyOutcome) -> Consortium.Search {
        let count = pool.providers.count
        let message =
            if !outcome.isOptimal {
                Self.unproven(gap: outcome.gap, of: pool.weights.greatestWorth(size: pool.request.conditions.size))
            } else if outcome.searched < count {
                BilingualText(
                    en:
                        "Proven to be the best: \(outcome.searched) of \(count) companies were searched, and the others "
                        + "together, each as good as the best of them for every need, would not help",
                    ja: "最適であることを証明済みです。\(count)社のうち\(outcome.searched)社を探索し、残りは全ニーズで最良の値を仮定しても改善しないことを確認しました")
            } else {
                BilingualText(
                    en: "Proven to be the best of all choices", ja: "すべての組合せの中で最適であることを証明済みです")
            }
        return Consortium.Search(
            optimal: outcome.isOptimal, gap: outcome.gap, municipalities: pool.municipalities.count,
            leads: pool.leads.count, companies: count, searched: outcome.searched, steps: outcome.steps,
            certificate: Reason(
                rule: "consortium-optimal", reference: "Guidebook FY2024, section 2.4",
                inputs: [
                    Reason.Input("bound", "\(outcome.bound)"), Reason.Input("searched", "\(outcome.searched)"),
                    Reason.Input("companies", "\(count)"),
                ] + unseen(pool),
                message: message))
    }
}
