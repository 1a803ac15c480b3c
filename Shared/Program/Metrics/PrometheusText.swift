/// Prometheus's text exposition format 0.0.4.
enum PrometheusText {
    static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    /// Every metric that has a series, by name.
    static func of(_ metrics: [(name: String, metric: Metric)]) -> String {
        var text = ""
        for (name, metric) in metrics {
            guard let kind = metric.kind, !metric.series.isEmpty else { continue }
            if let help = metric.help { text += "# HELP \(name) \(MetricName.help(help))\n" }
            text += "# TYPE \(name) \(kind.rawValue)\n"
            let series = metric.series.map { (labels: $0.key.text(), lines: lines(name, $0.key, $0.value)) }
            text += series.sorted { $0.labels < $1.labels }.map(\.lines).joined()
        }
        return text
    }

    private static func lines(_ name: String, _ labels: MetricLabels, _ series: MetricSeries) -> String {
        switch series {
        case .count(let series): "\(name)\(labels.text()) \(series.value)\n"
        case .amount(let series): "\(name)\(labels.text()) \(number(series.value))\n"
        case .level(let series): "\(name)\(labels.text()) \(number(series.value))\n"
        case .histogram(let series): lines(name, labels, series)
        }
    }

    private static func lines(_ name: String, _ labels: MetricLabels, _ series: HistogramSeries) -> String {
        let counts = series.cumulativeCounts
        var text = ""
        for (bound, count) in zip(series.bounds + [.infinity], counts) {
            text += "\(name)_bucket\(labels.text(adding: ("le", number(bound)))) \(count)\n"
        }
        text += "\(name)_sum\(labels.text()) \(number(series.sum))\n"
        // Of the same reading as the buckets: a count that is read apart could be less than the largest of them.
        text += "\(name)_count\(labels.text()) \(counts.last ?? 0)\n"
        return text
    }

    /// A number as Prometheus reads it; whole ones without a fraction.
    static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        return Int64(exactly: value).map { "\($0)" } ?? "\(value)"
    }
}

extension MetricsRegistry {
    /// What `/metrics` answers for the metrics in this registry.
    package var prometheusText: String { PrometheusText.of(contents()) }
}
