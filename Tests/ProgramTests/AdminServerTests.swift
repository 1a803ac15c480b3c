import CoreMetrics
import JSONText
import Program
import ServiceLifecycle
import Synchronization
import Testing

@Suite("The admin port")
struct AdminServerTests {
    private func body(_ answer: String) -> String {
        answer.firstRange(of: "\r\n\r\n").map { String(answer[$0.upperBound...]) } ?? ""
    }

    @Test("/livez answers while the process runs, to GET and to HEAD")
    func livez() async throws {
        let status = try await withRunningDemo({ _ in [idle] }) { port, _ in
            let answer = try await AdminClient.ask(port: port, "/livez?verbose")
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(body(answer) == "ok\n")
            let head = try await AdminClient.ask(port: port, "/livez", method: "HEAD")
            #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(head.contains("content-length: 3\r\n"))
            #expect(body(head) == "")
        }
        #expect(status == .success)
    }

    @Test("an unknown path is 404 and another method 405 with those that are allowed")
    func refusals() async throws {
        _ = try await withRunningDemo({ _ in [idle] }) { port, _ in
            #expect(try await AdminClient.ask(port: port, "/").hasPrefix("HTTP/1.1 404 "))
            let post = try await AdminClient.exchange(
                port: port, "POST /livez HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\nconnection: close\r\n\r\nabc")
            #expect(post.hasPrefix("HTTP/1.1 405 "))
            #expect(post.contains("allow: GET, HEAD\r\n"))
        }
    }

    @Test("requests sent together on one connection are all answered, in order")
    func pipelining() async throws {
        _ = try await withRunningDemo({ _ in [idle] }) { port, _ in
            let requests = ["/livez", "/nothing", "/livez"].map { "GET \($0) HTTP/1.1\r\nhost: x\r\n\r\n" }.joined()
            let answers = try await AdminClient.exchange(port: port, requests) { text in
                text.components("HTTP/1.1 ") == 3 && text.hasSuffix("ok\n")
            }
            let statuses = answers.split(separator: "HTTP/1.1 ").map { String($0.prefix(3)) }
            #expect(statuses == ["200", "404", "200"])
        }
    }

    @Test("what is not HTTP, or has too large headers, ends its own connection only")
    func badRequests() async throws {
        _ = try await withRunningDemo({ _ in [idle] }) { port, _ in
            let nonsense = try await AdminClient.exchange(port: port, "\u{16}\u{3}\u{1} hello\r\n\r\n")
            #expect(nonsense.isEmpty || nonsense.hasPrefix("HTTP/1.1 400 "), "\(nonsense)")
            let large = String(repeating: "x", count: 20_000)
            let refused = try await AdminClient.exchange(
                port: port, "GET /livez HTTP/1.1\r\nhost: x\r\nbig: \(large)\r\n\r\n")
            #expect(!refused.hasPrefix("HTTP/1.1 200"), "\(refused)")
            #expect(try await AdminClient.ask(port: port, "/livez").hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test("/readyz is 503 while a check fails, and names it with what to do")
    func readiness() async throws {
        let reading = Reading(.notReady(why: "PostgreSQL refuses \"demo\"", remedy: "Start it"))
        _ = try await withRunningDemo({ context in
            context.readiness.register("settings") { .ready }
            context.readiness.register("postgres") { reading.state.withLock { $0 } }
            return [idle]
        }) { port, _ in
            let refused = try await AdminClient.ask(port: port, "/readyz")
            #expect(refused.hasPrefix("HTTP/1.1 503 "))
            #expect(refused.contains("content-type: application/json\r\n"))
            let checks =
                #"[{"name":"settings","status":"ready"},"#
                + #"{"name":"postgres","status":"notReady","why":"PostgreSQL refuses \"demo\"","remedy":"Start it"}]"#
            #expect(
                body(refused) == #"{"status":"notReady","service":"demo","version":"1.2.3","checks":\#(checks)}"# + "\n"
            )

            reading.state.withLock { $0 = .degraded(why: "answers from memory", remedy: "Look at PostgreSQL") }
            let degraded = try await AdminClient.ask(port: port, "/readyz")
            #expect(degraded.hasPrefix("HTTP/1.1 200 "))
            #expect(body(degraded).hasPrefix(#"{"status":"degraded""#))

            reading.state.withLock { $0 = .ready }
            #expect(body(try await AdminClient.ask(port: port, "/readyz")).hasPrefix(#"{"status":"ready""#))
        }
    }

    @Test("/metrics shows the program's metrics and the process's")
    func metrics() async throws {
        _ = try await withRunningDemo({ context in
            Counter(label: "needs_matched", factory: context.metrics).increment(by: 5)
            return [idle]
        }) { port, _ in
            let answer = try await AdminClient.ask(port: port, "/metrics")
            #expect(answer.contains("content-type: text/plain; version=0.0.4; charset=utf-8\r\n"))
            let lines = body(answer).split(separator: "\n")
            #expect(lines.contains("needs_matched_total 5"))
            #expect(lines.contains(#"renkei_build_info{service="demo",version="1.2.3"} 1"#))
            func value(_ name: String) -> Double? {
                lines.first { $0.hasPrefix("\(name) ") }.flatMap { Double($0.dropFirst(name.count + 1)) }
            }
            #expect(try #require(value("process_resident_memory_bytes")) > 1_000_000)
            #expect(try #require(value("process_cpu_seconds_total")) > 0)
            #expect(try #require(value("process_open_fds")) > 3)
            #expect(try #require(value("process_start_time_seconds")) > 1_700_000_000)
        }
    }
}

/// A check's state that a test changes while the program runs.
private final class Reading: Sendable {
    let state: Mutex<CheckState>

    init(_ state: CheckState) {
        self.state = Mutex(state)
    }
}

extension String {
    fileprivate func components(_ separator: String) -> Int { ranges(of: separator).count }
}
