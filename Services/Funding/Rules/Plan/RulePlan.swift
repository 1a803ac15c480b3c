package import Model

/// A rule tree laid flat, children before parents, so that it is evaluated without recursion or allocation.
package struct RulePlan: Sendable {
    /// The tests of the tree's clauses, in the order in which they are written.
    package let tests: [ClauseTest]
    let steps: [Step]

    /// One step of a machine that holds one set of effects in hand and others aside.
    enum Step: Sendable {
        /// Puts what is in hand aside and takes the effects of a test.
        case test(Int32)
        case constant(Effects)
        /// Combines what is in hand with what was put aside last.
        case and, or
        case not
    }

    package init(_ rule: EligibilityRule) {
        tests = rule.clauses.map { ClauseTest($0) }
        var steps: [Step] = []
        var next: Int32 = 0
        Self.append(rule, to: &steps, from: &next)
        self.steps = steps
    }

    private static func append(_ rule: EligibilityRule, to steps: inout [Step], from next: inout Int32) {
        switch rule {
        case .all(let rules): append(rules, joinedBy: .and, without: .allowed, to: &steps, from: &next)
        case .any(let rules): append(rules, joinedBy: .or, without: .excluded, to: &steps, from: &next)
        case .not(let rule):
            append(rule, to: &steps, from: &next)
            steps.append(.not)
        case .clause:
            steps.append(.test(next))
            next += 1
        }
    }

    private static func append(
        _ rules: [EligibilityRule], joinedBy join: Step, without empty: Effects, to steps: inout [Step],
        from next: inout Int32
    ) {
        guard let first = rules.first else { return steps.append(.constant(empty)) }
        append(first, to: &steps, from: &next)
        for rule in rules.dropFirst() {
            append(rule, to: &steps, from: &next)
            steps.append(join)
        }
    }

    /// What the tree may come to for a project.
    package func effects(for facts: KnownFacts) -> Effects {
        run { tests[$0].effects(of: facts[tests[$0].fact]) }
    }

    /// What the tree may come to with the effects of each test, by its place in `tests`, as a caller gives them.
    @inline(__always)
    func run(_ effects: (Int) -> Effects) -> Effects {
        Self.run(steps.span, effects)
    }

    /// Runs steps with the effects of each test as a caller gives them.
    ///
    /// What is put aside lies in four bits each: a tree has at most `RuleLimits.depth` = 16 levels, and each level
    /// holds back one set at a time.
    @inline(__always)
    static func run(_ steps: Span<Step>, _ effects: (Int) -> Effects) -> Effects {
        var hand: Effects = []
        var aside: UInt64 = 0
        for place in steps.indices {
            switch steps[place] {
            case .test(let number):
                aside = aside << 4 | UInt64(hand.rawValue)
                hand = effects(Int(number))
            case .constant(let effects):
                aside = aside << 4 | UInt64(hand.rawValue)
                hand = effects
            case .and:
                hand = Effects(rawValue: UInt8(aside & 15)).and(hand)
                aside >>= 4
            case .or:
                hand = Effects(rawValue: UInt8(aside & 15)).or(hand)
                aside >>= 4
            case .not: hand = hand.opposite
            }
        }
        return hand
    }
}

extension EligibilityRule {
    /// Every effect that some completion of the unknown facts leads to, and, for a tree in which each fact stands
    /// once, no other.
    package func effects(for facts: KnownFacts) -> Effects {
        RulePlan(self).effects(for: facts)
    }
}
