import Contracts
import JSONRPC
import Model
import ScoringRules

/// Answers by when the steps to an application must begin. All in memory.
struct TimetablePlanning: Sendable {
    let desk: ScoringDesk

    typealias Question = ScoringMethods.PlanTimetable.Params
    typealias Answer = ScoringMethods.PlanTimetable.Result

    func plan(_ question: Question) throws -> Answer {
        let reading = try desk.read(atLeast: question.minRevision)
        let catalogue = reading.catalogue
        let source =
            question.proposal == nil && question.proposalId == nil
            ? nil : try ProposalSource(question.proposal, id: question.proposalId, in: catalogue)
        let window = try CallWindow(question, source, in: catalogue)
        let rules = try catalogue.documentRules.edition(
            named: question.rules, asOf: question.asOf, otherwise: window.opens, at: window.pointer)
        let asked = TimetableQuestion(
            call: window.call, opens: window.opens, windowDays: window.days, approximateBy: window.approximateBy,
            submitOn: question.submitOn, proposedOn: source?.proposal.submittedOn, kind: question.kind,
            isJoint: question.joint, isFirstTimeMunicipality: question.firstTimeMunicipality,
            documents: try source.map { try StatedApplication($0).report(by: rules) },
            leadTimes: question.leadTimes ?? [], today: question.today)
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
    /// What says that the length is only "about" that.
    let approximateBy: Source?
    /// Where in the request it was said.
    let pointer: String

    /// A call on record, or a first day with a length; refused where both or neither are stated.
    init(
        _ question: ScoringMethods.PlanTimetable.Params, _ source: ProposalSource?, in catalogue: ScoringCatalogue
    ) throws {
        try Self.refuseDoubles(question, source)
        if let opens = question.opens, let days = question.windowDays {
            (call, self.opens, self.days, approximateBy, pointer) = (nil, opens, days, nil, "/params/opens")
            return
        }
        guard question.opens == nil, question.windowDays == nil, let id = question.call ?? source?.proposal.call else {
            throw Self.neither(question)
        }
        pointer = question.call == nil ? source?.callPointer ?? "/params" : "/params/call"
        guard let call = catalogue.call(id) else {
            throw RPCError.unknownRecord(
                id.value, known: catalogue.calls.map(\.id.value), at: pointer, rule: "known-call")
        }
        (self.call, opens, days) = (id, call.opens, call.windowDays)
        approximateBy = call.windowIsApproximate == true ? call.source : nil
    }

    private static func neither(_ question: ScoringMethods.PlanTimetable.Params) -> RPCError {
        let stated = [("opens", question.opens != nil), ("windowDays", question.windowDays != nil)]
        return .invalid(
            stated.filter { !$0.1 }.map { name, _ in
                RPCError.Problem(
                    pointer: "/params/" + name, rule: "required",
                    message: .init(
                        en: "name a call, or the day that it opens and its length in days",
                        ja: "call を指定するか、opens と windowDays を指定してください"))
            })
    }

    private static func refuseDoubles(
        _ question: ScoringMethods.PlanTimetable.Params, _ source: ProposalSource?
    ) throws(RPCError) {
        var problems: [RPCError.Problem] = []
        for (name, isStated) in [("opens", question.opens != nil), ("windowDays", question.windowDays != nil)]
        where isStated && question.call != nil {
            problems.append(
                RPCError.Problem(
                    pointer: "/params/" + name, rule: "call-or-window",
                    message: .init(en: "the call says it already", ja: "call の内容と重複しています")))
        }
        if source != nil, question.kind != nil {
            problems.append(
                RPCError.Problem(
                    pointer: "/params/kind", rule: "proposal-or-kind",
                    message: .init(en: "the proposal says it already", ja: "提案の内容と重複しています")))
        }
        guard problems.isEmpty else { throw .invalid(problems) }
    }
}
