/// Values that stand in for bad ones while the rest of a text is checked.
enum StandIn {
    // Whether a sample fits is all that matters below, not why it does not.

    /// Values to try on a type that names none itself. An object comes last: its members are stood in for in turn.
    private static let samples: [JSONDocument] = [
        "\"a\"", "0", "1", "true", "\"0\"", "\"2000-01-01\"", "\"2000-01-01T00:00:00Z\"", "[]", "null",
    ].compactMap { try? JSONDocument(parsing: Array($0.utf8)) }

    private static let emptyObject = try? JSONDocument(parsing: Array("{}".utf8))

    /// Some value of a type, if one can be found.
    static func value<T: Decodable>(of type: T.Type) -> T? {
        if let named = T.self as? any JSONStandIn.Type, let value = named.standIn as? T { return value }
        if let cases = T.self as? any CaseIterable.Type, let value = firstCase(of: cases) as? T { return value }
        for sample in samples {
            let run = DecodingRun(sample.root, base: .root, options: JSONDecodingOptions())
            if let value = try? run.decode(type, at: 0) { return value }
        }
        guard let emptyObject else { return nil }
        let run = DecodingRun(emptyObject.root, base: .root, options: JSONDecodingOptions())
        run.ledger = ProblemLedger(limit: .max)
        run.isCollecting = true
        return try? run.checked(type, at: 0)
    }

    /// A refusal of a string by an enumeration, completed with the strings that it accepts.
    static func withAcceptedValues<T>(
        of type: T.Type, _ problem: JSONDecodingError.Problem, given: String?
    ) -> JSONDecodingError.Problem {
        guard problem.rule == .refusedValue, let given, let accepted = acceptedStrings(of: type) else { return problem }
        return JSONDecodingError.Problem(
            pointer: problem.pointer, rule: problem.rule, expected: .oneOf(accepted), found: problem.found,
            nearest: NearestName.of(given, among: accepted), reason: problem.reason, offset: problem.offset)
    }

    private static func acceptedStrings<T>(of type: T.Type) -> [String]? {
        guard let cases = type as? any (CaseIterable & RawRepresentable).Type else { return nil }
        return rawValues(of: cases)
    }

    private static func rawValues<C: CaseIterable & RawRepresentable>(of type: C.Type) -> [String]? {
        let strings = type.allCases.compactMap { $0.rawValue as? String }
        return strings.isEmpty ? nil : strings
    }

    private static func firstCase<C: CaseIterable>(of type: C.Type) -> Any? { type.allCases.first }
}
