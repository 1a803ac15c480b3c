import Contracts
import JSONLines
import JSONRPC
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
        let screener = try screener(question, of: source, in: reading)
        // What cannot be read cannot be asked about either.
        let problems = screener.edition.problems(of: source.proposal)
        guard problems.isEmpty else { throw ScoringError.refusedProposal(problems, at: source.pointer) }
        let word = try await registers.word(on: source.proposal, asOf: day, call)
        guard word.problems.isEmpty else { throw ScoringError.refusedProposal(word.problems, at: source.pointer) }
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

    private func screener(
        _ question: Question, of source: ProposalSource, in reading: ScoringDesk.Reading
    ) throws(RPCError) -> Screener {
        let edition = try reading.catalogue.screening.edition(
            named: question.edition, asOf: question.edition == nil ? question.asOf : nil,
            otherwise: source.proposal.submittedOn, at: source.dayPointer, member: "edition")
        do throws(ScreeningRefusal) {
            return try Screener(edition)
        } catch {
            throw .unsoundEdition(edition.id.value, error.problems, at: "/params/edition")
        }
    }
}

extension ScoringCatalogue {
    /// The editions of the eligibility criteria.
    var screening: EditionChoice<ScreeningEdition> {
        EditionChoice(kind: RecordKind.screening.name, records: records)
    }
}
