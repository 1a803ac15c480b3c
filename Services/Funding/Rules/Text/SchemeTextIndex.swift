package import Model

/// The texts of a catalogue's schemes, to be searched by words in either language. Immutable.
///
/// A query is cut into parts, and a scheme is found where each part stands in some text of it. A part is a term of the
/// term list, which stands for all its spellings in both languages, or else a word by its stem or a run of Japanese
/// characters. So terms find the same schemes in whichever language they are written.
package struct SchemeTextIndex: Sendable {
    private var vocabulary = Vocabulary()
    private let phrases: TermPhrases
    /// The places of the schemes that have some spelling of a term, by the term's place in the list.
    private let schemesOfTerms: [PlaceSet]
    private let texts: TextPostings
    /// The places of the schemes that have a text.
    private let schemesOfTexts: [[Int32]]
    private let count: Int

    /// - Parameter schemes: in the order whose places the answers name.
    package init(_ schemes: [Scheme], terms: [FundingTerm]) {
        let terms = terms.sorted { $0.id < $1.id }
        let phrases = TermPhrases(terms, in: &vocabulary)
        var texts = TextPostings()
        var schemesOfTexts: [[Int32]] = []
        var termsOfTexts: [Set<Int>] = []
        var schemesOfTerms = terms.map { _ in PlaceSet(of: schemes.count) }
        // Schemes share many sentences, so each is read once.
        var numbers: [String: Int] = [:]
        for (place, scheme) in schemes.enumerated() {
            for text in Set(scheme.texts) {
                let number: Int
                if let known = numbers[text] {
                    number = known
                } else {
                    let units = vocabulary.learn(TextAtoms.of(text))
                    number = texts.append(units)
                    numbers[text] = number
                    schemesOfTexts.append([])
                    termsOfTexts.append(phrases.terms(in: units))
                }
                schemesOfTexts[number].append(Int32(clamping: place))
                for term in termsOfTexts[number] { schemesOfTerms[term].insert(place) }
            }
        }
        self.phrases = phrases
        self.schemesOfTerms = schemesOfTerms
        self.texts = texts
        self.schemesOfTexts = schemesOfTexts
        count = schemes.count
    }

    /// The places of the schemes that a query finds; none where it says nothing (see `problems(of:at:)`).
    package func places(matching query: String) -> PlaceSet {
        let parts = Set(QueryText(query, phrases: phrases, vocabulary: vocabulary).parts)
        let found = parts.map(places)
        return found.dropFirst().reduce(into: found.first ?? PlaceSet(of: count)) { $0.formIntersection($1) }
    }

    private func places(of part: QueryText.Part) -> PlaceSet {
        switch part {
        case .term(let term): return schemesOfTerms[term]
        case .run(let units):
            var places = PlaceSet(of: count)
            for text in texts.containing(units) {
                for place in schemesOfTexts[Int(text)] { places.insert(Int(place)) }
            }
            return places
        }
    }
}

extension SchemeTextIndex {
    /// Most characters (Unicode scalars) of a query.
    package static let greatestQuery = 500

    /// What is wrong with a query: it is too long, or says nothing but words of grammar.
    package static func problems(of query: String, at pointer: String) -> [FieldProblem] {
        guard query.unicodeScalars.count <= greatestQuery else {
            return [
                FieldProblem(
                    pointer: pointer, rule: "text-length",
                    message: BilingualText(
                        en: "the text is longer than \(greatestQuery) characters", ja: "\(greatestQuery)文字を超えています"))
            ]
        }
        guard QueryText.saysNothing(query) else { return [] }
        return [
            FieldProblem(
                pointer: pointer, rule: "text-has-words",
                message: BilingualText(
                    en: "the text has no word to search for: write what the scheme is about, such as \"methane\"",
                    ja: "検索できる語がありません。「メタン」のように、制度の内容を表す語を書いてください"))
        ]
    }
}
