import Contracts
import MatchmakingRules
import Model

/// Reads the parameters of a consortium question, and gathers everything that is wrong with them.
struct ConsortiumReading {
    private let sitting: MatchmakingDesk.Sitting
    private var reading: QuestionReading

    init(_ sitting: MatchmakingDesk.Sitting) {
        self.sitting = sitting
        reading = QuestionReading(sitting)
    }

    mutating func request(
        _ question: ConsortiumAssembly.Question
    ) throws -> (request: ConsortiumRequest, profile: WeightProfile?) {
        let id = question.partnerCityId
        let city = sitting.catalogue.partnerCities[id]
        if city == nil {
            reading.note(AbsentRecord(kind: .partnerCity, id: id.value, pointer: "/params/partnerCityId"))
        }
        let (lines, furtherNeeds) = lines(question.needs, of: city)
        let conditions = conditions(question)
        let profile = question.profileId.flatMap { reading.profile($0, for: .consortium) }
        try reading.refuseProblems()
        guard let city else { throw reading.refusal }
        return (
            ConsortiumRequest(city: city, lines: lines, conditions: conditions, furtherNeeds: furtherNeeds), profile
        )
    }

    private mutating func conditions(_ question: ConsortiumAssembly.Question) -> ConsortiumConditions {
        let conditions = ConsortiumConditions(
            fixed: (question.fixed ?? ConsortiumMembers()).current(in: sitting.catalogue),
            banned: (question.banned ?? ConsortiumBans()).current(in: sitting.catalogue),
            conflicts: (question.conflicts ?? ConsortiumConflicts()).current(in: sitting.catalogue),
            size: question.size ?? 4,
            alternatives: question.alternatives ?? ConsortiumConditions.greatestAlternatives)
        for problem in sitting.matcher.problems(of: conditions, on: sitting.day) { reading.note(problem) }
        checkRange(conditions.alternatives, 0...ConsortiumConditions.greatestAlternatives, at: "/params/alternatives")
        checkRange(
            question.budgetMs ?? 1, 1...MatchmakingMethods.AssembleConsortium.greatestBudget, at: "/params/budgetMs")
        return conditions
    }

    /// - Parameter city: none where it is not on record; then the needs are checked by themselves.
    private mutating func lines(
        _ asked: [MatchmakingMethods.AssembleConsortium.AskedLine]?, of city: PartnerCity?
    ) -> (lines: [ConsortiumRequest.Line], further: [Need.ID]) {
        guard let asked else { return city.map { needsOnRecord(of: $0) } ?? ([], []) }
        guard (1...ConsortiumRequest.greatestNeeds).contains(asked.count) else {
            checkRange(asked.count, 1...ConsortiumRequest.greatestNeeds, at: "/params/needs")
            return ([], [])
        }
        checkNamedOnce(asked)
        var lines: [ConsortiumRequest.Line] = []
        for (place, line) in asked.enumerated() {
            if let line = self.line(line, of: city, at: "/params/needs/\(place)") { lines.append(line) }
        }
        return (lines, [])
    }

    private mutating func needsOnRecord(
        of city: PartnerCity
    ) -> (lines: [ConsortiumRequest.Line], further: [Need.ID]) {
        let recorded = sitting.catalogue.needs.all.filter { $0.partnerCityId == city.id }
        let standing = recorded.filter { $0.stands(on: sitting.day) }
        if standing.isEmpty { reading.note(Self.noNeeds(city, closed: recorded.count)) }
        // The most urgent first, so that a city with very many is not refused for its later ones.
        let sorted = standing.sorted { ($0.priority ?? 3, $0.key) < ($1.priority ?? 3, $1.key) }
        let lines = sorted.prefix(ConsortiumRequest.greatestNeeds).map {
            ConsortiumRequest.Line(query: NeedQuery($0, in: sitting.catalogue), needID: $0.id, priority: $0.priority)
        }
        return (lines, sorted.dropFirst(ConsortiumRequest.greatestNeeds).map(\.id))
    }

    /// A need that is served twice would count twice. Ids that lead to one record name it alike.
    private mutating func checkNamedOnce(_ asked: [MatchmakingMethods.AssembleConsortium.AskedLine]) {
        var named: Set<Need.ID> = []
        for (place, line) in asked.enumerated() {
            guard let id = line.needId, !named.insert(sitting.catalogue.needs[id]?.id ?? id).inserted else { continue }
            reading.note(
                FieldProblem(
                    pointer: "/params/needs/\(place)/needId", rule: "listed-once",
                    message: BilingualText(en: "the need \"\(id)\" stands twice", ja: "ニーズ「\(id)」が重複しています"),
                    basis: ["/params/needs"]))
        }
    }

    private mutating func line(
        _ asked: MatchmakingMethods.AssembleConsortium.AskedLine, of city: PartnerCity?, at pointer: String
    ) -> ConsortiumRequest.Line? {
        if let priority = asked.priority { checkRange(priority, 1...99, at: pointer + "/priority") }
        switch (asked.needId, asked.need) {
        case (let id?, nil):
            guard let need = sitting.catalogue.needs[id] else {
                reading.note(Mention(pointer + "/needId", .need, id.value).missing)
                return nil
            }
            if let city, need.partnerCityId != city.id {
                reading.note(Self.otherCity(id, city, at: pointer + "/needId"))
            }
            return ConsortiumRequest.Line(
                query: NeedQuery(need, in: sitting.catalogue), needID: need.id,
                priority: asked.priority ?? need.priority)
        case (nil, let written?):
            var query = reading.written(written, at: pointer + "/need", on: sitting.day).query
            if let city, let other = query.partnerCityID, other != city.id {
                reading.note(Self.otherCity(other, city, at: pointer + "/need/partnerCityId"))
            }
            query.partnerCityID = city?.id
            query.country = city?.country
            return ConsortiumRequest.Line(query: query, priority: asked.priority)
        case (nil, nil), (_?, _?):
            reading.note(QuestionReading.oneOf(["needId", "need"], at: pointer))
            return nil
        }
    }

    private static func otherCity<Subject>(
        _ id: Identifier<Subject>, _ city: PartnerCity, at pointer: String
    ) -> FieldProblem {
        FieldProblem(
            pointer: pointer, rule: "need-of-city",
            message: BilingualText(
                en: "\"\(id)\" does not belong to \(city.names.en)", ja: "「\(id)」は\(city.names[.ja])のものではありません"),
            basis: [pointer, "/params/partnerCityId"])
    }

    /// - Parameter closed: how many needs of the city are on record that no longer stand.
    private static func noNeeds(_ city: PartnerCity, closed: Int) -> FieldProblem {
        FieldProblem(
            pointer: "/params/needs", rule: "needs-on-record",
            message: closed == 0
                ? BilingualText(
                    en: "no need of \(city.names.en) is on record: write the needs",
                    ja: "\(city.names[.ja])のニーズの記録がありません。ニーズを記入してください")
                : BilingualText(
                    en: "no need of \(city.names.en) stands any longer, of \(closed) on record: write the needs",
                    ja: "\(city.names[.ja])の記録済みのニーズ\(closed)件はいずれも終了しています。ニーズを記入してください"),
            basis: ["/params/needs", "/params/partnerCityId"])
    }

    private mutating func checkRange(_ value: Int, _ range: ClosedRange<Int>, at pointer: String) {
        guard !range.contains(value) else { return }
        reading.note(
            FieldProblem(
                pointer: pointer, rule: "number-range",
                message: BilingualText(
                    en: "from \(range.lowerBound) to \(range.upperBound)",
                    ja: "\(range.lowerBound)から\(range.upperBound)までです")))
    }
}
