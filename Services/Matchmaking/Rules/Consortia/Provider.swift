import Model

/// Who can bring technologies into a consortium: a company with what it offers, or a technology whose company no record
/// names.
struct Provider {
    let kind: MatchmakingKind
    let id: String
    let names: Names
    let company: Company?
    /// By need: the technology that fits best.
    var offers: [Offer?]

    struct Offer {
        let id: Technology.ID
        let names: Names
        let score: Int
        /// Its place among all technologies.
        fileprivate let number: Int
    }

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

    /// Keeps the better offer; of two alike the one that a ranking for the need puts first.
    fileprivate mutating func add(_ offer: Offer, to need: Int, first: (Offer, Offer) -> Offer) {
        guard let known = offers[need] else {
            offers[need] = offer
            return
        }
        if offer.score != known.score {
            offers[need] = offer.score > known.score ? offer : known
        } else {
            offers[need] = first(known, offer)
        }
    }
}

extension Matcher {
    /// Whether an organisation is known to have carried out a JCM project.
    func jcmExperience(of company: Company, on day: CivilDate) -> Truth {
        let projects = (records.jcmByCompany[company.id] ?? []).filter { $0.record.counts(on: day) }.map(
            \.record.statement)
        let stated = company.word(company.saidJCMExperience)
        return evidence.topic(.jcmExperience, of: .company, company.key)
            .evidence(stated: projects.isEmpty ? stated : nil, projects: projects, on: day).truth
    }

    /// Everybody with a technology that fits one of the needs, and whoever is fixed; in the order of their ids.
    ///
    /// - Parameter mayContinue: asked before every need but the first.
    /// - Returns: also how many of the needs were compared, from the first on.
    func providers(
        _ request: ConsortiumRequest, on day: CivilDate, mayContinue: () -> Bool
    ) -> (providers: [Provider], needs: Int) {
        var byID: [String: Provider] = [:]
        let needs = request.lines.count
        let bannedTechnologies = Set(request.conditions.banned.technologies ?? [])
        let bannedCompanies = Set(request.conditions.banned.companies ?? [])
        func include(_ technology: Technology) -> String? {
            let company = technology.companyId.flatMap { catalogue.companies[$0] }
            guard company.map({ !bannedCompanies.contains($0.id) }) ?? true else { return nil }
            let provider = company.map { Provider($0, needs: needs) } ?? Provider(technology, needs: needs)
            if byID[provider.id] == nil { byID[provider.id] = provider }
            return provider.id
        }
        var compared = 0
        for (need, line) in request.lines.enumerated() {
            guard need == 0 || mayContinue() else { break }
            for pair in fits(line.query, on: day).pairs {
                let technology = offers[Int(pair.offer)].record
                guard !bannedTechnologies.contains(technology.id), let id = include(technology) else { continue }
                let offer = Provider.Offer(
                    id: technology.id, names: technology.names, score: Int(pair.score), number: Int(pair.offer))
                byID[id]?.add(offer, to: need) { one, other in
                    let best = shown([one.number, other.number], for: line.query, on: day).first?.id
                    return best == other.id.value ? other : one
                }
            }
            compared += 1
        }
        for id in request.conditions.fixed.technologies ?? [] { _ = catalogue.technologies[id].flatMap(include) }
        for id in request.conditions.fixed.companies ?? [] where byID[id.value] == nil {
            byID[id.value] = catalogue.companies[id].map { Provider($0, needs: needs) }
        }
        return (byID.values.sorted { $0.id < $1.id }, compared)
    }
}
