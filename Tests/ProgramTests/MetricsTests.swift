import CoreMetrics
import Program
import Testing

@Suite("Metrics")
struct MetricsTests {
    @Test("each kind is written as Prometheus reads it")
    func golden() {
        let registry = MetricsRegistry()
        registry.describe("rpc_requests_total", "Requests answered\nby method.")
        Counter(label: "rpc.requests", dimensions: [("method", "ping"), ("code", "ok")], factory: registry)
            .increment(by: 3)
        FloatingPointCounter(label: "busy_seconds", factory: registry).increment(by: 1.5)
        Meter(label: "connections-open", factory: registry).set(7)
        Gauge(label: "pool", factory: registry).record(2.5)
        #expect(
            registry.prometheusText == """
                # TYPE busy_seconds_total counter
                busy_seconds_total 1.5
                # TYPE connections_open gauge
                connections_open 7
                # TYPE pool gauge
                pool 2.5
                # HELP rpc_requests_total Requests answered\\nby method.
                # TYPE rpc_requests_total counter
                rpc_requests_total{code="ok",method="ping"} 3

                """)
    }

    @Test("a timer is a histogram in seconds whose buckets hold all that is at most their bound")
    func histogram() {
        let registry = MetricsRegistry()
        let timer = Timer(label: "call", dimensions: [("method", "m")], factory: registry)
        timer.recordNanoseconds(1_000_000)
        timer.recordNanoseconds(1_000_001)
        timer.recordNanoseconds(60_000_000_000)
        let lines = registry.prometheusText.split(separator: "\n").map(String.init)
        #expect(lines.first == "# TYPE call_seconds histogram")
        #expect(lines.contains(#"call_seconds_bucket{method="m",le="0.0005"} 0"#))
        #expect(lines.contains(#"call_seconds_bucket{method="m",le="0.001"} 1"#))
        #expect(lines.contains(#"call_seconds_bucket{method="m",le="0.0025"} 2"#))
        #expect(lines.contains(#"call_seconds_bucket{method="m",le="10"} 2"#))
        #expect(lines.contains(#"call_seconds_bucket{method="m",le="+Inf"} 3"#))
        #expect(lines.contains(#"call_seconds_sum{method="m"} 60.002000001"#))
        #expect(lines.contains(#"call_seconds_count{method="m"} 3"#))
    }

    @Test("labels are escaped, and their names made ones that Prometheus takes")
    func labels() {
        let registry = MetricsRegistry()
        Counter(label: "9 lives", dimensions: [("a-b", "x\"y\\z\n"), ("le", "1")], factory: registry).increment()
        #expect(registry.prometheusText.hasSuffix(#"_9_lives_total{a_b="x\"y\\z\n",own_le="1"} 1"# + "\n"))
    }

    @Test("equal names and labels are one series, in any order of the labels")
    func oneSeries() {
        let registry = MetricsRegistry()
        Counter(label: "n", dimensions: [("a", "1"), ("b", "2")], factory: registry).increment()
        Counter(label: "n", dimensions: [("b", "2"), ("a", "1")], factory: registry).increment()
        #expect(registry.prometheusText == "# TYPE n_total counter\nn_total{a=\"1\",b=\"2\"} 2\n")
    }

    @Test("label values beyond the bound are counted together")
    func cardinality() {
        let registry = MetricsRegistry()
        for value in 0..<MetricsRegistry.seriesPerMetric + 44 {
            Counter(label: "n", dimensions: [("caller", "\(value)")], factory: registry).increment()
        }
        let lines = registry.prometheusText.split(separator: "\n")
        #expect(lines.contains(#"n_total{caller="other"} 44"#))
        #expect(lines.count == MetricsRegistry.seriesPerMetric + 2)
    }

    @Test("a name used for two kinds keeps the first")
    func twoKinds() {
        let registry = MetricsRegistry()
        Meter(label: "n", factory: registry).set(1)
        Recorder(label: "n", factory: registry).record(5)
        #expect(registry.prometheusText == "# TYPE n gauge\nn 1\n")
    }

    @Test("no count is lost between threads")
    func threads() async {
        let registry = MetricsRegistry()
        let counter = Counter(label: "n", factory: registry)
        let timer = Timer(label: "t", factory: registry)
        await withTaskGroup { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<1000 {
                        counter.increment()
                        timer.recordNanoseconds(500_000_000)
                    }
                }
            }
        }
        #expect(registry.prometheusText.contains("n_total 8000\n"))
        #expect(registry.prometheusText.contains("t_seconds_count 8000\n"))
        #expect(registry.prometheusText.contains("t_seconds_sum 4000\n"))
    }
}
