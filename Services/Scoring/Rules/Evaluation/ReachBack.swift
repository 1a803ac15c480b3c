import Model

/// The days before a submission in which past projects count, and which of them do.
struct ReachBack: Sendable {
    let first: CivilDate
    /// The day of submission.
    let last: CivilDate
    private let samePair: Bool
    private let proposal: Proposal

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
        self.proposal = proposal
    }

    /// One verdict a project, in the order of first mention: entries of one name are its yearly contracts.
    func verdicts(on projects: [PastProject], at pointer: Pointer) -> [Verdict] {
        var order: [String] = []
        var best: [String: Verdict] = [:]
        for (index, project) in projects.enumerated() {
            let verdict = verdict(on: project, at: pointer[index])
            if let known = best[project.project] {
                if verdict.counts > known.counts { best[project.project] = verdict }
            } else {
                order.append(project.project)
                best[project.project] = verdict
            }
        }
        return order.compactMap { best[$0] }
    }

    private func verdict(on project: PastProject, at pointer: Pointer) -> Verdict {
        func verdict(_ counts: Truth, _ en: String, _ ja: String, _ missing: [Scorecard.MissingFact] = []) -> Verdict {
            Verdict(
                project: project.project, counts: counts,
                message: BilingualText(en: "\(project.project): \(en)", ja: "\(project.project)：\(ja)"),
                missing: missing)
        }
        guard project.project != proposal.id.value else {
            return verdict(.no, "not counted: it is this proposal itself", "本提案そのもののため算入しない")
        }
        let pair = pairMatches(project)
        guard pair != .no else {
            return verdict(.no, "not counted: not the same pair of cities", "同じ都市の組合せでないため算入しない")
        }
        let inside = isInside(project)
        let dates = [project.began, project.ended].compactMap { $0?.text }.joined(separator: "–")
        switch inside && pair {
        case .yes: return verdict(.yes, "counted: \(dates)", "算入する：\(dates)")
        case .no:
            return verdict(
                .no, "not counted: \(dates) is outside \(first)–\(last)", "\(dates)は \(first)〜\(last) の範囲外のため算入しない")
        case .unknown:
            let missing = (inside == .unknown ? [whenQuestion(project, pointer)] : []) + pairQuestions(project, pointer)
            return verdict(.unknown, "may count; unknown when or with whom", "時期または相手が不明のため算入できる可能性あり", missing)
        }
    }

    /// Whether municipality and partner city are both among the proposal's.
    private func pairMatches(_ project: PastProject) -> Truth {
        guard samePair else { return .yes }
        return shares(project.municipalities, proposal.municipalities)
            && shares(project.partnerCities, proposal.partnerCities)
    }

    private func shares(_ left: [Proposal.PartyID]?, _ right: [Proposal.PartyID]?) -> Truth {
        guard let left, let right else { return .unknown }
        return Truth(!Set(left).isDisjoint(with: right))
    }

    /// Whether the project ran on any day of the window.
    private func isInside(_ project: PastProject) -> Truth {
        let ended = project.ended?.range
        let began = project.began?.range
        let endedInTime = ended.map { compare($0, isAtLeast: first) } ?? .unknown
        // What ended by the submission had begun by then.
        let begunInTime =
            (began.map { !compare($0, isAtLeast: last, strictly: true) } ?? .unknown)
            || (ended.map { !compare($0, isAtLeast: last, strictly: true) } ?? .unknown)
        // What began inside ended inside or later, whenever that was.
        let beganInside = began.map { compare($0, isAtLeast: first) == .yes } ?? false
        return (endedInTime == .unknown && beganInside ? .yes : endedInTime) && begunInTime
    }

    private func compare(_ range: ClosedRange<CivilDate>, isAtLeast day: CivilDate, strictly: Bool = false) -> Truth {
        let certainly = strictly ? range.lowerBound > day : range.lowerBound >= day
        let possibly = strictly ? range.upperBound > day : range.upperBound >= day
        return certainly ? .yes : possibly ? .unknown : .no
    }

    private func whenQuestion(_ project: PastProject, _ pointer: Pointer) -> Scorecard.MissingFact {
        .init(
            pointer: pointer["ended"].description,
            question: BilingualText(
                en: "the day on which \(project.project) ended", ja: "\(project.project)の終了日"))
    }

    private func pairQuestions(_ project: PastProject, _ pointer: Pointer) -> [Scorecard.MissingFact] {
        guard samePair else { return [] }
        func question(_ place: Pointer, _ en: String, _ ja: String) -> Scorecard.MissingFact {
            .init(pointer: place.description, question: BilingualText(en: en, ja: ja))
        }
        var questions: [Scorecard.MissingFact] = []
        if proposal.municipalities == nil {
            questions.append(
                question(.root["municipalities"], "the proposal's Japanese municipalities", "本提案の日本側自治体"))
        }
        if proposal.partnerCities == nil {
            questions.append(question(.root["partnerCities"], "the proposal's partner cities", "本提案のパートナー都市"))
        }
        if project.municipalities == nil {
            questions.append(
                question(
                    pointer["municipalities"], "the municipalities of \(project.project)",
                    "\(project.project)の日本側自治体"))
        }
        if project.partnerCities == nil {
            questions.append(
                question(
                    pointer["partnerCities"], "the partner cities of \(project.project)",
                    "\(project.project)のパートナー都市"))
        }
        return questions
    }
}
