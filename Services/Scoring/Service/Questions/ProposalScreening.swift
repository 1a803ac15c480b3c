import Contracts
import JSONLines
import Model
import Records
import ScoringRules

/// Answers whether a proposal meets the eligibility criteria. Asks matchmaking about its cities and countries.
struct ProposalScreening: Sendable {
    let desk: ScoringDesk
    let registers: RegisterDesk

    typealias Question = ScoringMethods.ScreenProposal.Params
    typealias Answer = ScoringMethods.ScreenProposal.Result

    func screen(_ question: Question, _ call: CallContext) async throws -> Answer {
        let reading = try await desk.read(atLeast: question.minRevision, by: call.deadline)
        let source = try ProposalSource(question.proposal, id: question.proposalId, in: reading.catalogue)
        let day = question.asOf ?? source.proposal.submittedOn
        let screener = try screener(question, on: day, in: reading.catalogue.records)
        var problems = screener.problems(of: source.proposal)
        // Cities that could not be asked about are refused with the rest, before anybody is asked.
        guard problems.isEmpty else { throw ScoringError.refusedProposal(problems, at: source.pointer) }
        let word = try await registers.word(on: source.proposal, asOf: day, call)
        problems += word.problems
        guard problems.isEmpty else { throw ScoringError.refusedProposal(problems, at: source.pointer) }
        let report: ScreeningReport
        do throws(ProposalRefusal) {
            report = try screener.report(
                on: source.proposal, registers: word.knowledge, fiscalYear: source.callFiscalYear)
        } catch {
            throw ScoringError.refusedProposal(error.problems, at: source.pointer)
        }
        return Answer(
            asOf: day, report: report, revision: reading.revision, stale: reading.isStale || word.isStale)
    }

    /// The edition that the caller names, or else the latest of those in force on the day.
    private func screener(
        _ question: Question, on day: CivilDate, in records: RecordSet
    ) throws(ScreeningError) -> Screener {
        let editions = records.values(ScreeningEdition.self, kind: RecordKind.screening.name)
        let chosen: ScreeningEdition
        if let id = question.edition {
            guard let edition = editions.first(where: { $0.id == id }) else {
                throw .unknownEdition(id, known: editions.map(\.id))
            }
            chosen = edition
        } else {
            let inForce = editions.filter { $0.effective.contains(day) }
            guard let edition = inForce.max(by: { ($0.effective.from, $0.id) < ($1.effective.from, $1.id) }) else {
                throw .noEditionInForce(day, isSubmission: question.asOf == nil)
            }
            chosen = edition
        }
        do throws(ScreeningRefusal) {
            return try Screener(chosen)
        } catch {
            throw .unsoundEdition(chosen.id, error.problems)
        }
    }
}
