import FundingRules
import Model
import Testing

@Suite("The term list that ships") struct TermListTests {
    @Test("has at least 120 notions beside the countries, each with a source, and breaks no rule of a term")
    func wellFormed() throws {
        let terms = try ShippedTerms.load()
        #expect(terms.count { !$0.id.value.hasPrefix("country-") } >= 120)
        #expect(Set(terms.map(\.id)).count == terms.count)
        let owners = SpellingOwners(terms)
        for term in terms {
            #expect(term.problems(among: owners).isEmpty, "\(term.id): \(term.problems(among: owners))")
            #expect(!term.source.text.isEmpty)
        }
    }

    @Test("finds the same schemes by every spelling of a term, the ones that a look through all texts finds")
    func spellings() throws {
        let terms = try ShippedTerms.load()
        let index = try ShippedTerms.index()
        let naive = NaiveSearch(try ShippedSchemes.load(), terms: terms, fillers: [])
        var withSchemes = 0
        for term in terms {
            let expected = naive.places(matching: term.en[0])
            for spelling in term.en + term.ja {
                #expect(index.places(matching: spelling).places == expected, "\(term.id): \(spelling)")
            }
            withSchemes += expected.isEmpty ? 0 : 1
        }
        #expect(withSchemes > 150, "most notions are the schemes' own")
    }

    @Test("knows every label of the vocabulary, in both languages, and every country of the shipped schemes")
    func labels() throws {
        let index = try ShippedTerms.index()
        for label in Self.labels {
            let places = index.places(matching: label.en)
            #expect(places == index.places(matching: label.ja), "\(label.en) \(label.ja)")
        }
    }

    @Test("finds what a purpose, a stage, a route and an instrument of a scheme are called")
    func ownLabels() throws {
        let schemes = try ShippedSchemes.load()
        let index = try ShippedTerms.index()
        for (place, scheme) in schemes.enumerated() {
            let labels =
                scheme.offers.purposes.map(\.label) + scheme.offers.stages.map(\.label) + [scheme.route.label]
                + [scheme.instrument?.label].compactMap(\.self)
            for label in labels {
                #expect(index.places(matching: label.en).contains(place), "\(scheme.id): \(label.en)")
                #expect(index.places(matching: label.ja).contains(place), "\(scheme.id): \(label.ja)")
            }
        }
    }

    private static let labels: [BilingualText] =
        all(Implementer.self) + all(JapaneseApplicant.self) + all(AgreementState.self) + all(JCMStanding.self)
        + all(GreenhouseGas.self) + all(ProjectSector.self) + all(ProjectStage.self) + all(SupportPurpose.self)
        + all(SchemeInstrument.self) + all(Scheme.Route.self) + all(Scheme.Recurrence.self)
        + all(Scheme.Lifecycle.self) + all(CombinationRule.Relation.self)

    private static func all<Option: FactOption>(_ options: Option.Type) -> [BilingualText] {
        options.allCases.map(\.label)
    }
}
