import Model

/// The fiscal years before the proposed one in which a municipality and a partner city worked together.
struct PairHistory: Sendable {
    let municipality: Proposal.PartyID
    let partnerCity: Proposal.PartyID
    /// By a register or by what the proposal states.
    private(set) var certain: Set<Int> = []
    /// Only perhaps: the source doubts them, or the statement leaves the day or the cities open.
    private(set) var doubtful: Set<Int> = []
    /// Whether there may be any number of others: no register answered for the pair, or a project is undated.
    private(set) var isOpen = false
    /// The projects that the years come from, in order.
    private(set) var projects: [String] = []

    init(municipality: Proposal.PartyID, partnerCity: Proposal.PartyID, isOpen: Bool) {
        self.municipality = municipality
        self.partnerCity = partnerCity
        self.isOpen = isOpen
    }

    mutating func add(certain years: Set<Int>, doubtful others: Set<Int>, isOpen: Bool, from project: String) {
        certain.formUnion(years)
        doubtful.formUnion(others)
        if isOpen { self.isOpen = true }
        if !years.isEmpty || !others.isEmpty || isOpen, !projects.contains(project) { projects.append(project) }
    }

    /// The least and the most fiscal years that it can have been; no most where there may be any number.
    var least: Int { certain.count }
    var most: Int? { isOpen ? nil : certain.union(doubtful).count }

    /// Whether it has used up `limit` fiscal years.
    func hasUsed(up limit: Int) -> Truth {
        if least >= limit { return .yes }
        return most.map { $0 < limit ? .no : .unknown } ?? .unknown
    }
}

/// The fiscal years that a past project covers, as far as its printed dates tell.
struct ProjectYears: Sendable {
    let certain: Set<Int>
    let doubtful: Set<Int>
    /// No date at all is given: it may have been at any time.
    let isOpen: Bool

    /// - Parameters:
    ///   - years: those that matter; nothing outside them is looked at.
    ///   - longest: how many fiscal years a project lasts at most; it bounds one of which only one end is given.
    init(_ project: PastProject, within years: Range<Int>, longest: Int) {
        let began = project.began?.range.map { $0.lowerBound.fiscalYear...$0.upperBound.fiscalYear }
        let ended = project.ended?.range.map { $0.lowerBound.fiscalYear...$0.upperBound.fiscalYear }
        isOpen = began == nil && ended == nil
        guard let first = began ?? ended, let last = ended ?? began else {
            certain = []
            doubtful = []
            return
        }
        // From the latest beginning to the earliest end it ran for certain; with one date, in that date's year.
        certain = Self.years(first.upperBound, last.lowerBound, within: years)
        let earliest = began == nil ? first.lowerBound - (longest - 1) : first.lowerBound
        let latest = ended == nil ? last.upperBound + (longest - 1) : last.upperBound
        doubtful = Self.years(earliest, latest, within: years).subtracting(certain)
    }

    private static func years(_ first: Int, _ last: Int, within years: Range<Int>) -> Set<Int> {
        let first = max(first, years.lowerBound)
        let last = min(last, years.upperBound - 1)
        return first <= last ? Set(first...last) : []
    }
}
