import JSONLines
import JSONRPC
import MatchmakingRules
import Model
import Records

/// Why a question cannot be answered.
enum MatchmakingError: Error {
    /// Parameters that break a rule, each by its place in the message.
    case invalid([FieldProblem])
    case noRecord(AbsentRecord)
    case unknownCountry(String, pointer: String)
    /// The page belongs to records that have changed since, and is not kept here any more.
    case snapshotGone(Int64, current: Int64)
}

extension RPCError {
    /// What an error of matchmaking means to a peer; `nil` for one that is not ours.
    init?(matchmaking error: any Error) {
        guard let error = error as? MatchmakingError else { return nil }
        switch error {
        case .invalid(let problems):
            self.init(
                .invalidParams, en: "The question is not valid.", ja: "質問の内容に誤りがあります。",
                problems: problems.map { Problem($0) })
        case .noRecord(let absent):
            self.init(
                .notFound, en: absent.sentence.en, ja: absent.sentence.ja,
                problems: [Problem(absent.problem)])
        case .unknownCountry(let text, let pointer):
            let unknown = FieldProblem.unknownCountry(text, at: pointer)
            self.init(
                .notFound, en: unknown.message.en, ja: unknown.message.ja, problems: [Problem(unknown)])
        case .snapshotGone(let revision, let current):
            self.init(
                .conflict,
                en: "The pages of revision \(revision) are gone; the records are at \(current). "
                    + "Ask again without a cursor.",
                ja: "改訂番号\(revision)のページは残っていません(現在\(current))。cursorを省いて最初から質問してください。",
                problems: [
                    Problem(
                        FieldProblem(
                            pointer: "/params/cursor", rule: "snapshot-gone",
                            message: BilingualText(
                                en: "leave the cursor out to begin again", ja: "cursorを省いて最初から質問してください")))
                ])
        }
    }
}

extension MatchmakingError {
    /// All that is wrong with a question beside what could not be read in it.
    static func rest<Params>(
        _ check: @Sendable @escaping (Params) throws -> some Any
    ) -> MethodTable.RestCheck<Params> {
        { params, unreadable in problems(without: unreadable) { try check(params) } }
    }

    private static func problems(without unreadable: [String], _ check: () throws -> some Any) -> [RPCError.Problem] {
        do {
            _ = try check()
            return []
        } catch let error as MatchmakingError {
            return error.problems.filter { $0.stands(without: unreadable) }.map { .init($0) }
        } catch {
            // Not about the parameters: told once all of them can be read.
            return []
        }
    }

    /// The parameters that it is about.
    private var problems: [FieldProblem] {
        switch self {
        case .invalid(let problems): problems
        case .noRecord(let absent): [absent.problem]
        case .unknownCountry(let text, let pointer): [.unknownCountry(text, at: pointer)]
        case .snapshotGone: []
        }
    }
}
