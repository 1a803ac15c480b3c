import ArgumentParser
import JSONLines
import JSONRPC
import JSONText
import Model

/// Whether every service answers.
struct StatusCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "status",
            abstract: HelpText.words(
                en: "Whether every service answers: version, revision of its records, latency.",
                ja: "各サービスの応答、版、記録の改訂番号、応答時間。"),
            discussion: HelpText.words(
                en: "Exit code 1 if any does not answer.", ja: "応答しないサービスがあれば終了コード 1。"))
    }

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let answers = await withTaskGroup(of: ServiceStatus.self) { group in
            for service in ServiceName.allCases {
                group.addTask { await ServiceStatus.of(service, in: session) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        if Task.isCancelled { throw .interrupted }
        let statuses = ServiceName.allCases.compactMap { service in answers.first { $0.service == service } }
        if session.isJSON {
            for status in statuses { session.write(json: status) }
        } else {
            session.show(Self.page(statuses, session.language))
        }
        return statuses.allSatisfy(\.answers) ? .success : .negative
    }

    static func page(_ statuses: [ServiceStatus], _ language: Language) -> Page {
        var page = Page()
        page.table(
            Table(
                [
                    .left(language(en: "Service", ja: "サービス"), wraps: false),
                    .left(language(en: "State", ja: "状態")),
                    .left(language(en: "Version", ja: "版"), wraps: false),
                    .right(language(en: "Records at", ja: "記録の改訂")),
                    .right(language(en: "Latency", ja: "応答時間")),
                    .left(language(en: "Address", ja: "接続先"), wraps: false),
                ],
                rows: statuses.map { $0.row(language) }))
        page.paragraph(next(statuses, language))
        return page
    }

    private static func next(_ statuses: [ServiceStatus], _ language: Language) -> String {
        let away = statuses.filter { !$0.answers }
        guard away.isEmpty else {
            let options = away.map { "--\($0.service) HOST:PORT" }.joined(separator: " ")
            return language(
                en: "Next: start the services with deploy/up, or say where they are: \(options)",
                ja: "次の操作: deploy/up で起動するか、接続先を指定してください: \(options)")
        }
        return statuses.contains { $0.revision == 0 }
            ? language(en: "Next: renkei import deploy/data", ja: "次の操作: renkei import deploy/data")
            : language(en: "Next: renkei tour", ja: "次の操作: renkei tour")
    }
}

/// What one service said when it was asked whether it is there.
struct ServiceStatus: Sendable, Encodable {
    let service: ServiceName
    let address: String
    let answers: Bool
    var version: String?
    var revision: Int64?
    /// Microseconds of one question and answer on an open connection.
    var latencyMicroseconds: Int?
    /// Why it does not answer.
    var problem: BilingualText?

    static func of(_ name: ServiceName, in session: Session) async -> ServiceStatus {
        let address = session.services.address(of: name)
        do throws(CommandError) {
            // The first question opens the connection, the second is measured.
            _ = try await session.ask(Ping.self, NoParams(), of: name)
            let start = ContinuousClock.now
            let reply = try await session.ask(Ping.self, NoParams(), of: name).value
            let took = ContinuousClock.now - start
            guard reply.service == name.rawValue else {
                return ServiceStatus(
                    service: name, address: "\(address)", answers: false,
                    problem: BilingualText(
                        en: "another service is here: \(reply.service)", ja: "別のサービスです: \(reply.service)"))
            }
            return ServiceStatus(
                service: name, address: "\(address)", answers: true, version: reply.version,
                revision: reply.revision, latencyMicroseconds: Int(took / .microseconds(1)))
        } catch {
            return ServiceStatus(service: name, address: "\(address)", answers: false, problem: error.message)
        }
    }

    func row(_ language: Language) -> [Table.Cell] {
        [
            Table.Cell(service.rawValue, .strong),
            answers
                ? Table.Cell(language(en: "answers", ja: "稼働中"), .good)
                : Table.Cell(problem?[language] ?? "", .bad),
            Table.Cell(version ?? "–"),
            revision.map { .number($0) } ?? "–",
            Table.Cell(latencyMicroseconds.map { "\(GroupedNumber.text($0)) µs" } ?? "–"),
            Table.Cell(address),
        ]
    }
}
