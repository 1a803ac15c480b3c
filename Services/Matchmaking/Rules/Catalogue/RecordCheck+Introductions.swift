import Model

// Any id may be one that was merged into another: the records that they lead to are compared.
extension RecordCheck {
    /// An introduction is about a need of its city and a technology of its company, and every step on record has been
    /// taken.
    func problems(of introduction: Introduction) -> [FieldProblem] {
        introduction.steps.enumerated().flatMap { place, step in
            FieldCheck.past(step.on, on: today, at: "/steps/\(place)/on")
        } + needProblems(of: introduction) + technologyProblems(of: introduction)
    }

    private func needProblems(of introduction: Introduction) -> [FieldProblem] {
        guard let id = introduction.needId, let need = record(.need, id.value) as? Need,
            let owner = record(.partnerCity, need.partnerCityId.value) as? PartnerCity,
            let city = record(.partnerCity, introduction.partnerCityId.value) as? PartnerCity, owner.id != city.id
        else { return [] }
        return [
            FieldProblem(
                pointer: "/needId", rule: "need-of-city",
                message: BilingualText(
                    en: "\"\(id)\" is a need of \(owner.names.en), not of \(city.names.en)",
                    ja: "「\(id)」は\(city.names[.ja])ではなく\(owner.names[.ja])のニーズです"),
                basis: ["/needId", "/partnerCityId"])
        ]
    }

    private func technologyProblems(of introduction: Introduction) -> [FieldProblem] {
        guard let id = introduction.technologyId,
            let owner = (record(.technology, id.value) as? Technology)?.companyId,
            let firm = record(.company, owner.value) as? Company,
            let company = record(.company, introduction.companyId.value) as? Company, firm.id != company.id
        else { return [] }
        return [
            FieldProblem(
                pointer: "/technologyId", rule: "technology-of-company",
                message: BilingualText(
                    en: "\"\(id)\" is a technology of \(firm.names.en), not of \(company.names.en)",
                    ja: "「\(id)」は\(company.names[.ja])ではなく\(firm.names[.ja])の技術です"),
                basis: ["/technologyId", "/companyId"])
        ]
    }
}
