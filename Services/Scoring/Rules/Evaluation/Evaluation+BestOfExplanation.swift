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
        let refused = plan.options.flatMap { option in
            refusals(of: option, in: plan, past: possible.min).map {
                reason(row, reference: option.option.reference, inputs: $0.inputs, message: $0.message)
            }
        }
        return RowExplanation(reasons: [best(of: plan, possible.min, row, maximum: maximum)] + refused)
    }

    private func best(
        of plan: BestOfPlan, _ points: Points, _ row: ScoringSheet.Row, maximum: Int
    ) -> Reason {
        let holding = plan.options.filter { holds($0) == .yes }
            .map { (option: $0.option, points: Points(worth(of: $0, in: plan, maximum: maximum).min)) }
        let inputs = holding.map { Reason.Input($0.option.id, $0.points.description) }
        let winner = holding.first { $0.points == points && (points > .zero || $0.option.points != nil) }?.option
        guard let winner else {
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

    // MARK: - What does not count

    private typealias Refusal = (inputs: [Reason.Input], message: BilingualText)

    /// Why an option gives nothing that was nearly taken: a certificate is held, or a part of its conditions holds.
    /// What is not there at all needs no explanation.
    private func refusals(of plan: OptionPlan, in rule: BestOfPlan, past points: Points) -> [Refusal] {
        guard holds(plan) == .no else { return refusedEquivalents(plan, in: rule) }
        guard let evidence = plan.option.certificate else {
            let isBetter = plan.option.points.map { Points($0) > points } ?? false
            let isBegun = plan.conditions.contains { $0.holds(in: facts) == .yes }
            return isBetter && isBegun ? [refusal(of: plan.option, [])] : []
        }
        guard case .certificates(let held) = facts[plan.certificates],
            let certificate = held.first(where: { $0.name == evidence.name })
        else { return [] }
        var causes: [BilingualText] = []
        if certificate.isValid(on: submittedOn) == .no {
            causes.append(BilingualText(en: "not valid on \(submittedOn)", ja: "\(submittedOn) 時点で有効でない"))
        }
        if evidence.atHeadOffice, certificate.coversHeadOffice == false { causes.append(Self.otherOffice) }
        return [refusal(of: plan.option, causes)]
    }

    private static let otherOffice = BilingualText(en: "it does not cover the head office", ja: "本社を対象に含まない")

    /// Equivalents of something that would itself not count.
    private func refusedEquivalents(_ plan: OptionPlan, in rule: BestOfPlan) -> [Refusal] {
        guard plan.option.points == nil else { return [] }
        return equivalents(of: plan, in: rule).filter { $0.isNamed && $0.points.max == 0 }.flatMap { entry in
            entry.models.map { model, _ in
                let fails = model.conditions.hold(in: facts) == .no
                let refused = refusal(of: model.option, fails ? [] : [Self.otherOffice])
                let title = plan.option.title
                return (
                    refused.inputs,
                    BilingualText(
                        en: "\(title.en), to count as: \(refused.message.en)",
                        ja: "\(title.ja)（相当する認定）：\(refused.message.ja)")
                )
            }
        }
    }

    /// Adds the conditions that fail to other causes.
    private func refusal(of option: ScoringSheet.Option, _ causes: [BilingualText]) -> Refusal {
        let conditions = option.conditions ?? []
        let failed = conditions.filter { stated.truth(of: $0) == .no }.map { condition in
            let label = label(of: condition.input)
            let value = stated.written(condition.input) ?? "–"
            return BilingualText(en: "\(label.en): \(value)", ja: "\(label.ja)：\(value)")
        }
        let listed = Wording.list(causes + failed)
        return (
            conditions.map { .init($0.input, stated.written($0.input)) },
            BilingualText(
                en: "\(option.title.en) does not count: \(listed.en)", ja: "\(option.title.ja)は対象外：\(listed.ja)")
        )
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
        return equivalents(of: plan, in: rule).filter { !$0.points.isDecided }.flatMap { entry in
            let pointer = pointer(to: evidence.input)[entry.index]
            guard entry.isNamed else { return [levelQuestion(evidence, label, pointer["countsAs"])] }
            return entry.models.filter { $0.holds == .unknown }.flatMap { model, _ in
                let office =
                    stated.truth(of: model.option.conditions ?? []) == .yes ? [officeQuestion(evidence, pointer)] : []
                return stated.missing(for: model.option.conditions ?? []) + office
            }
        }
    }

    private func levelQuestion(
        _ evidence: ScoringSheet.Evidence, _ label: BilingualText, _ pointer: Pointer
    ) -> Scorecard.MissingFact {
        Scorecard.MissingFact(
            pointer: pointer.description,
            question: BilingualText(
                en: "operator's decision: which certificate of the sheet \(label.en) counts as",
                ja: "事務局の判断：\(label.ja)をどの認証とみなすか"),
            evidence: self.plan.inputs[evidence.input]?.evidence)
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
