import Contracts
import Model

extension CSVText {
    /// The verdicts of an answer, one scheme a row, over all its pages.
    init(_ answers: [FundingMethods.FindSchemes.Result]) {
        self.init(
            Self.schemeHeadings + [
                "verdict", "verdict_en", "verdict_ja", "rules", "reasons_en", "reasons_ja", "reference",
                "unknown_facts", "nearest_miss_en", "nearest_miss_ja", "recheck_en", "recheck_ja", "mind_en", "mind_ja",
            ])
        for answer in answers {
            for verdict in answer.verdicts {
                append(Self.cells(of: verdict.scheme, asOf: answer.asOf) + Self.cells(of: verdict))
            }
        }
    }

    /// The catalogue, one scheme a row.
    init(catalogue schemes: [SchemeCard], asOf day: CivilDate) {
        self.init(Self.schemeHeadings)
        for scheme in schemes { append(Self.cells(of: scheme, asOf: day)) }
    }

    /// The schemes that have gone stale, one a row.
    init(stale schemes: [StaleScheme], asOf day: CivilDate) {
        self.init([
            "as_of", "id", "number", "name_en", "name_ja", "agency_en", "agency_ja", "verified_on", "verified_by",
            "information_date", "address", "signs", "signs_en", "signs_ja",
        ])
        for stale in schemes {
            append([
                day.description, stale.scheme.id.value, stale.scheme.guidebookNumber ?? "", stale.scheme.names.en,
                stale.scheme.names.ja ?? "", stale.scheme.agency.en, stale.scheme.agency.ja,
                stale.verified?.on.description ?? "", stale.verified?.by ?? "", stale.informationDate?.text ?? "",
                stale.url ?? "", Self.joined(stale.signs.map(\.kind.rawValue)),
                Self.joined(stale.signs.map(\.message.en)), Self.joined(stale.signs.map(\.message.ja)),
            ])
        }
    }

    private static let schemeHeadings = [
        "as_of", "id", "number", "name_en", "name_ja", "agency_en", "agency_ja", "type_en", "type_ja", "instrument",
        "route", "call", "call_en", "call_ja", "opens", "closes", "next_deadline", "information_date", "verified_on",
        "verified_by", "address",
    ]

    private static func cells(of scheme: SchemeCard, asOf day: CivilDate) -> [String] {
        [
            day.description, scheme.id.value, scheme.guidebookNumber ?? "", scheme.names.en, scheme.names.ja ?? "",
            scheme.agency.en, scheme.agency.ja, scheme.supportType.en, scheme.supportType.ja,
            scheme.instrument?.rawValue ?? "", scheme.route.rawValue, scheme.call.lifecycle.rawValue,
            scheme.call.message.en, scheme.call.message.ja, scheme.call.call?.opens?.text ?? "",
            scheme.call.call?.closes?.text ?? "", scheme.call.nextDeadline?.description ?? "",
            scheme.informationDate?.text ?? "", scheme.verified?.on.description ?? "", scheme.verified?.by ?? "",
            scheme.url ?? "",
        ]
    }

    private static func cells(of scheme: SchemeVerdict) -> [String] {
        let reasons = scheme.deciding.map(\.reason)
        let mind = scheme.marks.map(\.message) + scheme.cautions.map(\.message)
        return [
            scheme.verdict.rawValue, scheme.verdict.label.en, scheme.verdict.label.ja,
            joined(reasons.map(\.rule)), joined(reasons.map(\.message.en)), joined(reasons.map(\.message.ja)),
            joined(reasons.map(\.reference.text)), joined(scheme.unknownFacts.map(\.fact.rawValue)),
            joined(scheme.nearestMisses.map(\.message.en)), joined(scheme.nearestMisses.map(\.message.ja)),
            scheme.recheck?.en ?? "", scheme.recheck?.ja ?? "", joined(mind.map(\.en)), joined(mind.map(\.ja)),
        ]
    }

    private static func joined(_ texts: [String]) -> String { texts.joined(separator: " / ") }
}
