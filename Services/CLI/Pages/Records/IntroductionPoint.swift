import Model

/// Where an introduction stands, as a line beside an answer.
struct IntroductionPoint {
    let status: IntroductionStatus
    /// The names of companies by their ids.
    let companies: [Company.ID: Names]
    let language: Language

    var text: String {
        let company = companies[status.companyId]?[language] ?? status.companyId.value
        let state = status.state.label[language]
        let reason = status.reason
        return language(
            en: "Introduction: \(company), \(state) since \(status.since) (\(status.by), \(status.id))"
                + (reason.map { ". Reason: \($0)" } ?? ""),
            ja: "紹介: \(company)、\(state)(\(status.since)、担当 \(status.by)、\(status.id))"
                + (reason.map { "。理由: \($0)" } ?? ""))
    }

    static func texts(
        _ statuses: [IntroductionStatus]?, _ companies: [(Company.ID?, Names?)], _ language: Language
    ) -> [String] {
        let names = companies.reduce(into: [Company.ID: Names]()) { known, company in
            if let id = company.0 { known[id] = company.1 }
        }
        return (statuses ?? []).map { IntroductionPoint(status: $0, companies: names, language: language).text }
    }
}
