import Contracts
import JSONText
import Model

/// Introductions on record, read and saved so that nobody's step is lost.
struct IntroductionStore {
    let session: Session

    struct Known {
        let introduction: Introduction
        let revision: Int64
    }

    func introduction(_ id: Introduction.ID) async throws(CommandError) -> Known {
        let reply = try await session.record(
            GetRecord.Params(kind: MatchmakingKind.introduction.rawValue, id: id.value), of: .matchmaking)
        guard let introduction = read(reply.value.record) else { throw Self.newer(id.value) }
        return Known(introduction: introduction, revision: reply.value.record.revision)
    }

    func read(_ record: StoredRecordView) -> Introduction? {
        try? record.body.decode(Introduction.self, options: JSONDecodingOptions(unknownNames: .ignore))
    }

    /// Saves an introduction, unless somebody else has changed it since; and shows it.
    func save(_ introduction: Introduction, after revision: Int64) async throws(CommandError) {
        let params = Params(
            kind: MatchmakingKind.introduction.rawValue, rows: [introduction],
            expectedRevisions: [introduction.id.value: revision], author: introduction.steps.last?.by)
        do {
            _ = try await session.ask(MatchmakingMethods.PutRecords.self, params, of: .matchmaking)
        } catch {
            throw Self.byOption(error)
        }
        guard !session.isJSON else {
            session.write(json: introduction)
            return
        }
        session.show(IntroductionsPage(introductions: [introduction], language: session.language).page)
    }

    /// A refused value is told by the option that gave it.
    private static func byOption(_ error: CommandError) -> CommandError {
        let root = "/params/rows/0/"
        guard error.problems.contains(where: { $0.field.hasPrefix(root) }) else { return error }
        let options = [
            "partnerCityId": "--city", "companyId": "--company", "needId": "--need", "technologyId": "--technology",
            "municipalityId": "--municipality", "state": "--to", "on": "--on", "by": "--by", "reason": "--reason",
            "dueOn": "--due", "note": "--note",
        ]
        return CommandError(
            error.status, BilingualText(en: "The introduction is refused.", ja: "紹介を登録できません。"),
            problems: error.problems.map { problem in
                let last = problem.field.split(separator: "/").last.map { String($0) } ?? ""
                return InputProblem(
                    field: options[last] ?? problem.field, rule: problem.rule, message: problem.message)
            })
    }

    private static func newer(_ id: String) -> CommandError {
        CommandError(
            .refused,
            BilingualText(
                en: "The introduction \(id) was saved by a newer version of this program.",
                ja: "紹介 \(id) は新しい版のプログラムで保存されています。"))
    }

    private struct Params: Encodable {
        let kind: String
        let rows: [Introduction]
        let expectedRevisions: [String: Int64]
        let author: String?
    }
}
