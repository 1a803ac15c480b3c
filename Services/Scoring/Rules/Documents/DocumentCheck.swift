package import Model

/// Holds the documents of one application against an edition.
package struct DocumentCheck: Sendable {
    let rules: DocumentRules
    let application: ApplicationDocuments

    /// Refuses a folder with values that the edition cannot hold, all of them at once.
    package init(_ application: ApplicationDocuments, by rules: DocumentRules) throws(DocumentRefusal) {
        let problems = application.folder?.problems(by: rules) ?? []
        guard problems.isEmpty else { throw DocumentRefusal(problems: problems) }
        self.rules = rules
        self.application = application
    }

    package func report() -> DocumentReport {
        let findings = rules.documents.map { finding(of: $0) }
        let listed = findings.filter { !$0.rule.isImplied }
        let summary = DocumentSummary(findings: listed, submittedOn: application.submittedOn)
        return DocumentReport(
            rules: EditionUse(rules), kind: application.kind, submittedOn: application.submittedOn,
            joint: application.isJoint, verdict: summary.verdict, headline: summary.headline,
            missingCount: summary.missingCount, documents: listed.map { item($0) },
            implied: findings.filter(\.rule.isImplied).map { item($0) }, questions: DocumentFinding.questions(findings))
    }

    private func item(_ finding: DocumentFinding) -> DocumentReport.Item {
        DocumentReport.Item(
            document: finding.rule.id, title: finding.rule.title, reference: finding.rule.reference,
            status: finding.status, missing: finding.missing, reasons: finding.reasons,
            notes: finding.notes
                + (finding.rule.notices ?? []).map {
                    Scorecard.Flag(id: $0.id, reference: $0.reference, message: $0.message)
                },
            consequences: consequences(of: finding), unknown: finding.open.map(\.fact))
    }

    /// What the state of a document means for the rows that rest on it; nothing while it is in order, or while it is
    /// not known what is at hand.
    private func consequences(of finding: DocumentFinding) -> [DocumentReport.Consequence] {
        switch finding.status {
        case .complete, .unknown: return []
        case .asked where application.folder == nil: return []
        case .asked, .incomplete, .missing, .invalid, .nothingToSubmit: break
        }
        return (finding.rule.supports ?? [])
            .filter { $0.kinds?.contains(application.kind) ?? true }
            .map { support in
                let route = rules.documents.first { $0.id == support.route }
                let isAtHand = route.map { !entries(of: $0.id).isEmpty }
                let isClosed = isAtHand == false && route.map { application.denies($0.need) } == true
                return DocumentReport.Consequence(
                    row: support.row, reference: support.reference,
                    message: isClosed ? support.withoutRoute ?? support.without : support.without,
                    route: isClosed ? nil : support.route, routeAtHand: isClosed ? nil : isAtHand)
            }
    }

    /// What is at hand of a document, with its place in the folder.
    func entries(of document: String) -> [FolderEntry] {
        (application.folder?.documents ?? []).enumerated()
            .filter { $0.element.document == document && $0.element.nothingToSubmit != true }
            .map { FolderEntry(index: $0.offset, value: $0.element) }
    }

    /// Whether the folder says that there is nothing of a document to submit.
    func statesNone(of document: String) -> Bool {
        (application.folder?.documents ?? []).contains { $0.document == document && $0.nothingToSubmit == true }
    }
}

/// One entry of the folder.
struct FolderEntry: Hashable, Sendable {
    let index: Int
    let value: SubmittedDocument

    var pointer: Pointer { FolderReading.place["documents"][index] }
}
