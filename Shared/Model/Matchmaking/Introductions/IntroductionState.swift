/// How far an introduction between a partner city and a company has come.
///
/// Interest is confirmed in a written survey and by direct inquiry, both, before anybody is introduced (Guidebook
/// FY2024, section 3.1 step 2).
package enum IntroductionState: String, Codable, Hashable, Sendable, CaseIterable {
    case proposed
    case confirmedBySurvey
    case confirmedByInquiry
    case introduced
    case inTalks
    case agreed
    case declined

    /// The state that comes next when all goes well; none after the end.
    package var next: IntroductionState? {
        switch self {
        case .proposed: .confirmedBySurvey
        case .confirmedBySurvey: .confirmedByInquiry
        case .confirmedByInquiry: .introduced
        case .introduced: .inTalks
        case .inTalks: .agreed
        case .agreed, .declined: nil
        }
    }

    /// Whether nothing comes after it.
    package var isFinal: Bool { next == nil }

    /// The states that may follow: the next one, or that a side declines.
    package var successors: [IntroductionState] {
        next.map { [$0, .declined] } ?? []
    }

    /// After how many days without news somebody should ask, where the step names no day. The measure is ours, not the
    /// guidebook's.
    package var reminderDays: Int? {
        switch self {
        case .proposed, .confirmedBySurvey: 14
        case .confirmedByInquiry, .introduced: 30
        case .inTalks: 90
        case .agreed, .declined: nil
        }
    }

    package var label: BilingualText {
        switch self {
        case .proposed: BilingualText(en: "proposed", ja: "提案")
        case .confirmedBySurvey: BilingualText(en: "confirmed by survey", ja: "書面調査で確認")
        case .confirmedByInquiry: BilingualText(en: "confirmed by inquiry", ja: "直接照会で確認")
        case .introduced: BilingualText(en: "introduced", ja: "紹介済み")
        case .inTalks: BilingualText(en: "in talks", ja: "協議中")
        case .agreed: BilingualText(en: "agreed", ja: "合意")
        case .declined: BilingualText(en: "declined", ja: "辞退")
        }
    }

    /// What to do while it lasts; nothing after the end.
    package var action: BilingualText? {
        switch self {
        case .proposed:
            BilingualText(en: "ask both sides for their interest in writing", ja: "双方に書面調査で関心を確認する")
        case .confirmedBySurvey:
            BilingualText(en: "confirm the interest by direct inquiry", ja: "直接照会で関心を確認する")
        case .confirmedByInquiry:
            BilingualText(en: "introduce the city and the company to each other", ja: "相手都市と企業を引き合わせる")
        case .introduced:
            BilingualText(en: "ask whether talks have begun", ja: "協議が始まったか確認する")
        case .inTalks:
            BilingualText(en: "ask how the talks go, and whether both agree", ja: "協議の状況と合意の見込みを確認する")
        case .agreed, .declined: nil
        }
    }
}
