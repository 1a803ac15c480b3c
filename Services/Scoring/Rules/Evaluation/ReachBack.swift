import Model

/// The days before a submission in which past projects count, and which of them do. A project counts where it ran on
/// any of those days.
struct ReachBack: Sendable {
    let first: CivilDate
    /// The day of submission.
    let last: CivilDate
    let samePair: Bool
    /// The proposal's own: its id is no past project, and its cities make the pair.
    let proposal: Proposal.ID
    let municipalities: Set<Proposal.PartyID>?
    let partnerCities: Set<Proposal.PartyID>?

    /// Whether one project, under all entries of its name, counts.
    struct Verdict: Sendable {
        let project: String
        let counts: Truth
        let message: BilingualText
        let missing: [Scorecard.MissingFact]
    }

    /// `nil` without a window, or where it would reach back past the calendar.
    init?(_ window: ScoringSheet.ProjectWindow?, of proposal: Proposal) {
        guard let window, let first = proposal.submittedOn.adding(years: -window.years) else { return nil }
        self.first = first
        last = proposal.submittedOn
        samePair = window.samePair
        self.proposal = proposal.id
        municipalities = proposal.municipalities.map { Set($0) }
        partnerCities = proposal.partnerCities.map { Set($0) }
    }

    /// How many projects count, from those that certainly do to those that may. Entries of one name are the yearly
    /// contracts of one project.
    func count(of projects: [PastProject]) -> ClosedRange<Int> {
        var best: [String: Truth] = [:]
        for project in projects { best[project.project] = max(best[project.project] ?? .no, counts(project)) }
        let certain = best.values.count { $0 == .yes }
        return certain...(certain + best.values.count { $0 == .unknown })
    }

    /// Whether one entry counts.
    func counts(_ project: PastProject) -> Truth {
        guard !isThisProposal(project) else { return .no }
        return pairMatches(project) && isInside(project)
    }

    func isThisProposal(_ project: PastProject) -> Bool { project.project == proposal.value }

    /// Whether municipality and partner city are both among the proposal's.
    func pairMatches(_ project: PastProject) -> Truth {
        guard samePair else { return .yes }
        return any(of: project.municipalities, isIn: municipalities)
            && any(of: project.partnerCities, isIn: partnerCities)
    }

    private func any(of parties: [Proposal.PartyID]?, isIn own: Set<Proposal.PartyID>?) -> Truth {
        guard let parties, let own else { return .unknown }
        return Truth(parties.contains { own.contains($0) })
    }

    /// Whether the project ran on any day of the window.
    func isInside(_ project: PastProject) -> Truth {
        isLateEnough(project) && isEarlyEnough(project)
    }

    /// Whether it ended in the window or later. What began inside did, whenever that was.
    func isLateEnough(_ project: PastProject) -> Truth {
        let endedInTime = project.ended?.range.map { compare($0, isAtLeast: first) } ?? .unknown
        let beganInside = project.began?.range.map { compare($0, isAtLeast: first) == .yes } ?? false
        return endedInTime == .unknown && beganInside ? .yes : endedInTime
    }

    /// Whether it began in the window or earlier. What ended by the submission had begun by then.
    func isEarlyEnough(_ project: PastProject) -> Truth {
        (project.began?.range.map { !compare($0, isAtLeast: last, strictly: true) } ?? .unknown)
            || (project.ended?.range.map { !compare($0, isAtLeast: last, strictly: true) } ?? .unknown)
    }

    private func compare(_ range: ClosedRange<CivilDate>, isAtLeast day: CivilDate, strictly: Bool = false) -> Truth {
        let certainly = strictly ? range.lowerBound > day : range.lowerBound >= day
        let possibly = strictly ? range.upperBound > day : range.upperBound >= day
        return certainly ? .yes : possibly ? .unknown : .no
    }
}
