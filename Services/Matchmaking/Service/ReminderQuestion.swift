import Contracts
import MatchmakingRules
import Model

extension MatchmakingDesk {
    func listReminders(
        _ params: MatchmakingMethods.ListReminders.Params
    ) throws -> MatchmakingMethods.ListReminders.Result {
        let sitting = try sitting(asOf: params.asOf, minRevision: params.minRevision)
        let catalogue = sitting.catalogue
        var reading = QuestionReading(sitting)
        let limit = reading.number(params.limit, at: "/params/limit", within: 1...500, usually: 100)
        let days = reading.number(params.withinDays, at: "/params/withinDays", within: 0...366, usually: 0)
        let parties: [(String, MatchmakingKind, String?)] = [
            ("/params/partnerCityId", .partnerCity, params.partnerCityId?.value),
            ("/params/companyId", .company, params.companyId?.value),
            ("/params/municipalityId", .municipality, params.municipalityId?.value),
        ]
        for (pointer, kind, id) in parties {
            if let id, catalogue.entry(kind, id) == nil { reading.note(Mention(pointer, kind, id).missing) }
        }
        try reading.refuseProblems()
        let city = params.partnerCityId.flatMap { catalogue.partnerCities[$0]?.id }
        let company = params.companyId.flatMap { catalogue.companies[$0]?.id }
        let municipality = params.municipalityId.flatMap { catalogue.municipalities[$0]?.id }
        let reminders = catalogue.reminders(
            on: sitting.day, through: sitting.day.adding(days: days) ?? sitting.day
        ) { status in
            (city == nil || status.partnerCityId == city) && (company == nil || status.companyId == company)
                && (municipality == nil || status.municipalityId == municipality)
        }
        return MatchmakingMethods.ListReminders.Result(
            asOf: sitting.day, reminders: Array(reminders.prefix(limit)), found: reminders.count,
            revision: sitting.revision, stale: sitting.isStale)
    }
}

extension QuestionReading {
    /// A whole number, or the usual one where none is given; noted where it is out of range.
    mutating func number(_ given: Int?, at pointer: String, within range: ClosedRange<Int>, usually usual: Int) -> Int {
        let number = given ?? usual
        if !range.contains(number) {
            note(
                FieldProblem(
                    pointer: pointer, rule: "number-range",
                    message: BilingualText(
                        en: "a number from \(range.lowerBound) to \(range.upperBound)",
                        ja: "\(range.lowerBound)から\(range.upperBound)までの数を指定してください")))
            return usual
        }
        return number
    }
}
