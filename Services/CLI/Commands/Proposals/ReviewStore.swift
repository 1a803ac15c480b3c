import Contracts
import JSONText
import Model

/// The review of one reviewer on one proposal, as it is on record.
struct ReviewStore {
    let session: Session
    let proposal: Proposal.ID
    let reviewer: Reviewer.ID

    struct Known {
        let review: Review
        let revision: Int64
    }

    /// `nil` where there is none yet.
    func review() async throws(CommandError) -> Known? {
        let list = try await session.list(
            ListRecords.Params(
                kind: "review", filters: ["proposal": proposal.value, "reviewer": reviewer.value], limit: 1),
            of: .scoring)
        guard let record = list.value.records.first else { return nil }
        let review = try? record.body.decode(Review.self, options: JSONDecodingOptions(unknownNames: .ignore))
        return review.map { Known(review: $0, revision: record.revision) }
    }

    /// Saves the review, unless somebody else has changed it since it was read.
    func save(_ entries: [String: Review.Entry], state: Review.State, after known: Known?) async throws(CommandError) {
        let text = known?.review.id.value ?? "\(proposal).\(reviewer)"
        guard let id = Review.ID(text) else {
            throw .usage(
                en: "The ids are too long for a review: save it with renkei import --kind review.",
                ja: "IDが長すぎます。renkei import --kind review で登録してください。")
        }
        let review = Review(
            id: id, proposal: proposal, reviewer: reviewer, state: state, entries: entries,
            comment: known?.review.comment)
        let params = Params(
            kind: "review", rows: [review], expectedRevisions: [id.value: known?.revision ?? 0],
            author: reviewer.value)
        let saved: Session.Reply<PutRecords.Result>
        do {
            saved = try await session.ask(ScoringMethods.PutRecords.self, params, of: .scoring)
        } catch {
            throw Self.byOption(error)
        }
        let reply = try await session.ask(
            ScoringMethods.SummarizeReviews.self,
            ScoringMethods.SummarizeReviews.Params(proposalId: proposal, minRevision: saved.value.revision),
            of: .scoring)
        session.show(ReviewsPage(result: reply.value, language: session.language).page, orJSON: reply.text)
    }

    /// A refused value is told by the option that gave it.
    private static func byOption(_ error: CommandError) -> CommandError {
        let root = "/params/rows/0"
        guard error.problems.contains(where: { $0.field.hasPrefix(root) }) else { return error }
        return CommandError(
            error.status, BilingualText(en: "The review is refused.", ja: "審査を登録できません。"),
            problems: error.problems.map { problem in
                let path = problem.field.dropFirst(root.count).split(separator: "/").map { String($0) }
                let option = path.first == "entries" && path.count > 1 ? "--points \(path[1])" : "--" + path.joined()
                return InputProblem(field: option, rule: problem.rule, message: problem.message)
            })
    }

    private struct Params: Encodable {
        let kind: String
        let rows: [Review]
        let expectedRevisions: [String: Int64]
        let author: String
    }
}
