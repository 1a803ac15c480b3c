/// What was measured over one market, as tables.
struct MatchingTables {
    let market: Int
    let ours: MatchingTimes
    let peers: [TextEngine.Figures]
    /// Engines that there are, but that would take too long here.
    let leftOut: [TextEngine.Name]

    private static let words = MatchingTimes.wordCounts

    var text: String {
        let notes = """
            The other engines rank by text alone: no sectors, no track record, no country, no reasons. Renkei's build reads
            all of that; its index is in memory, the others' are on disk. Asked: questions of 3, 6 and 25 words. Found:
            the record that they were drawn from, among the best ten. × Renkei's time: by text alone, and × all factors: of
            the whole ranking, medians for 3, 6 and 25 words.

            """
        return [times.text, build.text, comparison.text].joined(separator: "\n") + (peers.isEmpty ? "" : notes)
    }

    private var times: TextTable {
        var table = TextTable(
            "\(Double(market).figure) technologies, ms p50 / p99", "need of 3 words", "6 words", "25 words")
        for (work, times) in ours.works {
            let cells = Self.words.map { times[$0]?.milliseconds ?? "–" }
            table.append(work.rawValue, cells[0], cells[1], cells[2])
        }
        table.append(
            "best 10 while \(ours.changesTakenIn) records change, 20 a second", "–", "–",
            ours.whileChanging.milliseconds)
        return table
    }

    private var build: TextTable {
        var table = TextTable("\(Double(market).figure) technologies", "figure")
        table.append("build the index, s", ours.buildingSeconds.milliseconds)
        let needs = MatchingTimes.portfolioNeeds
        let pairs = Double(needs) * Double(market) / ours.portfolioSeconds / 1e9
        table.append(
            "best 50 of each of \(Double(needs).figure) needs, s (10⁹ pairs a second)",
            "\(ours.portfolioSeconds.milliseconds) (\(pairs.fixed(2)))")
        for (records, times) in ours.changes {
            table.append(
                "take in \(records) changed, ms p50 / p99 of \(times.count)", times.milliseconds)
        }
        table.append("memory of a record, bytes", ours.bytesOfRecord.figure)
        table.append("memory of its index, bytes", ours.bytesOfIndex.figure)
        table.append("of its processor it had while it was asked", "\(percent(ours.shareOfProcessor))")
        return table
    }

    private var comparison: TextTable {
        var table = TextTable(
            "text alone, best 10; ms p50 / p99", "3 words", "6 words", "25 words", "build s", "index MB", "asked",
            "× Renkei's time", "× all factors", "found")
        let (text, all) = (times(of: .text), times(of: .best10))
        table.append(
            "Renkei", text[0].milliseconds, text[1].milliseconds, text[2].milliseconds,
            ours.buildingSeconds.milliseconds, (ours.bytesOfIndex * Double(market) / 1_048_576).figure,
            text.map { "\($0.count)" }.joined(separator: " "), "1", "–",
            Self.words.map { percent(ours.found[$0] ?? 0) }.joined(separator: " "))
        for peer in peers {
            let times = Self.words.compactMap { peer.times[$0] }
            guard times.count == Self.words.count else { continue }
            table.append(
                peer.ranking, times[0].milliseconds, times[1].milliseconds, times[2].milliseconds,
                peer.buildingSeconds.milliseconds, (Double(peer.bytes) / 1_048_576).figure,
                times.map { "\($0.asked)" }.joined(separator: " "), ratios(times, text), ratios(times, all),
                times.map { percent($0.found) }.joined(separator: " "))
        }
        for name in leftOut {
            table.append("\(name.rawValue): left out without --all-peers", "–", "–", "–", "–", "–", "–", "–", "–", "–")
        }
        return table
    }

    private func times(of work: MatchingTimes.Work) -> [LatencyHistogram] {
        let times = ours.works.first { $0.work == work }?.times ?? [:]
        return Self.words.map { times[$0] ?? LatencyHistogram() }
    }

    /// How many times our median the peer's is, by the number of words.
    private func ratios(_ peers: [TextEngine.Times], _ ours: [LatencyHistogram]) -> String {
        zip(peers, ours).map { (peer, ours) in (peer.p50 / (ours.nanoseconds(at: 0.5) / 1e6)).figure }
            .joined(separator: " ")
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
}

extension TextEngine.Times {
    fileprivate var milliseconds: String { "\(p50.milliseconds) / \(p99.milliseconds)" }
}
