import Model

/// What was found of one document.
struct DocumentFinding: Sendable {
    let rule: DocumentRules.Document
    var status = DocumentReport.Status.complete
    var missing: [DocumentReport.Part] = []
    var reasons: [Reason] = []
    var notes: [Scorecard.Flag] = []
    var open: [OpenFact] = []

    /// A fact that is not known.
    struct OpenFact: Sendable {
        let fact: Scorecard.MissingFact
        /// What it would change.
        let changes: BilingualText
        /// Whether nothing can be said of the document without it; else it is only to be confirmed.
        let decides: Bool
    }

    init(_ rule: DocumentRules.Document) {
        self.rule = rule
    }

    mutating func explain(
        _ name: String, reference: Reference? = nil, inputs: [Reason.Input] = [], en: String, ja: String
    ) {
        reasons.append(
            Reason(
                rule: name, reference: reference ?? rule.reference, inputs: inputs,
                message: BilingualText(en: en, ja: ja)))
    }

    mutating func note(_ id: String, reference: Reference? = nil, en: String, ja: String) {
        notes.append(
            Scorecard.Flag(id: id, reference: reference ?? rule.reference, message: BilingualText(en: en, ja: ja)))
    }

    mutating func ask(_ pointer: Pointer, _ question: BilingualText, changes: BilingualText, decides: Bool = true) {
        open.append(
            OpenFact(
                fact: .init(pointer: pointer.description, question: question), changes: changes, decides: decides))
    }

    mutating func lack(
        _ kind: DocumentReport.Part.Kind, en: String, ja: String, language: DocumentLanguage? = nil,
        party: LetterParty? = nil, organisation: String? = nil
    ) {
        missing.append(
            .init(
                kind, label: BilingualText(en: en, ja: ja), language: language, party: party,
                organisation: organisation))
    }

    /// How many things must still be obtained for it.
    var missingCount: Int {
        missing.count + (status == .invalid && rule.need.kind == .always ? 1 : 0)
    }

    /// The open facts of several documents, each once.
    static func questions(_ findings: [DocumentFinding]) -> [DocumentReport.Question] {
        var order: [String] = []
        var questions: [String: DocumentReport.Question] = [:]
        for finding in findings {
            for open in finding.open {
                let pointer = open.fact.pointer
                if questions[pointer] == nil { order.append(pointer) }
                questions[pointer] = DocumentReport.Question(
                    fact: questions[pointer]?.fact ?? open.fact,
                    documents: (questions[pointer]?.documents ?? []) + [finding.rule.id],
                    changes: questions[pointer]?.changes ?? open.changes)
            }
        }
        return order.compactMap { questions[$0] }
    }
}
