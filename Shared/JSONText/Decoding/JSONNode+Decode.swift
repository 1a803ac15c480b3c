extension JSONNode {
    /// Builds a value of a type from this place.
    ///
    /// Throws every problem that can be found, up to the limit of the options, each by its pointer, which begins with
    /// `path`, the caller's name for this place.
    package func decode<T: Decodable>(
        _ type: T.Type, path: JSONPointer = .root, options: JSONDecodingOptions = JSONDecodingOptions()
    ) throws(JSONDecodingError) -> T {
        do {
            return try DecodingRun(self, base: path, options: options).decode(type, at: index)
        } catch {
            throw allProblems(type, path: path, options: options, failure: error)
        }
    }

    /// The second pass: what the first one stopped at, and everything after it.
    private func allProblems<T: Decodable>(
        _ type: T.Type, path: JSONPointer, options: JSONDecodingOptions, failure: any Error
    ) -> JSONDecodingError {
        let run = DecodingRun(self, base: path, options: options)
        let ledger = ProblemLedger(limit: options.problemLimit)
        run.ledger = ledger
        run.isCollecting = true
        do {
            _ = try run.collect(type, at: index, failure: failure)
        } catch {
            // Written down already: what is thrown here only says that nothing could stand in.
        }
        return JSONDecodingError(problems: ledger.inWrittenOrder)
    }
}
