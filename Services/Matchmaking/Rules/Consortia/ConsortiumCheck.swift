package import Model

extension Matcher {
    /// Everything that is wrong with the conditions of a request, each by its place below `/params`.
    package func problems(of request: ConsortiumRequest, on day: CivilDate) -> [FieldProblem] {
        let fixed = request.fixed
        let banned = request.banned
        return missing(.municipality, [fixed.municipality?.value].compactMap(\.self), at: "/params/fixed/municipality")
            + missing(.company, [fixed.lead?.value].compactMap(\.self), at: "/params/fixed/lead")
            + each(.company, fixed.companies?.map(\.value), at: "/params/fixed/companies")
            + each(.technology, fixed.technologies?.map(\.value), at: "/params/fixed/technologies")
            + each(.municipality, banned.municipalities?.map(\.value), at: "/params/banned/municipalities")
            + each(.company, banned.leads?.map(\.value), at: "/params/banned/leads")
            + each(.company, banned.companies?.map(\.value), at: "/params/banned/companies")
            + each(.technology, banned.technologies?.map(\.value), at: "/params/banned/technologies")
            + contradictions(request) + lead(request, on: day) + size(request) + conflicts(request)
    }

    func missing(_ kind: MatchmakingKind, _ keys: [String], at pointer: String) -> [FieldProblem] {
        keys.filter { catalogue.entry(kind, $0) == nil }.map { Mention(pointer, kind, $0).missing }
    }

    private func each(_ kind: MatchmakingKind, _ keys: [String]?, at pointer: String) -> [FieldProblem] {
        (keys ?? []).enumerated().flatMap { missing(kind, [$0.element], at: "\(pointer)/\($0.offset)") }
    }

    /// Nobody is both fixed and banned.
    private func contradictions(_ request: ConsortiumRequest) -> [FieldProblem] {
        let (fixed, banned) = (request.fixed, request.banned)
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
    private func lead(_ request: ConsortiumRequest, on day: CivilDate) -> [FieldProblem] {
        guard let company = request.fixed.lead.flatMap({ catalogue.companies[$0] }),
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

    private func size(_ request: ConsortiumRequest) -> [FieldProblem] {
        guard (1...ConsortiumRequest.greatestSize).contains(request.size) else {
            return [
                FieldProblem(
                    pointer: "/params/size", rule: "size-range",
                    message: BilingualText(
                        en: "a consortium has 1 to \(ConsortiumRequest.greatestSize) companies",
                        ja: "企業数は1から\(ConsortiumRequest.greatestSize)までです"))
            ]
        }
        let fixed = request.fixedProviders(in: catalogue).count
        guard fixed > request.size else { return [] }
        return [
            FieldProblem(
                pointer: "/params/fixed", rule: "fixed-within-size",
                message: BilingualText(
                    en: "\(fixed) companies are fixed, but at most \(request.size) may be in",
                    ja: "必須の企業が\(fixed)社ありますが、上限は\(request.size)社です"))
        ]
    }
}
