import ArgumentParser
import Model

/// Which needs and which technologies.
struct PortfolioFilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp(en: "A need; may be repeated.", ja: "ニーズ (複数可)。", valueName: "NEED-ID"))
    var need: [Need.ID] = []

    @Option(
        help: ArgumentHelp(en: "Needs of a partner city; may be repeated.", ja: "相手都市 (複数可)。", valueName: "CITY-ID"))
    var city: [PartnerCity.ID] = []

    @Option(
        help: ArgumentHelp(en: "Needs of a country; may be repeated.", ja: "国 (コードまたは国名、複数可)。", valueName: "COUNTRY"))
    var country: [String] = []

    @Option(help: ArgumentHelp(en: "Needs of a sector; may be repeated.", ja: "ニーズの分野 (複数可)。", valueName: "SECTOR-ID"))
    var sector: [Sector.ID] = []

    @Option(help: ArgumentHelp(en: "A technology; may be repeated.", ja: "技術 (複数可)。", valueName: "TECHNOLOGY-ID"))
    var technology: [Technology.ID] = []

    @Option(
        help: ArgumentHelp(
            en: "Technologies of a company; may be repeated.", ja: "企業の技術 (複数可)。", valueName: "COMPANY-ID"))
    var company: [Company.ID] = []

    @Option(
        help: ArgumentHelp(
            en: "Technologies of a sector; may be repeated.", ja: "技術の分野 (複数可)。", valueName: "SECTOR-ID"))
    var technologySector: [Sector.ID] = []

    @Option(
        help: ArgumentHelp(
            en: "Leave a technology out; may be repeated.", ja: "除外する技術 (複数可)。", valueName: "TECHNOLOGY-ID"))
    var without: [Technology.ID] = []

    @Option(
        help: ArgumentHelp(en: "Leave a company out; may be repeated.", ja: "除外する企業 (複数可)。", valueName: "COMPANY-ID"))
    var withoutCompany: [Company.ID] = []

    var needs: PortfolioQuestion.NeedFilter? {
        let filter = PortfolioQuestion.NeedFilter(
            ids: need.given, partnerCities: city.given, countries: country.given, sectors: sector.given)
        return filter == .init() ? nil : filter
    }

    var technologies: PortfolioQuestion.TechnologyFilter? {
        let filter = PortfolioQuestion.TechnologyFilter(
            ids: technology.given, companies: company.given, sectors: technologySector.given, without: without.given,
            withoutCompanies: withoutCompany.given)
        return filter == .init() ? nil : filter
    }
}

/// How many technologies needs look for, and how many needs technologies and companies serve.
struct PortfolioCountOptions: ParsableArguments {
    @Option(
        name: .customLong("capacity"),
        help: ArgumentHelp(
            en: "Needs that each technology serves at most (1), or one: ID=COUNT; may be repeated.",
            ja: "技術ごとの受入可能件数 (既定1)。個別には ID=件数 (複数可)。", valueName: "[ID=]COUNT"))
    var technologies: [CountArgument] = []

    @Option(
        name: .customLong("company-capacity"),
        help: ArgumentHelp(
            en: "Needs that each company serves at most (no limit), or one: ID=COUNT; may be repeated.",
            ja: "企業ごとの受入可能件数 (既定は制限なし)。個別には ID=件数 (複数可)。", valueName: "[ID=]COUNT"))
    var companies: [CountArgument] = []

    @Option(
        name: .customLong("demand"),
        help: ArgumentHelp(
            en: "Technologies that each need looks for (1), or one: ID=COUNT; may be repeated.",
            ja: "ニーズごとに必要な技術の件数 (既定1)。個別には ID=件数 (複数可)。", valueName: "[ID=]COUNT"))
    var needs: [CountArgument] = []

    @Option(
        help: ArgumentHelp(
            en: "First serve as many needs as possible at least so well: 40%, or a score up to 255000; 0 for any.",
            ja: "まず、この適合度以上の技術を得るニーズの数を最大にする: 40% または255000までの値、0なら適合度を問わない。",
            valueName: "FIT"))
    var floor: FitArgument?

    @Flag(
        help: ArgumentHelp(
            en: "Count scores by the needs' priorities: 1 five times, later than 4 once, none three times.",
            ja: "ニーズの優先順位で重み付けする: 1は5倍、5以降は1倍、記録なしは3倍。"))
    var byPriority = false

    @Option(
        help: ArgumentHelp(
            en: "Matches of a country at most: COUNTRY=COUNT; may be repeated.", ja: "国ごとの割り当て件数の上限: 国=件数 (複数可)。",
            valueName: "COUNTRY=COUNT"))
    var countryMost: [CountArgument] = []

    @Option(
        help: ArgumentHelp(
            en: "Matches of a country at least, told whether there are: COUNTRY=COUNT; may be repeated.",
            ja: "国ごとの割り当て件数の下限 (満たすかどうかを表示): 国=件数 (複数可)。", valueName: "COUNTRY=COUNT"))
    var countryLeast: [CountArgument] = []

    var quotas: [PortfolioQuestion.CountryQuota]? {
        get throws(CommandError) {
            let (most, least) = (
                try CountArgument.some(countryMost, of: "--country-most"),
                try CountArgument.some(countryLeast, of: "--country-least")
            )
            let countries = Set(most.keys).union(least.keys).sorted()
            return countries.map { .init(country: $0, most: most[$0], least: least[$0]) }.given
        }
    }

    var capacity: PortfolioQuestion.Capacity? {
        get throws(CommandError) {
            let (own, shared) = (
                try CountArgument.split(technologies, of: "--capacity"),
                try CountArgument.split(companies, of: "--company-capacity")
            )
            let capacity = PortfolioQuestion.Capacity(
                each: own.each, technologies: own.some, eachCompany: shared.each, companies: shared.some)
            return capacity == .init() ? nil : capacity
        }
    }

    var demand: PortfolioQuestion.Demand? {
        get throws(CommandError) {
            let (each, some) = try CountArgument.split(needs, of: "--demand")
            let demand = PortfolioQuestion.Demand(each: each, needs: some)
            return demand == .init() ? nil : demand
        }
    }
}

/// "3", or "TEC-001=3".
struct CountArgument: ExpressibleByArgument {
    let id: String?
    let count: Int

    init?(argument: String) {
        let halves = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let last = halves.last, let count = Int(last), halves.count == 1 || !halves[0].isEmpty else { return nil }
        id = halves.count == 2 ? String(halves[0]) : nil
        self.count = count
    }

    /// Counts for some only.
    static func some(_ arguments: [Self], of option: String) throws(CommandError) -> [String: Int] {
        let (each, some) = try split(arguments, of: option)
        guard each == nil else {
            throw .usage(en: "\(option) takes COUNTRY=COUNT.", ja: "\(option) は 国=件数 の形で指定してください。")
        }
        return some ?? [:]
    }

    /// The count for all, and those for some; nothing twice.
    static func split(
        _ arguments: [Self], of option: String
    ) throws(CommandError) -> (each: Int?, some: [String: Int]?) {
        var each: Int?
        var some: [String: Int] = [:]
        for argument in arguments {
            let before = argument.id.map { some.updateValue(argument.count, forKey: $0) } ?? each
            if argument.id == nil { each = argument.count }
            guard before == nil else {
                throw .usage(
                    en: "\(option) is given twice for \(argument.id ?? "all").",
                    ja: "\(option) が\(argument.id ?? "全体")について重複しています。")
            }
        }
        return (each, some.isEmpty ? nil : some)
    }
}

/// How well something fits: "40%" of the greatest score, or a score.
struct FitArgument: ExpressibleByArgument {
    let score: Int

    init?(argument: String) {
        let isShare = argument.hasSuffix("%")
        guard let number = Int(isShare ? String(argument.dropLast()) : argument), number >= 0 else { return nil }
        guard isShare else {
            score = number
            return
        }
        guard number <= 100 else { return nil }
        score = number * PortfolioQuestion.floors.upperBound / 100
    }
}

extension Array {
    /// `nil` for an option that was not given.
    fileprivate var given: Self? { isEmpty ? nil : self }
}
