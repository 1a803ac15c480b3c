import JSONText
import Model
import ScoringRules
import Testing

/// Document folders for the FY2025 list, the way an operator writes them.
enum SampleFolder {
    static func rules() throws -> DocumentRules {
        try JSONText.decode(DocumentRules.self, from: try Shipped.bytes("scoring/40-documentRules.json"))
    }

    static let organisations = """
        "organisations":[{"en":"Lead Co.","ja":"代表株式会社"},{"en":"Second Co.","ja":"第二株式会社"}]
        """

    /// Every document of a joint application by two organisations, in order.
    static let complete: [String] = [
        #"{"document":"1","onSpecifiedForm":true}"#,
        #"{"document":"2","languages":["ja","en"],"onSpecifiedForm":true}"#,
        #"{"document":"3","languages":["ja","en"]}"#, #"{"document":"4","languages":["ja","en"]}"#,
        #"{"document":"5","languages":["ja","en"],"onSpecifiedForm":true}"#,
        #"{"document":"6","organisation":"Lead Co."}"#, #"{"document":"6","organisation":"第二株式会社"}"#,
        #"{"document":"8","validUntil":"2026-09-30"}"#, #"{"document":"9","validUntil":"2025-03-03"}"#,
        #"{"document":"10","party":"japaneseCity","languages":["ja"]}"#,
        #"{"document":"10","party":"partnerCity","languages":["other"],"japaneseTranslation":true}"#,
        #"{"document":"11","isCopy":true,"fiscalYears":[2022,2023,2024]}"#,
    ]

    static func folder(_ documents: [String], organisations: String? = organisations) throws -> DocumentFolder {
        let head = organisations.map { $0 + "," } ?? ""
        return try JSONText.decode(
            DocumentFolder.self,
            from: Array("{\(head)\"documents\":[\(documents.joined(separator: ","))]}".utf8))
    }

    static func report(
        _ documents: [String], organisations: String? = organisations, kind: ProposalKind = .new,
        submittedOn: String = Sample.submission, facts: [String: Proposal.FactValue] = [:],
        screening: [String: Proposal.FactValue] = [:], partnerCities: Int? = nil
    ) throws -> DocumentReport {
        let application = ApplicationDocuments(
            kind: kind, submittedOn: try #require(CivilDate(submittedOn)),
            folder: try folder(documents, organisations: organisations), facts: facts,
            screening: screening, partnerCities: partnerCities)
        return try DocumentCheck(application, by: try rules()).report()
    }

    /// The complete folder with the entries of one document replaced.
    static func complete(but document: String, _ entries: String...) -> [String] {
        complete.filter { !$0.hasPrefix(#"{"document":"\#(document)""#) } + entries
    }

    /// The refused values of a folder: rule by pointer.
    static func refusals(_ documents: [String], organisations: String? = organisations) throws -> [String: String] {
        do {
            _ = try report(documents, organisations: organisations)
            return [:]
        } catch let refusal as DocumentRefusal {
            return Dictionary(refusal.problems.map { ($0.pointer, $0.rule) }, uniquingKeysWith: { $0 + "+" + $1 })
        }
    }
}

extension DocumentReport {
    func item(_ document: String) throws -> Item {
        try #require((documents + implied).first { $0.document == document })
    }
}
