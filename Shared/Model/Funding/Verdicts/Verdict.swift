/// Whether a scheme is a way on for a project, in the order in which answers list them.
package enum Verdict: String, Codable, Hashable, Sendable, CaseIterable {
    /// Every condition is known to hold.
    case fits
    /// Nothing known excludes it, and what is open only has to be confirmed with the agency.
    case fitsIfConfirmed
    /// Facts that nobody stated decide.
    case unknown
    /// Closed to the project today; a named event would open it.
    case notNow
    /// A rule excludes it.
    case doesNotFit

    package var label: BilingualText {
        switch self {
        case .fits: BilingualText(en: "fits", ja: "適合")
        case .fitsIfConfirmed: BilingualText(en: "fits if confirmed", ja: "要確認(確認できれば適合)")
        case .unknown: BilingualText(en: "unknown", ja: "不明(情報不足)")
        case .notNow: BilingualText(en: "not now", ja: "現時点では不可")
        case .doesNotFit: BilingualText(en: "does not fit", ja: "不適合")
        }
    }
}

extension Verdict: Comparable {
    /// The better verdict comes first.
    package static func < (left: Verdict, right: Verdict) -> Bool {
        left.rank < right.rank
    }

    /// 0…4, the better first.
    package var rank: Int {
        switch self {
        case .fits: 0
        case .fitsIfConfirmed: 1
        case .unknown: 2
        case .notNow: 3
        case .doesNotFit: 4
        }
    }
}
