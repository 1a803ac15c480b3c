package import Model

/// A sheet that is not sound, with everything that is wrong with it.
package struct SheetRefusal: Error, Hashable, Sendable {
    /// Never empty; pointers below the sheet, in its order.
    package let problems: [FieldProblem]
}
