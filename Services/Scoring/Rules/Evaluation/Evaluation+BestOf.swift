import Model

extension Evaluation {
    func possible(_ plan: BestOfPlan, maximum: Int) -> WholeRange {
        var least = 0
        var most = 0
        for option in plan.options {
            let holds = holds(option)
            guard holds != .no else { continue }
            let worth = worth(of: option, in: plan, maximum: maximum)
            if holds == .yes { least = max(least, worth.min) }
            most = max(most, worth.max)
        }
        return WholeRange(min: least, max: most)
    }

    /// Whether an option's certificate is valid and its conditions hold.
    func holds(_ option: OptionPlan) -> Truth {
        option.conditions.hold(in: facts) && proof(of: option)
    }

    /// Unknown while there is no list of certificates, or an entry leaves its validity or office open.
    private func proof(of option: OptionPlan) -> Truth {
        guard let evidence = option.option.certificate else { return .yes }
        guard case .certificates(let held) = facts[option.certificates] else { return .unknown }
        return held.reduce(Truth.no) { proof, certificate in
            certificate.name == evidence.name ? proof || validity(of: certificate, as: evidence) : proof
        }
    }

    private func validity(of certificate: HeldCertificate, as evidence: ScoringSheet.Evidence) -> Truth {
        certificate.isValid(on: submittedOn) && (evidence.atHeadOffice ? Truth(certificate.coversHeadOffice) : .yes)
    }

    /// The points that an option would give; a range while an equivalent's level is open. An entry that cannot be valid
    /// is worth nothing.
    func worth(of plan: OptionPlan, in rule: BestOfPlan, maximum: Int) -> WholeRange {
        if let points = plan.option.points { return WholeRange(min(points, maximum)) }
        guard let evidence = plan.option.certificate else { return WholeRange(0) }
        guard case .certificates = facts[plan.certificates] else {
            let any = rule.models(for: nil, in: evidence.input).filter { $0.conditions.hold(in: facts) != .no }
            return WholeRange(min: 0, max: min(any.compactMap(\.option.points).max() ?? 0, maximum))
        }
        let entries = equivalents(of: plan, in: rule)
        let least = entries.filter { $0.valid == .yes }.map(\.points.min).max() ?? 0
        let most = entries.map(\.points.max).max() ?? 0
        return WholeRange(min: min(least, maximum), max: min(most, maximum))
    }

    /// An entry of an option without points of its own.
    struct Equivalent {
        let index: Int
        let valid: Truth
        /// Whether the operator has said what it counts as.
        let isNamed: Bool
        /// What it counts as, or may, and whether it keeps what that asks.
        let models: [(plan: OptionPlan, holds: Truth)]

        /// What those give that hold; from nothing while none is named.
        var points: WholeRange {
            func most(_ models: [(plan: OptionPlan, holds: Truth)]) -> Int {
                models.compactMap(\.plan.option.points).max() ?? 0
            }
            return WholeRange(
                min: isNamed ? most(models.filter { $0.holds == .yes }) : 0,
                max: most(models.filter { $0.holds != .no }))
        }
    }

    /// The entries of such an option that are, or may be, valid.
    func equivalents(of plan: OptionPlan, in rule: BestOfPlan) -> [Equivalent] {
        guard let evidence = plan.option.certificate, case .certificates(let held) = facts[plan.certificates] else {
            return []
        }
        return held.enumerated().filter { $1.name == evidence.name }.compactMap { index, certificate in
            let valid = validity(of: certificate, as: evidence)
            guard valid != .no else { return nil }
            let models = rule.models(for: certificate.countsAs, in: evidence.input).map { model in
                (plan: model, holds: model.conditions.hold(in: facts) && keepsOffice(certificate, as: model))
            }
            return Equivalent(index: index, valid: valid, isNamed: certificate.countsAs != nil, models: models)
        }
    }

    private func keepsOffice(_ certificate: HeldCertificate, as model: OptionPlan) -> Truth {
        model.option.certificate?.atHeadOffice == true ? Truth(certificate.coversHeadOffice) : .yes
    }
}
