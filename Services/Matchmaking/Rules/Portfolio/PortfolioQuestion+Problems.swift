package import Model

extension PortfolioQuestion {
    /// Everything that is wrong with the question, each by its place below `/params`.
    package func problems(_ matcher: Matcher) -> [FieldProblem] {
        let catalogue = matcher.catalogue
        let mentions =
            Self.mentions(needs?.ids, .need, at: "/params/needs/ids")
            + Self.mentions(needs?.partnerCities, .partnerCity, at: "/params/needs/partnerCities")
            + Self.mentions(needs?.sectors, .sector, at: "/params/needs/sectors")
            + Self.mentions(technologies?.ids, .technology, at: "/params/technologies/ids")
            + Self.mentions(technologies?.companies, .company, at: "/params/technologies/companies")
            + Self.mentions(technologies?.sectors, .sector, at: "/params/technologies/sectors")
            + Self.mentions(technologies?.without, .technology, at: "/params/technologies/without")
            + Self.mentions(technologies?.withoutCompanies, .company, at: "/params/technologies/withoutCompanies")
            + Self.mentions(capacity?.technologies, .technology, at: "/params/capacity/technologies")
            + Self.mentions(capacity?.companies, .company, at: "/params/capacity/companies")
            + Self.mentions(demand?.needs, .need, at: "/params/demand/needs")
        return mentions.filter { catalogue.entry($0.kind, $0.key) == nil }.map(\.missing)
            + emptyLists + repetitions(catalogue) + countryProblems(matcher) + rangeProblems + quotaProblems(matcher)
            + contradictions(catalogue)
    }

    private static func mentions<Subject>(
        _ ids: [Identifier<Subject>]?, _ kind: MatchmakingKind, at pointer: String
    ) -> [Mention] {
        (ids ?? []).enumerated().map { Mention("\(pointer)/\($0.offset)", kind, $0.element.value) }
    }

    private static func mentions(
        _ counts: [String: Int]?, _ kind: MatchmakingKind, at pointer: String
    ) -> [Mention] {
        (counts ?? [:]).keys.sorted().map { Mention("\(pointer)/\($0.pointerToken)", kind, $0) }
    }

    /// A list that lets nothing through is a slip, not a wish.
    private var emptyLists: [FieldProblem] {
        let lists: [(String, Bool?)] = [
            ("needs/ids", needs?.ids?.isEmpty), ("needs/partnerCities", needs?.partnerCities?.isEmpty),
            ("needs/countries", needs?.countries?.isEmpty), ("needs/sectors", needs?.sectors?.isEmpty),
            ("technologies/ids", technologies?.ids?.isEmpty),
            ("technologies/companies", technologies?.companies?.isEmpty),
            ("technologies/sectors", technologies?.sectors?.isEmpty),
        ]
        return lists.filter { $0.1 == true }.map { name, _ in
            FieldProblem(
                pointer: "/params/\(name)", rule: "list-not-empty",
                message: BilingualText(
                    en: "the list is empty, so nothing would be left: name something, or leave the list out",
                    ja: "空の一覧では対象がなくなります。1件以上指定するか、項目を省いてください"))
        }
    }

    /// A record that a list names twice, under whatever id, is a slip: another one may have been meant.
    private func repetitions(_ catalogue: Catalogue) -> [FieldProblem] {
        FieldProblem.namedTwice(needs?.ids, at: "/params/needs/ids", now: catalogue.current)
            + FieldProblem.namedTwice(needs?.partnerCities, at: "/params/needs/partnerCities", now: catalogue.current)
            + FieldProblem.namedTwice(technologies?.ids, at: "/params/technologies/ids", now: catalogue.current)
            + FieldProblem.namedTwice(
                technologies?.companies, at: "/params/technologies/companies", now: catalogue.current)
    }

    private func countryProblems(_ matcher: Matcher) -> [FieldProblem] {
        (needs?.countries ?? []).enumerated().filter { matcher.countryCode(for: $0.element) == nil }.map {
            .unknownCountry($0.element, at: "/params/needs/countries/\($0.offset)")
        }
    }

    private var rangeProblems: [FieldProblem] {
        let capacities: [(String, Int?)] =
            [("capacity/each", capacity?.each)] + Self.counts(capacity?.technologies, "capacity/technologies")
            + [("capacity/eachCompany", capacity?.eachCompany)]
            + Self.counts(capacity?.companies, "capacity/companies")
        let demands: [(String, Int?)] =
            [("demand/each", demand?.each)] + Self.counts(demand?.needs, "demand/needs")
        return Self.outside(
            Self.capacities, "capacity-range", capacities, BilingualText(en: "a capacity", ja: "受入可能件数"))
            + Self.outside(Self.demands, "demand-range", demands, BilingualText(en: "a demand", ja: "必要件数"))
            + Self.outside(
                Self.floors, "floor-range", [("fairnessFloor", fairnessFloor)],
                BilingualText(en: "a fairness floor", ja: "最低適合度"))
    }

    private static func counts(_ counts: [String: Int]?, _ name: String) -> [(String, Int?)] {
        (counts ?? [:]).sorted { $0.key < $1.key }.map { ("\(name)/\($0.key.pointerToken)", $0.value) }
    }

    static func outside(
        _ range: ClosedRange<Int>, _ rule: String, _ values: [(String, Int?)], _ what: BilingualText
    ) -> [FieldProblem] {
        values.filter { $0.1.map { !range.contains($0) } ?? false }.map { name, _ in
            FieldProblem(
                pointer: "/params/\(name)", rule: rule,
                message: BilingualText(
                    en: "\(what.en) is \(range.lowerBound) to \(range.upperBound)",
                    ja: "\(what.ja)は\(range.lowerBound)から\(range.upperBound)までです"))
        }
    }
}

extension String {
    /// As a part of a JSON Pointer (RFC 6901).
    var pointerToken: String {
        split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
            .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
    }
}
