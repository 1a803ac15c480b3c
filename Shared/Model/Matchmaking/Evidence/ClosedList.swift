/// A list that is declared complete as of a day: what is not on it, was not then.
///
/// Without one, silence is unknown and never no.
package struct ClosedList: MatchmakingRecord {
    package static let kind = MatchmakingKind.closedList
    package typealias ID = Identifier<ClosedList>

    package let id: ID
    package var names: Names
    package var predicate: FactPredicate
    package var country: CountryCode?
    /// The kind of record that the list is complete for.
    package var subjectKind: MatchmakingKind
    /// The ids of the records that are on the list; it may be empty.
    package var members: [String]
    package var level: EvidenceLevel
    /// The day as of which the list is complete.
    package var asOf: CivilDate
    /// The last day on which the list is relied on.
    package var validThrough: CivilDate?
    package var source: Source

    package init(
        id: ID, names: Names, predicate: FactPredicate, country: CountryCode? = nil, subjectKind: MatchmakingKind,
        members: [String], level: EvidenceLevel = .official, asOf: CivilDate, validThrough: CivilDate? = nil,
        source: Source
    ) {
        self.id = id
        self.names = names
        self.predicate = predicate
        self.country = country
        self.subjectKind = subjectKind
        self.members = members
        self.level = level
        self.asOf = asOf
        self.validThrough = validThrough
        self.source = source
    }

    package var key: String { id.value }

    package var mentions: [Mention] {
        Mention.each("/members", subjectKind, members)
            + (country.map { [Mention("/country", .country, $0.value)] } ?? [])
    }

    package func problems() -> [FieldProblem] {
        let weak = FieldProblem(
            pointer: "/level", rule: "closed-list-level",
            message: BilingualText(
                en: "only an official list (A) or the party's own (B) can be declared complete",
                ja: "完全な一覧とできるのは公的な一覧(A)か当事者の一覧(B)だけです"))
        return FieldCheck.names(names)
            + predicate.problems(about: subjectKind, at: "/subjectKind", country: country)
            + FieldCheck.unique(members, at: "/members") + (level.isStrong ? [] : [weak])
            + FieldCheck.order(asOf, from: "/asOf", validThrough, at: "/validThrough") + FieldCheck.source(source)
    }
}
