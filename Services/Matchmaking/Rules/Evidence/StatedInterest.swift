import Model

/// Whether a party has said that it is interested, in the written survey and on direct inquiry: two facts, since the
/// guidebook asks for both (FY2024, section 3.1 step 2).
struct StatedInterest {
    let survey: Evidence
    let inquiry: Evidence

    init(of kind: MatchmakingKind, _ id: String, in index: EvidenceIndex, on day: CivilDate) {
        survey = index.evidence(.interestBySurvey, of: kind, id, on: day)
        inquiry = index.evidence(.interestByInquiry, of: kind, id, on: day)
    }

    /// Whether there is anything to show, if only that sources disagree.
    var isSaid: Bool { !(survey.grounds.isEmpty && inquiry.grounds.isEmpty) }

    /// What both say, or the one that says anything. Where they differ, one that sources of level A or B tell outweighs a
    /// weaker one, and of two such the later one counts; where neither is surely later, nothing is certain. Of two weak
    /// ones the inquiry decides.
    var truth: Truth {
        guard isDivided else { return inquiry.truth == .unknown ? survey.truth : inquiry.truth }
        let (asked, written) = (inquiry.level?.isStrong ?? false, survey.level?.isStrong ?? false)
        guard asked && written else { return written ? survey.truth : inquiry.truth }
        return inquiry.isLater(than: survey) ? inquiry.truth : survey.isLater(than: inquiry) ? survey.truth : .unknown
    }

    /// Whether the two say opposite things.
    private var isDivided: Bool {
        inquiry.truth != .unknown && survey.truth != .unknown && inquiry.truth != survey.truth
    }

    /// 255 once confirmed by inquiry, 180 by survey alone, 0 where the party is not interested: each as strong as its
    /// evidence, and of two that say the same the stronger.
    func value(prior: Int) -> Int {
        func weighed(_ value: Int, _ evidence: Evidence, _ predicate: FactPredicate) -> Int {
            Evidence.weighed(value, prior: prior, confidence: evidence.confidence(of: predicate))
        }
        func values(_ truth: Truth, inquiry value: Int, survey other: Int) -> [Int] {
            (inquiry.truth == truth ? [weighed(value, inquiry, .interestByInquiry)] : [])
                + (survey.truth == truth ? [weighed(other, survey, .interestBySurvey)] : [])
        }
        switch truth {
        case .yes: return values(.yes, inquiry: 255, survey: 180).max() ?? prior
        case .no: return values(.no, inquiry: 0, survey: 0).min() ?? prior
        case .unknown: return prior
        }
    }

    var inputs: [Reason.Input] { parts.flatMap { $1.inputs($0) } }

    var message: BilingualText {
        let texts = parts.map { $1.message($0) } + [remark].compactMap(\.self)
        return texts.dropFirst().reduce(texts.first ?? BilingualText(en: "", ja: "")) { $0.and($1) }
    }

    /// Which of the two counts where they differ; `nil` where they do not.
    private var remark: BilingualText? {
        guard isDivided else { return nil }
        switch truth {
        case .unknown: return BilingualText(en: "the two disagree: ask", ja: "両者が食い違っています。要確認")
        case inquiry.truth: return BilingualText(en: "the two disagree: the inquiry counts", ja: "両者が異なるため、直接照会の回答を採用")
        default: return BilingualText(en: "the two disagree: the survey counts", ja: "両者が異なるため、書面調査の回答を採用")
        }
    }

    private var parts: [(FactPredicate, Evidence)] {
        [(FactPredicate.interestBySurvey, survey), (.interestByInquiry, inquiry)].filter { !$1.grounds.isEmpty }
    }
}

extension Evidence {
    /// Whether one of its sources is later than every one of the others, by every reading of their dates.
    fileprivate func isLater(than other: Evidence) -> Bool {
        grounds.contains { ground in
            guard let own = ground.asOf?.range else { return false }
            return other.grounds.allSatisfy { earlier in
                earlier.asOf?.range.map { $0.upperBound < own.lowerBound } ?? false
            }
        }
    }
}

extension BilingualText {
    /// Two statements as one.
    func and(_ other: BilingualText) -> BilingualText {
        BilingualText(en: "\(en); \(other.en)", ja: "\(ja)。\(other.ja)")
    }
}
