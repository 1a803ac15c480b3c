import Model

/// What fits one need, scored but without reasons. Offers are numbered as in `Matcher.offers`.
struct NeedFits {
    let flags: [Reason]
    /// Why nothing can fit: the need is closed, or its country is out of scope.
    let closing: Reason?
    /// Technologies on offer that the need admits, in their order.
    let pairs: [AssignmentProblem.Pair]
    /// Technologies that would fit and are withdrawn.
    let withdrawn: [Int]
}

/// All technologies, numbered in the order of their ids.
struct PortfolioOffers: Sendable {
    private let index: TechnologyIndex
    private let places: [TechnologyIndex.Place]
    fileprivate let numbers: [TechnologyIndex.Place: Int]

    fileprivate init(_ index: TechnologyIndex) {
        self.index = index
        places = index.places
        numbers = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($0.element, $0.offset) })
    }

    var count: Int { places.count }
    var all: [IndexedTechnology] { places.map { index[$0] } }

    subscript(number: Int) -> IndexedTechnology { index[places[number]] }

    fileprivate func place(of number: Int) -> TechnologyIndex.Place { places[number] }
}

// The one place where portfolios take scores and reasons from: what `match` says, technology by technology.
extension Matcher {
    var offers: PortfolioOffers { numberedOffers.value { PortfolioOffers(technologies) } }

    /// The scores of all technologies that `match` would list, exactly as it has them.
    func fits(_ query: NeedQuery, on day: CivilDate) -> NeedFits {
        let question = TechnologyQuestion(query, matcher: self, profile: profile(for: .technology), day: day)
        let flags = flags(of: query, sectors: question.sectors, on: day)
        let closing = closing(of: query, on: day)
        guard closing == nil else { return NeedFits(flags: flags, closing: closing, pairs: [], withdrawn: []) }
        let numbers = offers.numbers
        let found = technologies.all(question.plan(.expected))
        let pairs = found.admitted.compactMap { place, score in
            numbers[place].map { AssignmentProblem.Pair(offer: $0, score: score) }
        }
        return NeedFits(
            flags: flags, closing: nil, pairs: pairs.sorted { $0.offer < $1.offer },
            withdrawn: found.withdrawn.compactMap { numbers[$0] }.sorted())
    }

    /// Some technologies as `match` would show them.
    func shown(_ offers: [Int], for query: NeedQuery, on day: CivilDate) -> [RankedRecord] {
        let question = TechnologyQuestion(query, matcher: self, profile: profile(for: .technology), day: day)
        let places = offers.map { self.offers.place(of: $0) }
        let scored = places.map { place in
            ScoredTechnology(
                place: place, key: technologies.key(at: place), bounds: shown(at: place, rank: 0, question).bounds)
        }.sorted { $0.ranksBefore($1, .expected) }
        return scored.enumerated().map { shown(at: $1.place, rank: $0 + 1, question) }
    }
}
