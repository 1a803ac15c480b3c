/// A type with a value that can stand in for a bad one while the rest of the text is checked.
///
/// Needed only where no plain sample (a string, a number, a date, an empty container) decodes as the type; a
/// `CaseIterable` type stands in with its first case. It is seen by checks of the rest of the text, and by nobody else.
package protocol JSONStandIn {
    /// Some valid value of the type.
    static var standIn: Self { get }
}
