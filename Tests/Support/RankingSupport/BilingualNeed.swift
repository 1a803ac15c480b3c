package import Foundation

/// One need, written in English and in Japanese by hand.
package struct BilingualNeed: Decodable, Sendable {
    package let en: String
    package let ja: String

    /// The needs of a file with one a line.
    package static func all(at file: URL) throws -> [BilingualNeed] {
        try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(BilingualNeed.self, from: $0)
        }
    }
}
