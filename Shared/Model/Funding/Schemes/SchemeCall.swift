extension Scheme {
    /// One call for applications, with the days that its source prints.
    package struct Call: Codable, Hashable, Sendable {
        package let name: BilingualText?
        /// The first day, as printed; unknown where absent.
        package let opens: PrintedDate?
        /// The last day, as printed; unknown where absent.
        package let closes: PrintedDate?
        /// The days on which a round of the call ends, in their order.
        package let deadlines: [CivilDate]?
        package let source: Source

        package init(
            name: BilingualText? = nil, opens: PrintedDate? = nil, closes: PrintedDate? = nil,
            deadlines: [CivilDate]? = nil, source: Source
        ) {
            self.name = name
            self.opens = opens
            self.closes = closes
            self.deadlines = deadlines
            self.source = source
        }
    }

    /// How often a scheme takes applications. Unknown where absent.
    package enum Recurrence: String, FactOption {
        case once
        case yearly
        case severalTimesAYear
        /// At any time.
        case rolling

        package var label: BilingualText {
            switch self {
            case .once: BilingualText(en: "once", ja: "1回限り")
            case .yearly: BilingualText(en: "every year", ja: "毎年")
            case .severalTimesAYear: BilingualText(en: "several times a year", ja: "年に複数回")
            case .rolling: BilingualText(en: "at any time", ja: "随時")
            }
        }
    }

    /// Whether applications are taken. Unknown unless a source says.
    package enum Lifecycle: String, FactOption {
        case forecast
        case open
        case closed
        case unknown

        package var label: BilingualText {
            switch self {
            case .forecast: BilingualText(en: "call announced", ja: "公募予定")
            case .open: BilingualText(en: "call open", ja: "公募中")
            case .closed: BilingualText(en: "call closed", ja: "公募終了")
            case .unknown: BilingualText(en: "call unknown", ja: "公募状況不明")
            }
        }
    }

    /// Who compared a record with its source, and when.
    package struct Verification: Codable, Hashable, Sendable {
        package let by: String
        package let on: CivilDate
        package let note: String?

        package init(by: String, on: CivilDate, note: String? = nil) {
            self.by = by
            self.on = on
            self.note = note
        }
    }
}

/// Whether a scheme takes applications on a day, and what is known of its days.
package struct CallStatus: Codable, Hashable, Sendable {
    package let lifecycle: Scheme.Lifecycle
    package let recurrence: Scheme.Recurrence?
    /// The call that the answer rests on.
    package let call: Scheme.Call?
    /// The first deadline of the call that is not over.
    package let nextDeadline: CivilDate?
    package let message: BilingualText

    package init(
        lifecycle: Scheme.Lifecycle, recurrence: Scheme.Recurrence? = nil, call: Scheme.Call? = nil,
        nextDeadline: CivilDate? = nil, message: BilingualText
    ) {
        self.lifecycle = lifecycle
        self.recurrence = recurrence
        self.call = call
        self.nextDeadline = nextDeadline
        self.message = message
    }
}
