import FundingRules
import JSONText
import Model

/// The same schemes judged for the same projects here and by a peer, whose verdicts and order are equal to ours.
struct FundingComparison {
    private let work: FundingWork
    private let engine: PeerEngine<[[Int]]>

    /// Throws `BenchmarkError.differentVerdicts` unless the peer gives every scheme our verdict and our place.
    ///
    /// - Parameter command: the peer's program and arguments; the files of the schemes and the projects follow.
    init(_ schemes: [Scheme], _ projects: [AskedProject], with command: [String]) throws {
        let work = try FundingWork(schemes, projects: projects)
        self.work = work
        engine = try PeerEngine(
            command,
            given: [
                work.catalogue.versions.map { try JSONText.encode($0.scheme) },
                projects.map { try JSONText.encode(PeerProject($0, on: work.day)) },
            ])
        try check()
    }

    func ours() {
        work.sweep()
    }

    func peers() throws {
        try engine.run("judge")
    }

    /// A scheme's place by id and its verdict in one number, in the order of the answer.
    private func check() throws {
        guard engine.answers.count == work.projects.count else { throw BenchmarkError.badAnswer }
        for (number, (project, theirs)) in zip(work.projects, engine.answers).enumerated() {
            let ours = work.catalogue.sweep(project, asOf: work.day).places
                .map { $0.version * Verdict.allCases.count + $0.verdict.rank }
            guard ours == theirs else {
                let place = zip(ours, theirs).enumerated().first { $0.element.0 != $0.element.1 }?.offset
                throw BenchmarkError.differentVerdicts(project: number, place: place ?? min(ours.count, theirs.count))
            }
        }
    }
}

/// A project as a peer reads it: what is known of each fact, what is sought, and the day.
private struct PeerProject: Encodable {
    private let day: CivilDate
    private let purposes: [SupportPurpose]?
    private let stage: ProjectStage?
    private let facts: [String: Known]

    /// What is known of a fact; one of the members, and for a list whether more may follow.
    private struct Known: Encodable {
        var answers: [FactToken]?
        var isComplete: Bool?
        var flag: Bool?
        var quantity: ExactDecimal?

        init(_ value: FactValue) {
            switch value {
            case .choice(let token): answers = [token]
            case .choices(let tokens, let isComplete):
                answers = tokens
                self.isComplete = isComplete
            case .flag(let flag): self.flag = flag
            case .quantity(let quantity): self.quantity = quantity
            }
        }
    }

    init(_ project: AskedProject, on day: CivilDate) {
        self.day = day
        purposes = project.stated.purposes
        stage = project.stated.stage
        facts = FactName.allCases.reduce(into: [:]) { $0[$1.rawValue] = project.facts[$1].map { Known($0) } }
    }
}
