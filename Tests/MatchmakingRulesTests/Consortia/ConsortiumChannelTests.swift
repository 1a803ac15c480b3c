import MatchmakingRules
import Model
import Testing

@Suite("The ways to reach the partner city of a consortium") struct ConsortiumChannelTests {
    private static let asOf = day("2025-03-01")
    private static let source = Source("made up", asOf: PrintedDate("2025-01"))
    private static let (urasoe, osaka, kitakyushu) = ("lg-472085", "lg-271004", "lg-401005")

    /// For Airai State with Urasoe and Grid Co. among the members, where nothing else is on record but some entries.
    private func channel(
        _ way: Consortium.Way, _ entries: CatalogueEntry..., banned: [Municipality.ID] = []
    ) throws -> Consortium.Channel {
        let consortium = try consortium(entries, banned: banned)
        return try #require(consortium.channels.first { $0.channel == way })
    }

    private func consortium(_ entries: [CatalogueEntry], banned: [Municipality.ID] = []) throws -> Consortium {
        let kitakyushu = try #require(ShippedRecords.catalogue.municipalities[Self.kitakyushu])
        let matcher = Matcher(
            Catalogue(
                IslandCase().entries.filter { $0.kind != .agreement } + [.municipality(kitakyushu)] + entries))
        let city = try #require(matcher.catalogue.partnerCities["pc-pw-airai"])
        let need = try #require(matcher.catalogue.needs["N1"])
        var request = ConsortiumRequest(
            city: city, lines: [.init(query: NeedQuery(need, in: matcher.catalogue), needID: need.id)])
        request.conditions.fixed = ConsortiumMembers(municipality: id(Self.urasoe), companies: [id("co-1")])
        request.conditions.banned = ConsortiumBans(municipalities: banned)
        return matcher.assemble(request, on: Self.asOf)
    }

    // MARK: - A base in the country

    private func project(_ code: String, _ year: Int) -> CatalogueEntry {
        .c3pProject(
            C3PProject(
                id: id("C3P-X"), fiscalYears: [year], partnerCity: "Elsewhere", partnerCityIds: [],
                country: country(code), participantIds: [id("co-1")], source: Self.source))
    }

    private func fact(
        _ truth: Truth, _ code: String = "PW", asOf: String = "2024-06", predicate: FactPredicate = .activeInCountry
    ) -> CatalogueEntry {
        .fact(
            Fact(
                id: id("f-\(predicate.rawValue)"), subject: RecordName(.company, "co-1"), predicate: predicate,
                country: country(code), truth: truth, level: .official, asOf: PrintedDate(asOf), source: Self.source))
    }

    @Test("a member with a city-to-city project in the country, or a fact of work there, is asked for its base")
    func atWork() throws {
        for entry in [project("PW", 2024), fact(.yes)] {
            let found = try channel(.localBase, entry)
            #expect(found.atHand == .unknown && found.reason.inputs.map(\.value) == ["co-1"])
            #expect(found.reason.message.en == "ask for a base of those at work in the country: Grid Co.")
            #expect(found.reason.message.ja.hasPrefix("対象国で活動: Grid Co."))
        }
        // Work elsewhere, or later than the day, is none; nor is what is denied.
        for entry in [
            project("VN", 2024), project("PW", 2025), fact(.no), fact(.unknown), fact(.yes, "VN"),
            fact(.yes, asOf: "2025-04"),
        ] {
            let found = try channel(.localBase, entry)
            #expect(found.reason.inputs.map(\.value) == [nil], "\(entry)")
            #expect(found.reason.message.en.hasPrefix("no member at work in the country is on record"))
        }
    }

    @Test("who has no base there by an official word is told as such, and is not asked for one; nor is whom one denies")
    func denied() throws {
        let none = fact(.no, predicate: .overseasBase)
        for entry in [fact(.yes), fact(.no)] {
            let found = try channel(.localBase, entry, none)
            #expect(found.atHand != .yes && found.reason.inputs.contains { $0.name == "overseasBase" })
            #expect(found.reason.message.en.hasSuffix("no base in the country: Grid Co."))
            #expect(found.reason.message.ja.hasSuffix("対象国に拠点なし: Grid Co."))
            #expect(!found.reason.message.en.contains("at work in the country: Grid Co."))
        }
        let contradicted = try channel(.localBase, project("PW", 2024), fact(.no))
        #expect(contradicted.reason.message.en.hasPrefix("no member at work in the country is on record"))
        let since = try channel(.localBase, project("PW", 2024), fact(.no, asOf: "2023-06"))
        #expect(since.reason.message.en.hasSuffix("at work in the country: Grid Co."))
    }

    // MARK: - A municipality with an agreement

    private func agreement(
        _ key: String, _ municipalities: [String], _ cities: [String] = ["pc-pw-airai"], with partner: String? = nil,
        form: Agreement.Form = .memorandum, dated: String? = "2024-05-01"
    ) -> CatalogueEntry {
        var agreement = Agreement(
            id: id(key), japaneseParty: "Japan", municipalityId: id(municipalities[0]),
            partner: partner ?? "Airai State", partnerCityId: id(cities[0]),
            partnerType: partner == nil ? .city : .company, country: country("PW"), kind: "MoU", form: form,
            date: dated.map { PrintedDate($0) }, source: Self.source)
        agreement.moreMunicipalityIds = municipalities.dropFirst().map { id($0) }
        agreement.morePartnerCityIds = cities.dropFirst().map { id($0) }
        return .agreement(agreement)
    }

    @Test("an agreement counts for each of its municipalities and each of its cities")
    func parties() throws {
        let second = try channel(.municipality, agreement("A", [Self.osaka, Self.urasoe]))
        #expect(second.atHand == .yes && second.reason.inputs.map(\.value) == ["A"])
        #expect(second.reason.message.en.hasPrefix("Urasoe City has an agreement with the city (MoU)"))
        #expect(second.reason.message.ja.hasPrefix("浦添市に協定(MOU)があります"))
        let city = try channel(.municipality, agreement("A", [Self.osaka], ["pc-ph-quezon", "pc-pw-airai"]))
        #expect(city.atHand == .yes && city.reason.message.en.hasPrefix("Osaka City has an agreement with the city"))
        let elsewhere = try channel(.municipality, agreement("A", [Self.urasoe], ["pc-ph-quezon"]))
        #expect(elsewhere.atHand == .unknown && elsewhere.reason.inputs.map(\.value) == [nil])
    }

    @Test("an agreement with a company of the city is told as one to ask about, behind any with the city itself")
    func companies() throws {
        let company = agreement("A", [Self.urasoe], with: "Airai Water Co.")
        let alone = try channel(.municipality, company)
        #expect(alone.atHand == .unknown && alone.reason.inputs.map(\.value) == ["A"])
        #expect(
            alone.reason.message.en == "Urasoe City has an agreement with Airai Water Co., not with the city itself "
                + "(MoU): ask whether it can set up meetings")
        #expect(alone.reason.message.ja.hasPrefix("浦添市には都市そのものではなくAirai Water Co.との協定(MOU)があります"))
        let other = try channel(.municipality, company, agreement("B", [Self.osaka]))
        #expect(other.atHand == .yes && other.reason.inputs.map(\.value) == ["B"])
        let letter = try channel(.municipality, company, agreement("B", [Self.urasoe], form: .intention))
        #expect(letter.atHand == .unknown && letter.reason.inputs.map(\.value) == ["B"])
        #expect(letter.reason.message.en.hasPrefix("Urasoe City has an agreement with the city (MoU)"))
    }

    @Test("of several agreements of a pair the way and the task name the same one: the latest that has a date")
    func latest() throws {
        for (undated, old, latest) in [("A", "B", "C"), ("C", "A", "B"), ("B", "C", "A")] {
            let consortium = try consortium([
                agreement(undated, [Self.urasoe], dated: nil), agreement(old, [Self.urasoe], dated: "2019-11"),
                agreement(latest, [Self.urasoe]),
            ])
            let way = try #require(consortium.channels.first { $0.channel == .municipality })
            let task = try #require(consortium.tasks.first { $0.reason.rule == "city-agreement" })
            #expect(way.reason.inputs.map(\.value) == [latest] && task.reason.inputs.map(\.value) == [latest])
            #expect(task.reason.message.en == "agreement on record: MoU (2024-05-01)")
            #expect(task.reason.message.ja.hasSuffix("(2024年5月1日)"))
        }
    }

    @Test("a municipality that shall not take part is no way; the other one of its agreement is")
    func banned() throws {
        let both = agreement("A", [Self.osaka, Self.kitakyushu])
        #expect(try channel(.municipality, both).reason.message.en.hasPrefix("Osaka City"))
        let other = try channel(.municipality, both, banned: [id(Self.osaka)])
        #expect(other.atHand == .yes && other.reason.message.en.hasPrefix("Kitakyushu City has an agreement"))
        let none = try channel(.municipality, both, banned: [id(Self.osaka), id(Self.kitakyushu)])
        #expect(none.atHand == .unknown && none.reason.inputs.map(\.value) == [nil])
    }
}
