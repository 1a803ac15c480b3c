import Model

extension Evaluation {
    func explanation(
        _ plan: BestOfPlan, _ row: ScoringSheet.Row, _ possible: PointRange, maximum: Int
    ) -> RowExplanation {
        guard possible.isDecided else {
            let missing = plan.options.filter { option in
                holds(option) != .no && Points(worth(of: option, in: plan, maximum: maximum).max) > possible.min
            }.flatMap { questions(about: $0, in: plan) }.once
            return RowExplanation(reasons: [waiting(row, for: missing)], missing: missing)
        }
        let refusals = plan.options.compactMap { option in
            refusal(of: option).map { reason(row, reference: option.option.reference, message: $0) }
        }
        return RowExplanation(reasons: [best(of: plan, possible.min, row, maximum: maximum)] + refusals)
    }

    private func best(
        of plan: BestOfPlan, _ points: Points, _ row: ScoringSheet.Row, maximum: Int
    ) -> Reason {
        let holding = plan.options.filter { holds($0) == .yes }
            .map { (option: $0.option, points: Points(worth(of: $0, in: plan, maximum: maximum).min)) }
        let inputs = holding.map { Reason.Input($0.option.id, $0.points.description) }
        guard let winner = holding.first(where: { $0.points == points })?.option else {
            return reason(
                row, inputs: inputs,
                message: BilingualText(
                    en: "nothing that earns points is valid on \(submittedOn): 0 points",
                    ja: "\(submittedOn) 時点で有効な該当項目なし：0点"))
        }
        let earned = Wording.points(points)
        let isOneOfSeveral = holding.count > 1
        return reason(
            row, reference: winner.reference, inputs: inputs,
            message: BilingualText(
                en: "\(winner.title.en): \(earned.en)" + (isOneOfSeveral ? ", the highest of \(holding.count)" : ""),
                ja: "\(winner.title.ja)：\(earned.ja)" + (isOneOfSeveral ? "（該当\(holding.count)件中の最高）" : "")))
    }

    // MARK: - Certificates that do not count

    /// Only for a certificate that is held; what is not held needs no explanation.
    private func refusal(of plan: OptionPlan) -> BilingualText? {
        guard let evidence = plan.option.certificate, case .certificates(let held) = facts[plan.certificates],
            let certificate = held.first(where: { $0.name == evidence.name }), holds(plan) == .no
        else { return nil }
        var causes: [BilingualText] = []
        if certificate.isValid(on: submittedOn) == .no {
            causes.append(BilingualText(en: "not valid on \(submittedOn)", ja: "\(submittedOn) 時点で有効でない"))
        }
        if evidence.atHeadOffice, certificate.coversHeadOffice == false {
            causes.append(BilingualText(en: "it does not cover the head office", ja: "本社を対象に含まない"))
        }
        let failed = (plan.option.conditions ?? []).filter { stated.truth(of: $0) == .no }
        causes += failed.map { condition in
            let label = label(of: condition.input)
            let value = stated.written(condition.input) ?? "–"
            return BilingualText(en: "\(label.en): \(value)", ja: "\(label.ja)：\(value)")
        }
        let listed = Wording.list(causes)
        let title = plan.option.title
        return BilingualText(
            en: "\(title.en) does not count: \(listed.en)", ja: "\(title.ja)は対象外：\(listed.ja)")
    }

    // MARK: - What is asked

    /// What keeps open whether an option holds, or what it is worth.
    private func questions(about plan: OptionPlan, in rule: BestOfPlan) -> [Scorecard.MissingFact] {
        certificateQuestions(plan) + stated.missing(for: plan.option.conditions ?? [])
            + (plan.option.points == nil ? equivalentQuestions(plan, in: rule) : [])
    }

    private func certificateQuestions(_ plan: OptionPlan) -> [Scorecard.MissingFact] {
        guard let evidence = plan.option.certificate else { return [] }
        guard case .certificates(let held) = facts[plan.certificates] else { return [stated.missing(evidence.input)] }
        return held.enumerated().filter { $1.name == evidence.name }.flatMap { index, certificate in
            let pointer = pointer(to: evidence.input)[index]
            let inTime = certificate.isValid(on: submittedOn)
            let office = evidence.atHeadOffice ? Truth(certificate.coversHeadOffice) : .yes
            return (inTime == .unknown && office != .no ? [validityQuestion(evidence, pointer)] : [])
                + (office == .unknown && inTime != .no ? [officeQuestion(evidence, pointer)] : [])
        }
    }

    private func equivalentQuestions(_ plan: OptionPlan, in rule: BestOfPlan) -> [Scorecard.MissingFact] {
        guard let evidence = plan.option.certificate else { return [] }
        let label = label(of: evidence)
        return equivalents(of: plan, in: rule).filter { $0.points == nil }.map { entry in
            Scorecard.MissingFact(
                pointer: pointer(to: evidence.input)[entry.index]["countsAs"].description,
                question: BilingualText(
                    en: "operator's decision: which certificate of the sheet \(label.en) counts as",
                    ja: "事務局の判断：\(label.ja)をどの認証とみなすか"),
                evidence: self.plan.inputs[evidence.input]?.evidence)
        }
    }

    private func validityQuestion(_ evidence: ScoringSheet.Evidence, _ pointer: Pointer) -> Scorecard.MissingFact {
        let label = label(of: evidence)
        return .init(
            pointer: pointer["validUntil"].description,
            question: BilingualText(en: "the last valid day of \(label.en)", ja: "\(label.ja)の有効期限"),
            evidence: BilingualText(en: "a copy of the certificate", ja: "認定通知・登録証の写し"))
    }

    private func officeQuestion(_ evidence: ScoringSheet.Evidence, _ pointer: Pointer) -> Scorecard.MissingFact {
        let label = label(of: evidence)
        return .init(
            pointer: pointer["headOffice"].description,
            question: BilingualText(en: "whether \(label.en) covers the head office", ja: "\(label.ja)が本社を対象に含むか"),
            evidence: BilingualText(en: "a copy of the certificate with its scope", ja: "適用範囲の分かる登録証の写し"))
    }

    private func label(of evidence: ScoringSheet.Evidence) -> BilingualText {
        let known = plan.inputs[evidence.input]?.certificates?.first { $0.name == evidence.name }
        return known?.label ?? BilingualText(en: evidence.name, ja: evidence.name)
    }
}
