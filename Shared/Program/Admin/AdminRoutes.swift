import JSONText
import NIOHTTP1

/// What the admin port answers; no socket is needed to ask it.
struct AdminRoutes: Sendable {
    let name: String
    let version: String
    let readiness: Readiness
    let metrics: MetricsRegistry

    /// The answer to a request for `target`, as it stands in the request line.
    func answer(_ method: HTTPMethod, _ target: String) async -> AdminAnswer {
        let path = target.prefix { $0 != "?" }
        guard Self.paths.contains(String(path)) else {
            return .text(.notFound, "There is nothing here. Try \(Self.paths.joined(separator: ", ")).\n")
        }
        guard method == .GET || method == .HEAD else {
            var answer = AdminAnswer.text(.methodNotAllowed, "Only GET and HEAD are answered here.\n")
            answer.headers.add(name: "allow", value: "GET, HEAD")
            return answer
        }
        switch path {
        case "/livez": return .text(.ok, "ok\n")
        case "/readyz": return await readyz()
        default: return AdminAnswer(.ok, PrometheusText.contentType, Array(metricsText.utf8))
        }
    }

    private static let paths = ["/livez", "/readyz", "/metrics"]

    private func readyz() async -> AdminAnswer {
        let report = await readiness.report()
        do throws(JSONEncodingError) {
            let body = try JSONText.encode(ReadinessBody(name: name, version: version, report))
            return AdminAnswer(
                report.isReady ? .ok : .serviceUnavailable, "application/json", body + [UInt8(ascii: "\n")])
        } catch {
            return .text(.internalServerError, "The answer could not be written: \(error)\n")
        }
    }

    private var metricsText: String {
        let build = "renkei_build_info"
        let labels = "{service=\(MetricName.quoted(name)),version=\(MetricName.quoted(version))}"
        return "# HELP \(build) The program that answers.\n# TYPE \(build) gauge\n\(build)\(labels) 1\n"
            + ProcessMetrics.prometheusText + metrics.prometheusText
    }
}

/// A status, headers and a body.
struct AdminAnswer: Sendable {
    let status: HTTPResponseStatus
    var headers: HTTPHeaders
    let body: [UInt8]

    init(_ status: HTTPResponseStatus, _ contentType: String, _ body: [UInt8]) {
        self.status = status
        self.body = body
        headers = [
            "content-type": contentType, "content-length": "\(body.count)", "cache-control": "no-store",
        ]
    }

    static func text(_ status: HTTPResponseStatus, _ text: String) -> Self {
        Self(status, "text/plain; charset=utf-8", Array(text.utf8))
    }
}
