import Contracts
import MatchmakingRules
import Model

extension MatchmakingDesk {
    func jcmPrecedents(
        _ params: MatchmakingMethods.JCMPrecedents.Params
    ) throws -> MatchmakingMethods.JCMPrecedents.Result {
        let sitting = try sitting(asOf: params.asOf, minRevision: params.minRevision)
        var reading = QuestionReading(sitting)
        let code = reading.country(params.country, at: "/params/country")
        reading.checkTechnology(params.technology, at: "/params/technology")
        try reading.refuseProblems()
        guard let code else { throw reading.refusal }
        return MatchmakingMethods.JCMPrecedents.Result(
            country: NamedCountry(code: code, names: sitting.catalogue.countries[code.value]?.names),
            asOf: sitting.day,
            precedents: sitting.matcher.jcmPrecedents(of: params.technology, in: code, on: sitting.day),
            revision: sitting.revision, stale: sitting.isStale)
    }
}

extension QuestionReading {
    fileprivate mutating func checkTechnology(_ text: String, at pointer: String) {
        if text.allSatisfy(\.isWhitespace) {
            note(
                FieldProblem(
                    pointer: pointer, rule: "text-not-blank",
                    message: BilingualText(en: "say which technology", ja: "技術を記入してください")))
        } else if text.unicodeScalars.count > Matcher.technologyLength {
            note(
                FieldProblem(
                    pointer: pointer, rule: "text-length",
                    message: BilingualText(
                        en: "the text is longer than \(Matcher.technologyLength) characters",
                        ja: "\(Matcher.technologyLength)文字を超えています")))
        }
    }
}
