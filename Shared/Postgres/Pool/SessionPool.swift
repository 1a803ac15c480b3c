/// Who has which session and who waits for one. Decides only; `Database` does what it says.
struct SessionPool {
    typealias Slot = Int

    struct Waiter: Hashable {
        let number: UInt64
    }

    enum Request: Equatable {
        case lend(Slot)
        case wait
        case refuse(DatabaseError)
    }

    enum Return: Equatable {
        case rest
        case lend(Slot, to: Waiter)
        /// The pool is closing and this was the last session out.
        case drained
    }

    private let waiterLimit: Int
    /// Next to go out at the end: the one that came back last, since it is connected and its caches are warm.
    private var idle: [Slot]
    private var leased: Set<Slot> = []
    private var waiting: [Waiter] = []
    private var nextWaiter: UInt64 = 0
    private(set) var isClosing = false

    init(slots: Int, waiterLimit: Int) {
        idle = Array((0..<slots).reversed())
        self.waiterLimit = waiterLimit
    }

    var waiters: Int { waiting.count }
    var isDrained: Bool { leased.isEmpty }

    mutating func newWaiter() -> Waiter {
        nextWaiter += 1
        return Waiter(number: nextWaiter)
    }

    /// Lends a session, or says that the caller would have to wait.
    mutating func lease() -> Request {
        if isClosing { return .refuse(.databaseClosed) }
        if let slot = idle.popLast() {
            leased.insert(slot)
            return .lend(slot)
        }
        return waiting.count < waiterLimit ? .wait : .refuse(.poolExhausted)
    }

    /// The same, and the waiter takes its place at the end of the queue.
    mutating func lease(or waiter: Waiter) -> Request {
        let request = lease()
        if request == .wait { waiting.append(waiter) }
        return request
    }

    /// Takes a session back. One that has lost its connection goes out again last.
    mutating func giveBack(_ slot: Slot, isWarm: Bool) -> Return {
        precondition(leased.contains(slot), "session \(slot) was given back without having been lent")
        if !waiting.isEmpty { return .lend(slot, to: waiting.removeFirst()) }
        leased.remove(slot)
        idle.insert(slot, at: isWarm ? idle.endIndex : idle.startIndex)
        return isClosing && leased.isEmpty ? .drained : .rest
    }

    /// Takes a waiter out of the queue. False: it is no longer there, and has its session.
    mutating func leave(_ waiter: Waiter) -> Bool {
        guard let place = waiting.firstIndex(of: waiter) else { return false }
        waiting.remove(at: place)
        return true
    }

    /// Lends nothing from now on. Returns those who waited in vain.
    mutating func close() -> [Waiter] {
        isClosing = true
        defer { waiting = [] }
        return waiting
    }
}
