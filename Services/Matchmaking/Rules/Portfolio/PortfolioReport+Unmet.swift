import Model

// Why a need lacks technologies: the first rule that says so.
extension PortfolioReport {
    private static let reference: Reference = "Guidebook FY2024, section 3.1 step 4"

    func whyUnmet(_ place: Int) -> Reason {
        let fit = fits[place]
        if let closing = fit.closing { return closing }
        let chosen = Set(assignment.pairs[place].map(\.offer))
        let rest = fit.pairs.filter { !chosen.contains($0.offer) }
        guard !rest.isEmpty else { return lacksCandidates(place) }
        let offered = rest.filter { mayServe(Int($0.offer)) }
        guard let best = offered.min(by: AssignmentProblem.Pair.ranksBefore) else { return withoutCapacity(rest) }
        return limitsUsedUp[place] ? limitReached(place) : taken(best, of: fit.pairs.count)
    }

    /// Whether a technology, and the company that offers it, may serve anybody at all.
    private func mayServe(_ offer: Int) -> Bool {
        let problem = selection.problem
        return problem.capacities[offer] > 0 && problem.groups[offer].map { problem.groupCapacities[$0] > 0 } ?? true
    }

    private func lacksCandidates(_ place: Int) -> Reason {
        let fit = fits[place]
        let withdrawn = fit.withdrawn.map { matcher.offers[$0].record }
        let inputs =
            [
                Reason.Input("demand", "\(selection.problem.demands[place])"),
                Reason.Input("candidates", "\(fit.pairs.count)"),
            ] + withdrawn.map { Reason.Input("withdrawn", $0.key, source: $0.source) }
        guard fit.pairs.isEmpty else {
            return Reason(
                rule: "portfolio-few-candidates", reference: Self.reference, inputs: inputs,
                message: BilingualText(
                    en: "only \(fit.pairs.count) of the technologies asked about fit, and all of them serve the need",
                    ja: "対象の技術のうち適合するのは\(fit.pairs.count)件のみで、すべて割り当て済みです"))
        }
        guard withdrawn.isEmpty else {
            return Reason(
                rule: "portfolio-candidates-withdrawn", reference: Self.reference, inputs: inputs,
                message: BilingualText(
                    en: "every technology that would fit is withdrawn: "
                        + withdrawn.map(\.names.en).joined(separator: ", "),
                    ja: "適合する技術はすべて取り下げられています: "
                        + withdrawn.map { $0.names[.ja] }.joined(separator: "、")))
        }
        return Reason(
            rule: "portfolio-no-candidate", reference: Self.reference, inputs: inputs,
            message: BilingualText(
                en: "no technology asked about shares a sector or enough words with the need: "
                    + "state its sector, or look for further technologies",
                ja: "対象の技術に分野や内容が合うものがありません。ニーズの分野を記入するか、技術の候補を広げてください"))
    }

    /// Nothing is missing but the leave to serve anybody.
    private func withoutCapacity(_ rest: [AssignmentProblem.Pair]) -> Reason {
        let technologies = rest.sorted(by: AssignmentProblem.Pair.ranksBefore).prefix(ReasonText.namedRecords)
            .map { matcher.offers[Int($0.offer)].record }
        let more = rest.count - technologies.count
        return Reason(
            rule: "portfolio-no-capacity", reference: Self.reference,
            inputs: [Reason.Input("candidates", "\(rest.count)"), Reason.Input("capacity", "0")]
                + technologies.map { Reason.Input("technology", $0.key, source: $0.source) },
            message: BilingualText(
                en: (rest.count == 1
                    ? "the technology that would fit was given no capacity: "
                    : "the technologies that would fit were given no capacity: ")
                    + technologies.map(\.names.en).joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""),
                ja: "割り当て先のない適合技術は、受入可能件数が0に設定されています: "
                    + technologies.map { $0.names[.ja] }.joined(separator: "、") + (more > 0 ? "ほか\(more)件" : "")))
    }

    private func taken(_ best: AssignmentProblem.Pair, of candidates: Int) -> Reason {
        let offer = Int(best.offer)
        let technology = matcher.offers[offer].record
        let needs = served[offer].map { selection.needs[$0].id.value }
        let state = state(offer, needs)
        let price = price(assignment.prices[offer])
        var inputs = [
            Reason.Input("candidates", "\(candidates)"),
            Reason.Input("technology", technology.key, source: technology.source),
            Reason.Input("score", "\(best.score)"),
            Reason.Input("capacity", "\(selection.problem.capacities[offer])"),
        ]
        inputs += needs.map { Reason.Input("serves", $0) }
        inputs.append(Reason.Input("price", "\(price.score)"))
        return Reason(
            rule: "portfolio-all-taken", reference: Self.reference, inputs: inputs,
            message: BilingualText(
                en: "the technologies that fit bring more elsewhere; the best left, "
                    + "\(technology.names.en), \(state.en)",
                ja: "適合する技術は他のニーズでより高い効果を得ます。残る最良の\(technology.names[.ja])は\(state.ja)"))
    }

    private func state(_ offer: Int, _ needs: [String]) -> BilingualText {
        let problem = selection.problem
        let price = assignment.prices[offer]
        guard needs.count >= problem.capacities[offer] else {
            let company = matcher.offers[offer].company
            return BilingualText(
                en: "could serve it, but \(company?.names.en ?? "its company") is at its limit",
                ja: "対応できますが、\(company?.names[.ja] ?? "提供企業")が上限に達しています")
        }
        let worth = price.score > 0 ? price.score : 0
        return BilingualText(
            en: "serves \(needs.joined(separator: ", ")); one more place for it adds up to \(worth)",
            ja: "\(needs.joined(separator: "、"))に割り当て済みです。受入可能件数を1件増やすと合計適合度が最大\(worth)増えます")
    }
}
