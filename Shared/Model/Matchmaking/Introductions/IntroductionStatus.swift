/// Where an introduction stands on a day.
package struct IntroductionStatus: Codable, Hashable, Sendable {
    package let id: Introduction.ID
    package let partnerCityId: PartnerCity.ID
    package let companyId: Company.ID
    package let needId: Need.ID?
    package let technologyId: Technology.ID?
    package let municipalityId: Municipality.ID?
    package let state: IntroductionState
    /// When the state was reached, and who saw to it.
    package let since: CivilDate
    package let by: String
    /// Why a side declined.
    package let reason: String?
    /// When to ask again; none after the end.
    package let dueOn: CivilDate?

    /// `nil` before the first step.
    package init?(_ introduction: Introduction, on day: CivilDate) {
        guard let step = introduction.step(on: day) else { return nil }
        id = introduction.id
        partnerCityId = introduction.partnerCityId
        companyId = introduction.companyId
        needId = introduction.needId
        technologyId = introduction.technologyId
        municipalityId = introduction.municipalityId
        state = step.state
        since = step.on
        by = step.by
        reason = step.reason
        dueOn = step.reminder
    }
}

/// An open introduction whose next action falls due.
package struct IntroductionReminder: Codable, Hashable, Sendable {
    package let introduction: IntroductionStatus
    package let city: Names
    package let company: Names
    package let dueOn: CivilDate
    /// Days since then; negative where it is still to come.
    package let overdueDays: Int
    /// What to do.
    package let action: BilingualText

    package init(
        introduction: IntroductionStatus, city: Names, company: Names, dueOn: CivilDate, overdueDays: Int,
        action: BilingualText
    ) {
        self.introduction = introduction
        self.city = city
        self.company = company
        self.dueOn = dueOn
        self.overdueDays = overdueDays
        self.action = action
    }
}
