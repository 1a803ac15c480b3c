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

    /// The inquiry decides; where there is none, the survey does.
    var truth: Truth { inquiry.truth == .unknown ? survey.truth : inquiry.truth }

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
        let texts = parts.map { $1.message($0) }
        return texts.dropFirst().reduce(texts.first ?? BilingualText(en: "", ja: "")) { $0.and($1) }
    }

    private var parts: [(FactPredicate, Evidence)] {
        [(FactPredicate.interestBySurvey, survey), (.interestByInquiry, inquiry)].filter { !$1.grounds.isEmpty }
    }
}

extension BilingualText {
    /// Two statements as one.
    func and(_ other: BilingualText) -> BilingualText {
        BilingualText(en: "\(en); \(other.en)", ja: "\(ja)。\(other.ja)")
    }
}
