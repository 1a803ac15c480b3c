package import Model

/// What the records say of a country's place in the JCM on one day.
package struct CountryStanding: Hashable, Sendable {
    /// The standing in force for certain; `nil` where the country is not named before that day.
    package let certain: CountryStatus?
    /// A later standing that may already be in force: its day is printed only as a month or a year that is running.
    package let possible: CountryStatus?
}

extension Country {
    /// The standing on a day. Entries later than the day do not count.
    package func standing(on day: CivilDate) -> CountryStanding {
        var certain: CountryStatus?
        var possible: CountryStatus?
        for status in statuses {
            guard let first = status.from.range else { continue }
            if first.upperBound <= day {
                if first.upperBound >= certain?.from.range?.upperBound ?? first.upperBound { certain = status }
            } else if first.lowerBound <= day {
                possible = status
            }
        }
        return CountryStanding(certain: certain, possible: possible)
    }
}

/// Whether projects in a country are in the programme's scope on a day.
package enum CountryScope {
    static let reference: Reference = "Guidebook FY2024, Table 3 and section 1.6"

    /// Partner: yes. Candidate: yes, with a note. Any other country: to be confirmed with the latest guidelines, since
    /// others "may be prioritised under specific conditions". Japan itself: no.
    package static func verdict(for code: CountryCode?, in catalogue: Catalogue, on day: CivilDate) -> ScopeVerdict {
        guard let code else {
            return ScopeVerdict(
                .unknown,
                reason(
                    BilingualText(
                        en: "the country is not given: state it to check the scope",
                        ja: "国が示されていません。対象国か確認するため国を記入してください")))
        }
        guard code.value != "JP" else {
            return ScopeVerdict(
                .no, reason(BilingualText(en: "the partner city has to be abroad", ja: "相手都市は海外の都市に限られます")))
        }
        guard let country = catalogue.countries[code.value],
            case let standing = country.standing(on: day),
            let status = standing.certain ?? standing.possible, status.status != .ended
        else { return confirm(code, name: catalogue.countries[code.value]?.names, on: day) }
        return listed(country, status, certain: standing.certain != nil, on: day)
    }

    private static func listed(
        _ country: Country, _ status: CountryStatus, certain: Bool, on day: CivilDate
    ) -> ScopeVerdict {
        let (since, japanese) = (status.from.english, status.from.japanese)
        let names = country.names
        let message =
            switch status.status {
            case .partner where !certain:
                BilingualText(
                    en: "\(names[.en]) becomes a JCM partner country in \(since); whether it is one already is not "
                        + "known: confirm",
                    ja: "\(names[.ja])は\(japanese)にJCMパートナー国となります。現時点で発効済みかは不明です。要確認")
            case .candidate where !certain:
                BilingualText(
                    en: "\(names[.en]) is named as a candidate country in \(since); whether it is one already is not "
                        + "known: confirm",
                    ja: "\(names[.ja])は\(japanese)にJCMパートナー国候補とされています。現時点で該当するかは不明です。要確認")
            case .partner:
                BilingualText(
                    en: "\(names[.en]) has been a JCM partner country since \(since)",
                    ja: "\(names[.ja])は\(japanese)からJCMパートナー国です")
            case .candidate, .ended:
                BilingualText(
                    en:
                        "\(names[.en]) is a candidate country named in the call (\(since)): in scope, without JCM partnership yet",
                    ja: "\(names[.ja])は公募要領に示されたJCMパートナー国候補です(\(japanese))。対象ですがパートナー国ではありません")
            }
        let inputs = [
            Reason.Input("country", country.id.value),
            Reason.Input("status", status.status.rawValue, source: status.source),
            Reason.Input("asOf", day.description),
        ]
        return ScopeVerdict(certain ? .yes : .unknown, reason(message, inputs), edition: status.edition)
    }

    private static func confirm(_ code: CountryCode, name: Names?, on day: CivilDate) -> ScopeVerdict {
        let name = name ?? Names(en: code.value)
        return ScopeVerdict(
            .unknown,
            reason(
                BilingualText(
                    en:
                        "\(name[.en]) is not named as a JCM partner or candidate on \(day): confirm with the latest guidelines",
                    ja: "\(name[.ja])は\(day.japanese)時点でJCMパートナー国・候補国に含まれません。最新の公募要領で確認してください"),
                [
                    Reason.Input("country", code.value), Reason.Input("status", nil),
                    Reason.Input("asOf", day.description),
                ]))
    }

    private static func reason(_ message: BilingualText, _ inputs: [Reason.Input] = []) -> Reason {
        Reason(rule: "country-scope", reference: reference, inputs: inputs, message: message)
    }
}
