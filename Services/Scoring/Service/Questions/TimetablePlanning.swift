import Contracts
import JSONRPC
import Model
import Records
import ScoringRules

/// Answers by when the steps to an application must begin. All in memory.
struct TimetablePlanning: Sendable {
    let desk: ScoringDesk

    typealias Question = ScoringMethods.PlanTimetable.Params
    typealias Answer = ScoringMethods.PlanTimetable.Result

    func plan(_ question: Question) throws -> Answer {
        let reading = try desk.read(atLeast: question.minRevision)
        let records = reading.catalogue.records
        let source =
            try question.proposal == nil && question.proposalId == nil
            ? nil : ProposalSource(question.proposal, id: question.proposalId, in: reading.catalogue)
        let window = try CallWindow(question, source, records)
        let rules = try EditionChoice<DocumentRules>(kind: .documentRules, records: records).edition(
            named: question.rules, asOf: question.asOf, otherwise: window.opens, at: window.place)
        let report = try source.map { try StatedApplication($0).report(by: rules) }
        let asked = TimetableQuestion(
            call: window.call, opens: window.opens, windowDays: window.days,
            submitOn: question.submitOn
                ?? (source?.proposal.submittedOn).flatMap { window.contains($0) ? $0 : nil },
            kind: question.kind, isJoint: question.joint, isFirstTimeMunicipality: question.firstTimeMunicipality,
            documents: report, leadTimes: question.leadTimes ?? [], today: question.today)
        do throws(TimetableRefusal) {
            return Answer(
                timetable: try TimetablePlan(asked, by: rules).timetable(), revision: reading.revision,
                stale: reading.isStale)
        } catch {
            throw RPCError.refused(error.problems, below: "/params")
        }
    }
}

/// When the call is open that a question is about.
struct CallWindow {
    let call: CallForProposals.ID?
    let opens: CivilDate
    let days: Int
    /// Where in the request it was said.
    let place: String

    /// A call on record, or a first day with a length; refused where both or neither are stated.
    init(
        _ question: ScoringMethods.PlanTimetable.Params, _ source: ProposalSource?, _ records: RecordSet
    ) throws(RPCError) {
        try Self.refuseDoubles(question)
        if let opens = question.opens, let days = question.windowDays {
            (call, self.opens, self.days, place) = (nil, opens, days, "/params/opens")
            return
        }
        let isNamed = question.call != nil
        guard question.opens == nil, question.windowDays == nil, let id = question.call ?? source?.proposal.call
        else {
            let lacking = [("opens", question.opens != nil), ("windowDays", question.windowDays != nil)]
            throw .invalid(
                lacking.filter { !$0.1 }.map { name, _ in
                    RPCError.Problem(
                        pointer: "/params/" + name, rule: "required",
                        message: .init(
                            en: "name a call, or the day that it opens and its length in days",
                            ja: "call を指定するか、opens と windowDays を指定してください"))
                })
        }
        let place = isNamed ? "/params/call" : (source?.pointer ?? "/params/proposal") + "/call"
        guard let call = records.value(CallForProposals.self, kind: RecordKind.call.name, id: id.value) else {
            let known = records.values(CallForProposals.self, kind: RecordKind.call.name).map(\.id.value)
            throw .unknownRecord(id.value, known: known, at: place, rule: "known-call")
        }
        (self.call, opens, days, self.place) = (id, call.opens, call.windowDays, place)
    }

    func contains(_ day: CivilDate) -> Bool {
        opens <= day && (opens.adding(days: days).map { day <= $0 } ?? false)
    }

    private static func refuseDoubles(_ question: ScoringMethods.PlanTimetable.Params) throws(RPCError) {
        var problems: [RPCError.Problem] = []
        for (name, isStated) in [("opens", question.opens != nil), ("windowDays", question.windowDays != nil)]
        where isStated && question.call != nil {
            problems.append(
                RPCError.Problem(
                    pointer: "/params/" + name, rule: "call-or-window",
                    message: .init(en: "the call says it already", ja: "call の内容と重複しています")))
        }
        if question.proposal != nil || question.proposalId != nil, question.kind != nil {
            problems.append(
                RPCError.Problem(
                    pointer: "/params/kind", rule: "proposal-or-kind",
                    message: .init(en: "the proposal says it already", ja: "proposal の内容と重複しています")))
        }
        guard problems.isEmpty else { throw .invalid(problems) }
    }
}
