extension DocumentRules {
    /// One document that an application needs, and what it must be like.
    package struct Document: Codable, Hashable, Sendable {
        /// As printed, "1" to "11"; a word for one that is only implied: "engineer-cv".
        package let id: String
        package let title: BilingualText
        package let reference: Reference
        /// Whether the list of documents leaves it out though other rules look at it: asked for, never missing.
        package let implied: Bool?
        package let need: Need
        /// The languages that it must be at hand in; any where left out.
        package let languages: [DocumentLanguage]?
        package let form: Form?
        package let copiesPermitted: Bool?
        /// Whether each organisation of a joint application submits its own.
        package let perOrganisation: Bool?
        /// Whether it must be valid on the day of submission.
        package let validOnSubmission: Bool?
        /// The letters that it consists of, by who writes them.
        package let letters: [Letter]?
        package let fiscalYears: FiscalYears?
        /// The rows of the scoring sheet that rest on it.
        package let supports: [ScoringSupport]?
        package let notices: [Notice]?

        package init(
            id: String, title: BilingualText, reference: Reference, implied: Bool? = nil, need: Need,
            languages: [DocumentLanguage]? = nil, form: Form? = nil, copiesPermitted: Bool? = nil,
            perOrganisation: Bool? = nil, validOnSubmission: Bool? = nil, letters: [Letter]? = nil,
            fiscalYears: FiscalYears? = nil, supports: [ScoringSupport]? = nil, notices: [Notice]? = nil
        ) {
            self.id = id
            self.title = title
            self.reference = reference
            self.implied = implied
            self.need = need
            self.languages = languages
            self.form = form
            self.copiesPermitted = copiesPermitted
            self.perOrganisation = perOrganisation
            self.validOnSubmission = validOnSubmission
            self.letters = letters
            self.fiscalYears = fiscalYears
            self.supports = supports
            self.notices = notices
        }

        package var isImplied: Bool { implied == true }
    }

    /// When a document is needed.
    package struct Need: Codable, Hashable, Sendable {
        package let kind: Kind
        /// `ifAny`: the list among the proposal's facts that says whether there is one to submit.
        package let fact: String?
        /// `insteadOf`: the document that makes this one needless while it is in order.
        package let document: String?
        /// The answer of the proposal that says that there is no such document.
        package let unless: Answer?

        package init(_ kind: Kind, fact: String? = nil, document: String? = nil, unless: Answer? = nil) {
            self.kind = kind
            self.fact = fact
            self.document = document
            self.unless = unless
        }

        /// One value of one of the proposal's answers.
        package struct Answer: Codable, Hashable, Sendable {
            package let part: Part
            package let name: String
            package let value: Proposal.FactValue

            package init(part: Part, name: String, value: Proposal.FactValue) {
                self.part = part
                self.name = name
                self.value = value
            }
        }

        /// Where in a proposal an answer stands.
        package enum Part: String, Codable, Hashable, Sendable, CaseIterable {
            case facts, screening
        }

        package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
            case always
            /// Only where there is one, such as a certificate that is held.
            case ifAny
            /// Only for a joint application.
            case ifJoint
            /// Only where another document is not in order.
            case insteadOf
        }
    }

    package enum Form: String, Codable, Hashable, Sendable, CaseIterable {
        /// The form that comes with the call.
        case specified
        /// Any form.
        case optional
    }

    /// What is asked of the letters of one party.
    package struct Letter: Codable, Hashable, Sendable {
        package let party: LetterParty
        package let demand: Demand
        /// The kinds of proposal that it is asked of; every kind where left out.
        package let kinds: [ProposalKind]?
        /// What is asked of a letter that is not in Japanese; nothing where left out.
        package let translation: Translation?
        /// The language that such a letter is in where the folder does not say; to be confirmed.
        package let usualLanguage: DocumentLanguage?
        package let reference: Reference

        package init(
            party: LetterParty, demand: Demand, kinds: [ProposalKind]? = nil, translation: Translation? = nil,
            usualLanguage: DocumentLanguage? = nil, reference: Reference
        ) {
            self.party = party
            self.demand = demand
            self.kinds = kinds
            self.translation = translation
            self.usualLanguage = usualLanguage
            self.reference = reference
        }

        package enum Demand: String, Codable, Hashable, Sendable, CaseIterable {
            case required
            /// Its absence is told, and is no obstacle.
            case recommended
        }

        package enum Translation: String, Codable, Hashable, Sendable, CaseIterable {
            /// It must come with a Japanese translation.
            case required
            /// The text leaves it open; to be confirmed.
            case toConfirm
        }
    }

    /// The fiscal years that a qualification must be for.
    package struct FiscalYears: Codable, Hashable, Sendable {
        package let required: [Int]
        /// The years for which a renewal is expected later: a condition, no part of the application.
        package let renewal: [Int]

        package init(required: [Int], renewal: [Int]) {
            self.required = required
            self.renewal = renewal
        }
    }

    /// A row of the scoring sheet that rests on a document.
    package struct ScoringSupport: Codable, Hashable, Sendable {
        package let row: String
        /// The kinds of proposal that the row is scored for; every kind where left out.
        package let kinds: [ProposalKind]?
        package let reference: Reference
        /// What becomes of the row without the document.
        package let without: BilingualText
        /// The other document that can save the row.
        package let route: String?
        /// What becomes of the row where the proposal says that there is no such other document.
        package let withoutRoute: BilingualText?

        package init(
            row: String, kinds: [ProposalKind]? = nil, reference: Reference, without: BilingualText,
            route: String? = nil, withoutRoute: BilingualText? = nil
        ) {
            self.row = row
            self.kinds = kinds
            self.reference = reference
            self.without = without
            self.route = route
            self.withoutRoute = withoutRoute
        }
    }
}
