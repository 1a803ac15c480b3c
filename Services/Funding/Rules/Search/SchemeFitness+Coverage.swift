import Model

extension SchemeFitness {
    /// How well a scheme's offer covers what is sought.
    init(_ offer: Scheme.Offer, sought project: ProjectFacts) {
        self.init(
            purposes: project.purposes.map { sought in
                let served = sought.count { offer.purposes.contains($0) }
                return served == sought.count ? .full : served == 0 ? .nothing : .partial
            },
            stage: project.stage.map { offer.stages.contains($0) ? .full : .nothing })
    }

    /// Better first; equal while nothing is stated.
    var rank: Int {
        Self.rank(purposes) * 3 + Self.rank(stage)
    }

    private static func rank(_ coverage: Coverage?) -> Int {
        switch coverage {
        case nil, .full: 0
        case .partial: 1
        case .nothing: 2
        }
    }
}

extension Scheme.Route {
    /// The guidebook's own way on comes first among schemes that serve the project equally well, the programme that
    /// the project comes from and what the guidebook does not list come last.
    var rank: Int {
        switch self {
        case .primaryExit: 0
        case .partnerCountryExit, .cooperation: 1
        case .cityToCity: 2
        case .beyond: 3
        }
    }
}
