import FundingRules
import JSONText
import Model
import Testing

@Suite("Money and days of the schemes that ship") struct ShippedMoneyTests {
    private func scheme(_ id: String) throws -> Scheme {
        try #require(try ShippedSchemes.load().first { $0.id.value == id })
    }

    @Test("every scheme has an instrument, and says whose money it is where that is clear")
    func instruments() throws {
        let schemes = try ShippedSchemes.load()
        #expect(schemes.allSatisfy { $0.instrument != nil })
        #expect(
            schemes.filter { $0.isJapanesePublicMoney == nil }.map(\.id.value) == [
                "t7-jfjcm", "t7-unido", "t7-maff-adb",
            ])
        #expect(
            schemes.filter { $0.isJapanesePublicMoney == false }.map(\.id.value) == [
                "x-city-climate-finance-gap-fund", "x-gcf",
            ])
    }

    @Test("rates are written as fractions")
    func rates() throws {
        let rates = try ShippedSchemes.load().flatMap { scheme in
            (scheme.amounts ?? []).compactMap { $0.rate.map { "\(scheme.id) \($0.text)" } }
        }
        #expect(
            rates == [
                "t7-jcm-model 1/2", "t7-jcm-model 3/10", "t7-fgas 1/1", "t7-newtech 1/2", "t7-newtech 2/3",
                "t7-newtech 1/3", "x-clair-exchange 1/2", "x-jcm-eco-lease 1/10",
            ])
    }

    @Test("every amount and statement has its source and the date of it")
    func sources() throws {
        for scheme in try ShippedSchemes.load() {
            let sources =
                (scheme.amounts ?? []).map(\.source) + (scheme.statements ?? []).map(\.source)
                + (scheme.conditions ?? []).map(\.source) + (scheme.calls ?? []).map(\.source)
            #expect(sources.allSatisfy { !$0.text.isEmpty && $0.asOf != nil }, "\(scheme.id)")
        }
    }

    @Test("the Model Project is open on the days of its call of 2025, with its three deadlines, and closed after")
    func modelProject() throws {
        let model = try scheme("t7-jcm-model")
        func status(_ day: String) throws -> CallStatus { model.callStatus(on: try #require(CivilDate(day))) }
        #expect(try status("2025-04-06").lifecycle == .forecast)
        #expect(try status("2025-04-07").nextDeadline == CivilDate("2025-05-16"))
        #expect(try status("2025-05-17").nextDeadline == CivilDate("2025-07-25"))
        #expect(try status("2025-09-30").lifecycle == .open)
        #expect(try status("2025-10-01").lifecycle == .closed)
        #expect(
            model.statements?.contains { $0.text.en.hasPrefix("255 projects") && $0.text.en.contains("3.2 million") }
                == true)
    }

    @Test("the programme opened on 10 February 2025 for about three weeks; the Gap Fund takes applications at any time")
    func otherCalls() throws {
        let programme = try scheme("c3p")
        #expect(programme.callStatus(on: try #require(CivilDate("2025-02-09"))).lifecycle == .forecast)
        #expect(programme.callStatus(on: try #require(CivilDate("2025-02-10"))).lifecycle == .open)
        #expect(programme.callStatus(on: try #require(CivilDate("2025-04-01"))).lifecycle == .closed)
        #expect(try scheme("x-city-climate-finance-gap-fund").callStatus(on: try .edition()).lifecycle == .open)
    }
}
