/// A named thing that is measured, with one series for each combination of labels.
struct Metric {
    /// Nil while the metric is only described.
    var kind: MetricKind?
    var help: String?
    var series: [MetricLabels: MetricSeries] = [:]

    init(kind: MetricKind?) {
        self.kind = kind
    }
}

/// The types that Prometheus knows and we use.
enum MetricKind: String {
    case counter
    case gauge
    case histogram
}

/// What keeps the numbers of a series.
enum MetricSeries: Sendable {
    case count(CountSeries)
    case amount(AmountSeries)
    case level(LevelSeries)
    case histogram(HistogramSeries)
}

/// The labels of a series in the order of their names.
struct MetricLabels: Hashable, Sendable {
    private let pairs: [[String]]

    /// Of two labels that have the same name once it is one that Prometheus takes, the first stays.
    init(_ dimensions: [(String, String)]) {
        var values: [String: String] = [:]
        for (name, value) in dimensions where values[MetricName.label(name)] == nil {
            values[MetricName.label(name)] = value
        }
        pairs = values.sorted { $0.key < $1.key }.map { [$0.key, $0.value] }
    }

    private init(pairs: [[String]]) {
        self.pairs = pairs
    }

    /// The same labels with `other` for every value.
    var withoutValues: Self {
        Self(pairs: pairs.map { [$0[0], "other"] })
    }

    /// `{method="ping",status="ok"}`, with one more label at the end where given; empty without labels.
    func text(adding extra: (name: String, value: String)? = nil) -> String {
        let all = pairs + (extra.map { [[$0.name, $0.value]] } ?? [])
        guard !all.isEmpty else { return "" }
        return "{" + all.map { "\($0[0])=\(MetricName.quoted($0[1]))" }.joined(separator: ",") + "}"
    }
}
