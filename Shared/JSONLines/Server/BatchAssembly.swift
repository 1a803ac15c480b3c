/// Where an answer goes: out as a line of its own, or into the one line of its batch.
enum AnswerSink {
    case line
    case batch(BatchAssembly)
}

/// The answers of one batch while some are still to come. Lives on its connection's loop.
final class BatchAssembly {
    private var left: Int
    private var answers: [UInt8] = []

    /// - Parameter calls: how many calls the batch holds, notifications included.
    init(calls: Int) {
        left = calls
    }

    /// Bytes that the batch's line has so far, with room for its end.
    var bytes: Int { answers.count + 2 }

    /// Takes one call's answer, empty for a notification; gives the batch's whole line with the last of them, or
    /// an empty one where every call was a notification.
    func add(_ answer: [UInt8]) -> [UInt8]? {
        left -= 1
        if !answer.isEmpty {
            answers.append(answers.isEmpty ? UInt8(ascii: "[") : UInt8(ascii: ","))
            answers.append(contentsOf: answer)
        }
        guard left == 0 else { return nil }
        if !answers.isEmpty { answers.append(UInt8(ascii: "]")) }
        return answers
    }
}
