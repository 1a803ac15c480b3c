/// How much a page tells of each line.
enum Detail: Hashable, Sendable {
    /// To be read in passing, as in the tour.
    case brief
    case usual
    /// Everything that the answer holds.
    case full
}

extension String {
    /// The text as a heading begins: with a capital letter, where the script has them.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
