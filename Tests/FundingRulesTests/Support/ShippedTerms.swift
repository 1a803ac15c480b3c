import Foundation
import FundingRules
import JSONText
import Model

/// The term list that ships, read as the services read it.
enum ShippedTerms {
    static func load() throws -> [FundingTerm] {
        var folder = URL(filePath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        let text = try String(
            contentsOf: folder.appending(path: "deploy/data/funding/05-term.jsonl"), encoding: .utf8)
        return try text.split(separator: "\n").map { try JSONText.decode(FundingTerm.self, from: Array($0.utf8)) }
    }

    /// An index over the shipped schemes, made once.
    static func index() throws -> SchemeTextIndex { try made.get() }

    private static let made = Result { SchemeTextIndex(try ShippedSchemes.load(), terms: try load()) }
}
