import Contracts
import JSONRPC
import Model
import Records
import ScoringRules

/// Answers whether the documents of an application are in order. All in memory.
struct DocumentChecking: Sendable {
    let desk: ScoringDesk

    typealias Question = ScoringMethods.CheckDocuments.Params
    typealias Answer = ScoringMethods.CheckDocuments.Result

    func check(_ question: Question) throws -> Answer {
        let reading = try desk.read(atLeast: question.minRevision)
        let application = try StatedApplication(question, in: reading.catalogue)
        let records = reading.catalogue.records
        let rules = try EditionChoice<DocumentRules>(kind: .documentRules, records: records).edition(
            named: question.rules, asOf: question.asOf, otherwise: application.documents.submittedOn,
            at: application.place + "/submittedOn")
        return Answer(report: try application.report(by: rules), revision: reading.revision, stale: reading.isStale)
    }
}

/// The application that a caller states, and where in the request it stands.
struct StatedApplication {
    let documents: ApplicationDocuments
    /// Problems and questions are told below it.
    let place: String

    private init(documents: ApplicationDocuments, place: String) {
        self.documents = documents
        self.place = place
    }

    /// A proposal written in the question, or on record.
    init(_ source: ProposalSource) {
        documents = ApplicationDocuments(source.proposal)
        place = source.pointer
    }

    /// A whole proposal, or its folder with the day and the kind; refused where both or neither are stated.
    init(_ question: ScoringMethods.CheckDocuments.Params, in catalogue: ScoringCatalogue) throws {
        let parts = [
            ("documents", question.documents != nil), ("submittedOn", question.submittedOn != nil),
            ("kind", question.kind != nil),
        ]
        if question.proposal != nil || question.proposalId != nil {
            let doubled = parts.filter(\.1).map { name, _ in
                RPCError.Problem(
                    pointer: "/params/" + name, rule: "proposal-or-documents",
                    message: .init(en: "the proposal says it already", ja: "proposal の内容と重複しています"))
            }
            guard doubled.isEmpty else { throw RPCError.invalid(doubled) }
            self.init(try ProposalSource(question.proposal, id: question.proposalId, in: catalogue))
            return
        }
        guard let folder = question.documents, let day = question.submittedOn, let kind = question.kind else {
            throw RPCError.invalid(
                parts.filter { !$0.1 }.map { name, _ in
                    RPCError.Problem(
                        pointer: "/params/" + name, rule: "required",
                        message: .init(
                            en: "give a proposal, or its documents with the day of submission and the kind",
                            ja: "proposal を指定するか、documents・submittedOn・kind を指定してください"))
                })
        }
        self.init(
            documents: ApplicationDocuments(kind: kind, submittedOn: day, folder: folder), place: "/params")
    }

    func report(by rules: DocumentRules) throws(RPCError) -> DocumentReport {
        do throws(DocumentRefusal) {
            return try DocumentCheck(documents, by: rules).report()
        } catch {
            throw .refused(error.problems, below: place)
        }
    }
}
