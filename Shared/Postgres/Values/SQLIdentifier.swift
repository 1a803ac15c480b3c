/// Names of schemas, tables, columns and channels as SQL spells them.
package enum SQLIdentifier {
    /// The name in double quotes, safe in any statement whatever it holds.
    package static func quoted(_ name: String) -> String {
        "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
