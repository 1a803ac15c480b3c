import Model

/// The inputs that an edition declares, by name and by their place in its list.
struct InputTable: Sendable {
    let all: [ScoringSheet.Input]
    let names: [String]
    /// What reading a fact asks of its input, by place.
    let shapes: [Shape]
    private let places: [String: Int]

    init(_ inputs: [ScoringSheet.Input]) {
        all = inputs
        names = inputs.map(\.name)
        shapes = inputs.map { Shape($0) }
        places = Dictionary(inputs.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    struct Shape: Sendable {
        let type: ScoringSheet.InputType
        /// The names that a certificate or choice can have.
        let known: [String]

        init(_ input: ScoringSheet.Input) {
            type = input.type
            known = (input.certificates ?? []).map(\.name) + (input.options ?? []).map(\.name)
        }
    }

    func place(of name: String) -> Int? { places[name] }

    subscript(name: String) -> ScoringSheet.Input? { places[name].map { all[$0] } }
}

/// Facts of a proposal, read as the inputs of an edition want them. What is not here is unknown.
struct FactTable: Sendable {
    private let inputs: InputTable
    private var facts: [Fact?]

    init(_ inputs: InputTable) {
        self.inputs = inputs
        facts = Array(repeating: nil, count: inputs.all.count)
    }

    /// By the place of the input; unknown where an edition declares no such input.
    subscript(place: Int?) -> Fact? { place.flatMap { facts[$0] } }

    subscript(name: String) -> Fact? { self[inputs.place(of: name)] }

    mutating func set(_ fact: Fact?, at place: Int) { facts[place] = fact }
}
