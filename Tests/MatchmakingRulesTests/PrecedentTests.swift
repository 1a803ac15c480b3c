import MatchmakingRules
import Model
import Testing

@Suite("Precedents of the JCM") struct PrecedentTests {
    private static let matcher = Matcher(ShippedRecords.catalogue)

    private func precedents(
        _ technology: String, in country: String, on day: String = "2025-03-31"
    ) throws -> JCMPrecedents {
        let code = try #require(CountryCode(country))
        let day = try #require(CivilDate(day))
        return Self.matcher.jcmPrecedents(of: technology, in: code, on: day)
    }

    @Test(
        "are the same for the same technology in either language",
        arguments: [
            ("rooftop solar", "屋根置き太陽光", "TH"), ("air-jet loom", "エアジェット織機", "TH"),
            ("waste to energy", "廃棄物発電", "VN"), ("amorphous transformers", "アモルファス変圧器", "VN"),
            ("centrifugal chiller", "ターボ冷凍機", "BD"), ("cogeneration", "コージェネレーション", "ID"),
        ])
    func languages(english: String, japanese: String, country: String) throws {
        let answer = try precedents(english, in: country)
        #expect(answer == (try precedents(japanese, in: country)))
        #expect(answer.notions.count == 1 && answer.fields.isEmpty)
        #expect(answer.notions.allSatisfy { !$0.names.en.isEmpty && $0.names.ja != nil })
    }

    @Test("are those of the country alone, plans and methodologies left out, twins once")
    func whatCounts() throws {
        let catalogue = ShippedRecords.catalogue
        for country in ["TH", "VN", "ID", "MN", "KH"] {
            let ids = Set(try precedents("solar power", in: country).projects.map(\.id))
            let expected = catalogue.jcmProjects.all.filter {
                $0.country.value == country && $0.sectors.map(\.value).contains("solar-pv")
                    && $0.recordKind != .planned && $0.recordKind != .methodologyOnly
            }
            #expect(ids.isSubset(of: expected.map(\.id)))
            for project in expected where !ids.contains(project.id) {
                let twins = expected.filter {
                    $0.possiblySameAs?.contains(project.id) == true || project.possiblySameAs?.contains($0.id) == true
                }
                #expect(twins.contains { ids.contains($0.id) }, "\(project.id)")
            }
        }
        let loom = try precedents("loom", in: "TH")
        #expect(loom.projects.map(\.id.value) == ["JCM-TH-XX-06"])
        #expect(loom.projects.first?.notions.map(\.value) == ["loom"])
    }

    @Test("of a class include the classes below it, and not the other way round")
    func classes() throws {
        let floating = try precedents("floating solar", in: "TH")
        #expect(floating.projects.map(\.id.value) == ["JCM-TH-2016-02"])
        #expect(try precedents("solar power", in: "TH").projects.map(\.id.value).contains("JCM-TH-2016-02"))
        #expect(try precedents("high-efficiency chiller", in: "TH").notions.map(\.id.value) == ["chiller"])
    }

    @Test("are not looked for by a whole field, which is no technology", arguments: ["renewable energy", "再生可能エネルギー"])
    func fields(text: String) throws {
        let answer = try precedents(text, in: "TH")
        #expect(answer.fields.map(\.id.value) == ["renewable-energy"])
        #expect(answer.notions.isEmpty && answer.projects.isEmpty && answer.count == 0)
    }

    @Test("are found by a title where the words name no class, and only where it has all of them")
    func titles() throws {
        let answer = try precedents("Kabinburi", in: "TH")
        #expect(answer.notions.isEmpty)
        #expect(answer.projects.map(\.id.value) == ["JCM-TH-2016-02"])
        #expect(answer.projects.first?.notions == [])
        #expect(try precedents("Kabinburi Bangkok", in: "TH").projects.isEmpty)
        #expect(try precedents("the", in: "TH").projects.isEmpty)
    }

    @Test("are not there before their fiscal year")
    func years() throws {
        let before = try precedents("solar power", in: "TH", on: "2016-03-31")
        #expect(before.projects.allSatisfy { $0.fiscalYear.map { $0 <= 2015 } ?? true })
        let after = try precedents("solar power", in: "TH", on: "2016-04-01")
        #expect(after.count == before.count + 2)
    }

    @Test("that are not on record do not make a technology new")
    func partial() throws {
        let answer = try precedents("hydrogen", in: "TH")
        #expect(answer.projects.isEmpty && answer.registerIsPartial)
        #expect(answer.note.en.contains("does not make a technology new"))
        #expect(answer.note.ja.contains("新しい技術とは限りません"))
    }
}
