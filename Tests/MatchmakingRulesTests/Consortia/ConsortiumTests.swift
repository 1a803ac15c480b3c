import MatchingSupport
import MatchmakingRules
import Model
import Testing

@Suite("The consortium for a partner city") struct ConsortiumTests {
    private static let asOf = day("2025-11-01")
    private let matcher = ShippedRecords.matcher

    private func request(
        _ city: String, _ change: (inout ConsortiumRequest) -> Void = { _ in }
    ) throws -> ConsortiumRequest {
        let record = try #require(matcher.catalogue.partnerCities[city])
        let lines = matcher.catalogue.needs.all.filter { $0.partnerCityId == record.id }.map {
            ConsortiumRequest.Line(
                query: NeedQuery($0, in: matcher.catalogue), needID: $0.id, priority: $0.priority)
        }
        var request = ConsortiumRequest(city: record, lines: lines)
        change(&request)
        return request
    }

    private func assemble(_ city: String, _ change: (inout ConsortiumRequest) -> Void = { _ in }) throws -> Consortium {
        matcher.assemble(try request(city, change), on: Self.asOf)
    }

    private func member(_ part: Consortium.Part, of consortium: Consortium) -> String? {
        consortium.best?.members.first { $0.role == part }?.id
    }

    @Test("a search that ran out of time says how much better a choice could be, as a share of the greatest worth")
    func outOfTime() throws {
        let consortium = matcher.assemble(try request("pc-pw-airai"), on: Self.asOf) { false }
        let search = consortium.search
        #expect(!search.optimal && search.gap > 0)
        let message = search.certificate.message
        #expect(!message.en.contains("\(search.gap)") && !message.ja.contains("\(search.gap)"))
        let share = try #require(message.en.firstMatch(of: /at most ([0-9.]+)% of the greatest worth/))
        let told = try #require(Double(share.1))
        let greatest = consortium.weights.greatestWorth(size: ConsortiumConditions().size)
        let exact = 100 * Double(search.gap) / Double(greatest)
        #expect(exact <= told && told < exact + 0.1)
        #expect(message.en.hasPrefix("The time for the search ended"))
    }

    @Test("for Airai State: Urasoe, the organisation that led there, and the company of its grid")
    func airai() throws {
        let consortium = try assemble("pc-pw-airai")
        #expect(consortium.best?.members.map(\.id) == ["lg-472085", "co-janus", "co-nextems"])
        #expect(consortium.search.optimal && consortium.search.gap == 0)
        #expect(consortium.search.certificate.message.en.hasPrefix("Proven to be the best"))
        #expect(consortium.tasks.map(\.reason.rule).first == "city-agreement")
        #expect(consortium.tasks.first?.settled == .yes)
        #expect(consortium.channels.map(\.channel) == Consortium.Way.allCases)
        #expect(consortium.channels.first?.atHand == .yes)
    }

    @Test("contributions add up to the worth, shares to the weight, and losses are not negative, for every city")
    func invariants() throws {
        for city in Set(matcher.catalogue.needs.all.map(\.partnerCityId)).sorted() {
            let consortium = try assemble(city.value)
            #expect(consortium.needs.map(\.weight).reduce(0, +) == consortium.weights.coverage)
            let best = try #require(consortium.best)
            for team in [best] + consortium.alternatives {
                #expect(team.value == team.members.map(\.contribution).reduce(0, +))
                #expect(team.value <= best.value)
                #expect(team.coverage.map(\.need) == Array(consortium.needs.indices))
                let covered = Set(team.coverage.compactMap(\.by))
                #expect(covered.isSubset(of: team.members.filter { $0.role == .provider }.map(\.id)))
                // Nobody is along for nothing.
                #expect(team.members.filter { $0.role == .provider }.allSatisfy { covered.contains($0.id) })
            }
            for member in best.members {
                #expect(member.reasons.allSatisfy { !$0.message.en.isEmpty && !$0.message.ja.isEmpty })
                let dropOut = try #require(member.dropOut)
                #expect(dropOut.loss.map { $0 >= 0 } ?? true)
                #expect(dropOut.loss.map { best.value - $0 } == dropOut.value)
                let next = try #require(member.nextBest)
                #expect(next.allSatisfy { ($0.loss ?? -1) >= 0 })
                // With all others free, the loss is no greater than with all others staying.
                if let first = next.first?.loss, let loss = dropOut.loss { #expect(loss <= first) }
            }
            #expect(
                Set([best].map(\.members) + consortium.alternatives.map(\.members)).count == 1
                    + consortium.alternatives.count)
        }
    }

    @Test("the lead scores in the team what a ranking of leads beside its municipality gives it")
    func leadScore() throws {
        let consortium = try assemble("pc-ph-davao")
        let lead = try #require(consortium.best?.members.first { $0.role == .lead })
        let municipality = try #require(member(.municipality, of: consortium))
        let city = try #require(matcher.catalogue.partnerCities["pc-ph-davao"])
        let ranking = matcher.rankLeads(
            LeadQuery(
                city: CityQuery(city, in: matcher.catalogue, on: Self.asOf), municipalityID: .init(municipality)),
            on: Self.asOf, RankingOptions(limit: 100)
        ).ranking
        #expect(ranking.results.first { $0.id == lead.id }.map { $0.score * 250 } == lead.contribution)
    }

    @Test("fixed members are in, banned ones are not, and neither makes the best better")
    func conditions() throws {
        let free = try #require(try assemble("pc-ph-davao").best)
        let fixed = try assemble("pc-ph-davao") {
            $0.conditions.fixed = ConsortiumMembers(
                municipality: id("lg-141305"), lead: id("co-janus"), companies: [id("co-ntt-data")],
                technologies: [id("TEC-001")])
        }
        #expect(member(.municipality, of: fixed) == "lg-141305")
        #expect(member(.lead, of: fixed) == "co-janus")
        let providers = Set((fixed.best?.members ?? []).filter { $0.role == .provider }.map(\.id))
        #expect(providers.isSuperset(of: ["co-ntt-data", "co-jfe-engineering"]))
        #expect(try #require(fixed.best).value <= free.value)
        let banned = try assemble("pc-ph-davao") {
            $0.conditions.banned = ConsortiumBans(
                municipalities: [id("lg-401005")], leads: [id("org-iges")], companies: [id("co-jfe-engineering")])
        }
        let members = Set((banned.best?.members ?? []).map(\.id))
        #expect(members.isDisjoint(with: ["lg-401005", "org-iges", "co-jfe-engineering"]))
        #expect(try #require(banned.best).value < free.value)
        #expect(!banned.roles.flatMap(\.candidates).contains { $0.id == "co-jfe-engineering" })
    }

    @Test("general trading houses are no regional trading companies; one that calls itself so is proposed")
    func regionalTrading() throws {
        let consortium = try assemble("pc-ph-davao")
        let none = try #require(consortium.roles.first { $0.role == .tradingCompany })
        #expect(none.filled == .unknown && none.by.isEmpty && none.candidates.isEmpty)
        #expect(none.reason.message.en.hasSuffix("the records name none: ask the members and the municipality"))
        var catalogue = matcher.catalogue
        catalogue.put(
            .company(
                Company(
                    id: id("co-x"), names: Names(en: "Kyushu Foods", ja: "九州地域商社株式会社"),
                    source: Source("made up", asOf: PrintedDate("2025-04")))))
        let found = try Matcher(catalogue).assemble(request("pc-ph-davao"), on: Self.asOf)
        #expect(found.roles.first { $0.role == .tradingCompany }?.candidates.map(\.id) == ["co-x"])
    }

    @Test("a banned technology leaves its company free to bring another")
    func bannedTechnology() throws {
        let free = try #require(try assemble("pc-ph-davao").best?.coverage.first?.technology)
        let banned = try assemble("pc-ph-davao") { $0.conditions.banned = ConsortiumBans(technologies: [free]) }
        #expect(banned.best?.coverage.contains { $0.technology == free } == false)
    }

    @Test("priorities share out the weight; a need without one counts as 3 and is flagged")
    func priorities() throws {
        let lines = try request("pc-ph-davao").lines
        let consortium = try assemble("pc-ph-davao") { request in
            request.lines = zip(lines, [1, 5, nil]).map {
                ConsortiumRequest.Line(query: $0.query, needID: $0.needID, priority: $1)
            }
        }
        // 5 : 1 : 3 of 500, the two that rounding leaves to the largest remainders.
        #expect(consortium.needs.map(\.weight) == [278, 55, 167])
        #expect(consortium.needs.map { $0.flags.contains { $0.rule == "need-priority" } } == [false, false, true])
    }

    @Test("nobody covers a need that no technology fits, and the answer says so")
    func uncovered() throws {
        let consortium = try assemble("pc-ph-davao") { request in
            request.lines.append(
                ConsortiumRequest.Line(
                    query: NeedQuery(text: LocalisedText(en: "qqq zzz"), country: request.city.country), priority: 1))
        }
        #expect(consortium.best?.coverage.last?.isCovered == false)
        #expect(consortium.warnings.contains { $0.rule == "consortium-uncovered" })
    }

    @Test("a team without JCM experience is warned about: as known, or as not on record")
    func experience() throws {
        let unknown = try assemble("pc-id-surabaya").warnings.first { $0.rule == "consortium-jcm-experience" }
        #expect(unknown?.message.en.contains("on record") == true)
        let none = try assemble("pc-vn-ho-chi-minh-city").warnings.first { $0.rule == "consortium-jcm-experience" }
        #expect(none == nil)
    }

    @Test("what is wrong with the conditions is told all at once, each at its place")
    func problems() throws {
        let wrong = try request("pc-ph-davao") {
            $0.conditions.fixed = ConsortiumMembers(
                municipality: id("lg-1"), lead: id("org-mongolia-moe"), companies: [id("co-janus"), id("co-no")])
            $0.conditions.banned = ConsortiumBans(companies: [id("co-janus")], technologies: [id("TEC-none")])
            $0.conditions.size = 9
        }
        #expect(
            matcher.problems(of: wrong.conditions, on: Self.asOf).map { "\($0.pointer) \($0.rule)" } == [
                "/params/fixed/municipality reference-exists", "/params/fixed/companies/1 reference-exists",
                "/params/banned/technologies/0 reference-exists", "/params/fixed/companies/0 fixed-and-banned",
                "/params/fixed/lead lead-kind", "/params/size size-range",
            ])
        let full = try request("pc-ph-davao") {
            $0.conditions.size = 1
            $0.conditions.fixed = ConsortiumMembers(companies: [id("co-janus"), id("co-ntt-data")])
        }
        #expect(matcher.problems(of: full.conditions, on: Self.asOf).map(\.rule) == ["fixed-within-size"])
    }

    @Test("the order of the records changes nothing")
    func order() throws {
        var random = SeededGenerator(seed: 7)
        let shuffled = Matcher(Catalogue(matcher.catalogue.entries.shuffled(using: &random)))
        let request = try request("pc-vn-ho-chi-minh-city")
        #expect(shuffled.assemble(request, on: Self.asOf) == matcher.assemble(request, on: Self.asOf))
    }

    @Test("when no time is given, the answer says that it may not be the best")
    func noTime() throws {
        let request = try request("pc-vn-ho-chi-minh-city")
        let consortium = matcher.assemble(request, on: Self.asOf) { false }
        #expect(consortium.best != nil)
        if !consortium.search.optimal { #expect(consortium.search.gap > 0) }
    }
}
