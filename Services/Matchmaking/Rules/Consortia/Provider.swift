import Model

/// Who can bring technologies into a consortium: a company with what it offers, or a technology whose company no record
/// names.
struct Provider {
    let kind: MatchmakingKind
    let id: String
    let names: Names
    let company: Company?
    /// By need: the technology that fits best, with its place in the ranking of the need.
    var offers: [RankedRecord?]

    init(_ company: Company, needs: Int) {
        kind = .company
        id = company.key
        names = company.names
        self.company = company
        offers = Array(repeating: nil, count: needs)
    }

    init(_ technology: Technology, needs: Int) {
        kind = .technology
        id = technology.key
        names = technology.company ?? technology.names
        company = nil
        offers = Array(repeating: nil, count: needs)
    }

    func fit(_ need: Int) -> Int { offers[need]?.score ?? 0 }

    /// Keeps the better offer; of two alike the one that ranks first.
    mutating func add(_ offer: RankedRecord, to need: Int) {
        guard let known = offers[need], known.rank <= offer.rank else {
            offers[need] = offer
            return
        }
    }
}

extension Matcher {
    /// Whether an organisation is known to have carried out a JCM project.
    func jcmExperience(of company: Company, on day: CivilDate) -> Truth {
        guard (records.jcmByCompany[company.id] ?? []).isEmpty else { return .yes }
        return evidence.evidence(
            .jcmExperience, of: .company, company.key, stated: company.jcmExperience.map { ($0, company.source) },
            on: day
        ).truth
    }

    /// Everybody with a technology that fits one of the needs, and whoever is fixed; in the order of their ids.
    func providers(_ request: ConsortiumRequest, on day: CivilDate) -> [Provider] {
        var byID: [String: Provider] = [:]
        let needs = request.lines.count
        let bannedTechnologies = Set(request.banned.technologies ?? [])
        let bannedCompanies = Set(request.banned.companies ?? [])
        func include(_ technology: Technology) -> String? {
            let company = technology.companyId.flatMap { catalogue.companies[$0] }
            guard company.map({ !bannedCompanies.contains($0.id) }) ?? true else { return nil }
            let provider = company.map { Provider($0, needs: needs) } ?? Provider(technology, needs: needs)
            if byID[provider.id] == nil { byID[provider.id] = provider }
            return provider.id
        }
        for (need, line) in request.lines.enumerated() {
            for offer in fits(of: line.query, on: day) {
                guard let technology = catalogue.technologies[offer.id],
                    !bannedTechnologies.contains(technology.id), let id = include(technology)
                else { continue }
                byID[id]?.add(offer, to: need)
            }
        }
        for id in request.fixed.technologies ?? [] { _ = catalogue.technologies[id].flatMap(include) }
        for id in request.fixed.companies ?? [] where byID[id.value] == nil {
            byID[id.value] = catalogue.companies[id].map { Provider($0, needs: needs) }
        }
        return byID.values.sorted { $0.id < $1.id }
    }

    /// Every technology that fits a need, best first.
    private func fits(of query: NeedQuery, on day: CivilDate) -> [RankedRecord] {
        match(query, on: day, limit: max(1, catalogue.technologies.count)).results
    }
}

extension ConsortiumRequest {
    /// The ids of the providers that have to be in.
    func fixedProviders(in catalogue: Catalogue) -> Set<String> {
        let technologies = (fixed.technologies ?? []).compactMap { catalogue.technologies[$0] }
        return Set((fixed.companies ?? []).map(\.value) + technologies.map { $0.companyId?.value ?? $0.key })
    }
}
