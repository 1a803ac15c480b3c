import Contracts
import JSONRPC
import Model
import Records
import ScoringRules

/// Answers what a contract asks for in a fiscal year. All in memory.
struct ContractPlanning: Sendable {
    let desk: ScoringDesk

    typealias Question = ScoringMethods.ContractCalendar.Params
    typealias Answer = ScoringMethods.ContractCalendar.Result

    func calendar(_ question: Question) throws -> Answer {
        let period = ContractPeriod(
            fiscalYear: question.fiscalYear, start: question.start, end: question.end, phase: question.phase,
            yearOfPhase: question.yearOfPhase)
        guard let firstDay = period.firstDay else { throw RPCError.refused(period.problems(), below: "/params") }
        let reading = try desk.read(atLeast: question.minRevision)
        let editions = EditionChoice<ContractRules>(
            kind: RecordKind.contractRulesName, records: reading.catalogue.records)
        let rules = try editions.edition(
            named: question.rules, asOf: question.asOf, otherwise: firstDay,
            at: question.start == nil ? "/params/fiscalYear" : "/params/start")
        let year: ContractYear
        do throws(ContractRefusal) {
            year = try ContractCalendar(period, by: rules).year()
        } catch {
            throw RPCError.refused(error.problems, below: "/params")
        }
        return Answer(
            year: year, icalendar: question.format == .icalendar ? text(of: year, question, at: reading.revision) : nil,
            revision: reading.revision, stale: reading.isStale)
    }

    private func text(of year: ContractYear, _ question: Question, at revision: Int64) -> String {
        CalendarText(
            year, project: question.project?.value, revision: revision, language: question.language ?? .en
        ).text
    }
}
