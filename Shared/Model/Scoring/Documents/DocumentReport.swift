/// The documents of an application held against an edition: what is in order, what is missing, what that costs.
package struct DocumentReport: Codable, Hashable, Sendable {
    package let rules: EditionUse<DocumentRules>
    package let kind: ProposalKind
    /// The day on which certificates must be valid.
    package let submittedOn: CivilDate
    /// Whether several organisations apply.
    package let joint: Truth
    package let verdict: Verdict
    /// The result in one sentence.
    package let headline: BilingualText
    /// How many things must still be obtained.
    package let missingCount: Int
    /// The documents on the printed list, in its order.
    package let documents: [Item]
    /// What the list leaves out though other rules look at it: asked for, never missing.
    package let implied: [Item]
    /// Facts that would settle what is unknown.
    package let questions: [Question]

    package init(
        rules: EditionUse<DocumentRules>, kind: ProposalKind, submittedOn: CivilDate, joint: Truth, verdict: Verdict,
        headline: BilingualText, missingCount: Int, documents: [Item], implied: [Item], questions: [Question]
    ) {
        self.rules = rules
        self.kind = kind
        self.submittedOn = submittedOn
        self.joint = joint
        self.verdict = verdict
        self.headline = headline
        self.missingCount = missingCount
        self.documents = documents
        self.implied = implied
        self.questions = questions
    }

    /// Whether the application can be submitted as it is.
    package enum Verdict: String, Codable, Hashable, Sendable, CaseIterable {
        case ready, notReady, unknown
    }

    /// One document.
    package struct Item: Codable, Hashable, Sendable {
        package let document: String
        package let title: BilingualText
        package let reference: Reference
        package let status: Status
        /// What is missing, by name.
        package let missing: [Part]
        package let reasons: [Reason]
        /// What does not keep the application back: a doubt in the text, a condition, a recommendation.
        package let notes: [Scorecard.Flag]
        /// What the state of the document means for the score.
        package let consequences: [Consequence]
        /// What is not known of it.
        package let unknown: [Scorecard.MissingFact]

        package init(
            document: String, title: BilingualText, reference: Reference, status: Status, missing: [Part],
            reasons: [Reason], notes: [Scorecard.Flag], consequences: [Consequence], unknown: [Scorecard.MissingFact]
        ) {
            self.document = document
            self.title = title
            self.reference = reference
            self.status = status
            self.missing = missing
            self.reasons = reasons
            self.notes = notes
            self.consequences = consequences
            self.unknown = unknown
        }
    }

    package enum Status: String, Codable, Hashable, Sendable, CaseIterable {
        case complete
        /// At hand, but a part is missing.
        case incomplete
        case missing
        /// At hand, but not valid on the day of submission.
        case invalid
        case nothingToSubmit
        case unknown
        /// Implied, and not at hand.
        case asked
    }

    /// Something that must still be obtained.
    package struct Part: Codable, Hashable, Sendable {
        package let kind: Kind
        /// "English version", "overview of Second Co.".
        package let label: BilingualText
        package let language: DocumentLanguage?
        package let party: LetterParty?
        /// The organisation's English name.
        package let organisation: String?

        package init(
            _ kind: Kind, label: BilingualText, language: DocumentLanguage? = nil, party: LetterParty? = nil,
            organisation: String? = nil
        ) {
            self.kind = kind
            self.label = label
            self.language = language
            self.party = party
            self.organisation = organisation
        }

        package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
            /// The whole document.
            case document
            case language, organisation, letter, translation, specifiedForm, fiscalYear
        }
    }

    /// What becomes of a row of the scoring sheet.
    package struct Consequence: Codable, Hashable, Sendable {
        package let row: String
        package let reference: Reference
        package let message: BilingualText
        /// The document that can save the row.
        package let route: String?
        package let routeAtHand: Bool?

        package init(
            row: String, reference: Reference, message: BilingualText, route: String? = nil, routeAtHand: Bool? = nil
        ) {
            self.row = row
            self.reference = reference
            self.message = message
            self.route = route
            self.routeAtHand = routeAtHand
        }
    }

    /// A fact that is not known, the documents that wait for it, and what it would change.
    package struct Question: Codable, Hashable, Sendable {
        package let fact: Scorecard.MissingFact
        package let documents: [String]
        package let changes: BilingualText

        package init(fact: Scorecard.MissingFact, documents: [String], changes: BilingualText) {
            self.fact = fact
            self.documents = documents
            self.changes = changes
        }
    }
}
