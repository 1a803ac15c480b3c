/// The JSON that `/readyz` answers: the state of the program, then of each check, with what to do about it.
struct ReadinessBody: Encodable {
    /// `ready`, `degraded`, `notReady` or `draining`.
    let status: String
    let service: String
    let version: String
    let checks: [Check]

    struct Check: Encodable {
        let name: String
        /// `ready`, `degraded` or `notReady`.
        let status: String
        let why: String?
        let remedy: String?
    }

    init(name: String, version: String, _ report: ReadinessReport) {
        service = name
        self.version = version
        checks = report.answers.map { answer in
            switch answer.state {
            case .ready: Check(name: answer.name, status: "ready", why: nil, remedy: nil)
            case .degraded(let why, let remedy):
                Check(name: answer.name, status: "degraded", why: why, remedy: remedy)
            case .notReady(let why, let remedy):
                Check(name: answer.name, status: "notReady", why: why, remedy: remedy)
            }
        }
        let isDegraded = checks.contains { $0.status == "degraded" }
        status =
            if report.isDraining { "draining" } else if !report.isReady { "notReady" } else {
                isDegraded ? "degraded" : "ready"
            }
    }
}
