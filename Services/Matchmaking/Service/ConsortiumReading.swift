import Contracts
import MatchmakingRules
import Model

/// Reads the parameters of a consortium question, and gathers everything that is wrong with them.
struct ConsortiumReading {
    private let sitting: MatchmakingDesk.Sitting

    init(_ sitting: MatchmakingDesk.Sitting) {
        self.sitting = sitting
    }

    func request(
        _ question: ConsortiumAssembly.Question
    ) throws -> (request: ConsortiumRequest, profile: WeightProfile?) {
        guard let city = sitting.catalogue.partnerCities[question.partnerCityId] else {
            throw MatchmakingError.noRecord(
                .partnerCity, question.partnerCityId.value, pointer: "/params/partnerCityId")
        }
        var problems: [FieldProblem] = []
        let (lines, furtherNeeds) = lines(question.needs, of: city, &problems)
        let request = ConsortiumRequest(
            city: city, lines: lines,
            fixed: (question.fixed ?? ConsortiumMembers()).current(in: sitting.catalogue),
            banned: (question.banned ?? ConsortiumBans()).current(in: sitting.catalogue),
            conflicts: (question.conflicts ?? ConsortiumConflicts()).current(in: sitting.catalogue),
            furtherNeeds: furtherNeeds,
            size: question.size ?? 4,
            alternatives: question.alternatives ?? ConsortiumRequest.greatestAlternatives)
        problems += sitting.matcher.problems(of: request, on: sitting.day)
        problems += Self.range(
            request.alternatives, 0...ConsortiumRequest.greatestAlternatives, at: "/params/alternatives")
        problems += Self.range(
            question.budgetMs ?? 1, 1...MatchmakingMethods.AssembleConsortium.greatestBudget, at: "/params/budgetMs")
        var reading = QuestionReading(sitting.matcher)
        let profile = question.profileId.flatMap { reading.profile($0, for: .consortium) }
        problems += reading.problems
        guard problems.isEmpty else { throw MatchmakingError.invalid(problems) }
        return (request, profile)
    }

    private func lines(
        _ asked: [MatchmakingMethods.AssembleConsortium.AskedLine]?, of city: PartnerCity,
        _ problems: inout [FieldProblem]
    ) -> (lines: [ConsortiumRequest.Line], further: [Need.ID]) {
        guard let asked else {
            let standing = sitting.catalogue.needs.all.filter {
                $0.partnerCityId == city.id && $0.stands(on: sitting.day)
            }
            if standing.isEmpty { problems.append(Self.noNeeds(city)) }
            // The most urgent first, so that a city with very many is not refused for its later ones.
            let sorted = standing.sorted { ($0.priority ?? 3, $0.key) < ($1.priority ?? 3, $1.key) }
            let lines = sorted.prefix(ConsortiumRequest.greatestNeeds).map {
                ConsortiumRequest.Line(
                    query: NeedQuery($0, in: sitting.catalogue), needID: $0.id, priority: $0.priority)
            }
            return (lines, sorted.dropFirst(ConsortiumRequest.greatestNeeds).map(\.id))
        }
        guard (1...ConsortiumRequest.greatestNeeds).contains(asked.count) else {
            problems += Self.range(asked.count, 1...ConsortiumRequest.greatestNeeds, at: "/params/needs")
            return ([], [])
        }
        let lines = asked.enumerated().compactMap { place, line in
            self.line(line, of: city, at: "/params/needs/\(place)", &problems)
        }
        return (lines, [])
    }

    private func line(
        _ asked: MatchmakingMethods.AssembleConsortium.AskedLine, of city: PartnerCity, at pointer: String,
        _ problems: inout [FieldProblem]
    ) -> ConsortiumRequest.Line? {
        if let priority = asked.priority { problems += Self.range(priority, 1...99, at: pointer + "/priority") }
        switch (asked.needId, asked.need) {
        case (let id?, nil):
            guard let need = sitting.catalogue.needs[id] else {
                problems.append(Mention(pointer + "/needId", .need, id.value).missing)
                return nil
            }
            guard need.partnerCityId == city.id else {
                problems.append(Self.otherCity(id, city, at: pointer + "/needId"))
                return nil
            }
            return ConsortiumRequest.Line(
                query: NeedQuery(need, in: sitting.catalogue), needID: id, priority: asked.priority ?? need.priority)
        case (nil, let written?):
            var reading = QuestionReading(sitting.matcher)
            let need = reading.written(written, at: pointer + "/need")
            problems += reading.problems
            if let other = written.partnerCityId, other != city.id {
                problems.append(Self.otherCity(other, city, at: pointer + "/need/partnerCityId"))
            }
            var query = need.query
            query.partnerCityID = city.id
            query.country = city.country
            return ConsortiumRequest.Line(query: query, priority: asked.priority)
        case (nil, nil), (_?, _?):
            problems.append(QuestionReading.oneOf(["needId", "need"], at: pointer))
            return nil
        }
    }

    private static func otherCity<Subject>(
        _ id: Identifier<Subject>, _ city: PartnerCity, at pointer: String
    ) -> FieldProblem {
        FieldProblem(
            pointer: pointer, rule: "need-of-city",
            message: BilingualText(
                en: "\"\(id)\" does not belong to \(city.names.en)", ja: "「\(id)」は\(city.names[.ja])のものではありません"))
    }

    private static func noNeeds(_ city: PartnerCity) -> FieldProblem {
        FieldProblem(
            pointer: "/params/needs", rule: "needs-on-record",
            message: BilingualText(
                en: "no need of \(city.names.en) is on record: write the needs",
                ja: "\(city.names[.ja])のニーズの記録がありません。ニーズを記入してください"))
    }

    private static func range(_ value: Int, _ range: ClosedRange<Int>, at pointer: String) -> [FieldProblem] {
        guard !range.contains(value) else { return [] }
        return [
            FieldProblem(
                pointer: pointer, rule: "number-range",
                message: BilingualText(
                    en: "from \(range.lowerBound) to \(range.upperBound)",
                    ja: "\(range.lowerBound)から\(range.upperBound)までです"))
        ]
    }
}
