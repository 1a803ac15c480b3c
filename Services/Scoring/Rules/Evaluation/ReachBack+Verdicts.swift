import Model

extension ReachBack {
    /// One verdict a project, in the order of first mention: that of its best entry.
    /// - Parameter evidence: what settles an open question about a project.
    func verdicts(on projects: [PastProject], at pointer: Pointer, evidence: BilingualText?) -> [Verdict] {
        var order: [String] = []
        var best: [String: (index: Int, counts: Truth)] = [:]
        for (index, project) in projects.enumerated() {
            let counts = counts(project)
            if let known = best[project.project] {
                if counts > known.counts { best[project.project] = (index, counts) }
            } else {
                order.append(project.project)
                best[project.project] = (index, counts)
            }
        }
        return order.compactMap { best[$0] }.map { entry in
            verdict(on: projects[entry.index], entry.counts, at: pointer[entry.index], evidence: evidence)
        }
    }

    private func verdict(
        on project: PastProject, _ counts: Truth, at pointer: Pointer, evidence: BilingualText?
    ) -> Verdict {
        let message = message(on: project, counts)
        return Verdict(
            project: project.project, counts: counts,
            message: BilingualText(
                en: "\(project.project): \(message.en)", ja: "\(project.project)：\(message.ja)"),
            missing: counts == .unknown ? questions(about: project, pointer, evidence) : [])
    }

    private func message(on project: PastProject, _ counts: Truth) -> BilingualText {
        let dates = [project.began, project.ended].compactMap { $0?.text }.joined(separator: "–")
        switch counts {
        case .yes: return BilingualText(en: "counted: \(dates)", ja: "算入する：\(dates)")
        case .unknown:
            return unknown(of: project)
        case .no:
            if isThisProposal(project) {
                return BilingualText(en: "not counted: it is this proposal itself", ja: "本提案そのもののため算入しない")
            }
            if pairMatches(project) == .no {
                return BilingualText(en: "not counted: not the same pair of cities", ja: "同じ都市の組合せでないため算入しない")
            }
            return BilingualText(
                en: "not counted: \(dates) is outside \(first)–\(last)", ja: "\(dates)は \(first)〜\(last) の範囲外のため算入しない")
        }
    }

    private func unknown(of project: PastProject) -> BilingualText {
        switch (isInside(project), pairMatches(project)) {
        case (.unknown, .unknown):
            BilingualText(en: "may count; unknown when and with whom", ja: "時期と相手が不明のため算入できる可能性あり")
        case (.unknown, _): BilingualText(en: "may count; unknown when", ja: "時期が不明のため算入できる可能性あり")
        default: BilingualText(en: "may count; unknown with whom", ja: "相手が不明のため算入できる可能性あり")
        }
    }

    /// What keeps open whether a project counts.
    private func questions(
        about project: PastProject, _ pointer: Pointer, _ evidence: BilingualText?
    ) -> [Scorecard.MissingFact] {
        func question(_ place: Pointer, _ en: String, _ ja: String) -> Scorecard.MissingFact {
            .init(pointer: place.description, question: BilingualText(en: en, ja: ja), evidence: evidence)
        }
        let name = project.project
        var questions: [Scorecard.MissingFact] = []
        // An end settles the beginning as well, unless it is after the submission.
        if isLateEnough(project) == .unknown {
            questions.append(question(pointer["ended"], "the day on which \(name) ended", "\(name)の終了日"))
        } else if isInside(project) == .unknown {
            questions.append(question(pointer["began"], "the day on which \(name) began", "\(name)の開始日"))
        }
        guard samePair else { return questions }
        if municipalities == nil {
            questions.append(
                question(.root["municipalities"], "the proposal's Japanese municipalities", "本提案の日本側自治体"))
        }
        if partnerCities == nil {
            questions.append(question(.root["partnerCities"], "the proposal's partner cities", "本提案の相手都市"))
        }
        if project.municipalities == nil {
            questions.append(
                question(pointer["municipalities"], "the municipalities of \(name)", "\(name)の日本側自治体"))
        }
        if project.partnerCities == nil {
            questions.append(
                question(pointer["partnerCities"], "the partner cities of \(name)", "\(name)の相手都市"))
        }
        return questions
    }
}
