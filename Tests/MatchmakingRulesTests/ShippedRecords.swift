import Foundation
import JSONText
import MatchmakingRules
import Model

/// The records that ship in deploy/data, read with the same strictness as the wire.
enum ShippedRecords {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "deploy/data/matchmaking")

    static func lines(_ kind: MatchmakingKind) throws -> [[UInt8]] {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let named = files.filter { $0.hasSuffix("-\(kind.rawValue).jsonl") }
        return try named.flatMap { name in
            try Data(contentsOf: folder.appending(path: name)).split(separator: UInt8(ascii: "\n")).map { [UInt8]($0) }
        }
    }

    static func entries() throws -> [CatalogueEntry] {
        try MatchmakingKind.allCases.flatMap { kind in
            try lines(kind).map { try entry(kind, $0) }
        }
    }

    static func entry(_ kind: MatchmakingKind, _ line: [UInt8]) throws -> CatalogueEntry {
        guard let entry = CatalogueEntry(try JSONText.decode(kind.recordType, from: line)) else {
            fatalError("\(kind) has no entry")
        }
        return entry
    }

    static let catalogue: Catalogue = {
        do {
            return Catalogue(try entries())
        } catch {
            fatalError("the shipped records cannot be read: \(error)")
        }
    }()

    static let matcher = Matcher(catalogue)
}

func id<Subject>(_ text: String) -> Identifier<Subject> {
    guard let id = Identifier<Subject>(text) else { fatalError("\(text) is no id") }
    return id
}

func day(_ text: String) -> CivilDate {
    guard let day = CivilDate(text) else { fatalError("\(text) is no day") }
    return day
}

func country(_ text: String) -> CountryCode {
    guard let code = CountryCode(text) else { fatalError("\(text) is no country code") }
    return code
}
