import Model

extension SchemeFitness {
    /// How well a scheme's offer covers what is sought.
    init(_ offer: Scheme.Offer, sought project: ProjectFacts) {
        self.init(
            purposes: project.purposes.map { Coverage(AnswerSet($0), of: AnswerSet(offer.purposes)) },
            stage: project.stage.map { Coverage(AnswerSet([$0]), of: AnswerSet(offer.stages)) })
    }

    /// 0…8, better first; 0 while nothing is stated. What the money is for comes before when it is needed.
    static func rank(purposes: Coverage?, stage: Coverage?) -> Int {
        (purposes?.rank ?? 0) * 3 + (stage?.rank ?? 0)
    }
}

extension SchemeFitness.Coverage {
    /// What part of the answers sought a scheme offers.
    init(_ sought: AnswerSet, of offered: AnswerSet) {
        self = sought.isSubset(of: offered) ? .full : sought.isDisjoint(with: offered) ? .nothing : .partial
    }

    fileprivate var rank: Int {
        switch self {
        case .full: 0
        case .partial: 1
        case .nothing: 2
        }
    }
}

extension Scheme.Route {
    /// 0…3. The guidebook's own way on comes first among schemes that serve the project equally well, the programme
    /// that the project comes from and what the guidebook does not list come last.
    var rank: Int {
        switch self {
        case .primaryExit: 0
        case .partnerCountryExit, .cooperation: 1
        case .cityToCity: 2
        case .beyond: 3
        }
    }
}
