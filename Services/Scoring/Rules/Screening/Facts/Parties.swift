import Model

/// The cities of a proposal, with their names where a register has them.
struct Parties: Sendable {
    /// Each once; `nil` where the proposal does not say.
    let municipalities: [Proposal.PartyID]?
    let partnerCities: [Proposal.PartyID]?
    private let names: [String: Names]
    /// The register answered, and has no record of them.
    private let unregistered: Set<String>

    init(_ proposal: Proposal, _ record: PairRecord?) {
        municipalities = Self.distinct(proposal.municipalities)
        partnerCities = Self.distinct(proposal.partnerCities)
        let known =
            (record?.municipalities ?? []).map { ($0.id.value, $0.names) }
            + (record?.partnerCities ?? []).map { ($0.id.value, $0.names) }
        names = Dictionary(known, uniquingKeysWith: { first, _ in first })
        unregistered = Set((record?.unknown ?? []).map(\.id))
    }

    private static func distinct(_ ids: [Proposal.PartyID]?) -> [Proposal.PartyID]? {
        var seen: Set<Proposal.PartyID> = []
        return ids.map { $0.filter { seen.insert($0).inserted } }
    }

    func name(_ id: String) -> BilingualText {
        names[id].map { BilingualText(en: $0[.en], ja: $0[.ja]) } ?? BilingualText(en: id, ja: id)
    }

    func isUnregistered(_ id: Proposal.PartyID) -> Bool { unregistered.contains(id.value) }

    /// The questions for the sides that the proposal leaves out, or leaves empty.
    var missing: [Scorecard.MissingFact] {
        var missing: [Scorecard.MissingFact] = []
        if (municipalities ?? []).isEmpty {
            missing.append(
                .init(
                    pointer: Pointer.root["municipalities"].description,
                    question: BilingualText(en: "the Japanese municipalities that take part", ja: "参画する日本側自治体")))
        }
        if (partnerCities ?? []).isEmpty {
            missing.append(
                .init(
                    pointer: Pointer.root["partnerCities"].description,
                    question: BilingualText(en: "the partner cities", ja: "相手都市")))
        }
        return missing
    }

    /// The questions for ids that the register has no record of.
    var unregisteredQuestions: [Scorecard.MissingFact] {
        questions(municipalities, "municipalities") + questions(partnerCities, "partnerCities")
    }

    private func questions(_ ids: [Proposal.PartyID]?, _ member: String) -> [Scorecard.MissingFact] {
        (proposalIndices(ids)).map { index, id in
            .init(
                pointer: Pointer.root[member][index].description,
                question: BilingualText(
                    en: "which city \"\(id)\" is: the register has no record of it",
                    ja: "「\(id)」がどの都市か（台帳に記録がありません）"))
        }
    }

    private func proposalIndices(_ ids: [Proposal.PartyID]?) -> [(Int, Proposal.PartyID)] {
        (ids ?? []).enumerated().filter { isUnregistered($0.element) }.map { ($0.offset, $0.element) }
    }
}
