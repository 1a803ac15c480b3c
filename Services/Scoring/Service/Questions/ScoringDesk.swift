import Contracts
import JSONLines
import Model
import Records
import ScoringRules

/// What every question of the service begins with: the records to answer from, and the sheet to score by.
struct ScoringDesk: Sendable {
    let store: RecordStore<ScoringCatalogue>

    /// One revision of the records.
    struct Reading: Sendable {
        let catalogue: ScoringCatalogue
        let revision: Int64
        let isStale: Bool
    }

    /// The records in memory; refused where this process does not have the revision yet.
    func read(atLeast wanted: Int64?) throws -> Reading {
        try store.check(minRevision: wanted)
        let snapshot = try store.loadedSnapshot()
        let revision = snapshot.records.revision
        if let wanted, wanted > revision { throw RecordError.revisionNotReached(wanted, current: revision) }
        return Reading(catalogue: snapshot.catalogue, revision: revision, isStale: store.isStale)
    }

    /// The records in memory, once this process has the revision.
    func read(atLeast wanted: Int64?, by deadline: ContinuousClock.Instant) async throws -> Reading {
        try await store.reach(wanted, by: deadline)
        return try read(atLeast: wanted)
    }
}

extension ScoringDesk.Reading {
    /// The sheet that the caller names, the one in force on the day it names, or else the proposal's own.
    func scorer(
        for proposal: Proposal, at pointer: String = "/params/proposal", sheet id: ScoringSheet.ID?,
        asOf day: CivilDate?
    ) throws(ScoringError) -> Scorer {
        switch (id, day) {
        case (let id?, nil): try catalogue.sheet(id).ready()
        case (nil, let day?): try catalogue.sheet(inForceOn: day, at: "/params/asOf").ready()
        case (nil, nil): try catalogue.sheet(of: proposal, at: pointer).ready()
        case (.some, .some): throw .sheetAndDay
        }
    }

    func card(of source: ProposalSource, by scorer: Scorer) throws(ScoringError) -> Scorecard {
        do throws(ProposalRefusal) {
            return try scorer.scorecard(for: source.proposal, judgements: source.judgements)
        } catch {
            throw .refusedProposal(error.problems, at: source.pointer)
        }
    }
}
