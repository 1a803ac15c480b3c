/// A check other than the points whose result differs between two readings of a proposal.
package struct CheckMove: Codable, Hashable, Sendable {
    package let check: Check
    /// The criterion, the document, or the part of the budget.
    package let item: String
    package let title: BilingualText
    /// Left out where the check was not made on that side.
    package let before: Outcome?
    package let after: Outcome?

    package init(check: Check, item: String, title: BilingualText, before: Outcome?, after: Outcome?) {
        self.check = check
        self.item = item
        self.title = title
        self.before = before
        self.after = after
    }

    package enum Check: String, Codable, Hashable, Sendable, CaseIterable {
        case screening, budget, documents
    }

    /// What a check found: the verdict's name in its report, for people, and why.
    package struct Outcome: Codable, Hashable, Sendable {
        package let verdict: String
        package let label: BilingualText
        package let reason: BilingualText?

        package init(verdict: String, label: BilingualText, reason: BilingualText?) {
            self.verdict = verdict
            self.label = label
            self.reason = reason
        }
    }
}

extension CheckMove.Check {
    package var label: BilingualText {
        switch self {
        case .screening: BilingualText(en: "screening", ja: "応募要件")
        case .budget: BilingualText(en: "budget", ja: "経費")
        case .documents: BilingualText(en: "documents", ja: "提出書類")
        }
    }
}
