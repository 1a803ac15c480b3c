package import Model

/// What a timetable is worked out from.
package struct TimetableQuestion: Hashable, Sendable {
    package let call: CallForProposals.ID?
    package let opens: CivilDate
    package let windowDays: Int
    /// What says that the length of the window is only "about" that.
    package let approximateBy: Source?
    /// The planned day of submission; the last one where `nil`.
    package let submitOn: CivilDate?
    /// The day of submission that the proposal says, used where it is in the window.
    package let proposedOn: CivilDate?
    package let kind: ProposalKind?
    package let isJoint: Bool?
    package let isFirstTimeMunicipality: Bool?
    /// What is at hand already; unknown where `nil`.
    package let documents: DocumentReport?
    package let leadTimes: [LeadTime]
    package let today: CivilDate?

    package init(
        call: CallForProposals.ID? = nil, opens: CivilDate, windowDays: Int, approximateBy: Source? = nil,
        submitOn: CivilDate? = nil, proposedOn: CivilDate? = nil, kind: ProposalKind? = nil, isJoint: Bool? = nil,
        isFirstTimeMunicipality: Bool? = nil,
        documents: DocumentReport? = nil, leadTimes: [LeadTime] = [], today: CivilDate? = nil
    ) {
        self.call = call
        self.opens = opens
        self.windowDays = windowDays
        self.approximateBy = approximateBy
        self.submitOn = submitOn
        self.proposedOn = proposedOn
        self.kind = kind
        self.isJoint = isJoint
        self.isFirstTimeMunicipality = isFirstTimeMunicipality
        self.documents = documents
        self.leadTimes = leadTimes
        self.today = today
    }

    /// Whether a condition of a step holds.
    func truth(of condition: PreparationStep.Condition) -> Truth {
        switch condition {
        case .firstTimeMunicipality: Truth(isFirstTimeMunicipality)
        case .joint: isJoint.map { Truth($0) } ?? documents?.joint ?? .unknown
        case .ongoing: Truth((kind ?? documents?.kind).map { $0 == .ongoing })
        }
    }
}

/// A timetable that cannot be worked out from what was asked.
package struct TimetableRefusal: Error, Hashable, Sendable {
    /// Never empty; pointers below the question.
    package let problems: [FieldProblem]
}
