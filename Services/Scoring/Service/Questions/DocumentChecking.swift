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
        let rules = try reading.catalogue.documentRules.edition(
            named: question.rules, asOf: question.asOf, otherwise: application.documents.submittedOn,
            at: application.dayPointer)
        return Answer(
            report: try application.report(by: rules), revision: reading.revision, stale: reading.isStale)
    }
}

/// The application that a caller states, and where in the request it stands.
struct StatedApplication {
    let documents: ApplicationDocuments
    /// Refused values are told below it.
    let pointer: String
    /// Where the day of submission is said.
    let dayPointer: String
}

extension StatedApplication {
    init(_ source: ProposalSource) {
        self.init(
            documents: ApplicationDocuments(source.proposal), pointer: source.pointer, dayPointer: source.dayPointer)
    }

    /// A proposal, or a folder with the day and the kind; refused where both or neither are stated.
    init(_ question: ScoringMethods.CheckDocuments.Params, in catalogue: ScoringCatalogue) throws {
        let parts = [
            ("documents", question.documents != nil), ("submittedOn", question.submittedOn != nil),
            ("kind", question.kind != nil),
        ]
        if question.proposal != nil || question.proposalId != nil {
            let doubled = parts.filter(\.1).map { name, _ in
                RPCError.Problem(
                    pointer: "/params/" + name, rule: "proposal-or-documents",
                    message: .init(en: "the proposal says it already", ja: "提案の内容と重複しています"))
            }
            guard doubled.isEmpty else { throw RPCError.invalid(doubled) }
            self.init(try ProposalSource(question.proposal, id: question.proposalId, in: catalogue))
        } else if let folder = question.documents, let day = question.submittedOn, let kind = question.kind {
            self.init(
                documents: ApplicationDocuments(kind: kind, submittedOn: day, folder: folder), pointer: "/params",
                dayPointer: "/params/submittedOn")
        } else {
            throw RPCError.invalid(
                parts.filter { !$0.1 }.map { name, _ in
                    RPCError.Problem(
                        pointer: "/params/" + name, rule: "required",
                        message: .init(
                            en: "give a proposal, or its documents with the day of submission and the kind",
                            ja: "提案を指定するか、documents・submittedOn・kind を指定してください"))
                })
        }
    }

    func report(by rules: DocumentRules) throws(RPCError) -> DocumentReport {
        do throws(DocumentRefusal) {
            return try DocumentCheck(documents, by: rules).report()
        } catch {
            throw .refused(error.problems, below: pointer)
        }
    }
}

extension ProposalSource {
    /// Where the day of submission is said.
    var dayPointer: String { place(of: "submittedOn") }

    /// Where the call is said.
    var callPointer: String { place(of: "call") }

    /// A member of a proposal that the question holds; a proposal on record is named as a whole.
    private func place(of member: String) -> String {
        pointer == "/params/proposal" ? pointer + "/" + member : pointer
    }
}

extension ScoringCatalogue {
    /// The editions of the documents of an application.
    var documentRules: EditionChoice<DocumentRules> {
        EditionChoice(kind: RecordKind.documentRulesName, records: records)
    }
}
