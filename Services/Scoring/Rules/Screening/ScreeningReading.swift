import Model

/// Reads what an edition asks of a proposal: every value as its input wants it, or all that must be refused.
struct ScreeningReading: Sendable {
    let proposal: Proposal
    let screening: StatedFacts
    let facts: StatedFacts
    private(set) var problems: [FieldProblem]

    /// More cities or sectors than any project has: their pairs would be past counting.
    static let greatestCount = 30

    init(_ proposal: Proposal, by edition: ScreeningEdition) {
        self.proposal = proposal
        var fields = FieldReading()
        let name = BilingualText(en: "the screening edition", ja: "応募要件")
        let asked = Set(edition.facts.map(\.name))
        let screening = Pointer.root["screening"]
        let place = Pointer.root["facts"]
        // The sheet's own facts are the sheet's to read.
        let shared = proposal.facts.filter { asked.contains($0.key) }
        let inputs = InputTable(edition.inputs)
        self.screening = StatedFacts(
            inputs: inputs, facts: fields.facts(proposal.screening ?? [:], as: inputs, at: screening, of: name),
            place: screening)
        let sheetInputs = InputTable(edition.facts)
        facts = StatedFacts(
            inputs: sheetInputs, facts: fields.facts(shared, as: sheetInputs, at: place, of: name), place: place)
        for (member, count) in [
            ("municipalities", proposal.municipalities?.count), ("partnerCities", proposal.partnerCities?.count),
            ("sectors", proposal.sectors?.count),
        ] where (count ?? 0) > Self.greatestCount {
            fields.refuse(
                .root[member], "list-length", en: "at most \(Self.greatestCount)", ja: "\(Self.greatestCount)件までです")
        }
        for (index, sector) in (proposal.sectors ?? []).enumerated() where !RecordIdentity.isValid(sector) {
            fields.refuse(
                Pointer.root["sectors"][index], "record-id", en: RecordIdentity.rule,
                ja: "IDは英数字で始まり、英数字と「.」「_」「-」からなる1〜128文字です")
        }
        problems = fields.problems
    }
}
