import ArgumentParser
import Contracts
import JSONText
import Model

/// Shows one record.
struct GetCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "get",
            abstract: HelpText.words(en: "Show one record.", ja: "記録を1件表示する。"),
            discussion: "  renkei get partnerCity pc-ph-davao\n  renkei get sheet fy2025")
    }

    @Argument(help: ArgumentHelp(en: "The kind of record.", ja: "記録の種別。", valueName: "KIND"))
    var kind: String

    @Argument(help: ArgumentHelp(en: "The id of the record.", ja: "記録のID。", valueName: "ID"))
    var id: String

    @Option(
        help: ArgumentHelp(
            en: "The service that keeps the kind, where it is not known.",
            ja: "種別を管理するサービス (不明な種別の場合)。", valueName: "SERVICE"))
    var service: ServiceName?

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let service = try ServiceName.keeping(kind, stated: service)
        let reply = try await session.record(GetRecord.Params(kind: kind, id: id), of: service)
        session.warn(stale: reply.value.stale, service)
        guard !session.isJSON else {
            session.write(json: reply.text)
            return .success
        }
        var page = Page()
        let record = reply.value.record
        page.title(RecordSummary(record.body).name(session.language) ?? id)
        page.paragraph(
            session.language(
                en: "\(kind) \(record.id), at revision \(record.revision)",
                ja: "\(kind) \(record.id)(改訂 \(record.revision))"), .faint)
        session.show(page)
        session.output.write("\n" + JSONText.prettyPrinted(record.body).safeForTerminal + "\n")
        return .success
    }
}

/// What a list shows of a record of any kind: the members that all kinds share.
struct RecordSummary {
    private let body: JSONNode

    init(_ body: JSONNode) {
        self.body = body
    }

    /// The record's name, title or text in a language, or in the other where that is all there is.
    func name(_ language: Language) -> String? {
        for member in ["names", "title", "text"] {
            guard let value = body.member(member) else { continue }
            if let text = value.string { return text }
            let wanted = language == .ja ? ["ja", "en"] : ["en", "ja"]
            if let text = wanted.lazy.compactMap({ value.member($0)?.string }).first { return text }
        }
        // A term is called by the first of its spellings.
        let spellings = (language == .ja ? ["ja", "en"] : ["en", "ja"]).lazy.compactMap { language in
            body.member(language)?.elements.first { $0.string != nil }?.string
        }
        return body.member("titleJa")?.string ?? spellings.first
    }

    /// What the record belongs to: "VN", "pc-vn-ho-chi-minh-city", "FY2025".
    var belongsTo: String {
        ["partnerCityId", "municipalityId", "companyId", "country", "prefectureIso", "edition", "guidebookNumber"]
            .compactMap { body.member($0)?.string }.joined(separator: ", ")
    }
}
