extension Consortium {
    /// One choice of members, with what it is worth: the sum of its members' contributions, exactly.
    package struct Team: Codable, Hashable, Sendable {
        /// 1 is the best.
        package let rank: Int
        /// 0…255,000,000.
        package let value: Int
        /// The municipality, the lead, then the companies.
        package let members: [Member]
        /// One for each need, in the order of the question.
        package let coverage: [Coverage]

        package init(rank: Int, members: [Member], coverage: [Coverage]) {
            self.rank = rank
            self.members = members
            self.coverage = coverage
            value = members.reduce(0) { $0 + $1.contribution }
        }
    }

    package struct Member: Codable, Hashable, Sendable {
        package let role: Part
        package let kind: MatchmakingKind
        package let id: String
        package let names: Names
        /// What the member adds to the team's worth.
        package let contribution: Int
        package let reasons: [Reason]
        /// Of the lead: whether it may lead.
        package let eligibility: LeadEligibility?
        /// What the team loses without the member, after the best has taken its place; in the best team only.
        package let dropOut: DropOut?
        /// The next best for this place while all others stay; in the best team only.
        package let nextBest: [Substitute]?

        package init(
            role: Part, kind: MatchmakingKind, id: String, names: Names, contribution: Int, reasons: [Reason],
            eligibility: LeadEligibility? = nil, dropOut: DropOut? = nil, nextBest: [Substitute]? = nil
        ) {
            self.role = role
            self.kind = kind
            self.id = id
            self.names = names
            self.contribution = contribution
            self.reasons = reasons
            self.eligibility = eligibility
            self.dropOut = dropOut
            self.nextBest = nextBest
        }
    }

    /// The part that a member plays.
    package enum Part: String, Codable, Hashable, Sendable, CaseIterable {
        case municipality, lead, provider

        package var label: BilingualText {
            switch self {
            case .municipality: BilingualText(en: "Japanese municipality", ja: "日本の自治体")
            case .lead: BilingualText(en: "lead organisation", ja: "代表事業者")
            case .provider: BilingualText(en: "technology provider", ja: "技術提供企業")
            }
        }
    }

    /// Who covers one need.
    package struct Coverage: Codable, Hashable, Sendable {
        /// The place of the need in the question, from 0.
        package let need: Int
        /// The member that covers it best; none for a need that nobody covers.
        package let by: String?
        package let technology: Technology.ID?
        package let names: Names?
        /// 0…255,000.
        package let fit: Int
        /// The weight of the need times the fit.
        package let contribution: Int

        package init(
            need: Int, by: String? = nil, technology: Technology.ID? = nil, names: Names? = nil, fit: Int = 0,
            contribution: Int = 0
        ) {
            self.need = need
            self.by = by
            self.technology = technology
            self.names = names
            self.fit = fit
            self.contribution = contribution
        }

        package var isCovered: Bool { by != nil }
    }

    /// The best without one member.
    package struct DropOut: Codable, Hashable, Sendable {
        /// None where there is no consortium without the member.
        package let value: Int?
        package let loss: Int?
        /// Whether the loss is exact; else it is at most this.
        package let exact: Bool
        package let joins: [Substitute]
        /// Others that leave with it.
        package let leaves: [Substitute]

        package init(value: Int?, loss: Int?, exact: Bool, joins: [Substitute], leaves: [Substitute]) {
            self.value = value
            self.loss = loss
            self.exact = exact
            self.joins = joins
            self.leaves = leaves
        }
    }

    package struct Substitute: Codable, Hashable, Sendable {
        package let role: Part
        package let kind: MatchmakingKind
        package let id: String
        package let names: Names
        /// What the team's worth loses by the exchange.
        package let loss: Int?

        package init(role: Part, kind: MatchmakingKind, id: String, names: Names, loss: Int? = nil) {
            self.role = role
            self.kind = kind
            self.id = id
            self.names = names
            self.loss = loss
        }
    }
}
