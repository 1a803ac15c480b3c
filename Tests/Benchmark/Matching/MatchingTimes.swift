import Foundation
import MatchmakingRules
import Model
import RankingSupport
import Synchronization

/// What matching takes over one market, in this process and one after another.
struct MatchingTimes {
    private let market: MadeMarket
    private let needs: [Int: [MadeMarket.MadeNeed]]
    private let rounds: Int
    /// After so long, a number of words is not asked about again, as with the other engines.
    private let lasting: Duration
    private let day: CivilDate
    private let textAlone: WeightProfile

    private(set) var buildingSeconds = 0.0
    /// Bytes of memory a record: the records themselves, and what is built over them.
    private(set) var bytesOfRecord = 0.0
    private(set) var bytesOfIndex = 0.0
    private(set) var works: [(work: Work, times: [Int: LatencyHistogram])] = []
    /// What the best 50 technologies of very many needs take, one need after another.
    private(set) var portfolioSeconds = 0.0
    private(set) var changes: [(records: Int, times: LatencyHistogram)] = []
    private(set) var whileChanging = LatencyHistogram()
    private(set) var changesTakenIn = 0
    /// How much of its processor this process had while it was asked: under 1, others disturbed it.
    private(set) var shareOfProcessor = 0.0
    /// The share of needs whose technology is among the best ten by text alone.
    private(set) var found: [Int: Double] = [:]

    enum Work: String, CaseIterable {
        case best10 = "best 10 by all factors, places and scores alone"
        case best50 = "best 50"
        case whole = "10 places with every reason"
        case text = "best 10 by text alone"
        case why = "why a technology stands where it does"
        case whyNot = "why the 200th does not stand among the ten"
    }

    static let wordCounts = [3, 6, 25]
    private static let leastQuestions = 12
    /// As many as a programme of years collects.
    static let portfolioNeeds = 13_000

    init(_ market: MadeMarket, needs: [Int: [MadeMarket.MadeNeed]], rounds: Int, lasting: Duration) throws {
        guard let day = CivilDate(year: 2026, month: 4, day: 1) else { throw BenchmarkError.badAnswer }
        self.market = market
        self.needs = needs
        self.rounds = rounds
        self.lasting = lasting
        self.day = day
        var profile = WeightProfile.starting(for: .technology)
        profile.weights = [.init(.textAffinity, WeightProfile.total)]
        textAlone = profile
        try measure()
    }

    private mutating func measure() throws {
        let before = try ResidentMemory.bytes()
        let catalogue = try market.catalogue()
        let recorded = try ResidentMemory.bytes()
        let start = ContinuousClock.now
        let matcher = Matcher(catalogue)
        buildingSeconds = start.duration(to: .now) / .seconds(1)
        bytesOfRecord = Double(recorded - before) / Double(market.count)
        bytesOfIndex = Double(try ResidentMemory.bytes() - recorded) / Double(market.count)
        let (asking, spent) = (ContinuousClock.now, Self.processorSeconds)
        for work in Work.allCases { works.append((work, try times(of: work, matcher))) }
        shareOfProcessor = (Self.processorSeconds - spent) / (asking.duration(to: .now) / .seconds(1))
        for (words, needs) in needs {
            let hits = try needs.count { need in
                let id = try market.id(need.from)
                return best(.text, need, matcher).contains { $0.id == id }
            }
            found[words] = Double(hits) / Double(needs.count)
        }
        portfolioSeconds = try secondsOfAll(market.needs(Self.portfolioNeeds, words: 6), matcher)
        var changed = matcher
        for (records, times) in [(1, 40), (1_000, 8)] where records <= market.count {
            changes.append((records, try takeIn(records, times: times, &changed)))
        }
        try askWhileChanging(changed)
    }

    /// What this process has used of its processor.
    private static var processorSeconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

    // MARK: - Questions

    private func times(of work: Work, _ matcher: Matcher) throws -> [Int: LatencyHistogram] {
        try needs.mapValues { needs in
            let asked = try needs.map { need in
                (need: need, technology: try work == .whyNot ? behind(need, matcher) : market.id(need.from))
            }
            for (need, technology) in asked.prefix(10) { run(work, need, technology, matcher) }
            var times = LatencyHistogram()
            let end = ContinuousClock.now + lasting
            for number in 0..<rounds * asked.count {
                let (need, technology) = asked[number % asked.count]
                let start = ContinuousClock.now
                guard start < end || number < Self.leastQuestions else { break }
                run(work, need, technology, matcher)
                times.record(nanoseconds: UInt64(start.duration(to: .now) / .nanoseconds(1)))
            }
            return times
        }
    }

    private func run(
        _ work: Work, _ need: MadeMarket.MadeNeed, _ technology: Technology.ID, _ matcher: Matcher
    ) {
        switch work {
        case .best10, .best50, .text: keep(best(work, need, matcher))
        case .whole: keep(matcher.match(need.query, on: day, RankingOptions(limit: 10)))
        case .why, .whyNot:
            keep(matcher.explain(technology: technology, for: need.query, on: day, RankingOptions(limit: 10)))
        }
    }

    private func best(_ work: Work, _ need: MadeMarket.MadeNeed, _ matcher: Matcher) -> [ScoredRecord] {
        // Engines for text know no sectors and no country.
        let query = work == .text ? NeedQuery(text: need.query.text) : need.query
        let options = RankingOptions(limit: work == .best50 ? 50 : 10, profile: work == .text ? textAlone : nil)
        return matcher.scores(query, on: day, options)
    }

    /// The technology in place 200, or the last one.
    private func behind(_ need: MadeMarket.MadeNeed, _ matcher: Matcher) throws -> Technology.ID {
        try matcher.scores(need.query, on: day, RankingOptions(limit: 200)).last?.id ?? market.id(need.from)
    }

    private func secondsOfAll(_ needs: [MadeMarket.MadeNeed], _ matcher: Matcher) -> Double {
        let start = ContinuousClock.now
        for need in needs { keep(best(.best50, need, matcher)) }
        return start.duration(to: .now) / .seconds(1)
    }

    // MARK: - Changes

    /// Technologies with the texts of others, put in again and again.
    private func takeIn(_ count: Int, times: Int, _ matcher: inout Matcher) throws -> LatencyHistogram {
        var histogram = LatencyHistogram()
        for round in 0..<times {
            let changes = try (0..<count).map { try change(round * count + $0) }
            let start = ContinuousClock.now
            matcher = matcher.putting(changes)
            histogram.record(nanoseconds: UInt64(start.duration(to: .now) / .nanoseconds(1)))
        }
        return histogram
    }

    private func change(_ number: Int) throws -> CatalogueEntry {
        var technology = try market.technology(number * 7_919 % market.count)
        let text = market.text(market.count + number)
        technology.names.en = text.title
        technology.summary = LocalisedText(en: text.summary)
        return .technology(technology)
    }

    /// Asks while another thread takes in a changed record twenty times a second; both share the processor.
    private mutating func askWhileChanging(_ matcher: Matcher) throws {
        let changing = ChangingMatcher(matcher)
        let changes = try (0..<60).map { try change(100_000 + $0) }
        let thread = Thread { changing.takeIn(changes, pause: 0.05) }
        thread.start()
        let needs = needs[25] ?? []
        var next = 0
        while !changing.isDone {
            let need = needs[next % needs.count]
            let start = ContinuousClock.now
            keep(best(.best10, need, changing.current))
            whileChanging.record(nanoseconds: UInt64(start.duration(to: .now) / .nanoseconds(1)))
            next += 1
        }
        changesTakenIn = changes.count
    }
}

/// A matcher that one thread renews while another asks it.
private final class ChangingMatcher: Sendable {
    private let state: Mutex<(matcher: Matcher, isDone: Bool)>

    init(_ matcher: Matcher) { state = Mutex((matcher, false)) }

    var current: Matcher { state.withLock { $0.matcher } }
    var isDone: Bool { state.withLock { $0.isDone } }

    func takeIn(_ changes: [CatalogueEntry], pause: TimeInterval) {
        for change in changes {
            let changed = current.putting([change])
            state.withLock { $0.matcher = changed }
            Thread.sleep(forTimeInterval: pause)
        }
        state.withLock { $0.isDone = true }
    }
}
