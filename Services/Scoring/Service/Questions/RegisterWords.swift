import JSONLines
import Model
import ScoringRules

/// What the registers say of the proposals of one question: asked once for all that name the same cities, sectors and
/// country on the same day.
struct RegisterWords: Sendable {
    private struct Key: Hashable {
        let municipalities: [Proposal.PartyID]?
        let partnerCities: [Proposal.PartyID]?
        let sectors: [String]?
        let country: String?
        let day: CivilDate

        init(_ proposal: Proposal) {
            municipalities = proposal.municipalities
            partnerCities = proposal.partnerCities
            sectors = proposal.sectors
            country = proposal.country
            day = proposal.submittedOn
        }
    }

    private var words: [Key: RegisterDesk.Word] = [:]

    init(on proposals: [Proposal], from registers: RegisterDesk, _ call: CallContext) async throws {
        for proposal in proposals where words[Key(proposal)] == nil {
            guard ContinuousClock.now < call.deadline else { throw CancellationError() }
            words[Key(proposal)] = try await registers.word(on: proposal, asOf: proposal.submittedOn, call)
        }
    }

    /// `nil` for a proposal that was not asked about.
    subscript(proposal: Proposal) -> RegisterDesk.Word? { words[Key(proposal)] }

    var isStale: Bool { words.values.contains(where: \.isStale) }
}
