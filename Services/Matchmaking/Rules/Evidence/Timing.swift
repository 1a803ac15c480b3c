import Model

/// Whether a thing was so by the day that is asked about, as far as its dates tell: its own date, or else that of the
/// source that says it.
enum Timing: Hashable {
    /// By every reading of its date.
    case known
    /// Its date means days before and after the day, or none that can be read: it counts, and the reason says so.
    case unsure(PrintedDate?)
    /// By no reading: whoever asks about the day is not told.
    case later

    init(_ date: PrintedDate?, on day: CivilDate) {
        guard let range = date?.range else {
            self = .unsure(nil)
            return
        }
        self = range.upperBound <= day ? .known : range.lowerBound > day ? .later : .unsure(date)
    }

    var counts: Bool { self != .later }

    /// What cannot be told of the day; `nil` where nothing is open.
    var remark: BilingualText? {
        switch self {
        case .known, .later: nil
        case .unsure(nil): BilingualText(en: "day unknown", ja: "日付不明")
        case .unsure: BilingualText(en: "it may be later than the day asked about", ja: "基準日より後の可能性あり")
        }
    }
}

extension BilingualText {
    /// That a source is of a later day than the one that is asked about.
    init(later source: Source, of factor: Factor? = nil) {
        let (date, japanese) = (source.asOf?.english ?? "", source.asOf?.japanese ?? "")
        self.init(
            en: (factor.map { "\($0.label.en): " } ?? "")
                + "recorded later than the day asked about (\(date)): not known then",
            ja: (factor.map { "\($0.label.ja): " } ?? "") + "基準日より後の情報(\(japanese))。基準日時点では不明です")
    }

    /// With a remark in brackets right behind it, if there is one.
    func remarked(_ remark: BilingualText?) -> BilingualText {
        BilingualText(en: en + (remark.map { " (\($0.en))" } ?? ""), ja: ja + (remark.map { "(\($0.ja))" } ?? ""))
    }
}
