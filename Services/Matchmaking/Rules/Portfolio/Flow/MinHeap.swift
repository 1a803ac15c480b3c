/// Nodes by distance, the nearest first; of equally near ones the first. A binary heap.
struct MinHeap {
    struct Entry {
        let distance: Int
        let node: Int32

        static func comesBefore(_ one: Entry, _ other: Entry) -> Bool {
            one.distance != other.distance ? one.distance < other.distance : one.node < other.node
        }
    }

    private var entries: [Entry] = []

    mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

    mutating func push(_ entry: Entry) {
        var place = entries.count
        entries.append(entry)
        while place > 0 {
            let above = (place - 1) / 2
            guard Entry.comesBefore(entry, entries[above]) else { break }
            entries[place] = entries[above]
            place = above
        }
        entries[place] = entry
    }

    mutating func pop() -> Entry? {
        guard let least = entries.first, let last = entries.popLast() else { return nil }
        guard !entries.isEmpty else { return least }
        var place = 0
        while true {
            var below = 2 * place + 1
            guard below < entries.count else { break }
            if below + 1 < entries.count, Entry.comesBefore(entries[below + 1], entries[below]) { below += 1 }
            guard Entry.comesBefore(entries[below], last) else { break }
            entries[place] = entries[below]
            place = below
        }
        entries[place] = last
        return least
    }
}
