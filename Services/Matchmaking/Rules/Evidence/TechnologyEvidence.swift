import Model

/// What facts and complete lists say of a technology on one predicate, or else of its company. It decides where no
/// project on record does, and can contradict the projects that are. Where both say the same, the stronger word counts.
struct TechnologyEvidence: Sendable {
    let predicate: FactPredicate
    private let own: EvidenceTopic
    /// What the record of the technology says.
    private let ownStated: RecordWord?
    private let firm: EvidenceTopic?
    /// What the record of the company says.
    private let stated: RecordWord?

    /// `nil` where nothing is ever said.
    init?(
        _ predicate: FactPredicate, of technology: Technology, by company: Company?, country: CountryCode? = nil,
        ownStated: RecordWord? = nil, stated: RecordWord?, in index: EvidenceIndex
    ) {
        self.predicate = predicate
        own = index.topic(predicate, of: .technology, technology.key, country: country)
        firm = company.map { index.topic(predicate, of: .company, $0.key, country: country) }
        self.ownStated = ownStated
        self.stated = stated
        guard !own.isSilent || firm?.isSilent == false else { return nil }
    }

    /// The finding on a day where no project is on record; `nil` where nothing is said of it, or where a record says it
    /// for certain.
    func finding(_ factor: Factor, prior: Int, on day: CivilDate) -> Finding? {
        let worth = CountLadder.value(1)
        let (ownStated, stated) = (ownStated.told(on: day), stated.told(on: day))
        let firm = firm?.finding(factor, predicate, stated: stated, worth: worth, prior: prior, on: day)
        guard let own = own.finding(factor, predicate, stated: ownStated, worth: worth, prior: prior, on: day) else {
            // The technology is there, by its own record.
            return ownStated == nil ? firm : nil
        }
        let other = firm?.measure ?? stated.map { .known($0.truth ? worth : 0) }
        // A weak word on the technology takes nothing from a strong one on its company that says the same.
        guard let other, own.measure.isKnown, other.isKnown else { return own }
        let (distance, otherDistance) = (own.measure.value - prior, other.value - prior)
        let isStronger = distance.signum() == otherDistance.signum() && abs(otherDistance) > abs(distance)
        return isStronger ? firm : own
    }

    /// What is said against projects on record: a contradiction, or an earlier word that they have taken the place of;
    /// `nil` where nothing is. That the technology has such work of its own outweighs that its company has none.
    func beside(_ projects: [Evidence.Statement], on day: CivilDate) -> Evidence? {
        let own = own.evidence(stated: ownStated, projects: projects, on: day)
        let isOwn = ownStated.told(on: day)?.truth == true || self.own.evidence(stated: nil, on: day).truth == .yes
        let firm = isOwn ? nil : firm?.evidence(stated: stated.affirmed, projects: projects, on: day)
        let said = [own, firm].compactMap(\.self)
        return said.first(where: \.isConflict) ?? said.first { !$0.replaced.isEmpty }
    }
}
