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
            throw JSONDecodingError(
                problems: readable(type, path: path, options: options, failure: error).problems)
        }
    }

    /// Reads as much of a value as can be read, so that what is readable can be checked although the rest is not.
    package func decodeReadable<T: Decodable>(
        _ type: T.Type, path: JSONPointer = .root, options: JSONDecodingOptions = JSONDecodingOptions()
    ) -> ReadableValue<T> {
        do {
            let value = try DecodingRun(self, base: path, options: options).decode(type, at: index)
            return ReadableValue(value: value, problems: [])
        } catch {
            return readable(type, path: path, options: options, failure: error)
        }
    }

    /// The second pass: what the first one stopped at, and everything after it.
    private func readable<T: Decodable>(
        _ type: T.Type, path: JSONPointer, options: JSONDecodingOptions, failure: any Error
    ) -> ReadableValue<T> {
        let run = DecodingRun(self, base: path, options: options)
        let ledger = ProblemLedger(limit: options.problemLimit)
        run.ledger = ledger
        run.isCollecting = true
        // What is thrown here is written down already: it only says that nothing could stand in.
        let value = try? run.collect(type, at: index, failure: failure)
        return ReadableValue(value: value, problems: ledger.inWrittenOrder)
    }
}

/// A value of which parts may be bad.
package struct ReadableValue<Value> {
    /// The value, with something of the right type in the place of every bad part; `nil` where nothing could stand in.
    /// Only for checks of the good parts.
    package let value: Value?
    /// What is wrong with the bad parts, in the order of their places in the text.
    package let problems: [JSONDecodingError.Problem]
}
