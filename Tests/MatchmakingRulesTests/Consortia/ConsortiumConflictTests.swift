import MatchmakingRules
import Model
import Testing

@Suite("Who does not go together in a consortium, its weights and its time") struct ConsortiumConflictTests {
    private static let asOf = day("2025-11-01")
    private let matcher = ShippedRecords.matcher

    /// For a city with three needs, for which no one company is best.
    private func request(_ change: (inout ConsortiumRequest) -> Void = { _ in }) throws -> ConsortiumRequest {
        let city = try #require(matcher.catalogue.partnerCities["pc-vn-ho-chi-minh-city"])
        let lines = ["solar power plant", "waste to energy plant", "ship building and fish farming"].map {
            ConsortiumRequest.Line(
                query: NeedQuery(text: LocalisedText(en: $0), country: city.country, partnerCityID: city.id))
        }
        var request = ConsortiumRequest(city: city, lines: lines)
        change(&request)
        return request
    }

    private func teams(_ conflicts: ConsortiumConflicts) throws -> [Consortium.Team] {
        let consortium = matcher.assemble(try request { $0.conditions.conflicts = conflicts }, on: Self.asOf)
        #expect(consortium.search.optimal)
        return [consortium.best].compactMap(\.self) + consortium.alternatives
    }

    private func ids(_ part: Consortium.Part, _ team: Consortium.Team) -> [String] {
        team.members.filter { $0.role == part }.map(\.id)
    }

    @Test("of a group at most one takes part, whether it leads or brings technologies")
    func groups() throws {
        let free = try #require(matcher.assemble(try request(), on: Self.asOf).best)
        let providers = ids(.provider, free)
        let pair = try #require(providers.count > 1 ? Array(providers.prefix(2)) : nil)
        for rivals in [pair, [ids(.lead, free)[0], pair[0]]] {
            let teams = try teams(ConsortiumConflicts(groups: [rivals.map { id($0) }]))
            #expect(teams.count > 1)
            for team in teams {
                #expect(Set(team.members.map(\.id)).intersection(rivals).count < 2)
                #expect(team.value <= free.value)
            }
            #expect(try #require(teams.first).value < free.value)
        }
    }

    @Test("a company that is kept apart from a municipality or a lead is never beside it")
    func pairs() throws {
        let free = try #require(matcher.assemble(try request(), on: Self.asOf).best)
        let (municipality, lead) = (ids(.municipality, free)[0], ids(.lead, free)[0])
        let company = try #require(ids(.provider, free).first { $0 != lead })
        for pair in [
            ConsortiumConflicts.Pair(company: id(company), municipality: id(municipality)),
            ConsortiumConflicts.Pair(company: id(company), lead: id(lead)),
            ConsortiumConflicts.Pair(company: id(lead), municipality: id(municipality)),
        ] {
            let other = pair.municipality?.value ?? pair.lead?.value ?? ""
            for team in try teams(ConsortiumConflicts(pairs: [pair])) {
                let members = Set(team.members.map(\.id))
                // The lead itself may bring technologies beside it.
                #expect(!members.isSuperset(of: [pair.company.value, other]))
                #expect(team.value < free.value)
            }
        }
    }

    @Test("what is wrong with the conditions is told at its place")
    func problems() throws {
        let wrong = try request {
            $0.conditions.fixed = ConsortiumMembers(
                municipality: id("lg-401005"), lead: id("co-janus"), companies: [id("co-ntt-data")])
            $0.conditions.conflicts = ConsortiumConflicts(
                groups: [
                    [], [id("co-janus"), id("co-janus")], [id("co-janus"), id("co-no")],
                    [id("co-janus"), id("co-agc"), id("co-ntt-data")],
                ],
                pairs: [
                    .init(company: id("co-no"), municipality: id("lg-1")), .init(company: id("co-agc")),
                    .init(company: id("co-agc"), municipality: id("lg-401005"), lead: id("co-janus")),
                    .init(company: id("co-janus"), municipality: id("lg-401005")),
                    .init(company: id("co-ntt-data"), lead: id("co-janus")),
                    .init(company: id("co-agc"), lead: id("co-janus")),
                ])
        }
        let place = "/params/conflicts"
        #expect(
            matcher.problems(of: wrong.conditions, on: Self.asOf).map { "\($0.pointer) \($0.rule)" } == [
                "\(place)/groups/0 conflict-group-size", "\(place)/groups/1 conflict-group-size",
                "\(place)/groups/2/1 reference-exists", "\(place)/groups/3 fixed-and-apart",
                "\(place)/pairs/0/company reference-exists", "\(place)/pairs/0/municipality reference-exists",
                "\(place)/pairs/1 exactly-one", "\(place)/pairs/2 exactly-one", "\(place)/pairs/3 fixed-and-apart",
                "\(place)/pairs/4 fixed-and-apart",
            ])
    }

    @Test("the weights are those of the active profile, or of the one that is asked for, and the answer names them")
    func weights() throws {
        #expect(matcher.assemble(try request(), on: Self.asOf).weights == .starting)
        var changed = WeightProfile.starting(for: .consortium)
        changed = WeightProfile(
            id: id("consortium-v1"), names: changed.names, subject: .consortium, status: .active, prior: 48,
            weights: [
                .init(.teamMunicipality, 100), .init(.teamLead, 100), .init(.teamCoverage, 800), .init(.memberCost, 5),
            ], source: changed.source)
        #expect(changed.problems() == [])
        var catalogue = matcher.catalogue
        catalogue.put(.weightProfile(changed))
        let after = Matcher(catalogue)
        let consortium = after.assemble(try request(), on: Self.asOf)
        #expect(consortium.weights == ConsortiumWeights(changed) && consortium.weights.id == "consortium-v1")
        #expect(consortium.needs.map(\.weight).reduce(0, +) == 800)
        let before = after.assemble(try request(), on: Self.asOf, profile: WeightProfile.starting(for: .consortium))
        #expect(before == matcher.assemble(try request(), on: Self.asOf))
    }

    @Test("a consortium profile shares out the whole, and lets members add or cost a little beside it")
    func profileProblems() {
        func problems(_ weights: WeightProfile.Weight...) -> [String] {
            WeightProfile(
                id: id("c"), names: Names(en: "c"), subject: .consortium, status: .draft, prior: 48, weights: weights,
                source: Source("s")
            ).problems().map { "\($0.pointer) \($0.rule)" }
        }
        #expect(problems(.init(.teamCoverage, 1_000), .init(.memberSeat, 100)) == [])
        #expect(problems(.init(.teamCoverage, 990), .init(.memberSeat, 10)) == ["/weights weights-total"])
        #expect(
            problems(.init(.teamCoverage, 1_000), .init(.memberCost, 101)) == ["/weights/1/weight weight-range"])
        #expect(problems(.init(.sectorFit, 1_000)) == ["/weights/0/factor weight-factor"])
    }

    @Test(
        "when the time ends while the pool is made, the gap still bounds what the best is worth more", arguments: 0..<12
    )
    func ended(most: Int) throws {
        for conflicts in [
            ConsortiumConflicts(), ConsortiumConflicts(groups: [[id("co-janus"), id("co-jfe-engineering")]]),
        ] {
            let request = try request { $0.conditions.conflicts = conflicts }
            let best = try #require(matcher.assemble(request, on: Self.asOf).best).value
            var checks = 0
            let ended = matcher.assemble(request, on: Self.asOf) {
                checks += 1
                return checks <= most
            }
            let value = try #require(ended.best).value
            #expect(value <= best && best <= value + ended.search.gap)
            #expect(ended.search.optimal ? value == best : ended.search.gap > 0)
            if most == 0 {
                #expect(!ended.search.optimal)
                #expect(ended.search.certificate.inputs.contains(Reason.Input("unseenNeeds", "2")))
                #expect(ended.warnings.first?.rule == "consortium-unseen")
                #expect(ended.warnings.first?.message.en.contains("technologies for need 2, 3") == true)
                #expect(ended.warnings.first { $0.rule == "consortium-uncovered" } == nil)
                #expect(ended.best?.members.allSatisfy { $0.dropOut?.exact == false } == true)
            }
        }
    }
}
