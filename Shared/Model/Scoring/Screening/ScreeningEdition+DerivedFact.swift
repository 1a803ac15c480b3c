extension ScreeningEdition {
    /// A fact that nobody states: it is worked out from the proposal and the registers.
    package struct DerivedFact: Codable, Hashable, Sendable {
        /// As conditions name it: "countryStanding".
        package let name: String
        /// What is asked while it is unknown, for people.
        package let label: BilingualText
        /// What would settle it while it is unknown.
        package let evidence: BilingualText?
        package let from: Derivation

        package init(
            name: String, label: BilingualText, evidence: BilingualText? = nil, from derivation: Derivation
        ) {
            self.name = name
            self.label = label
            self.evidence = evidence
            self.from = derivation
        }
    }

    /// How a fact is worked out. The rules know these kinds; the edition gives them their numbers and lists.
    package enum Derivation: Hashable, Sendable {
        /// `new` or `ongoing`, as the proposal says.
        case proposalKind
        /// A kind of `LeadOrganisation`, as the proposal says.
        case leadKind
        /// Where the partner country stands in the JCM on the day: a `CountryPlace`; of several countries, the one
        /// furthest from partnership.
        case countryPlace
        /// How many of the proposal's sectors are in a list: a `Share`.
        case sectorShare(SectorList)
        /// Whether the pairs of cities have used up their fiscal years: a `PhaseUse`.
        case phaseUse(PhaseTerms)
        /// Whether the proposed fiscal year is the first of a later phase: a flag.
        case phaseStart(PhaseTerms)
        /// How what the proposal claims compares with a register: a `ClaimStanding`.
        case claim(Claim)
    }

    package struct SectorList: Codable, Hashable, Sendable {
        /// With all that lie below them in the tree of sectors.
        package let sectors: [Sector.ID]

        package init(sectors: [Sector.ID]) {
            self.sectors = sectors
        }
    }

    /// How long the same pair of cities may be supported.
    package struct PhaseTerms: Codable, Hashable, Sendable {
        package let yearsPerPhase: Int
        package let phases: Int
        /// The fact of type `pastProjects` that adds to what the register holds.
        package let pastProjects: String?
        /// The flag that says outright whether a later phase begins.
        package let stated: String?

        package init(yearsPerPhase: Int, phases: Int, pastProjects: String? = nil, stated: String? = nil) {
            self.yearsPerPhase = yearsPerPhase
            self.phases = phases
            self.pastProjects = pastProjects
            self.stated = stated
        }
    }

    /// What a proposal says that a register can confirm. It is made by a statement, or by an answer to an input.
    package struct Claim: Codable, Hashable, Sendable {
        package let register: Register
        /// The statements of the scoring sheet that make the claim.
        package let statements: [String]?
        /// The input that makes it: a flag that is true, or a choice among `options`.
        package let input: String?
        package let options: [String]?

        package init(
            register: Register, statements: [String]? = nil, input: String? = nil, options: [String]? = nil
        ) {
            self.register = register
            self.statements = statements
            self.input = input
            self.options = options
        }
    }

    package enum Register: String, Codable, Hashable, Sendable, CaseIterable {
        /// A municipality of the proposal is a Decarbonization Leading Area.
        case leadingArea
        /// A municipality of the proposal has declared zero carbon.
        case zeroCarbonDeclaration
        /// A partner city of the proposal has declared carbon neutrality.
        case partnerDeclaration
        /// An agreement between two cities of the proposal.
        case agreement
        /// The past projects that the proposal lists.
        case pastProjects
        /// The partner cities lie in the country that the proposal names.
        case countryOfCities
    }
}

extension ScreeningEdition.Derivation: Codable {
    private enum Kind: String, Codable, CaseIterable {
        case proposalKind, leadKind, countryPlace, sectorShare, phaseUse, phaseStart, claim
    }

    private enum CodingKeys: String, CodingKey {
        case kind
    }

    private var kind: Kind {
        switch self {
        case .proposalKind: .proposalKind
        case .leadKind: .leadKind
        case .countryPlace: .countryPlace
        case .sectorShare: .sectorShare
        case .phaseUse: .phaseUse
        case .phaseStart: .phaseStart
        case .claim: .claim
        }
    }

    /// The members of the derivation stand beside `kind`.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(Kind.self, forKey: .kind) {
        case .proposalKind: self = .proposalKind
        case .leadKind: self = .leadKind
        case .countryPlace: self = .countryPlace
        case .sectorShare: self = .sectorShare(try .init(from: decoder))
        case .phaseUse: self = .phaseUse(try .init(from: decoder))
        case .phaseStart: self = .phaseStart(try .init(from: decoder))
        case .claim: self = .claim(try .init(from: decoder))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        switch self {
        case .proposalKind, .leadKind, .countryPlace: break
        case .sectorShare(let list): try list.encode(to: encoder)
        case .phaseUse(let terms), .phaseStart(let terms): try terms.encode(to: encoder)
        case .claim(let claim): try claim.encode(to: encoder)
        }
    }
}
