extension DecodingRun {
    /// A Boolean, or a problem thrown.
    func bool(at index: Int) throws -> Bool {
        switch tape.entries[index].form {
        case .true: true
        case .false: false
        default: throw thrown(problem(.wrongType, at: index, expected: .bool))
        }
    }

    /// A string without U+0000, or a problem thrown.
    func string(at index: Int) throws -> String {
        let entry = tape.entries[index]
        guard entry.isString else { throw thrown(problem(.wrongType, at: index, expected: .string)) }
        guard !entry.holdsNUL else { throw thrown(problem(.nulCharacter, at: index)) }
        return tape.string(at: index)
    }

    /// Throws if a string or name in a value that is taken whole holds U+0000.
    func refuseNUL(in root: Int) throws {
        for index in root..<Int(tape.entries[root].next) {
            let entry = tape.entries[index]
            guard !entry.isString || !entry.holdsNUL else { throw thrown(problem(.nulCharacter, at: index)) }
        }
    }

    /// An integer in the type's range however it is spelled, or a problem thrown.
    func integer<I: FixedWidthInteger>(at index: Int, as type: I.Type) throws -> I {
        if tape.entries[index].isNumber {
            switch tape.integer(at: index, as: type) {
            case .value(let value): return value
            case .fraction: throw thrown(problem(.fraction, at: index, expected: .integer(type)))
            case .outOfRange: throw thrown(problem(.outOfRange, at: index, expected: .integer(type)))
            }
        }
        throw thrown(problem(.wrongType, at: index, expected: .integer(type)))
    }

    /// A number exactly as it is written, or a problem thrown.
    func numberText(at index: Int) throws -> String {
        guard tape.entries[index].isNumber else { throw thrown(problem(.wrongType, at: index, expected: .number)) }
        return tape.numberText(at: index)
    }

    /// The nearest finite `Double`, or a problem thrown.
    func double(at index: Int) throws -> Double {
        guard tape.entries[index].isNumber else { throw thrown(problem(.wrongType, at: index, expected: .number)) }
        return try finite(tape.double(at: index), at: index)
    }

    /// The nearest finite `Float`, rounded once, or a problem thrown.
    func float(at index: Int) throws -> Float {
        guard tape.entries[index].isNumber else { throw thrown(problem(.wrongType, at: index, expected: .number)) }
        return try finite(tape.float(at: index), at: index)
    }

    private func finite<F>(_ reading: JSONNumberText.Reading<F>, at index: Int) throws -> F {
        guard case .value(let value) = reading else {
            throw thrown(problem(.outOfRange, at: index, expected: .number))
        }
        return value
    }
}

extension JSONDecodingError.Expectation {
    /// An integer of a type.
    static func integer<I: FixedWidthInteger>(_ type: I.Type) -> Self {
        .integer(lowest: String(I.min), highest: String(I.max))
    }
}
