extension String {
    /// The text with the narrow digits for wide ones (全角数字); other characters as they are.
    var withNarrowDigits: String { String(UnicodeScalarView(unicodeScalars.map(Self.narrow))) }

    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard ("０"..."９").contains(scalar) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
}
