/// What is proposed, as far as it is known: facts for the computed rows, entries for the judged ones, and what
/// screening, budget and document checks look at.
///
/// Facts are a dictionary by input name, not a struct with a member for every question: the sheet declares what it
/// asks, so a sheet with other questions needs no other program. A value keeps the shape it was written in and is read
/// as its input's type against the sheet, which reports all bad values at once. What is left out is unknown.
package struct Proposal: Codable, Hashable, Sendable {
    package typealias ID = Identifier<Proposal>

    package let id: ID
    package let title: BilingualText
    package let kind: ProposalKind
    /// The day it is, or will be, submitted: certificates must be valid on it and windows reach back from it.
    package let submittedOn: CivilDate
    /// The call that it answers.
    package let call: CallForProposals.ID?
    /// The Japanese municipalities that take part, by record id.
    package let municipalities: [PartyID]?
    /// The partner cities, by record id.
    package let partnerCities: [PartyID]?
    /// The partner country: an ISO 3166-1 alpha-2 code or any printed name.
    package let country: String?
    /// The target sectors, by record id: "renewable-energy".
    package let sectors: [String]?
    package let lead: LeadOrganisation?
    /// By the name of the sheet's input.
    package let facts: [String: FactValue]
    /// By the name of the screening edition's input.
    package let screening: [String: FactValue]?
    package let budget: BudgetPlan?
    package let documents: DocumentFolder?
    /// Points that an operator entered, by the id of the judged row; reviews on record take their place.
    package let judged: [String: FactValue]?
    /// Ids of the statements that the proposal can prove, by row id: evidence, never points.
    package let statements: [String: [String]]?
    /// Free text for people; no rule reads it.
    package let note: BilingualText?

    package init(
        id: ID, title: BilingualText, kind: ProposalKind, submittedOn: CivilDate, call: CallForProposals.ID? = nil,
        municipalities: [PartyID]? = nil, partnerCities: [PartyID]? = nil, country: String? = nil,
        sectors: [String]? = nil, lead: LeadOrganisation? = nil, facts: [String: FactValue],
        screening: [String: FactValue]? = nil, budget: BudgetPlan? = nil, documents: DocumentFolder? = nil,
        judged: [String: FactValue]? = nil, statements: [String: [String]]? = nil, note: BilingualText? = nil
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.submittedOn = submittedOn
        self.call = call
        self.municipalities = municipalities
        self.partnerCities = partnerCities
        self.country = country
        self.sectors = sectors
        self.lead = lead
        self.facts = facts
        self.screening = screening
        self.budget = budget
        self.documents = documents
        self.judged = judged
        self.statements = statements
        self.note = note
    }

    /// The record id of a municipality or partner city of a proposal or past project.
    package typealias PartyID = Identifier<Party>
    package enum Party {}
}
