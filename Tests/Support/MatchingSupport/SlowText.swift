import Foundation
import MatchmakingRules
import Model

/// What texts say, read as the design of matching has it, one step after the other: fold, cut into words and characters,
/// find phrases, leave out what says nothing, stem, pair. With the rules it shares the lists of words that say nothing.
struct SlowText {
    enum Term: Hashable {
        case sector(Sector.ID)
        case concept(DomainTerm.ID)
        case word(String)
        case characters(String)
    }

    private struct Phrase {
        let tokens: [SlowToken]
        let sectors: [Sector.ID]
        let concept: DomainTerm.ID?
    }

    private let phrases: [String: [Phrase]]
    private let kinds: [DomainTerm.ID: [DomainTerm.ID]]
    private let english: Set<String>
    private let japanese: Set<String>

    init(_ sectors: [Sector], _ terms: [DomainTerm]) {
        english = Set(FillerWords.englishWords.map(SlowToken.stem))
        japanese = Set(FillerWords.japaneseWords)
        let sectorKeys = Set(sectors.map(\.id.value))
        var phrases: [Phrase] = []
        /// The phrase of the same words; of two spellings, the one with more punctuation admits the other.
        func add(_ text: String, _ meaning: (Phrase?) -> ([Sector.ID], DomainTerm.ID?)?) {
            let tokens = SlowToken.tokens(of: text)
            guard !tokens.isEmpty else { return }
            let place = phrases.firstIndex { $0.tokens.map(\.text) == tokens.map(\.text) }
            guard let (sectors, concept) = meaning(place.map { phrases[$0] }) else { return }
            guard let place else {
                phrases.append(Phrase(tokens: tokens, sectors: sectors, concept: concept))
                return
            }
            let known = phrases[place].tokens
            let kept = known.count { $0.gap == .stop } > tokens.count { $0.gap == .stop } ? known : tokens
            phrases[place] = Phrase(tokens: kept, sectors: sectors, concept: concept)
        }
        for sector in sectors.sorted(by: { $0.id.value < $1.id.value }) {
            let labels = [sector.names.en] + [sector.names.ja, sector.names.local].compactMap(\.self)
            let words = sector.terms.flatMap { [$0.en, $0.ja].compactMap(\.self) }
            for label in labels + (sector.names.aliases ?? []) + words {
                add(label) { known in known.map { ($0.sectors, $0.concept) } ?? ([sector.id], nil) }
            }
        }
        for term in terms.sorted(by: { $0.id.value < $1.id.value }) {
            for spelling in term.en + term.ja {
                add(spelling) { known in
                    guard known?.concept == nil else { return nil }
                    var sectors = term.sectors ?? []
                    for sector in known?.sectors ?? [] where !sectors.contains(sector) { sectors.append(sector) }
                    return (sectors, sectorKeys.contains(term.key) ? nil : term.id)
                }
            }
        }
        self.phrases = Dictionary(grouping: phrases) { $0.tokens.first?.text ?? "" }
        kinds = Dictionary(
            uniqueKeysWithValues: terms.map { term in
                var line = [term.id]
                while let above = terms.first(where: { $0.id == line.last })?.broader, !line.contains(above) {
                    line.append(above)
                }
                return (term.id, line.filter { !sectorKeys.contains($0.value) })
            })
    }

    /// What a question says, each term once and at most 1,024: a phrase is what it means and nothing else.
    func question(_ text: String) -> [Term] {
        var terms: [Term] = []
        var loose: [SlowToken] = []
        for piece in pieces(text) {
            if case .loose(let token) = piece {
                loose.append(token)
                continue
            }
            terms += words(loose)
            loose = []
            guard case .phrase(let phrase, _) = piece else { continue }
            terms += phrase.sectors.map(Term.sector) + [phrase.concept].compactMap { $0.map(Term.concept) }
        }
        terms += words(loose)
        var seen: Set<Term> = []
        return Array(terms.filter { seen.insert($0).inserted }.prefix(1_024))
    }

    /// What a record says, with repetitions: what its phrases mean, all of which these are kinds, and all words.
    func document(_ text: String) -> [Term] {
        let meant = pieces(text).flatMap { piece -> [Term] in
            guard case .phrase(let phrase, _) = piece else { return [] }
            return phrase.sectors.map(Term.sector)
                + (phrase.concept.map { kinds[$0] ?? [$0] } ?? []).map(Term.concept)
        }
        return meant + words(SlowToken.tokens(of: text))
    }

    func sectors(_ text: String) -> [Sector.ID] {
        question(text).compactMap { if case .sector(let id) = $0 { id } else { nil } }
    }

    // MARK: - Pieces

    private enum Piece {
        case phrase(Phrase, Int)
        case filler(Int)
        case loose(SlowToken)

        var length: Int {
            switch self {
            case .phrase(_, let length), .filler(let length): length
            case .loose: 1
            }
        }
    }

    private func pieces(_ text: String) -> [Piece] {
        let tokens = SlowToken.tokens(of: text)
        var pieces: [Piece] = []
        var place = 0
        while place < tokens.count {
            let piece = phrase(tokens, place) ?? filler(tokens, place) ?? .loose(tokens[place])
            pieces.append(piece)
            place += piece.length
        }
        return pieces
    }

    /// The longest phrase that stands at a place; punctuation ends it, but for its own.
    private func phrase(_ tokens: [SlowToken], _ place: Int) -> Piece? {
        let standing = (phrases[tokens[place].text] ?? []).filter { phrase in
            let end = place + phrase.tokens.count
            guard end <= tokens.count else { return false }
            return zip(phrase.tokens, tokens[place..<end]).enumerated().allSatisfy { number, pair in
                pair.0.text == pair.1.text && (number == 0 || pair.1.gap != .stop || pair.0.gap == .stop)
            }
        }
        return standing.max { $0.tokens.count < $1.tokens.count }.map { .phrase($0, $0.tokens.count) }
    }

    /// Japanese that says nothing: a pair of characters, or one behind a word and before nothing.
    private func filler(_ tokens: [SlowToken], _ place: Int) -> Piece? {
        let token = tokens[place]
        guard token.script == .ideograph else { return nil }
        let next = place + 1 < tokens.count && tokens[place + 1].gap == .none ? tokens[place + 1] : nil
        if let next, japanese.contains(token.text + next.text) { return .filler(2) }
        let isLast = next == nil || next?.script == .hiragana
        return FillerWords.suffixes.contains(token.text) && token.gap == .none && isLast ? .filler(1) : nil
    }

    /// Words that tell something; characters with the one before, or alone where none stands beside them.
    private func words(_ tokens: [SlowToken]) -> [Term] {
        tokens.indices.compactMap { place in
            let token = tokens[place]
            switch token.script {
            case .hiragana: return nil
            case .word:
                let isNumber = token.text.allSatisfy { "0123456789".contains($0) }
                return token.text.utf8.count < 2 || isNumber || english.contains(token.text) ? nil : .word(token.text)
            case .ideograph:
                let before = place > 0 && token.gap == .none ? tokens[place - 1] : nil
                if let before, before.script == .ideograph {
                    let pair = before.text + token.text
                    return japanese.contains(pair) ? nil : .characters(pair)
                }
                let next = place + 1 < tokens.count ? tokens[place + 1] : nil
                let goesOn = next.map { $0.gap == .none && $0.script != .hiragana } ?? false
                return goesOn ? nil : .characters(token.text)
            }
        }
    }
}
