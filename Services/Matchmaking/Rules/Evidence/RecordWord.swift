package import Model

/// What a record says of itself, with its source and the day of that.
package struct RecordWord: Hashable, Sendable {
    package let truth: Bool
    package let source: Source

    package init(truth: Bool, source: Source) {
        self.truth = truth
        self.source = source
    }

    func timing(on day: CivilDate) -> Timing { Timing(source.asOf, on: day) }

    /// What its date does not tell of a day, or that it is a later one; `nil` where nothing is open.
    func remark(on day: CivilDate) -> BilingualText? {
        timing(on: day) == .later ? BilingualText(later: source) : timing(on: day).remark
    }
}

extension RecordWord? {
    /// The word as far as it was known by a day.
    func told(on day: CivilDate) -> RecordWord? { flatMap { $0.timing(on: day).counts ? $0 : nil } }

    /// The word where it is a yes: it stands with the projects on record, while these outweigh a no.
    var affirmed: RecordWord? { flatMap { $0.truth ? $0 : nil } }
}

extension Agreement {
    /// From its own date on, or where it has none, from its source's.
    var word: RecordWord {
        RecordWord(truth: true, source: Source(source.text, asOf: date?.range == nil ? source.asOf : date))
    }

    /// Where no date of its own can be read its day is unknown, however old its source is.
    func timing(on day: CivilDate) -> Timing {
        let timing = word.timing(on: day)
        return date?.range == nil && timing.counts ? .unsure(nil) : timing
    }
}

extension Municipality.ZeroCarbonDeclaration {
    /// In the words of its source, with the day if they are one.
    var word: RecordWord { RecordWord(truth: true, source: Source(source, asOf: declared.map { PrintedDate($0) })) }
}

extension Municipality.Platform {
    /// The same of the day on which it started.
    var word: RecordWord { RecordWord(truth: true, source: Source(source, asOf: PrintedDate(started))) }
}

extension Municipality {
    /// Whether it is a Leading Area, from its selection on where that is on record.
    var leadingAreaWord: RecordWord? {
        decarbonizationLeadingArea.map { truth in
            RecordWord(truth: truth, source: leadingArea.map { Source($0.source, asOf: $0.selectedOn) } ?? source)
        }
    }
}

extension Company {
    /// What its record says; `nil` where it is silent.
    func word(_ truth: Bool?) -> RecordWord? { truth.map { RecordWord(truth: $0, source: source) } }

    /// That it is at work in a country; silence is no statement.
    func works(in country: CountryCode) -> RecordWord? {
        countries?.contains(country) == true ? RecordWord(truth: true, source: source) : nil
    }

    /// What its papers say, as far as they were known by a day.
    package func papers(on day: CivilDate) -> LeadQualification? {
        leadQualification.flatMap { Timing($0.source.asOf, on: day).counts ? $0 : nil }
    }
}

extension Technology {
    /// That it is at work in a country; silence is no statement.
    func works(in country: CountryCode) -> RecordWord? {
        countries?.contains(country) == true ? RecordWord(truth: true, source: source) : nil
    }
}
