import Model
import Testing

@testable import FundingRules

@Suite("The fields of an exported scheme") struct OpportunityTests {
    @Test("say what the JCM Model Project pays, in exact yen, and who it is for")
    func modelProject() throws {
        let scheme = try ExportedSchemes.shipped("t7-jcm-model")
        let exported = try ExportedSchemes.opportunity(scheme)
        #expect(exported.title == scheme.names.en)
        #expect(exported.source == "https://gec.jp/jcm/kobo/mp240405/")
        #expect(exported.customFields.addressPrinted?.value == "gef.jp/jcm/kobo/mp240405/")
        // Its sums are those of a call of 2018: told in words, not as today's.
        #expect(exported.funding?.minAwardAmount == nil && exported.funding?.maxAwardAmount == nil)
        #expect(exported.funding?.details?.contains("JPY 2000000000 per project") == true)
        let then = try ExportedSchemes.opportunity(scheme, on: "2019-06-15")
        #expect(then.funding?.minAwardAmount == Opportunity.Money(Yen(50_000_000)))
        #expect(then.funding?.maxAwardAmount?.amount == "2000000000")
        #expect(exported.funding?.details?.hasPrefix("rate of at most ") == true)
        #expect(
            exported.description.hasPrefix("Type: Subsidy. Agency: Ministry of the Environment, Japan. For equipment."))
        #expect(exported.customFields.descriptionJa?.value.hasPrefix("種別:補助金。所管・実施機関:環境省。目的:設備導入。") == true)
        #expect(exported.createdAt == ExportedSchemes.created && exported.lastModifiedAt == ExportedSchemes.modified)
    }

    @Test("take the widest range where sums differ by applicant, and tell them apart in words")
    func widestRange() throws {
        let funding = try ExportedSchemes.opportunity(ExportedSchemes.shipped("t8-clair-model")).funding
        #expect(funding?.maxAwardAmount?.amount == "5000000")
        #expect(funding?.minAwardAmount == nil)
        #expect(funding?.details?.contains("at most JPY 3000000 per project") == true)
    }

    @Test(
        "give the status of the day: by the calls, by the scheme's own days, or not known",
        arguments: [
            ("2024-03-31", "forecasted", "opens 2024-04"), ("2025-04-06", "forecasted", "opens 2025-04-07"),
            ("2025-06-15", "open", "open; next deadline 2025-07-31"), ("2025-09-30", "open", ""),
            ("2027-04-01", "closed", "the scheme ended on 2027-03-31"), ("2024-04-15", "custom", "may be open"),
        ])
    func status(_ day: String, _ value: String, _ description: String) throws {
        let status = try ExportedSchemes.opportunity(ExportedSchemes.complete(), on: day).status
        #expect(status.value.rawValue == value)
        #expect(status.customValue == (value == "custom" ? "unknown" : nil))
        #expect(status.description?.hasPrefix(description) == true)
    }

    @Test("give the days of the call that is open, its rounds, and the others as printed")
    func days() throws {
        let dates = try #require(try ExportedSchemes.opportunity(ExportedSchemes.complete()).keyDates)
        #expect(dates.postDate?.when == .singleDate(try ExportedSchemes.day("2025-04-07")))
        #expect(dates.closeDate?.when == .singleDate(try ExportedSchemes.day("2025-09-30")))
        let others = try #require(dates.otherDates)
        #expect(
            others.keys.sorted() == ["call1", "deadline1", "deadline2", "deadline3", "schemeBegins", "schemeEnds"])
        #expect(others["deadline2"]?.when == .singleDate(try ExportedSchemes.day("2025-07-31")))
        #expect(others["call1"]?.when == .other("2024-04 – 2024-10-31"))
        #expect(others["call1"]?.description == "first call")
        var scheme = try ExportedSchemes.complete()
        scheme.calls = nil
        scheme.effective = nil
        #expect(try ExportedSchemes.opportunity(scheme).keyDates == nil)
    }

    @Test("name the applicants that the rules allow, and none where the rules name none or only ones to confirm")
    func applicants() throws {
        func types(_ id: String) throws -> [String]? {
            try ExportedSchemes.opportunity(ExportedSchemes.shipped(id)).acceptedApplicantTypes?.map(\.value.rawValue)
        }
        #expect(try types("t8-clair-model") == ["government_municipal"])
        #expect(
            try types("c3p") == [
                "for_profit_small_business", "for_profit_not_small_business", "higher_education_public",
                "higher_education_private", "custom",
            ])
        #expect(try types("x-gcf") == nil)
    }

    @Test("follow an amendment from its first day, and name it")
    func amendment() throws {
        let scheme = try ExportedSchemes.shipped("t7-jcm-model")
        var amendment = SchemeAmendment(
            id: try #require(SchemeAmendment.ID("a-1")), scheme: scheme.id, from: try ExportedSchemes.day("2025-06-01"),
            summary: BilingualText(en: "No more equipment.", ja: "設備費は対象外となる。"), reference: "Notice 1",
            source: Source("a notice"))
        amendment.coversEquipment = false
        let before = try ExportedSchemes.opportunity(scheme, amendments: [amendment], on: "2025-05-31")
        #expect(before.customFields.coversEquipment?.value == true)
        #expect(before.customFields.amendments == nil)
        let after = try ExportedSchemes.opportunity(scheme, amendments: [amendment], on: "2025-06-01")
        #expect(after.customFields.coversEquipment?.value == false)
        #expect(after.customFields.amendments?.value.map(\.summary.en) == ["No more equipment."])
        #expect(after.id == before.id)
    }

    @Test("leave out an address that is none, and keep its text")
    func address() throws {
        var scheme = try ExportedSchemes.shipped("t7-jcm-model")
        scheme.url = "https://gec.jp/a b"
        let exported = try ExportedSchemes.opportunity(scheme)
        #expect(exported.source == nil)
        #expect(exported.customFields.address?.value == "https://gec.jp/a b")
    }
}
