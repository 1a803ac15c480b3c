import Contracts
import JSONLines
import JSONText
import Model
import Records
import ScoringRules

/// Answers what differs between two proposals, or two revisions of one.
struct ProposalDifference: Sendable {
    let desk: ScoringDesk

    typealias Question = ScoringMethods.DiffProposals.Params
    typealias Answer = ScoringMethods.DiffProposals.Result

    private struct Side {
        let proposal: Proposal
        let revision: Int64?
        let sheet: ScoringSheet
        let tally: ScoreTally

        var version: ScoringMethods.DiffProposals.Version {
            .init(
                proposal: ProposalName(proposal), revision: revision,
                summary: CardSummary(tally, sheet: SheetName(sheet)))
        }
    }

    func answer(_ question: Question, _ call: CallContext) async throws -> Answer {
        let reading = try await desk.read(atLeast: question.minRevision, by: call.deadline)
        let from = try await side(question.from, "/params/from", by: question.sheet, reading, call)
        let to = try await side(question.to, "/params/to", by: question.sheet, reading, call)
        return Answer(
            from: from.version, to: to.version, changes: try changes(from: from.proposal, to: to.proposal),
            rows: RowMoves.between(from.tally, to.tally, sheets: from.sheet, to.sheet),
            change: PointChange(from: from.tally.total.points, to: to.tally.total.points),
            revision: reading.revision, stale: reading.isStale)
    }

    private func side(
        _ side: ScoringMethods.DiffProposals.Side, _ pointer: String, by sheet: ScoringSheet.ID?,
        _ reading: ScoringDesk.Reading, _ call: CallContext
    ) async throws -> Side {
        let (proposal, revision) = try await proposal(side, pointer, reading, call)
        let scorer = try reading.scorer(for: proposal, at: pointer + "/proposal", sheet: sheet, asOf: nil)
        let (tally, unread) = scorer.readableTally(for: proposal)
        // An old revision may have been written for another sheet; what is written in the question is not.
        guard side.proposal == nil || unread.isEmpty else {
            throw ScoringError.refusedProposal(unread, at: pointer + "/proposal")
        }
        return Side(proposal: proposal, revision: revision, sheet: scorer.sheet, tally: tally)
    }

    private func proposal(
        _ side: ScoringMethods.DiffProposals.Side, _ pointer: String, _ reading: ScoringDesk.Reading,
        _ call: CallContext
    ) async throws -> (Proposal, Int64?) {
        switch (side.proposal, side.proposalId, side.atRevision) {
        case (let proposal?, nil, nil): return (proposal, nil)
        case (nil, let id?, nil):
            let kind = RecordKind.proposalName
            guard let record = reading.catalogue.records.record(kind: kind, id: id.value),
                let proposal = record.value as? Proposal
            else { throw ScoringError.unknownProposal(id, at: pointer + "/proposalId") }
            return (proposal, record.revision)
        case (nil, let id?, let past?):
            guard (0...reading.revision).contains(past) else {
                throw ScoringError.outOfRange(pointer + "/atRevision", lowest: 0, highest: Int(reading.revision))
            }
            let record = try await desk.store.record(
                kind: RecordKind.proposalName, id: id.value, atRevision: past, deadline: call.deadline)
            guard let proposal = record.value as? Proposal else {
                throw ScoringError.unknownProposal(id, at: pointer + "/proposalId")
            }
            return (proposal, record.revision)
        default: throw ScoringError.oneProposalAt(pointer)
        }
    }

    private func changes(
        from before: Proposal, to after: Proposal
    ) throws -> [ScoringMethods.DiffProposals.Change] {
        let before = JSONValue(try JSONDocument(parsing: try JSONText.encode(before)).root)
        let after = JSONValue(try JSONDocument(parsing: try JSONText.encode(after)).root)
        return differences(before, after, at: .root)
    }

    /// The innermost places that differ.
    private func differences(
        _ before: JSONValue?, _ after: JSONValue?, at place: JSONPointer
    ) -> [ScoringMethods.DiffProposals.Change] {
        switch (before, after) {
        case (.object(let old), .object(let new)):
            let names = old.members.map(\.name) + new.members.map(\.name).filter { old[$0] == nil }
            return names.flatMap { differences(old[$0], new[$0], at: place.appending($0)) }
        case (.array(let old), .array(let new)):
            return (0..<max(old.count, new.count)).flatMap { index in
                differences(
                    index < old.count ? old[index] : nil, index < new.count ? new[index] : nil,
                    at: place.appending(index))
            }
        default:
            return before == after ? [] : [.init(pointer: place.description, before: before, after: after)]
        }
    }
}
