import Foundation
import JSONText
import Model
import ScoringRules

/// The records that ship with the services, read from the checkout.
enum Shipped {
    static func sheet() throws -> ScoringSheet { try decodedSheet.get() }

    private static let decodedSheet = Result {
        try JSONText.decode(ScoringSheet.self, from: try bytes("scoring/10-sheet.json"))
    }

    static func budgetRules() throws -> BudgetRules {
        try JSONText.decode(BudgetRules.self, from: try bytes("scoring/30-budgetRules.json"))
    }

    static func budgetChecker() throws -> BudgetChecker {
        try BudgetChecker(try budgetRules())
    }

    static func proposal() throws -> Proposal {
        try JSONText.decode(Proposal.self, from: try bytes("examples/proposal-davao-kitakyushu.json"))
    }

    static func scorer() throws -> Scorer {
        try Scorer(try sheet())
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return [UInt8](try Data(contentsOf: root.appending(path: "deploy/data/" + name)))
    }
}
