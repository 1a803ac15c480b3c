import JSONText
import MatchmakingRules
import Model
import Testing

@Suite("Records that break a rule")
struct RecordProblemsTests {
    private func decode<Record: Decodable>(_ type: Record.Type, _ text: String) throws -> Record {
        try JSONText.decode(type, from: Array(text.utf8))
    }

    private func problems(_ entry: CatalogueEntry) -> [String] {
        var catalogue = ShippedRecords.catalogue
        catalogue.put(entry)
        return catalogue.problems(of: entry).map { "\($0.pointer) \($0.rule)" }
    }

    @Test("a technology that names what does not exist is refused at each place")
    func missingReferences() {
        let technology = Technology(
            id: id("TEC-X"), names: Names(en: "X"), companyId: id("co-nobody"), sectors: [id("solar-pv"), id("magic")],
            countries: [country("ZZ")], source: Source("a test"))
        #expect(
            problems(.technology(technology)) == [
                "/companyId reference-exists", "/sectors/1 reference-exists", "/countries/0 reference-exists",
            ])
    }

    @Test("a technology without a sector and with blank names is refused at both")
    func emptyLists() {
        let technology = Technology(id: id("TEC-X"), names: Names(en: " "), sectors: [], source: Source("a test"))
        #expect(problems(.technology(technology)) == ["/names/en text-not-blank", "/sectors list-not-empty"])
    }

    @Test("a ring of sectors is refused")
    func sectorRing() {
        let reference: Reference = "a test"
        var catalogue = Catalogue()
        let one = Sector(id: id("one"), names: Names(en: "one"), parent: id("two"), reference: reference)
        let two = Sector(id: id("two"), names: Names(en: "two"), parent: id("one"), reference: reference)
        catalogue.put(.sector(one))
        catalogue.put(.sector(two))
        #expect(catalogue.problems(of: .sector(two)).map(\.rule) == ["sector-tree"])
    }

    @Test("weights that do not add up to 1000, or stand twice, are refused")
    func weights() {
        var profile = WeightProfile.starting(for: .technology)
        profile.weights = [.init(.sectorFit, 400), .init(.freshness, 500)]
        #expect(profile.problems().map(\.rule) == ["weights-total"])
        profile.weights = [.init(.sectorFit, 500), .init(.sectorFit, 500)]
        #expect(profile.problems().map(\.pointer) == ["/weights/1/factor"])
        profile.weights = [.init(.agreement, 1_000)]
        #expect(profile.problems().map(\.rule) == ["weight-factor"])
    }

    @Test("a prior above the smallest known yes, or at a known no, is refused", arguments: [0, 65, 255])
    func prior(value: Int) {
        var profile = WeightProfile.starting(for: .technology)
        profile.prior = value
        #expect(profile.problems().map(\.pointer) == ["/prior"])
    }

    @Test("a local-government code with a wrong check digit is refused; one in wide digits is kept in narrow ones")
    func checkDigit() {
        #expect(LocalGovernmentCode("271004") != nil)
        #expect(LocalGovernmentCode("271005") == nil)
        #expect(LocalGovernmentCode("27100") == nil)
        for wide in ["２７１００４", "２71004"] { #expect(LocalGovernmentCode(wide)?.value == "271004") }
        #expect(LocalGovernmentCode("２７１００５") == nil)
    }

    @Test("a need without a text in any language is refused")
    func needText() throws {
        let need = try decode(
            Need.self,
            #"{"id":"n","partnerCityId":"pc-pw-airai","text":{},"priority":0,"source":{"text":"a test"}}"#)
        #expect(problems(.need(need)) == ["/text text-given", "/priority priority-range"])
    }

    @Test("a member that the kind does not have is refused by name")
    func unknownMember() {
        #expect(throws: JSONDecodingError.self) {
            try decode(
                Need.self, #"{"id":"n","partnerCityId":"p","txt":{"en":"x"},"text":{"en":"x"},"source":{"text":"s"}}"#)
        }
    }

    @Test("every message exists in English and Japanese")
    func bilingual() {
        let technology = Technology(
            id: id("TEC-X"), names: Names(en: ""), companyId: id("co-nobody"), sectors: [], source: Source(""))
        let found = ShippedRecords.catalogue.problems(of: .technology(technology))
        #expect(found.count == 4)
        #expect(found.allSatisfy { !$0.message.en.isEmpty && !$0.message.ja.isEmpty && $0.message.en != $0.message.ja })
    }
}
