import MatchmakingRules
import Model
import RankingSupport
import Testing

@Suite("What a question of the past may see")
struct KnownRecordsTests {
    @Test("projects of earlier years, without their later years and without the question's own")
    func projects() {
        let known = Catalogue(
            PastWorld.places + [
                PastWorld.c3p("begun", [2015, 2016, 2017], [PastWorld.osaka], "hue"),
                PastWorld.c3p("later", [2016], [PastWorld.osaka], "hue"),
                PastWorld.c3p("own", [2015], [PastWorld.osaka], "hue"),
                PastWorld.jcm("J-2015", 2015, nil), PastWorld.jcm("J-2016", 2016, nil),
                PastWorld.jcm("J-own", 2014, nil), PastWorld.jcm("J-printed-before", nil, nil, asOf: "2016-03"),
                PastWorld.jcm("J-printed-later", nil, nil, asOf: "2016"), PastWorld.jcm("J-undated", nil, nil),
            ]
        ).known(before: 2016, without: ["own", "J-own"])
        #expect(known.c3pProjects.all.map(\.key) == ["begun"])
        #expect(known.c3pProjects.all.first?.fiscalYears == [2015])
        #expect(known.jcmProjects.all.map(\.key) == ["J-2015", "J-printed-before"])
        #expect(known.municipalities.count == 3)
    }

    @Test("agreements concluded by 31 March; without a date, printed by then")
    func agreements() {
        let known = Catalogue(
            PastWorld.places + [
                PastWorld.agreement("by-March", PastWorld.osaka, "hue", "2016-03"),
                PastWorld.agreement("in-April", PastWorld.osaka, "hue", "2016-04-01"),
                PastWorld.agreement("in-the-year", PastWorld.osaka, "hue", "2016", asOf: "2015"),
                PastWorld.agreement("printed-before", PastWorld.osaka, "hue", nil, asOf: "FY2015"),
                PastWorld.agreement("undated", PastWorld.osaka, "hue", nil, asOf: "page as stored"),
            ]
        ).known(before: 2016)
        #expect(known.agreements.all.map(\.key) == ["by-March", "printed-before"])
    }

    @Test("technologies as far as the projects that are left show them, or printed by then")
    func technologies() {
        let known = Catalogue(
            PastWorld.places + [
                PastWorld.company("firm", "Firm"), PastWorld.jcm("early", 2014, "firm", in: "VN"),
                PastWorld.jcm("late", 2016, "firm", in: "TH"),
                PastWorld.technology("both", "firm", from: ["early", "late"], in: ["TH", "VN"], asOf: "2017"),
                PastWorld.technology("late-alone", "firm", from: ["late"], in: ["TH"], asOf: "2015"),
                PastWorld.technology("printed", "firm", in: ["TH"], asOf: "2015"),
                PastWorld.technology("printed-till-2017", "firm", in: ["TH"], asOf: "2015/2017"),
            ]
        ).known(before: 2016)
        #expect(known.technologies.all.map(\.key) == ["both", "printed"])
        let both = known.technologies["both"]
        #expect(both?.countries == [country("VN")] && both?.evidenceProjectIds == [id("early")])
        #expect(both?.source.asOf == PrintedDate("FY2014"))
        let firm = known.companies["firm"]
        #expect(firm?.countries == nil && firm?.jcmExperience == nil && firm?.roles == [])
    }

    @Test("what ties a pair is out, but for the agreements that came first")
    func municipalityPair() {
        let pair = MunicipalityPair(municipality: id(PastWorld.osaka), city: id("hue"))
        let left = Catalogue(
            PastWorld.places + [
                PastWorld.c3p("pair", [2015], [PastWorld.osaka, PastWorld.toyama], "hue"),
                PastWorld.c3p("pair-later", [2020], [PastWorld.osaka], "hue"),
                PastWorld.c3p("other-city", [2020], [PastWorld.osaka], "hanoi"),
                PastWorld.c3p("other-municipality", [2020], [PastWorld.toyama], "hue"),
                PastWorld.agreement("before", PastWorld.osaka, "hue", "2015-03"),
                PastWorld.agreement("after", PastWorld.osaka, "hue", "2015-04"),
                PastWorld.agreement("undated", PastWorld.osaka, "hue", nil, asOf: "2010"),
                PastWorld.agreement("other", PastWorld.toyama, "hue", "2021"),
            ]
        ).without([pair], olderThan: 2015)
        #expect(left.c3pProjects.all.map(\.key) == ["other-city", "other-municipality"])
        #expect(left.agreements.all.map(\.key) == ["before", "other"])
    }

    @Test("what shows a firm in a country is out, and the projects that may be the question's own")
    func companyPair() {
        let left = Catalogue(
            PastWorld.places + [
                PastWorld.company("firm", "Firm"), PastWorld.company("other", "Other"),
                PastWorld.jcm("pair", 2015, "firm", in: "VN"), PastWorld.jcm("pair-later", 2020, "firm", in: "VN"),
                PastWorld.jcm("abroad", 2020, "firm", in: "TH"), PastWorld.jcm("others", 2020, "other", in: "VN"),
                PastWorld.jcm("twin", nil, nil, in: "VN"),
                PastWorld.technology("of-both", "firm", from: ["abroad", "pair"], in: ["TH", "VN"]),
                PastWorld.technology("of-pair", "firm", from: ["pair"], in: ["VN"]),
                PastWorld.technology("printed-both", "firm", in: ["TH", "VN"]),
                PastWorld.technology("printed-pair", "firm", in: ["VN"]),
                PastWorld.technology("others", "other", in: ["VN"]),
            ]
        ).without(CompanyPair(company: id("firm"), country: country("VN")), and: ["twin"])
        #expect(left.jcmProjects.all.map(\.key) == ["abroad", "others"])
        #expect(left.technologies.all.map(\.key) == ["of-both", "others", "printed-both"])
        #expect(left.technologies["of-both"]?.countries == [country("TH")])
        #expect(left.technologies["printed-both"]?.countries == [country("TH")])
        #expect(left.technologies["printed-both"]?.note == nil && left.technologies["others"]?.note != nil)
    }
}
