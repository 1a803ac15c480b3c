extension Consortium {
    /// A role that the guidebook recommends, and whether the consortium has it.
    package struct Role: Codable, Hashable, Sendable {
        package let role: Recommended
        /// `unknown` where no record says that a member plays it.
        package let filled: Truth
        package let by: [Substitute]
        package let reason: Reason
        /// Who could play it, by the records.
        package let candidates: [Substitute]

        package init(
            role: Recommended, filled: Truth, by: [Substitute], reason: Reason, candidates: [Substitute]
        ) {
            self.role = role
            self.filled = filled
            self.by = by
            self.reason = reason
            self.candidates = candidates
        }
    }

    /// Guidebook FY2024, section 2.4 and Table 6 row 1e.
    package enum Recommended: String, Codable, Hashable, Sendable, CaseIterable {
        case jcmExperienced, chamberOfCommerce, financialInstitution, localCompany, epc, tradingCompany, academia

        package var label: BilingualText {
            switch self {
            case .jcmExperienced: BilingualText(en: "company with JCM experience", ja: "JCM実績のある企業")
            case .chamberOfCommerce: BilingualText(en: "chamber of commerce", ja: "商工会議所")
            case .financialInstitution: BilingualText(en: "financial institution or regional bank", ja: "金融機関・地方銀行")
            case .localCompany:
                BilingualText(en: "local company of the municipality", ja: "自治体の地元企業")
            case .epc: BilingualText(en: "EPC contractor", ja: "EPC事業者")
            case .tradingCompany: BilingualText(en: "regional trading company", ja: "地域商社")
            case .academia: BilingualText(en: "university or research institution", ja: "大学・研究機関")
            }
        }
    }

    /// What is to be done before the application for a criterion of section 3.2.
    package struct OpenTask: Codable, Hashable, Sendable {
        /// `yes`: settled by the records. `no`: not met. `unknown`: to be done or confirmed.
        package let settled: Truth
        /// Whether the criterion requires it; else it is recommended.
        package let required: Bool
        package let reason: Reason

        package init(settled: Truth, required: Bool, reason: Reason) {
            self.settled = settled
            self.required = required
            self.reason = reason
        }
    }

    /// A way to reach the partner city (Guidebook FY2024, section 3.1 step 3).
    package struct Channel: Codable, Hashable, Sendable {
        package let channel: Way
        package let atHand: Truth
        package let reason: Reason

        package init(channel: Way, atHand: Truth, reason: Reason) {
            self.channel = channel
            self.atHand = atHand
            self.reason = reason
        }
    }

    package enum Way: String, Codable, Hashable, Sendable, CaseIterable {
        case municipality, localBase, localConsultant, jointEvent, otherScheme

        package var label: BilingualText {
            switch self {
            case .municipality: BilingualText(en: "municipality with an agreement", ja: "協定のある日本の自治体")
            case .localBase: BilingualText(en: "company with a local base", ja: "現地拠点のある企業")
            case .localConsultant: BilingualText(en: "local consultant", ja: "現地コンサルタント")
            case .jointEvent: BilingualText(en: "joint international event", ja: "国際イベントへの共同参加")
            case .otherScheme: BilingualText(en: "activities under another scheme", ja: "他制度による現地活動")
            }
        }
    }
}
