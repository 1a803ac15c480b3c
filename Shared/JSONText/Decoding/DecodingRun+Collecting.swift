extension DecodingRun {
    /// Decodes a value that failed, piece by piece: each bad piece is recorded and stood in for.
    func collect<T: Decodable>(_ type: T.Type, at index: Int, failure: any Error) throws -> T {
        guard let ledger, !ledger.isFull else { throw ProblemLedger.Recorded() }
        let known = ledger.problems.count
        do {
            let value = try checked(type, at: index)
            // The pieces hid what the whole type threw.
            if ledger.problems.count == known { try recordAll(failure, at: index, type) }
            return value
        } catch {
            try recordAll(error, at: index, type)
            if ledger.problems.count == known { try recordAll(failure, at: index, type) }
        }
        return try standIn(for: type)
    }

    /// A value of a type whose member is missing.
    func standInForMissing<T: Decodable>(_ type: T.Type, _ name: String, in object: Int) throws -> T {
        try record(missing(name, in: object))
        return try standIn(for: type)
    }

    private func standIn<T: Decodable>(for type: T.Type) throws -> T {
        guard let value = StandIn.value(of: type) else { throw ProblemLedger.Recorded() }
        return value
    }

    private func recordAll<T>(_ error: any Error, at index: Int, _ type: T.Type) throws {
        for problem in problems(of: error, at: index) {
            try record(StandIn.withAcceptedValues(of: type, problem, given: JSONNode(tape: tape, index: index).string))
        }
    }
}
