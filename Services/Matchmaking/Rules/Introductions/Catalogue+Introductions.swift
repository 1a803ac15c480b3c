package import Model

extension Catalogue {
    /// Where the introductions between cities and companies stand on a day, in the order of their ids.
    ///
    /// - Parameters:
    ///   - parties: the cities, each with its companies.
    ///   - needs: those about one of these, and those about none in particular; all where left out.
    package func introductions(
        between parties: [PartnerCity.ID: Set<Company.ID>], for needs: Set<Need.ID>? = nil, on day: CivilDate
    ) -> [IntroductionStatus] {
        introductions.all.filter { introduction in
            parties[introduction.partnerCityId]?.contains(introduction.companyId) == true
                && (introduction.needId.map { needs?.contains($0) ?? true } ?? true)
        }.compactMap { IntroductionStatus($0, on: day) }
    }

    /// The open introductions of which the next action is due by the last day, the longest overdue first, then by id.
    ///
    /// - Parameter day: the day that decides how far each introduction is, and how long it is overdue.
    package func reminders(
        on day: CivilDate, through last: CivilDate, where included: (IntroductionStatus) -> Bool
    ) -> [IntroductionReminder] {
        introductions.all.compactMap { IntroductionStatus($0, on: day) }.filter(included).compactMap { status in
            guard let due = status.dueOn, due <= last, let action = status.state.action else { return nil }
            return IntroductionReminder(
                introduction: status,
                city: partnerCities[status.partnerCityId]?.names ?? Names(en: status.partnerCityId.value),
                company: companies[status.companyId]?.names ?? Names(en: status.companyId.value), dueOn: due,
                overdueDays: day.dayNumber - due.dayNumber, action: action)
        }.sorted { ($0.dueOn, $0.introduction.id) < ($1.dueOn, $1.introduction.id) }
    }
}
