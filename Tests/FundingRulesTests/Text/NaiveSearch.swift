import Foundation
import Model

/// Finds schemes by looking through every text for every spelling, one place after the other; to compare with.
struct NaiveSearch {
    struct Piece: Equatable {
        var text: String
        /// Of the scripts that are written without spaces.
        var isCharacter = false
        var afterPunctuation = false
        /// Directly after the piece before it.
        var touches = false
        var afterDash = false
        /// A katakana directly after a katakana.
        var insideKatakana = false
    }

    /// The spellings of each term.
    let terms: [[[Piece]]]
    let schemes: [[[Piece]]]
    let fillers: Set<String>

    init(_ schemes: [Scheme], terms: [FundingTerm], fillers: Set<String>) {
        self.terms = terms.map { ($0.en + $0.ja).map(Self.pieces) }
        self.schemes = schemes.map { Self.texts(of: $0).map(Self.pieces) }
        self.fillers = fillers
    }

    func places(matching query: String) -> [Int] {
        let wanted = parts(of: Self.pieces(query))
        return schemes.indices.filter { place in
            wanted.allSatisfy { part in
                schemes[place].contains { text in
                    part.spellings.contains { spelling in
                        text.indices.contains { Self.stands(spelling, in: text, at: $0, wholeWords: part.isTerm) }
                    }
                }
            }
        }
    }

    /// The spellings any of which will do.
    private struct Part {
        let spellings: [[Piece]]
        let isTerm: Bool
    }

    private func parts(of query: [Piece]) -> [Part] {
        var parts: [Part] = []
        var place = 0
        while place < query.count {
            if let (spellings, length) = term(in: query, at: place) {
                parts.append(Part(spellings: spellings, isTerm: true))
                place += length
                continue
            }
            var end = place + 1
            while end < query.count, query[end].touches || query[end].afterDash, term(in: query, at: end) == nil {
                end += 1
            }
            let run = Array(query[place..<end])
            let atFiller = run.split { $0.isCharacter && fillers.contains($0.text) }.map(Array.init)
            parts += atFiller.filter { $0.count > 1 || !fillers.contains($0[0].text) }
                .map { Part(spellings: [$0], isTerm: false) }
            place = end
        }
        return parts
    }

    private func term(in query: [Piece], at place: Int) -> (spellings: [[Piece]], length: Int)? {
        var longest: (spellings: [[Piece]], length: Int)?
        for term in terms {
            for spelling in term where spelling.count > longest?.length ?? 0 {
                if Self.stands(spelling, in: query, at: place, wholeWords: true) {
                    longest = (term, spelling.count)
                }
            }
        }
        return longest
    }

    private static func stands(_ spelling: [Piece], in text: [Piece], at place: Int, wholeWords: Bool) -> Bool {
        guard text[place].text == spelling.first?.text else { return false }
        let part = text.dropFirst(place).prefix(spelling.count)
        guard part.map(\.text) == spelling.map(\.text) else { return false }
        for (one, other) in zip(part, spelling).dropFirst() where one.afterPunctuation && !other.afterPunctuation {
            return false
        }
        guard wholeWords else { return true }
        let next = text.dropFirst(place + spelling.count).first
        guard part.first?.insideKatakana == false, next?.insideKatakana != true else { return false }
        let isSpaced = zip(part, spelling).dropFirst().contains { $1.touches && !$0.touches }
        return !isSpaced || part.first?.touches == false && next?.touches != true
    }

    /// Words by their stems, and single characters of Japanese, in one form of width, case and kana.
    static func pieces(_ text: String) -> [Piece] {
        var pieces: [Piece] = []
        var piece = Piece(text: "", afterPunctuation: true)
        var lastWasKatakana = false
        func end() {
            guard !piece.text.isEmpty else { return }
            piece.text = EnglishStem.of(piece.text)
            pieces.append(piece)
            piece = Piece(text: "")
        }
        let plain = text.decomposedStringWithCompatibilityMapping.unicodeScalars
            .filter { !(0x300...0x36F).contains($0.value) }
        for scalar in String(String.UnicodeScalarView(plain)).precomposedStringWithCanonicalMapping.lowercased()
            .unicodeScalars
        {
            let isHiragana = ("ぁ"..."ゖ").contains(scalar)
            let isKatakana = ("ァ"..."ヺ").contains(scalar) || scalar == "ー"
            if isHiragana || isKatakana || ("一"..."鿿").contains(scalar) || scalar == "々" {
                if !piece.text.isEmpty { end() }
                piece.isCharacter = true
                piece.insideKatakana = isKatakana && lastWasKatakana && piece.touches
                let folded = isHiragana ? Unicode.Scalar(scalar.value + 96) ?? scalar : scalar
                piece.text = String(folded)
                pieces.append(piece)
                piece = Piece(text: "", touches: true)
                lastWasKatakana = isKatakana
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                piece.text.unicodeScalars.append(scalar)
                piece.touches = false
            } else if scalar != "'" && scalar != "’" {
                let endsWord = !piece.text.isEmpty
                end()
                piece.touches = false
                piece.afterDash = endsWord && scalar.properties.isDash
                let separates = !scalar.properties.isWhitespace && !scalar.properties.isDash
                if separates && scalar != "・" && scalar != "&" { piece.afterPunctuation = true }
            }
        }
        end()
        return pieces
    }

    private static func texts(of scheme: Scheme) -> [String] {
        var both: [BilingualText] = [scheme.agency, scheme.supportType, scheme.route.label]
        if let instrument = scheme.instrument { both.append(instrument.label) }
        both += scheme.offers.purposes.map(\.label)
        both += scheme.offers.stages.map(\.label)
        both += (scheme.statements ?? []).map(\.text)
        both += (scheme.conditions ?? []).map(\.text)
        both += scheme.eligibility.clauses.map(\.sentence)
        both += (scheme.amounts ?? []).map(\.basis)
        if let footnote = scheme.footnote { both.append(footnote) }
        var texts = [scheme.id.value, scheme.names.en] + (scheme.names.aliases ?? [])
        texts += [scheme.guidebookNumber, scheme.names.ja, scheme.names.local].compactMap(\.self)
        return texts + both.map(\.en) + both.map(\.ja)
    }
}
