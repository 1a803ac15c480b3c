// A span borrows from a local constant: it may not depend on a property of a class.
extension JSONTape {
    /// The number at an index as an integer type reads it.
    func integer<I: FixedWidthInteger>(at index: Int, as type: I.Type) -> JSONNumberText.Reading<I> {
        let bytes = bytes
        return JSONNumberText.integer(bytes.span, entries[index].range, as: type)
    }

    /// The number at an index as the nearest `Double`.
    func double(at index: Int) -> JSONNumberText.Reading<Double> {
        let bytes = bytes
        return JSONNumberText.double(bytes.span, entries[index].range)
    }

    /// The number at an index as the nearest `Float`.
    func float(at index: Int) -> JSONNumberText.Reading<Float> {
        let bytes = bytes
        return JSONNumberText.floating(bytes.span, entries[index].range, as: Float.self)
    }
}
