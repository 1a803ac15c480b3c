import Model

/// What an option is worth to a proposal.
struct OptionOutcome: Sendable {
    let option: ScoringSheet.Option
    let holds: Truth
    /// The points that it would give; a range while an equivalent's level is open.
    let worth: PointRange
    let missing: [Scorecard.MissingFact]
    /// Why a certificate that is held does not count.
    let refusal: BilingualText?
}

extension Evaluation {
    func bestOf(_ rule: ScoringSheet.BestOf, _ row: ScoringSheet.Row, maximum: Int) -> RowOutcome {
        let outcomes = rule.options.map { outcome(of: $0, in: rule, maximum: maximum) }
        let least = outcomes.filter { $0.holds == .yes }.map(\.worth.min).max() ?? 0
        let most = outcomes.filter { $0.holds != .no }.map(\.worth.max).max() ?? 0
        let possible = PointRange(min: least, max: most)
        guard possible.isDecided else {
            let missing = outcomes.filter { $0.holds != .no && $0.worth.max > least }.flatMap(\.missing).once
            return RowOutcome(possible: possible, reasons: [waiting(row, for: missing)], missing: missing)
        }
        let refusals = outcomes.compactMap { outcome in
            outcome.refusal.map { reason(row, reference: outcome.option.reference, message: $0) }
        }
        return RowOutcome(possible: possible, reasons: [best(outcomes, possible.min, row)] + refusals)
    }

    private func best(_ outcomes: [OptionOutcome], _ points: Points, _ row: ScoringSheet.Row) -> Reason {
        let holding = outcomes.filter { $0.holds == .yes }
        let inputs = holding.map { Reason.Input($0.option.id, $0.worth.min.description) }
        guard let winner = holding.first(where: { $0.worth.min == points }) else {
            return reason(
                row, inputs: inputs,
                message: BilingualText(
                    en: "nothing that earns points is valid on \(submittedOn): 0 points",
                    ja: "\(submittedOn) 時点で有効な該当項目なし：0点"))
        }
        let earned = Wording.points(points)
        let others = holding.count - 1
        return reason(
            row, reference: winner.option.reference, inputs: inputs,
            message: BilingualText(
                en: "\(winner.option.title.en): \(earned.en)" + (others > 0 ? ", the highest of \(holding.count)" : ""),
                ja: "\(winner.option.title.ja)：\(earned.ja)" + (others > 0 ? "（該当\(holding.count)件中の最高）" : "")))
    }

    func outcome(of option: ScoringSheet.Option, in rule: ScoringSheet.BestOf, maximum: Int) -> OptionOutcome {
        let conditions = option.conditions ?? []
        let stated = truth(of: conditions)
        let proof = option.certificate.map { self.proof(of: $0) } ?? (valid: Truth.yes, missing: [])
        let worth = worth(of: option, in: rule, maximum: maximum)
        let missing =
            proof.missing + self.missing(for: conditions)
            + (option.points == nil ? equivalentQuestions(option, in: rule) : [])
        let holds = stated && proof.valid
        return OptionOutcome(
            option: option, holds: holds, worth: worth, missing: missing,
            refusal: holds == .no ? refusal(of: option) : nil)
    }

    /// Only for a certificate that is held; what is not held needs no explanation.
    private func refusal(of option: ScoringSheet.Option) -> BilingualText? {
        guard let evidence = option.certificate, case .certificates(let held) = checked.facts[evidence.input],
            let certificate = held.first(where: { $0.name == evidence.name })
        else { return nil }
        var causes: [BilingualText] = []
        if certificate.isValid(on: submittedOn) == .no {
            causes.append(BilingualText(en: "not valid on \(submittedOn)", ja: "\(submittedOn) 時点で有効でない"))
        }
        if evidence.atHeadOffice, certificate.coversHeadOffice == false {
            causes.append(BilingualText(en: "it does not cover the head office", ja: "本社を対象に含まない"))
        }
        let failed = (option.conditions ?? []).filter { truth(of: $0) == .no }
        causes += failed.map { condition in
            let label = inputs[condition.input]?.label ?? BilingualText(en: condition.input, ja: condition.input)
            let value = written(condition.input) ?? "–"
            return BilingualText(en: "\(label.en): \(value)", ja: "\(label.ja)：\(value)")
        }
        let listed = Wording.list(causes)
        return BilingualText(
            en: "\(option.title.en) does not count: \(listed.en)", ja: "\(option.title.ja)は対象外：\(listed.ja)")
    }

    /// Unknown while there is no list of certificates, or an entry leaves its validity or office open.
    private func proof(of evidence: ScoringSheet.Evidence) -> (valid: Truth, missing: [Scorecard.MissingFact]) {
        guard case .certificates(let held) = checked.facts[evidence.input] else {
            return (.unknown, [missing(evidence.input)])
        }
        var valid = Truth.no
        var missing: [Scorecard.MissingFact] = []
        for (index, certificate) in held.enumerated() where certificate.name == evidence.name {
            let pointer = pointer(to: evidence.input)[index]
            let inTime = certificate.isValid(on: submittedOn)
            let office = evidence.atHeadOffice ? Truth(certificate.coversHeadOffice) : .yes
            valid = valid || (inTime && office)
            if inTime == .unknown, office != .no { missing.append(validityQuestion(certificate.name, pointer)) }
            if office == .unknown, inTime != .no { missing.append(officeQuestion(certificate.name, pointer)) }
        }
        return (valid, valid == .unknown ? missing : [])
    }

    /// An equivalent is worth what it counts as; an entry that cannot be valid is worth nothing.
    private func worth(of option: ScoringSheet.Option, in rule: ScoringSheet.BestOf, maximum: Int) -> PointRange {
        if let points = option.points { return PointRange(min: min(points, maximum), max: min(points, maximum)) }
        let highest = min(rule.options.compactMap(\.points).max() ?? 0, maximum)
        let entries = equivalents(of: option, in: rule)
        guard !entries.isEmpty else { return PointRange(min: 0, max: highest) }
        let least = entries.filter { $0.valid == .yes }.compactMap(\.points).max() ?? 0
        let most = entries.map { $0.points ?? highest }.max() ?? 0
        return PointRange(min: min(least, maximum), max: min(most, maximum))
    }

    private struct Equivalent {
        let index: Int
        let valid: Truth
        /// `nil` until the operator names a certificate of the sheet that has points.
        let points: Int?
    }

    /// The entries of an option without points of its own that are, or may be, valid.
    private func equivalents(of option: ScoringSheet.Option, in rule: ScoringSheet.BestOf) -> [Equivalent] {
        guard let evidence = option.certificate, case .certificates(let held) = checked.facts[evidence.input] else {
            return []
        }
        return held.enumerated().filter { $1.name == evidence.name }.compactMap { index, certificate in
            let valid = certificate.isValid(on: submittedOn)
            guard valid != .no else { return nil }
            let named = rule.options.first { $0.certificate?.name == certificate.countsAs }
            return Equivalent(index: index, valid: valid, points: certificate.countsAs == nil ? nil : named?.points)
        }
    }

    private func equivalentQuestions(
        _ option: ScoringSheet.Option, in rule: ScoringSheet.BestOf
    ) -> [Scorecard.MissingFact] {
        guard let evidence = option.certificate else { return [] }
        return equivalents(of: option, in: rule).filter { $0.points == nil }.map { entry in
            Scorecard.MissingFact(
                pointer: pointer(to: evidence.input)[entry.index]["countsAs"].description,
                question: BilingualText(
                    en: "operator's decision: which certificate of the sheet \(label(of: evidence.name).en) counts as",
                    ja: "事務局の判断：\(label(of: evidence.name).ja)をどの認証とみなすか"))
        }
    }

    private func validityQuestion(_ name: String, _ pointer: Pointer) -> Scorecard.MissingFact {
        .init(
            pointer: pointer["validUntil"].description,
            question: BilingualText(
                en: "the last valid day of \(label(of: name).en)", ja: "\(label(of: name).ja)の有効期限"),
            evidence: BilingualText(en: "a copy of the certificate", ja: "認定通知・登録証の写し"))
    }

    private func officeQuestion(_ name: String, _ pointer: Pointer) -> Scorecard.MissingFact {
        .init(
            pointer: pointer["headOffice"].description,
            question: BilingualText(
                en: "whether \(label(of: name).en) covers the head office", ja: "\(label(of: name).ja)が本社を対象に含むか"),
            evidence: BilingualText(en: "a copy of the certificate with its scope", ja: "適用範囲の分かる登録証の写し"))
    }

    private func label(of certificate: String) -> BilingualText {
        let known = sheet.inputs.flatMap { $0.certificates ?? [] }.first { $0.name == certificate }
        return known?.label ?? BilingualText(en: certificate, ja: certificate)
    }
}
