import ArgumentParser

/// How many technologies a market has: "1k", "130k", "1m".
struct MatchingScale: ExpressibleByArgument {
    let count: Int

    init?(argument: String) {
        let units: [Character: Int] = ["k": 1_000, "m": 1_000_000]
        guard let unit = argument.last.flatMap({ units[$0] }), let number = Int(argument.dropLast()),
            (1...2_000).contains(number), number * unit <= 2_000_000
        else { return nil }
        count = number * unit
    }
}
