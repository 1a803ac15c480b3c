import Contracts
import FundingRules
import JSONText
import Model

/// What is asked of a catalogue of schemes, for every project of a stream, without records and wire.
struct FundingWork {
    let schemes: [Scheme]
    let catalogue: FundingCatalogue
    let projects: [AskedProject]
    let day: CivilDate

    init(_ schemes: [Scheme], projects: [AskedProject]) throws {
        guard let day = CivilDate(year: 2026, month: 4, day: 1) else { throw BenchmarkError.badAnswer }
        self.schemes = schemes
        catalogue = FundingCatalogue(schemes)
        self.projects = projects
        self.day = day
    }

    /// What is measured of any catalogue: each for one project after another, but for the last, which is of no project.
    var subjects: [() throws -> Void] { [sweep, findings, text, build] }
    /// What tells of every scheme, and of a large catalogue is more than anybody reads.
    var wholeSubjects: [() throws -> Void] { [everyReason, exitPlan] }

    /// How many schemes a page of an answer tells in full.
    static let page = 0..<FundingMethods.FindSchemes.defaultLimit

    func build() {
        keep(FundingCatalogue(schemes))
    }

    /// The verdict of every scheme in order, and what each open fact settles.
    func sweep() {
        for project in projects { keep(catalogue.sweep(project, asOf: day)) }
    }

    /// The answer with a page of reasons, nearest misses and unknown facts.
    func findings() {
        for project in projects { keep(catalogue.findings(for: project, asOf: day, page: Self.page)) }
    }

    /// The answer with a page of reasons as it goes over the wire.
    func text() throws {
        for project in projects {
            let findings = catalogue.findings(for: project, asOf: day, page: Self.page)
            let result = FundingMethods.FindSchemes.Result(
                findings, bookmark: AnswerBookmark(revision: 1, asOf: day),
                nextOffset: findings.total > Self.page.upperBound ? Self.page.upperBound : nil, revision: 1,
                stale: false)
            keep(try JSONText.encode(result))
        }
    }

    /// The answer with the reasons of every scheme.
    func everyReason() {
        for project in projects { keep(catalogue.findings(for: project, asOf: day)) }
    }

    func exitPlan() {
        for project in projects { keep(catalogue.exitPlan(for: project, asOf: day)) }
    }
}
