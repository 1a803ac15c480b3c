import Foundation
import JSONText
import MatchmakingRules
import Model

/// The records of a folder of `<order>-<kind>.jsonl` files, as deploy/data/matchmaking has them.
struct ShippedRecords {
    let folder: String

    /// The lines of a kind's file.
    func lines(_ kind: MatchmakingKind) throws -> [[UInt8]] {
        let folder = URL(filePath: folder)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try files.filter { $0.hasSuffix("-\(kind.rawValue).jsonl") }.flatMap { name in
            try Data(contentsOf: folder.appending(path: name)).split(separator: UInt8(ascii: "\n")).map { [UInt8]($0) }
        }
    }

    /// All records. Throws `BenchmarkError.badRecord` for a line that is none.
    func catalogue() throws -> Catalogue {
        Catalogue(
            try MatchmakingKind.allCases.flatMap { kind in
                try lines(kind).map { line in
                    guard let entry = CatalogueEntry(try JSONText.decode(kind.recordType, from: line)) else {
                        throw BenchmarkError.badRecord(file: kind.rawValue)
                    }
                    return entry
                }
            })
    }
}
