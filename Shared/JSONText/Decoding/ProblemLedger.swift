/// What the second pass over a bad value writes down: its problems, and the names that types asked for.
final class ProblemLedger {
    /// Thrown on where a problem is already written down and no value can stand in.
    struct Recorded: Error {}

    private let limit: Int
    private var places: Set<Place> = []
    private var asked: [Int: [String]] = [:]
    private(set) var problems: [JSONDecodingError.Problem] = []

    private struct Place: Hashable {
        let pointer: JSONPointer
        let rule: JSONDecodingError.Rule
    }

    init(limit: Int) {
        self.limit = limit
    }

    var isFull: Bool { problems.count >= limit }

    /// Writes a problem down, each place and rule once; false when no more are wanted.
    func add(_ problem: JSONDecodingError.Problem) -> Bool {
        if !isFull, places.insert(Place(pointer: problem.pointer, rule: problem.rule)).inserted {
            problems.append(problem)
        }
        return !isFull
    }

    /// Remembers that a type asked an object for a name.
    func ask(_ name: String, of object: Int) {
        guard asked[object]?.contains(name) != true else { return }
        asked[object, default: []].append(name)
    }

    /// The name asked of an object that is most like one it has.
    func nearestName(to name: String, of object: Int) -> String? {
        NearestName.of(name, among: asked[object] ?? [])
    }

    /// The problems in the order of their places in the text.
    var inWrittenOrder: [JSONDecodingError.Problem] {
        problems.enumerated()
            .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
            .map(\.element)
    }
}
