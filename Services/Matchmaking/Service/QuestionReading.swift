import Contracts
import MatchmakingRules
import Model

/// Reads the parameters of a question, and gathers everything that is wrong with them.
struct QuestionReading {
    let matcher: Matcher
    private(set) var problems: [FieldProblem]
    private var absent: AbsentRecord?

    init(_ sitting: MatchmakingDesk.Sitting) {
        matcher = sitting.matcher
        problems = sitting.problems
    }

    /// That the record is not there, where nothing else is wrong; otherwise all that is wrong.
    var refusal: MatchmakingError {
        if let absent, problems.count == 1 { .noRecord(absent) } else { .invalid(problems) }
    }

    mutating func note(_ problem: FieldProblem) { problems.append(problem) }

    /// Notes that a record that the question is about is not there.
    mutating func note(_ absent: AbsentRecord) {
        self.absent = absent
        note(absent.problem)
    }

    /// Throws where anything was wrong.
    func refuseProblems() throws(MatchmakingError) {
        guard problems.isEmpty else { throw refusal }
    }

    mutating func limit(_ given: Int?) -> Int {
        let limit = given ?? RankingLimit.standard
        if !(1...RankingLimit.greatest).contains(limit) {
            note(
                FieldProblem(
                    pointer: "/params/limit", rule: "limit-range",
                    message: BilingualText(
                        en: "a limit is 1 to \(RankingLimit.greatest)", ja: "件数は1から\(RankingLimit.greatest)までです")))
        }
        return limit
    }

    /// The need that is stored under an id, or the one that was written; `nil` where that is not said, or not well.
    mutating func need(_ id: Need.ID?, _ written: InlineNeed?, on day: CivilDate) -> AskedNeed? {
        switch (id, written) {
        case (let id?, nil):
            guard let record = matcher.catalogue.needs[id] else {
                note(AbsentRecord(kind: .need, id: id.value, pointer: "/params/needId"))
                return nil
            }
            return AskedNeed(query: NeedQuery(record, in: matcher.catalogue), record: record)
        case (nil, let written?):
            return self.written(written, at: "/params/need", on: day)
        case (nil, nil), (_?, _?):
            note(Self.oneOf(["needId", "need"]))
            return nil
        }
    }

    /// A need that was written for the occasion.
    mutating func written(_ need: InlineNeed, at pointer: String, on day: CivilDate) -> AskedNeed {
        problems += need.text.problems(at: pointer + "/text")
        problems += FieldCheck.readable(need.verifiedOn, at: pointer + "/verifiedOn")
        problems += FieldCheck.past(need.verifiedOn, on: day, at: pointer + "/verifiedOn")
        for (place, sector) in (need.sectors ?? []).enumerated() where matcher.catalogue.sectors[sector] == nil {
            note(Mention("\(pointer)/sectors/\(place)", .sector, sector.value).missing)
        }
        var query = NeedQuery(
            text: need.text, sectors: need.sectors ?? [], country: country(need.country, at: pointer + "/country"),
            partnerCityID: need.partnerCityId, verifiedOn: need.verifiedOn)
        if let id = need.partnerCityId { settle(&query, city: id, at: pointer) }
        return AskedNeed(query: query, record: nil)
    }

    /// What a city needs: all that is on record for it, or one need; `nil` where that is not said, or not well. Exactly
    /// one of the three is given.
    mutating func city(
        _ id: PartnerCity.ID?, _ needID: Need.ID?, _ need: InlineNeed?, on day: CivilDate
    ) -> CityQuery? {
        guard [id != nil, needID != nil, need != nil].count(where: \.self) == 1 else {
            note(Self.oneOf(["partnerCityId", "needId", "need"]))
            return nil
        }
        guard let id else { return self.need(needID, need, on: day).map { CityQuery($0.query) } }
        guard let city = matcher.catalogue.partnerCities[id] else {
            note(AbsentRecord(kind: .partnerCity, id: id.value, pointer: "/params/partnerCityId"))
            return nil
        }
        return CityQuery(city, in: matcher.catalogue, on: day)
    }

    /// The country that a text names, if one is given; noted where it names none.
    mutating func country(_ text: String?, at pointer: String) -> CountryCode? {
        guard let text else { return nil }
        guard let code = matcher.countryCode(for: text) else {
            note(.unknownCountry(text, at: pointer))
            return nil
        }
        return code
    }

    /// The country of the city counts, and one that is given has to be the same.
    private mutating func settle(_ query: inout NeedQuery, city id: PartnerCity.ID, at pointer: String) {
        guard let city = matcher.catalogue.partnerCities[id] else {
            note(Mention(pointer + "/partnerCityId", .partnerCity, id.value).missing)
            return
        }
        if let given = query.country, given != city.country {
            note(
                FieldProblem(
                    pointer: pointer + "/country", rule: "country-of-city",
                    message: BilingualText(
                        en:
                            "the partner city is in \(city.country), not in \(given): leave the country out or correct it",
                        ja: "相手都市は\(given)ではなく\(city.country)にあります。国を省くか修正してください"),
                    basis: [pointer + "/country", pointer + "/partnerCityId"]))
        }
        query.country = city.country
        query.partnerCityID = city.id
    }

    /// One of several members has to be given, and only one.
    static func oneOf(_ names: [String], at pointer: String = "/params") -> FieldProblem {
        FieldProblem(
            pointer: pointer, rule: "exactly-one",
            message: BilingualText(
                en: "give exactly one of " + names.joined(separator: ", "),
                ja: names.joined(separator: "、") + "のいずれか1つだけを指定してください"),
            basis: [])
    }
}
