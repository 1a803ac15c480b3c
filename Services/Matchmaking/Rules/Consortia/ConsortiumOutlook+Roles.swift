import Model

extension ConsortiumOutlook {
    /// The roles that the guidebook recommends, each with whoever plays it, or with a recommendation.
    var roles: [Consortium.Role] { Consortium.Recommended.allCases.map(role) }

    /// How many candidates are named for a role that is missing.
    private static let candidates = 3

    private func role(_ role: Consortium.Recommended) -> Consortium.Role {
        let players = companies.filter { plays($0, role) == .yes }
        let all = companies.map { plays($0, role) }
        // A member list that the records know to the end could say no; only stated facts do.
        let filled: Truth = all.any == .no && !all.isEmpty ? .no : players.isEmpty ? .unknown : .yes
        let candidates = players.isEmpty ? candidates(for: role) : []
        return Consortium.Role(
            role: role, filled: filled, by: players.map { substitute($0) },
            reason: Reason(
                rule: "role-\(role.rawValue)", reference: role.reference,
                inputs: players.map { Reason.Input("company", $0.key, source: $0.source) },
                message: players.isEmpty
                    ? BilingualText(
                        en: "recommended and not among the members by the records: \(role.label.en)",
                        ja: "推奨される役割で、構成員の記録にありません: \(role.label.ja)"
                    ).with(candidates.isEmpty ? Self.noCandidate : nil)
                    : BilingualText(
                        en: "\(role.label.en): " + players.map { $0.names[.en] }.joined(separator: ", "),
                        ja: "\(role.label.ja): " + players.map { $0.names[.ja] }.joined(separator: "、"))),
            candidates: candidates)
    }

    private static let noCandidate = BilingualText(
        en: "the records name none: ask the members and the municipality", ja: "候補の記録もありません。構成員と自治体に確認してください")

    /// Whether a company plays a role: by projects, seat or kind on record, or by what its name says.
    private func plays(_ company: Company, _ role: Consortium.Recommended) -> Truth {
        switch role {
        case .jcmExperienced: return matcher.jcmExperience(of: company, on: day)
        case .localCompany:
            guard let municipality, let seat = matcher.seat(of: company) else { return .unknown }
            return Truth(matcher.holds(municipality.id, seat))
        case .academia:
            return company.kind == .university || company.kind == .researchInstitute ? .yes : .unknown
        case .chamberOfCommerce, .financialInstitution, .epc:
            return RoleNames.say(company.names, role) ? .yes : .unknown
        case .tradingCompany:
            return RoleNames.sayRegionalTrading(company) ? .yes : .unknown
        }
    }

    /// Those with most projects in the country first, then by id.
    private func candidates(for role: Consortium.Recommended) -> [Consortium.Substitute] {
        let banned = Set(pool.request.conditions.banned.companies ?? [])
        let members = Set(companies.map(\.id))
        return catalogue.companies.all
            .filter { !banned.contains($0.id) && !members.contains($0.id) && $0.kind != .partnerGovernment }
            .filter { plays($0, role) == .yes }
            .map { company in (company, projectsInCountry(company)) }
            .sorted { ($1.1, $0.0.key) < ($0.1, $1.0.key) }
            .prefix(Self.candidates).map { substitute($0.0) }
    }

    private func projectsInCountry(_ company: Company) -> Int {
        TrackRecords.distinct((matcher.records.jcmByCompany[company.id] ?? []).filter { $0.record.counts(on: day) })
            .count { $0.record.country == city.country }
            + (matcher.records.c3pByCompany[company.id] ?? []).count {
                $0.record.country == city.country && $0.record.counts(on: day)
            }
    }

    private func substitute(_ company: Company) -> Consortium.Substitute {
        Consortium.Substitute(
            role: company.id == lead?.id ? .lead : .provider, kind: .company, id: company.key, names: company.names)
    }
}

extension Consortium.Recommended {
    fileprivate var reference: Reference {
        switch self {
        case .jcmExperienced, .chamberOfCommerce, .financialInstitution:
            "Guidebook FY2024, section 2.4 and Table 6 row 1e"
        case .localCompany: "Guidebook FY2024, Table 6 row 1a"
        case .epc, .tradingCompany: "Guidebook FY2024, Table 6 row 1e"
        case .academia: "Guidebook FY2024, section 2.4"
        }
    }
}

/// What an organisation's printed name says of its line of business: no record has a field for it.
private enum RoleNames {
    static func say(_ names: Names, _ role: Consortium.Recommended) -> Bool {
        let english = Set(names.all.flatMap { TextFolding.words($0) })
        let japanese = names.all.joined(separator: " ")
        switch role {
        case .chamberOfCommerce:
            return japanese.contains("商工会") || (english.contains("chamber") && english.contains("commerce"))
        case .financialInstitution:
            return ["銀行", "信用金庫", "信用組合", "リース"].contains { japanese.contains($0) }
                || !english.isDisjoint(with: ["bank", "finance", "financial", "leasing", "lease"])
        case .epc:
            return japanese.contains("エンジニアリング") || english.contains("engineering")
        case .jcmExperienced, .localCompany, .tradingCompany, .academia: return false
        }
    }

    /// General trading houses have 商事 in their names too: only what is called a regional one is one, in its name or in
    /// the note of its record.
    static func sayRegionalTrading(_ company: Company) -> Bool {
        (company.names.all + [company.note].compactMap(\.self)).contains { text in
            text.contains("地域商社") || text.lowercased().contains("regional trading company")
        }
    }
}
