/// What is known of a fact: yes, no, or **unknown**. Kleene's strong three-valued logic.
///
/// Nothing is inferred from silence: a record that says nothing of a fact makes it `unknown`, never `no`.
package enum Truth: String, Codable, Hashable, Sendable, CaseIterable {
    case no
    case unknown
    case yes

    package init(_ known: Bool) {
        self = known ? .yes : .no
    }

    /// Unknown where nothing is said.
    package init(_ stated: Bool?) {
        self = stated.map { $0 ? .yes : .no } ?? .unknown
    }

    /// The stated Boolean; `nil` while unknown.
    package var known: Bool? {
        switch self {
        case .yes: true
        case .no: false
        case .unknown: nil
        }
    }

    package static prefix func ! (value: Truth) -> Truth {
        switch value {
        case .yes: .no
        case .no: .yes
        case .unknown: .unknown
        }
    }

    /// `no` where either side is `no`, whatever the other may turn out to be.
    package static func && (left: Truth, right: Truth) -> Truth {
        min(left, right)
    }

    /// `yes` where either side is `yes`, whatever the other may turn out to be.
    package static func || (left: Truth, right: Truth) -> Truth {
        max(left, right)
    }
}

extension Truth: Comparable {
    private var order: Int {
        switch self {
        case .no: 0
        case .unknown: 1
        case .yes: 2
        }
    }

    /// The truth order of Kleene's logic: no < unknown < yes.
    package static func < (left: Truth, right: Truth) -> Bool {
        left.order < right.order
    }
}

extension Sequence where Element == Truth {
    /// `yes` for an empty sequence.
    package var all: Truth { reduce(.yes) { $0 && $1 } }

    /// `no` for an empty sequence.
    package var any: Truth { reduce(.no) { $0 || $1 } }
}
