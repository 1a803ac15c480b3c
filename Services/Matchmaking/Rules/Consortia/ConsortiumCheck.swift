package import Model

extension Matcher {
    /// Everything that is wrong with the conditions of a consortium, each by its place below `/params`.
    package func problems(of conditions: ConsortiumConditions, on day: CivilDate) -> [FieldProblem] {
        let fixed = conditions.fixed
        let banned = conditions.banned
        return missing(.municipality, [fixed.municipality?.value].compactMap(\.self), at: "/params/fixed/municipality")
            + missing(.company, [fixed.lead?.value].compactMap(\.self), at: "/params/fixed/lead")
            + each(.company, fixed.companies?.map(\.value), at: "/params/fixed/companies")
            + each(.technology, fixed.technologies?.map(\.value), at: "/params/fixed/technologies")
            + each(.municipality, banned.municipalities?.map(\.value), at: "/params/banned/municipalities")
            + each(.company, banned.leads?.map(\.value), at: "/params/banned/leads")
            + each(.company, banned.companies?.map(\.value), at: "/params/banned/companies")
            + each(.technology, banned.technologies?.map(\.value), at: "/params/banned/technologies")
            + FieldProblem.namedTwice(fixed.companies, at: "/params/fixed/companies")
            + FieldProblem.namedTwice(fixed.technologies, at: "/params/fixed/technologies")
            + contradictions(conditions)
            + lead(conditions, on: day) + size(conditions) + conflicts(conditions)
    }

    func missing(_ kind: MatchmakingKind, _ keys: [String], at pointer: String) -> [FieldProblem] {
        keys.filter { catalogue.entry(kind, $0) == nil }.map { Mention(pointer, kind, $0).missing }
    }

    private func each(_ kind: MatchmakingKind, _ keys: [String]?, at pointer: String) -> [FieldProblem] {
        (keys ?? []).enumerated().flatMap { missing(kind, [$0.element], at: "\(pointer)/\($0.offset)") }
    }

    /// Nobody is both fixed and banned.
    private func contradictions(_ conditions: ConsortiumConditions) -> [FieldProblem] {
        let (fixed, banned) = (conditions.fixed, conditions.banned)
        var problems: [FieldProblem] = []
        func refuse(_ id: String, _ pointer: String) {
            problems.append(
                FieldProblem(
                    pointer: pointer, rule: "fixed-and-banned",
                    message: BilingualText(
                        en: "\"\(id)\" is fixed and banned: leave one out", ja: "「\(id)」は必須と除外の両方に指定されています")))
        }
        let bannedCompanies = Set(banned.companies ?? [])
        if let id = fixed.municipality, banned.municipalities?.contains(id) == true {
            refuse(id.value, "/params/fixed/municipality")
        }
        if let id = fixed.lead, bannedCompanies.contains(id) || banned.leads?.contains(id) == true {
            refuse(id.value, "/params/fixed/lead")
        }
        for (place, id) in (fixed.companies ?? []).enumerated() where bannedCompanies.contains(id) {
            refuse(id.value, "/params/fixed/companies/\(place)")
        }
        for (place, id) in (fixed.technologies ?? []).enumerated() {
            let company = catalogue.technologies[id]?.companyId
            if banned.technologies?.contains(id) == true || company.map(bannedCompanies.contains) == true {
                refuse(id.value, "/params/fixed/technologies/\(place)")
            }
        }
        return problems
    }

    /// A hard rule stands above a wish.
    private func lead(_ conditions: ConsortiumConditions, on day: CivilDate) -> [FieldProblem] {
        guard let company = conditions.fixed.lead.flatMap({ catalogue.companies[$0] }),
            let exclusion = LeadCriteria(evidence: evidence, day: day).exclusion(of: company)
        else { return [] }
        let reason = exclusion.reason
        return [
            FieldProblem(
                pointer: "/params/fixed/lead", rule: reason.rule,
                message: BilingualText(
                    en: "\(company.names.en) may not lead: \(reason.message.en)",
                    ja: "\(company.names[.ja])は代表事業者になれません: \(reason.message.ja)"))
        ]
    }

    private func size(_ conditions: ConsortiumConditions) -> [FieldProblem] {
        guard (1...ConsortiumConditions.greatestSize).contains(conditions.size) else {
            return [
                FieldProblem(
                    pointer: "/params/size", rule: "size-range",
                    message: BilingualText(
                        en: "a consortium has 1 to \(ConsortiumConditions.greatestSize) companies",
                        ja: "企業数は1から\(ConsortiumConditions.greatestSize)までです"))
            ]
        }
        let fixed = conditions.fixedProviders(in: catalogue).count
        guard fixed > conditions.size else { return [] }
        return [
            FieldProblem(
                pointer: "/params/fixed", rule: "fixed-within-size",
                message: BilingualText(
                    en: "\(fixed) companies are fixed, but at most \(conditions.size) may be in",
                    ja: "必須の企業が\(fixed)社ありますが、上限は\(conditions.size)社です"))
        ]
    }
}
