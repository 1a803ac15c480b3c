import ArgumentParser
import JSONText
import Model

/// The proposal that a command is about: a file of its own, or one on record.
enum ProposalChoice: Hashable, Sendable {
    /// A path; "-" is standard input.
    case file(String)
    case record(Proposal.ID, revision: Int64?)

    static let help = ArgumentHelp(
        en: "A proposal: a JSON file (- for standard input), or @ID for one on record.",
        ja: "提案: JSONファイル(- は標準入力)、または登録済みの @ID。", valueName: "FILE|@ID")

    /// The value of `proposal` in a request; nothing for one on record. Only a comparison knows old revisions.
    func written(in session: Session, orRevision: Bool = false) throws(CommandError) -> JSONNode? {
        switch self {
        case .file(let path): return try InputText.json(path, in: session)
        case .record(_, .some) where !orRevision:
            throw .usage(
                en: "\(self): only renkei proposal diff compares old revisions; leave the revision out.",
                ja: "\(self): 過去の版を指定できるのは renkei proposal diff だけです。改訂番号を省いてください。")
        case .record: return nil
        }
    }

    /// The value of `proposalId` in a request.
    var id: Proposal.ID? {
        guard case .record(let id, _) = self else { return nil }
        return id
    }

    /// A problem of the request told by its place in the file that it was read from.
    func locating(_ error: CommandError, below root: String = "/params/proposal") -> CommandError {
        guard case .file(let path) = self else { return error }
        var error = error
        error.problems = error.problems.map { problem in
            guard problem.field == root || problem.field.hasPrefix(root + "/") else { return problem }
            return InputProblem(
                file: path, field: String(problem.field.dropFirst(root.count)), rule: problem.rule,
                message: problem.message)
        }
        return error
    }
}

extension ProposalChoice: CustomStringConvertible {
    /// As it is written on the command line.
    var description: String {
        switch self {
        case .file(let path): path
        case .record(let id, nil): "@\(id)"
        case .record(let id, let revision?): "@\(id):\(revision)"
        }
    }
}

extension ProposalChoice: ExpressibleByArgument {
    /// "@ID" or "@ID:REVISION"; anything else is a path.
    init?(argument: String) {
        guard argument.hasPrefix("@") else {
            self = .file(argument)
            return
        }
        let parts = argument.dropFirst().split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let id = parts.first.flatMap({ Proposal.ID(String($0)) }) else { return nil }
        let revision = parts.count > 1 ? Int64(parts[1]) : nil
        guard parts.count == 1 || revision != nil else { return nil }
        self = .record(id, revision: revision)
    }
}
