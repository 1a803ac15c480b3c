import CLibpq
import Logging

/// Where the server's notices go: libpq would print them to standard error.
final class NoticeLog: Sendable {
    private let logger: Logger

    init(_ logger: Logger) {
        self.logger = logger
    }

    /// Makes `connection` report here. The connection must not outlive this log.
    func attach(to connection: OpaquePointer) {
        PQsetNoticeReceiver(
            connection,
            { log, notice in
                guard let log, let notice else { return }
                Unmanaged<NoticeLog>.fromOpaque(log).takeUnretainedValue().note(notice)
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    private func note(_ notice: OpaquePointer) {
        func field(_ code: Int32) -> String {
            PQresultErrorField(notice, code).map { String(cString: $0) } ?? ""
        }
        let severity = field(RENKEI_DIAG_SEVERITY)
        logger.log(
            level: severity == "WARNING" ? .warning : .debug, "notice from the database",
            metadata: [
                "severity": "\(severity)", "sqlstate": "\(field(RENKEI_DIAG_SQLSTATE))",
                "notice": "\(field(RENKEI_DIAG_MESSAGE))",
            ])
    }
}
