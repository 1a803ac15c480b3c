import Contracts
import JSONText
import Model

/// A walk from a partner city's needs to the money for its project, a page for each step.
struct Tour {
    let session: Session
    let asOf: CivilDate?
    let examples: String

    /// Davao City: three needs, an agreement and a past project with Kitakyushu City on record.
    static let city = "pc-ph-davao"
    private static let need = "need-ph-davao-2"
    private static let proposal = "proposal-davao-kitakyushu.json"
    /// Rows of each table: a tour is read, not searched.
    private static let rows = 5
    /// Schemes of each verdict.
    private static let schemes = 3

    private var language: Language { session.language }

    func run() async throws(CommandError) {
        do throws(CommandError) {
            try await showCity()
        } catch  where error.status == .refused {
            throw Self.recordsMissing(error)
        }
        try await showTechnologies()
        try await showMunicipalities()
        try await showScore()
        try await showFunding()
        guard !session.isJSON else { return }
        session.show(TourText(language).farewell)
    }

    private func show(_ page: Page, orJSON text: JSONNode, before introduction: Page) {
        guard !session.isJSON else {
            session.write(json: text)
            return
        }
        var whole = introduction
        whole.append(page)
        session.output.write(whole.text(session.style) + "\n")
    }

    private static func recordsMissing(_ error: CommandError) -> CommandError {
        CommandError(
            .refused,
            BilingualText(
                en: "The tour needs the records that ship. \(error.message.en)",
                ja: "ツアーには同梱の記録が必要です。\(error.message.ja)"),
            next: BilingualText(en: "renkei import deploy/data", ja: "renkei import deploy/data"))
    }

    // MARK: - The city

    private func showCity() async throws(CommandError) {
        let city = try await session.record(
            GetRecord.Params(kind: MatchmakingKind.partnerCity.rawValue, id: Self.city), of: .matchmaking)
        let needs = try await records(.need)
        let agreements = try await records(.agreement)
        let projects = try await records(.c3pProject)
        let page = TourCityPage(
            city: city.value.record.body, needs: needs, agreements: agreements, projects: projects, language: language)
        show(page.page, orJSON: city.text, before: TourText(language).welcome)
    }

    private func records(_ kind: MatchmakingKind) async throws(CommandError) -> [JSONNode] {
        try await session.list(
            ListRecords.Params(kind: kind.rawValue, filters: ["partnerCity": Self.city], limit: Self.rows),
            of: .matchmaking
        ).value.records.map(\.body)
    }

    // MARK: - Technologies and municipalities

    private func showTechnologies() async throws(CommandError) {
        let reply = try await session.ask(
            MatchmakingMethods.MatchNeed.self,
            MatchmakingMethods.MatchNeed.Params(needId: Need.ID(Self.need), asOf: asOf, limit: Self.rows),
            of: .matchmaking)
        let page = NeedPage(result: reply.value, language: language, detail: .brief).page
        show(page, orJSON: reply.text, before: TourText(language).technologies)
    }

    private func showMunicipalities() async throws(CommandError) {
        let reply = try await session.ask(
            MatchmakingMethods.RankMunicipalities.self,
            MatchmakingMethods.RankMunicipalities.Params(
                partnerCityId: PartnerCity.ID(Self.city), asOf: asOf, limit: Self.rows),
            of: .matchmaking)
        let page = MunicipalitiesPage(result: reply.value, language: language, detail: .brief).page
        show(page, orJSON: reply.text, before: TourText(language).municipalities)
    }

    // MARK: - The score

    private func showScore() async throws(CommandError) {
        let file = examples.hasSuffix("/") ? examples + Self.proposal : "\(examples)/\(Self.proposal)"
        let reply = try await ScoreQuestion(proposal: .file(file)).ask(session)
        var page = try await checks(of: .file(file))
        page.append(
            ScorecardPage(card: reply.value.scorecard, language: language, limit: Self.rows, detail: .brief).page)
        show(page, orJSON: reply.text, before: TourText(language).score)
    }

    /// What the other checks say of the proposal, in a sentence each.
    private func checks(of proposal: ProposalChoice) async throws(CommandError) -> Page {
        let screening = try await ScreenQuestion(proposal: proposal).ask(session).value.report.headline
        let budget = try await BudgetCheckQuestion(choice: proposal).ask(session).value.report.headline
        let documents = try await DocumentsQuestion(proposal: proposal).ask(session).value.report.headline
        var page = Page()
        page.points([
            "renkei screen: " + screening[language],
            "renkei budget: " + budget[language],
            "renkei documents: " + documents[language],
        ])
        return page
    }

    // MARK: - The money

    /// The worked proposal's project, once the study is done: private equipment for waste and rooftop solar.
    private static func project(in country: String) -> ProjectFacts {
        ProjectFacts(
            country: country, gases: [.energyRelatedCO2], sectors: [.waste, .renewableEnergies], stage: .equipment,
            implementer: .privateCompany, applicant: .privateCompany, purposes: [.equipment], agreement: .concluded)
    }

    private func showFunding() async throws(CommandError) {
        let reply = try await schemes(in: "PH")
        var page = SchemesPage(result: reply.value, language: language, limit: Self.schemes, detail: .brief).page
        if let candidate = try await candidate() {
            let other = try await schemes(in: candidate.country.value).value
            page.paragraph(
                TourText(language).candidate(
                    candidate.names?[language] ?? candidate.country.value, from: reply.value, to: other))
        }
        show(page, orJSON: reply.text, before: TourText(language).funding)
    }

    private func schemes(
        in country: String
    ) async throws(CommandError) -> Session.Reply<FundingMethods.FindSchemes.Result> {
        try await session.ask(
            FundingMethods.FindSchemes.self,
            FundingMethods.FindSchemes.Params(project: Self.project(in: country), asOf: asOf), of: .funding)
    }

    /// A country that is a candidate of the JCM on the day; candidates become partners, so the first that still is.
    private func candidate() async throws(CommandError) -> MatchmakingMethods.CountryStatus.Result? {
        let named = try await session.list(
            ListRecords.Params(
                kind: MatchmakingKind.country.rawValue, filters: ["status": "candidate"], limit: Self.rows),
            of: .matchmaking
        ).value.records
        for country in named {
            let status = try await session.ask(
                MatchmakingMethods.CountryStatus.self,
                MatchmakingMethods.CountryStatus.Params(country: country.id, asOf: asOf), of: .matchmaking
            ).value
            if status.status == .candidate, status.mayAlreadyBe == nil { return status }
        }
        return nil
    }
}
