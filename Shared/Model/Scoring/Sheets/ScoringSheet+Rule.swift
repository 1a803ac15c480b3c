extension ScoringSheet {
    /// How a row gets its points. The engine knows these five kinds and nothing of any row.
    package enum Rule: Hashable, Sendable {
        /// A reviewer enters the points, 0 to the maximum.
        case judged
        case banded(Banded)
        case counted(Counted)
        case bestOf(BestOf)
        case components(Components)

        package var kind: Kind {
            switch self {
            case .judged: .judged
            case .banded: .banded
            case .counted: .counted
            case .bestOf: .bestOf
            case .components: .components
            }
        }

        package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
            case judged, banded, counted, bestOf, components
        }
    }

    /// What an improvement asks of the applicant, the cheapest first.
    package enum Effort: String, Codable, Hashable, Sendable, CaseIterable {
        /// Say or register something: a public declaration, a membership.
        case declaration
        /// Write and adopt a document: an action plan, a target.
        case document
        /// Give the task to other people.
        case staffing
        /// Obtain a certificate from a third party.
        case certificate
        /// Design the project differently: more tonnes, less cost.
        case project
    }
}

extension ScoringSheet.Rule: Codable {
    private enum CodingKeys: String, CodingKey {
        case kind
    }

    /// The members of the rule stand beside `kind`.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(Kind.self, forKey: .kind) {
        case .judged: self = .judged
        case .banded: self = .banded(try ScoringSheet.Banded(from: decoder))
        case .counted: self = .counted(try ScoringSheet.Counted(from: decoder))
        case .bestOf: self = .bestOf(try ScoringSheet.BestOf(from: decoder))
        case .components: self = .components(try ScoringSheet.Components(from: decoder))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        switch self {
        case .judged: break
        case .banded(let rule): try rule.encode(to: encoder)
        case .counted(let rule): try rule.encode(to: encoder)
        case .bestOf(let rule): try rule.encode(to: encoder)
        case .components(let rule): try rule.encode(to: encoder)
        }
    }
}
