/// How much a transaction sees of those beside it.
package enum IsolationLevel: String, Sendable, CaseIterable {
    case readCommitted = "read committed"
    case repeatableRead = "repeatable read"
    case serializable
}
