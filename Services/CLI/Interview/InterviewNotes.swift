import Model

/// What an interview knows so far, and the way back. Every fact is asked for once, unless the asker goes back.
struct InterviewNotes {
    private(set) var project: ProjectFacts
    /// Facts that were answered or passed over.
    private var settled: Set<FactName> = []
    private var earlier: [Moment] = []

    private struct Moment {
        let project: ProjectFacts
        let settled: Set<FactName>
    }

    init(_ project: ProjectFacts) {
        self.project = project
    }

    /// The question to ask now; `nil` at the end. The standing of a country is looked up, never asked for.
    func next(of questions: [FundingQuestion]) -> FundingQuestion? {
        questions.first { $0.fact != .countryStatus && !settled.contains($0.fact) }
    }

    /// Notes an answer, or that the fact stays unknown: the project is then as before.
    mutating func settle(_ fact: FactName, _ answered: ProjectFacts? = nil) {
        earlier.append(Moment(project: project, settled: settled))
        settled.insert(fact)
        project = answered ?? project
    }

    /// Forgets the last answer; `false` where there is none.
    mutating func goBack() -> Bool {
        guard let moment = earlier.popLast() else { return false }
        project = moment.project
        settled = moment.settled
        return true
    }

    /// The place of the question that is asked now, from 1.
    var place: Int { earlier.count + 1 }
}
