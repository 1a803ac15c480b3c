import JSONText
import MatchmakingRules
import Model
import Testing

@Suite("Records that contradict themselves or each other")
struct ContradictoryRecordTests {
    private static let source = #""source":{"text":"a test"}"#

    private static let technology =
        #"{"id":"T-1","names":{"en":"Solar roof"},"companyId":"co-agc","sectors":["solar-pv"],"stage":"deployed",\#(source)}"#

    private func problems(_ kind: MatchmakingKind, _ row: String, today: String = "2025-06-30") throws -> [String] {
        var catalogue = ShippedRecords.catalogue
        catalogue.put(try ShippedRecords.entry(.technology, Array(Self.technology.utf8)))
        let entry = try ShippedRecords.entry(kind, Array(row.utf8))
        let check = RecordCheck(today: day(today)) { [catalogue] kind, key in catalogue.entry(kind, key)?.record }
        let found = check.problems(of: entry.record)
        #expect(found.allSatisfy { !$0.message.en.isEmpty && !$0.message.ja.isEmpty && $0.message.en != $0.message.ja })
        return found.map { "\($0.pointer) \($0.rule)" }
    }

    private func c3p(_ members: String, country: String = "PW") -> String {
        #"{"id":"C3P-X","partnerCity":"Airai","country":"\#(country)",\#(members),\#(Self.source)}"#
    }

    @Test("a project of a city in another country, of one year or city twice, or of phase 0")
    func c3pProjects() throws {
        let cities = #""partnerCityIds":["pc-pw-airai"]"#
        #expect(try problems(.c3pProject, c3p(#""fiscalYears":[2022,2023],"phase":1,\#(cities)"#)) == [])
        #expect(
            try problems(.c3pProject, c3p(#""fiscalYears":[2023],\#(cities)"#, country: "PH"))
                == ["/country country-of-city"])
        let twice =
            #""fiscalYears":[2023,2022,2023],"partnerCityIds":["pc-pw-airai","pc-pw-airai"],"phase":0,"#
            + #""municipalityIds":["lg-401005","lg-401005"],"participantIds":["co-agc","co-agc"]"#
        #expect(
            try problems(.c3pProject, c3p(twice)) == [
                "/fiscalYears/2 listed-once", "/partnerCityIds/1 listed-once", "/municipalityIds/1 listed-once",
                "/participantIds/1 listed-once", "/phase phase-positive",
            ])
    }

    private func jcm(_ members: String) -> String {
        #"{"id":"JCM-X","recordKind":"selected","country":"VN","title":"A project","titleLang":"en","#
            + #""sectors":["waste"],\#(members),\#(Self.source)}"#
    }

    @Test("a JCM project of before the JCM or of no calendar, and one that may be the same as itself")
    func jcmProjects() throws {
        for year in [2012, 2013, 2024, 2100] {
            #expect(try problems(.jcmProject, jcm(#""fiscalYear":\#(year)"#)) == [], "\(year)")
        }
        for year in [99_999, 2011, 0, -1, 2101] {
            #expect(try problems(.jcmProject, jcm(#""fiscalYear":\#(year)"#)) == ["/fiscalYear jcm-fiscal-year"])
        }
        #expect(
            try problems(.jcmProject, jcm(#""possiblySameAs":["JCM-X"],"coRepresentativeIds":["co-agc","co-agc"]"#))
                .filter { !$0.hasSuffix("reference-exists") } == [
                    "/coRepresentativeIds/1 listed-once", "/possiblySameAs/0 another-record",
                ])
    }

    private func need(_ members: String) -> String {
        #"{"id":"N-1","partnerCityId":"pc-pw-airai","text":{"en":"waste"},\#(members),\#(Self.source)}"#
    }

    @Test("a need that ends before it was verified; within the printed month it may")
    func needs() throws {
        #expect(try problems(.need, need(#""verifiedOn":"2024-05","validThrough":"2024-05-01""#)) == [])
        #expect(
            try problems(
                .need, need(#""verifiedOn":"2024-05","validThrough":"2024-04-30","withdrawnOn":"2023-01-01""#))
                == ["/validThrough need-ends-before-verified", "/withdrawnOn need-ends-before-verified"])
    }

    @Test("a fact or a complete list of a day that is still to come")
    func facts() throws {
        func fact(_ asOf: String) -> String {
            #"{"id":"f","subject":{"kind":"company","id":"co-agc"},"predicate":"jcmExperience","truth":"yes","#
                + #""level":"A","asOf":"\#(asOf)",\#(Self.source)}"#
        }
        for asOf in ["2025-06-30", "2025-06", "2025", "FY2025"] { #expect(try problems(.fact, fact(asOf)) == []) }
        for asOf in ["2025-07-01", "2025-07", "2026"] {
            #expect(try problems(.fact, fact(asOf)) == ["/asOf date-not-future"], "\(asOf)")
        }
        let list =
            #"{"id":"l","names":{"en":"a list"},"predicate":"jcmExperience","subjectKind":"company","members":[],"#
            + #""level":"A","asOf":"2025-07-01",\#(Self.source)}"#
        #expect(try problems(.closedList, list) == ["/asOf date-not-future"])
    }

    @Test("an introduction with a technology of another firm")
    func introductions() throws {
        func introduction(_ company: String) -> String {
            #"{"id":"i","partnerCityId":"pc-pw-airai","companyId":"\#(company)","technologyId":"T-1","#
                + #""steps":[{"state":"proposed","on":"2025-01-01","by":"Sato"}]}"#
        }
        #expect(try problems(.introduction, introduction("co-agc")) == [])
        #expect(
            try problems(.introduction, introduction("co-jfe-engineering"))
                == ["/technologyId technology-of-company"])
    }

    private func municipality(
        _ code: String, _ prefecture: String, type: String = "city", _ more: String = ""
    ) -> String {
        #"{"id":"lg-\#(code)","lgCode":"\#(code)","names":{"en":"X"},"type":"\#(type)","prefecture":\#(prefecture),"#
            + #""prefectureIso":"JP-\#(code.prefix(2))"\#(more),\#(Self.source)}"#
    }

    @Test("a municipality in a prefecture of another name than its code's; an unknown spelling is left alone")
    func prefectures() throws {
        for name in [
            #"{"en":"Osaka","ja":"大阪府"}"#, #"{"en":"Ōsaka Prefecture","ja":"大阪"}"#, #"{"en":"OSAKA-FU"}"#,
            #"{"en":"Oosaka","ja":"おおさか"}"#,
        ] {
            #expect(try problems(.municipality, municipality("271004", name)) == [], "\(name)")
        }
        #expect(
            try problems(.municipality, municipality("271004", #"{"en":"Kyoto-fu","ja":"京都府","aliases":["Tokyo"]}"#))
                == [
                    "/prefecture/en prefecture-of-code", "/prefecture/ja prefecture-of-code",
                    "/prefecture/aliases/0 prefecture-of-code",
                ])
    }

    @Test("a city with the code of a prefecture, a prefecture with that of a city, a denied leading area")
    func municipalities() throws {
        let osaka = #"{"en":"Osaka"}"#
        #expect(try problems(.municipality, municipality("270008", osaka, type: "prefecture")) == [])
        #expect(try problems(.municipality, municipality("270008", osaka)) == ["/type type-of-code"])
        #expect(
            try problems(.municipality, municipality("271004", osaka, type: "prefecture")) == ["/type type-of-code"])
        let denied =
            #","decarbonizationLeadingArea":false,"leadingArea":{"round":0,"selectedOn":"2022-04","source":"x"}"#
        #expect(
            try problems(.municipality, municipality("271004", osaka, denied))
                == ["/decarbonizationLeadingArea leading-area-denied", "/leadingArea/round round-positive"])
    }

    @Test("an agreement that names a party twice, ends before it begins, or has an exact day of another month")
    func agreements() throws {
        func agreement(_ members: String) -> String {
            #"{"id":"AGR-X","japaneseParty":"Osaka","municipalityId":"lg-271004","partner":"Airai","#
                + #""partnerCityId":"pc-pw-airai","partnerType":"city","country":"PW","kind":"MoU","form":"memorandum","#
                + #"\#(members),\#(Self.source)}"#
        }
        #expect(
            try problems(
                .agreement, agreement(#""date":"2024-08","dateExact":"2024-08-27","validThrough":"2024""#)) == [])
        #expect(
            try problems(
                .agreement,
                agreement(
                    #""date":"2024-08","dateExact":"2024-09-01","validThrough":"2023","#
                        + #""moreMunicipalityIds":["lg-401005","lg-271004"],"morePartnerCityIds":["pc-pw-airai"]"#))
                == [
                    "/moreMunicipalityIds/1 listed-once", "/morePartnerCityIds/0 listed-once", "/dateExact date-exact",
                    "/validThrough period-order",
                ])
    }

    @Test("a prefecture with the name of another one; a city may have it")
    func prefectureNames() throws {
        func row(_ code: String, _ type: String) -> String {
            #"{"id":"lg-\#(code)","lgCode":"\#(code)","names":{"en":"Fukushima","ja":"福島県"},"type":"\#(type)","#
                + #""prefecture":{"en":"Osaka"},"prefectureIso":"JP-27",\#(Self.source)}"#
        }
        #expect(try problems(.municipality, row("271004", "ward")) == [])
        #expect(
            try problems(.municipality, row("270008", "prefecture"))
                == ["/names/en prefecture-of-code", "/names/ja prefecture-of-code"])
    }

    @Test("a partner country whose document was signed later")
    func countries() throws {
        func row(_ status: String, from: String, signed: String) -> String {
            #"{"id":"VN","names":{"en":"Viet Nam"},"statuses":[{"status":"\#(status)","from":"\#(from)","#
                + #""signedOn":"\#(signed)","source":{"text":"a test"}}]}"#
        }
        #expect(try problems(.country, row("partner", from: "2013-07", signed: "2013-07-02")) == [])
        #expect(try problems(.country, row("candidate", from: "2012", signed: "2013-07-02")) == [])
        #expect(
            try problems(.country, row("partner", from: "2012", signed: "2013-07-02"))
                == ["/statuses/0/signedOn signed-before-partner"])
    }
}
