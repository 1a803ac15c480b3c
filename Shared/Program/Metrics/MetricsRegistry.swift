package import CoreMetrics
import Synchronization

/// Keeps what the program measures, for `/metrics` to show.
///
/// A lock guards only the making of a metric; counting, setting and recording are atomic operations on a series that
/// its holder keeps. Equal names and labels are one series, so a series lives as long as the registry.
package final class MetricsRegistry: MetricsFactory {
    /// How many series a metric may have. Further label values are counted together as `other`, so that a label made
    /// of what callers send cannot fill the memory.
    package static let seriesPerMetric = 256

    private let metrics = Mutex<[String: Metric]>([:])

    package init() {}

    /// Says what a metric means, under the name that it is shown with.
    package func describe(_ name: String, _ help: String) {
        metrics.withLock { $0[name, default: Metric(kind: nil)].help = help }
    }

    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        let name = MetricName.metric(label, suffix: "_total")
        let series = series(name, dimensions, .counter) { .count(CountSeries()) }
        return if case .count(let handler) = series { handler } else { CountSeries() }
    }

    package func makeFloatingPointCounter(
        label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        let name = MetricName.metric(label, suffix: "_total")
        let series = series(name, dimensions, .counter) { .amount(AmountSeries()) }
        return if case .amount(let handler) = series { handler } else { AmountSeries() }
    }

    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        let series = series(MetricName.metric(label), dimensions, .gauge) { .level(LevelSeries()) }
        return if case .level(let handler) = series { handler } else { LevelSeries() }
    }

    package func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        let name = MetricName.metric(label)
        guard aggregate else {
            let series = series(name, dimensions, .gauge) { .level(LevelSeries()) }
            return if case .level(let handler) = series { handler } else { LevelSeries() }
        }
        return histogram(name, dimensions, bounds: MetricBounds.sizes)
    }

    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        histogram(MetricName.metric(label, suffix: "_seconds"), dimensions, bounds: MetricBounds.seconds)
    }

    package func destroyCounter(_ handler: any CounterHandler) {}
    package func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    package func destroyMeter(_ handler: any MeterHandler) {}
    package func destroyRecorder(_ handler: any RecorderHandler) {}
    package func destroyTimer(_ handler: any TimerHandler) {}

    /// Every metric with its series, by name.
    func contents() -> [(name: String, metric: Metric)] {
        metrics.withLock { metrics in
            metrics.map { (name: $0.key, metric: $0.value) }.sorted { $0.name < $1.name }
        }
    }

    private func histogram(_ name: String, _ dimensions: [(String, String)], bounds: [Double]) -> HistogramSeries {
        let series = series(name, dimensions, .histogram) { .histogram(HistogramSeries(bounds: bounds)) }
        return if case .histogram(let handler) = series { handler } else { HistogramSeries(bounds: bounds) }
    }

    /// The series of a metric with these labels. A name that already is a metric of another kind gets a series that
    /// nobody sees: a wrong name must not stop the program.
    private func series(
        _ name: String, _ dimensions: [(String, String)], _ kind: MetricKind, make: () -> MetricSeries
    ) -> MetricSeries {
        metrics.withLock { metrics in
            var metric = metrics[name] ?? Metric(kind: kind)
            guard metric.kind == nil || metric.kind == kind else { return make() }
            metric.kind = kind
            var labels = MetricLabels(dimensions)
            if metric.series[labels] == nil && metric.series.count >= Self.seriesPerMetric {
                labels = labels.withoutValues
            }
            let series = metric.series[labels] ?? make()
            metric.series[labels] = series
            metrics[name] = metric
            return series
        }
    }
}

/// The upper bounds of histograms' buckets.
enum MetricBounds {
    static let seconds = [0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
    /// For counts and bytes.
    static let sizes: [Double] = [1, 4, 16, 64, 256, 1_024, 4_096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304]
}
