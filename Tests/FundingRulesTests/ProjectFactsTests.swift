import FundingRules
import JSONText
import Model
import Testing

@Suite("The facts of a project") struct ProjectFactsTests {
    @Test("come back from the wire as they went, and leave out what is unknown")
    func roundTrip() throws {
        let facts = ProjectFacts(
            country: "ベトナム", gases: [.energyRelatedCO2, .methane], technologyIsNew: false,
            implementer: .governmentItself, costJPY: Yen(20_000_000), reductionTCO2PerYear: ExactDecimal("1234.5"))
        let bytes = try JSONText.encode(facts)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == #"{"country":"ベトナム","gases":["energyRelatedCO2","methane"],"technologyIsNew":false,"#
                + #""implementer":"governmentItself","costJPY":20000000,"reductionTCO2PerYear":"1234.5"}"#)
        #expect(try JSONText.decode(ProjectFacts.self, from: bytes) == facts)
    }

    @Test("are refused with every blank, empty or negative field named at once")
    func problems() {
        let facts = ProjectFacts(
            country: "　", gases: [], sectors: [], purposes: [], costJPY: Yen(-1),
            reductionTCO2PerYear: ExactDecimal("-0.1"))
        #expect(
            facts.problems().map(\.pointer)
                == ["/country", "/gases", "/sectors", "/purposes", "/costJPY", "/reductionTCO2PerYear"])
        #expect(ProjectFacts().problems().isEmpty)
    }

    @Test("name every answer once per fact, with a label in both languages", arguments: FactName.allCases)
    func vocabulary(fact: FactName) throws {
        #expect(Set(fact.options).count == fact.options.count)
        for option in fact.options {
            #expect(fact.accepts(option))
            #expect(FactToken(option.text) == option)
            #expect(fact.label(of: option).en != option.text || fact.label(of: option).ja != option.text)
        }
        #expect(!fact.question.en.isEmpty && fact.question.ja != fact.question.en)
    }

    @Test("take a country by its two letters, and no answer for a country")
    func countryTokens() throws {
        let japan = try #require(CountryCode("JP"))
        #expect(FactToken(japan).country == japan)
        #expect(FactToken("ZZ")?.text == "ZZ")
        #expect(FactToken("Japan") == nil)
        #expect(!FactName.country.accepts(FactToken(Implementer.other)))
        #expect(!FactName.implementer.accepts(FactToken(japan)))
    }
}
