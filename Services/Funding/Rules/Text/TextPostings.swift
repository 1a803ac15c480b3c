/// Where words, and pairs of neighbouring characters, stand in numbered texts.
struct TextPostings: Sendable {
    private var texts: [[TextUnit]] = []
    /// The numbers of the texts that have a word or character, ascending.
    private var words: [Int32: [Int32]] = [:]
    /// The same for two characters, one directly after the other.
    private var pairs: [Pair: [Int32]] = [:]

    private struct Pair: Hashable {
        let first: Int32
        let second: Int32
    }

    /// Adds a text; gives its number.
    mutating func append(_ text: [TextUnit]) -> Int {
        let number = Int32(clamping: texts.count)
        texts.append(text)
        for (place, unit) in text.enumerated() {
            Self.add(number, to: &words[unit.word, default: []])
            guard let pair = Self.pair(in: text, endingAt: place) else { continue }
            Self.add(number, to: &pairs[pair, default: []])
        }
        return Int(number)
    }

    /// The texts in which the units stand, one directly after the other, in one clause.
    func containing(_ run: [TextUnit]) -> [Int32] {
        guard run.count > 1 else { return run.first.flatMap { words[$0.word] } ?? [] }
        var lists = run.indices.compactMap { Self.pair(in: run, endingAt: $0) }.map { pairs[$0] ?? [] }
        if run.count == 2, let pair = lists.first { return pair }
        lists += run.filter { !$0.isIdeographic }.map { words[$0.word] ?? [] }
        lists.sort { $0.count < $1.count }
        guard let shortest = lists.first else { return [] }
        let candidates = lists.dropFirst().reduce(shortest) { Self.common($0, $1) }
        return candidates.filter { Self.stands(run, in: texts[Int($0)]) }
    }

    private static func pair(in text: [TextUnit], endingAt place: Int) -> Pair? {
        guard place > 0, text[place].isIdeographic, text[place - 1].isIdeographic, !text[place].startsClause else {
            return nil
        }
        return Pair(first: text[place - 1].word, second: text[place].word)
    }

    /// A text comes again right after itself, if at all.
    private static func add(_ number: Int32, to list: inout [Int32]) {
        if list.last != number { list.append(number) }
    }

    /// What stands in both of two ascending lists, the first being the shorter one.
    private static func common(_ short: [Int32], _ long: [Int32]) -> [Int32] {
        var common: [Int32] = []
        var low = 0
        for number in short {
            var high = long.count
            while low < high {
                let middle = (low + high) / 2
                if long[middle] < number { low = middle + 1 } else { high = middle }
            }
            if low < long.count, long[low] == number { common.append(number) }
        }
        return common
    }

    private static func stands(_ run: [TextUnit], in text: [TextUnit]) -> Bool {
        guard run.count <= text.count else { return false }
        return (0...text.count - run.count).contains { start in
            run.indices.allSatisfy { place in
                let unit = text[start + place]
                return unit.word == run[place].word && (place == 0 || !unit.startsClause)
            }
        }
    }
}
