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

    /// Saves a first step. One of the same parties that is on record is told, with how to take it further.
    func propose(_ introduction: Introduction) async throws(CommandError) {
        do {
            try await save(introduction, after: 0)
        } catch {
            let taken: Set = ["staleRevision", "steps-kept", "introduction-parties"]
            guard error.problems.contains(where: { taken.contains($0.rule) }) else { throw error }
            throw Self.onRecord(try await self.introduction(introduction.id).introduction)
        }
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
        try await show([introduction])
    }

    func show(_ introductions: [Introduction]) async throws(CommandError) {
        let parties = try await IntroductionParties.of(introductions, in: session)
        session.show(
            IntroductionsPage(introductions: introductions, parties: parties, language: session.language).page)
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

    private static func onRecord(_ introduction: Introduction) -> CommandError {
        let id = introduction.id
        let last = introduction.steps.last.map { step in
            BilingualText(
                en: ": \(step.state.label.en), \(step.on), \(step.by)",
                ja: "(\(step.state.label.ja)、\(step.on)、\(step.by))")
        }
        return CommandError(
            .refused,
            BilingualText(
                en: "The introduction \(id) is on record already\(last?.en ?? "").",
                ja: "紹介 \(id) は登録済みです\(last?.ja ?? "")。"),
            next: introduction.steps.last?.state.next == nil
                ? BilingualText(
                    en: "It has ended: propose another one with an --id of its own.",
                    ja: "この紹介は終了しています。別の紹介として、--id で異なるIDを指定してください。")
                : BilingualText(
                    en: "Take it further with renkei intro advance \(id), or propose another one with an --id of its "
                        + "own.",
                    ja: "続けるには renkei intro advance \(id)、別の紹介にするには --id で異なるIDを指定してください。"))
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
