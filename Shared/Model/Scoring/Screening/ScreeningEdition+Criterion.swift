extension ScreeningEdition {
    /// One criterion: an ordered list of outcomes, of which the first that applies decides.
    package struct Criterion: Codable, Hashable, Sendable {
        /// Unique in the edition: "6", "country-scope".
        package let id: String
        /// The stable name of the criterion's rule, the same in every edition: "bidding-qualification".
        package let ruleID: String
        /// The id of a group of the edition.
        package let group: String
        package let title: BilingualText
        package let reference: Reference
        package let weight: Weight
        /// Whether it is about the lead organisation, so that another lead may meet it or fail it.
        package let dependsOnLead: Bool?
        /// The last one has no condition, so that every answer is decided.
        package let outcomes: [Outcome]

        package init(
            id: String, ruleID: String, group: String, title: BilingualText, reference: Reference, weight: Weight,
            dependsOnLead: Bool? = nil, outcomes: [Outcome]
        ) {
            self.id = id
            self.ruleID = ruleID
            self.group = group
            self.title = title
            self.reference = reference
            self.weight = weight
            self.dependsOnLead = dependsOnLead
            self.outcomes = outcomes
        }

        private enum CodingKeys: String, CodingKey {
            case id
            case ruleID = "ruleId"
            case group, title, reference, weight, dependsOnLead, outcomes
        }

        /// The names of the facts that the criterion reads, each once, in the order of first mention.
        package var inputs: [String] {
            var seen: Set<String> = []
            return outcomes.flatMap { $0.when?.inputs ?? [] }.filter { seen.insert($0).inserted }
        }
    }

    /// What a criterion's verdict does to the proposal as a whole.
    package enum Weight: String, Codable, Hashable, Sendable, CaseIterable {
        /// One of the counted criteria: each must be passed.
        case required
        /// A fail excludes the proposal; while it is unknown that is said beside the result.
        case excluding
        /// A warning, whatever the verdict.
        case advice
    }

    /// One way in which a criterion can turn out.
    package struct Outcome: Codable, Hashable, Sendable {
        /// Unique in the criterion: "translation-missing".
        package let id: String
        /// Never `unknown`: that is what missing facts make of a criterion.
        package let verdict: ScreeningVerdict
        /// Left out for the last outcome.
        package let when: Requirement?
        package let message: BilingualText
        /// What the applicant can do about it before the call closes; left out where nothing can be done.
        package let remedy: BilingualText?
        /// Where the outcome stands, if not where its criterion does.
        package let reference: Reference?

        package init(
            id: String, verdict: ScreeningVerdict, when: Requirement? = nil, message: BilingualText,
            remedy: BilingualText? = nil, reference: Reference? = nil
        ) {
            self.id = id
            self.verdict = verdict
            self.when = when
            self.message = message
            self.remedy = remedy
            self.reference = reference
        }
    }
}
