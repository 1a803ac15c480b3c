import MatchmakingRules
import Model
import RankingSupport

/// How well rankings find what was really chosen, on the shipped records.
struct QualityTables {
    let catalogue: Catalogue
    let today: CivilDate

    var text: String {
        var parts: [String] = []
        for split in [Split.time, .pairOut] {
            let municipalities = MunicipalityChoices(catalogue, split, today: today)
            let companies = CompanyChoices(catalogue, split, today: today)
            for isNewOnly in [false, true] where !(split == .pairOut && isNewOnly) {
                let some = { (choices: [PastChoice]) in isNewOnly ? choices.filter(\.isNew) : choices }
                let name = split.rawValue + (isNewOnly || split == .pairOut ? ", new pairs" : "")
                parts.append(
                    table(
                        "municipality for a need, \(name)", some(municipalities.choices),
                        QualityReport(
                            some(municipalities.choices), MunicipalityChoices.methods,
                            ranking: MunicipalityChoices.ranking), graded: false))
                parts.append(
                    table(
                        "company for a need, \(name)", some(companies.choices),
                        QualityReport(
                            some(companies.choices), CompanyChoices.methods, ranking: CompanyChoices.ranking),
                        graded: true))
            }
            parts.append(
                "Company, \(split.rawValue): \(companies.unknown) more projects have a firm that nothing else shows; "
                    + "no method can know it"
                    + (companies.undated > 0 ? "; \(companies.undated) have no fiscal year.\n" : ".\n"))
        }
        return parts.joined(separator: "\n")
    }

    private func table(_ name: String, _ choices: [PastChoice], _ report: QualityReport, graded: Bool) -> String {
        let candidates = choices.map { Double($0.candidates.count) }.median
        var table = TextTable(
            "\(name), n = \(report.questions) among \(Int(candidates))", "MRR", "95 %", "hit@1", "hit@3", "hit@10",
            graded ? "nDCG@10" : "", "chance")
        for (method, figures) in report.figures {
            let interval = figures.interval
            let best = method == .renkei ? report.chance.map { chance in "\(chance.fixed(3))" } : nil
            table.append(
                method.rawValue + (method == report.bestBaseline ? " *" : ""), figures.meanReciprocalRank.fixed(3),
                "\(interval.lowerBound.fixed(2))–\(interval.upperBound.fixed(2))", hit(figures, 1), hit(figures, 3),
                hit(figures, 10), graded ? figures.discountedGain.fixed(3) : "", best ?? "")
        }
        return table.text
    }

    private func hit(_ figures: QualityFigures, _ count: Int) -> String { (figures.hits[count] ?? 0).fixed(2) }
}
