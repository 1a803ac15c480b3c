import Testing

@testable import Postgres

@Suite("Session pool")
struct SessionPoolTests {
    @Test("the session that came back last goes out first, one without a connection last")
    func warmSessionsFirst() {
        var pool = SessionPool(slots: 3, waiterLimit: 1)
        #expect([pool.lease(), pool.lease(), pool.lease()] == [.lend(0), .lend(1), .lend(2)])
        #expect(pool.giveBack(1, isWarm: true) == .rest)
        #expect(pool.giveBack(0, isWarm: true) == .rest)
        #expect(pool.giveBack(2, isWarm: false) == .rest)
        #expect([pool.lease(), pool.lease(), pool.lease()] == [.lend(0), .lend(1), .lend(2)])
    }

    @Test("who waits is served in order, and leaving the queue costs nobody else a place")
    func firstComeFirstServed() {
        var pool = SessionPool(slots: 1, waiterLimit: 9)
        let (first, second, third) = (pool.newWaiter(), pool.newWaiter(), pool.newWaiter())
        #expect(pool.lease(or: first) == .lend(0))
        #expect(pool.lease(or: second) == .wait)
        #expect(pool.lease(or: third) == .wait)
        let late = pool.newWaiter()
        #expect(pool.lease(or: late) == .wait)
        #expect(pool.leave(third) == true)
        #expect(pool.leave(third) == false)
        #expect(pool.giveBack(0, isWarm: true) == .lend(0, to: second))
        #expect(pool.leave(second) == false)
        #expect(pool.giveBack(0, isWarm: true) == .lend(0, to: late))
        #expect(pool.giveBack(0, isWarm: true) == .rest)
        #expect(pool.waiters == 0)
        #expect(pool.isDrained)
    }

    @Test("beyond the limit of the queue a caller is refused at once")
    func queueIsBounded() {
        var pool = SessionPool(slots: 1, waiterLimit: 1)
        #expect(pool.lease() == .lend(0))
        let (patient, refused) = (pool.newWaiter(), pool.newWaiter())
        #expect(pool.lease(or: patient) == .wait)
        #expect(pool.lease(or: refused) == .refuse(.poolExhausted))
        #expect(pool.leave(patient) == true)
        #expect(pool.lease(or: refused) == .wait)
    }

    @Test("a closing pool refuses all who wait or come, and is drained by its last session")
    func closing() {
        var pool = SessionPool(slots: 2, waiterLimit: 9)
        #expect([pool.lease(), pool.lease()] == [.lend(0), .lend(1)])
        let (one, two) = (pool.newWaiter(), pool.newWaiter())
        #expect(pool.lease(or: one) == .wait)
        #expect(pool.lease(or: two) == .wait)
        #expect(pool.close() == [one, two])
        #expect(pool.close() == [])
        #expect(pool.lease() == .refuse(.databaseClosed))
        #expect(pool.giveBack(0, isWarm: true) == .rest)
        #expect(!pool.isDrained)
        #expect(pool.giveBack(1, isWarm: true) == .drained)
        #expect(pool.isDrained)
    }

    @Test("whatever happens, no session has two users and none is lost", arguments: UInt64(0)..<50)
    func invariants(seed: UInt64) {
        var random = SplitMix(seed: seed)
        var pool = SessionPool(slots: 3, waiterLimit: 4)
        var out: Set<Int> = []
        var queue: [SessionPool.Waiter] = []
        for _ in 0..<400 {
            switch Int.random(in: 0..<3, using: &random) {
            case 0:
                let waiter = pool.newWaiter()
                switch pool.lease(or: waiter) {
                case .lend(let slot): #expect(out.insert(slot).inserted && queue.isEmpty)
                case .wait:
                    #expect(out.count == 3)
                    queue.append(waiter)
                case .refuse: #expect(queue.count == 4)
                }
            case 1:
                guard let slot = out.sorted().randomElement(using: &random) else { continue }
                switch pool.giveBack(slot, isWarm: .random(using: &random)) {
                case .lend(let lent, let waiter): #expect(lent == slot && waiter == queue.removeFirst())
                case .rest: #expect(queue.isEmpty && out.remove(slot) != nil)
                case .drained: Issue.record("drained though never closed")
                }
            default:
                guard let waiter = queue.randomElement(using: &random) else { continue }
                #expect(pool.leave(waiter) == true)
                queue.removeAll { $0 == waiter }
            }
            #expect(pool.waiters == queue.count && pool.isDrained == out.isEmpty)
        }
    }
}
