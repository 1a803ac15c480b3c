import Records

extension RecordKind {
    // What the service keeps, by name.
    static let sheetName = "sheet"
    static let budgetRulesName = "budgetRules"
    static let callName = "call"
    static let documentRulesName = "documentRules"
    static let contractRulesName = "contractRules"
    static let proposalName = "proposal"
    static let reviewerName = "reviewer"
    static let reviewName = "review"
}
