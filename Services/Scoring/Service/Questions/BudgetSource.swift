import Contracts
import JSONRPC
import Model

/// The budget that a question is about, and where it stands: in the question, in a proposal in it, or on record.
struct BudgetSource {
    let plan: BudgetPlan
    /// In the request.
    let pointer: String
    /// The member of the proposal that holds it; `nil` for a budget by itself.
    let member: String?
    /// Of the proposal.
    let submission: Submission?

    struct Submission {
        let day: CivilDate
        /// Where the request says it.
        let pointer: String
    }

    private init(plan: BudgetPlan, pointer: String, member: String?, submission: Submission?) {
        self.plan = plan
        self.pointer = pointer
        self.member = member
        self.submission = submission
    }

    /// Exactly one of the three must be given.
    init(_ question: ScoringMethods.CheckBudget.Params, in catalogue: ScoringCatalogue) throws {
        switch (question.budget, question.proposal, question.proposalId) {
        case (let plan?, nil, nil):
            self.init(plan: plan, pointer: "/params/budget", member: nil, submission: nil)
        case (nil, let proposal?, nil):
            try self.init(
                of: proposal, pointer: "/params/proposal/budget", submittedAt: "/params/proposal/submittedOn")
        case (nil, nil, let id?):
            guard let proposal = catalogue.proposal(id) else { throw ScoringError.unknownProposal(id) }
            try self.init(of: proposal, pointer: "/params/proposalId", submittedAt: "/params/proposalId")
        default:
            throw RPCError.invalid([
                .init(
                    pointer: "/params/budget", rule: "one-budget",
                    message: .init(
                        en: "give one of budget, proposal and proposalId",
                        ja: "budget、proposal、proposalId のうち一つだけを指定してください"))
            ])
        }
    }

    private init(of proposal: Proposal, pointer: String, submittedAt day: String) throws {
        guard let plan = proposal.budget else {
            throw RPCError.invalid([
                .init(
                    pointer: pointer, rule: "required",
                    message: .init(
                        en: "the proposal has no budget; write its lines there",
                        ja: "提案に budget がありません。経費区分ごとの金額を記入してください"))
            ])
        }
        self.init(
            plan: plan, pointer: pointer, member: "budget",
            submission: Submission(day: proposal.submittedOn, pointer: day))
    }
}
