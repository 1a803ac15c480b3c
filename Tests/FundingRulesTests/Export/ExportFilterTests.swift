import Model
import Testing

@testable import FundingRules

@Suite("The filter of an export") struct ExportFilterTests {
    private func left(_ filter: SchemeFilter, on day: String = "2025-06-15") throws -> Set<String> {
        let day: CivilDate = try #require(CivilDate(day))
        let complete = try ExportedSchemes.complete()
        let schemes = try ShippedSchemes.load().filter { $0.id != complete.id } + [complete]
        let catalogue = FundingCatalogue(schemes)
        return Set(
            catalogue.versions(admittedBy: SchemeSelection(filter, in: catalogue), on: day).map(\.scheme.id.value))
    }

    @Test("leaves what each of its parts leaves")
    func parts() throws {
        #expect(try left(SchemeFilter()).count == 24)
        #expect(try left(SchemeFilter(routes: [.cooperation, .cityToCity])).count == 8)
        #expect(try left(SchemeFilter(beyondGuidebook: true)).allSatisfy { $0.hasPrefix("x-") })
        #expect(try left(SchemeFilter(schemes: [try #require(Scheme.ID("x-gcf"))])) == ["x-gcf"])
        #expect(try left(SchemeFilter(purposes: [.mrv])) == ["t7-maff-adb", "t7-mrv"])
        let open = try left(SchemeFilter(lifecycles: [.open]))
        #expect(open == ["t7-jcm-model", "x-city-climate-finance-gap-fund"])
        #expect(try left(SchemeFilter(lifecycles: [.open]), on: "2024-04-01").isDisjoint(with: ["t7-jcm-model"]))
        #expect(try left(SchemeFilter(lifecycles: [.closed]), on: "2027-04-01").contains("t7-jcm-model"))
        #expect(try left(SchemeFilter(purposes: [.mrv], beyondGuidebook: true)).isEmpty)
        let unknown = try left(SchemeFilter()).subtracting(left(SchemeFilter(coversEquipment: true)))
            .subtracting(left(SchemeFilter(coversEquipment: false)))
        #expect(unknown.contains("x-gcf"))
    }

    @Test("is refused where it asks what an export cannot answer, and where a list is empty, all at once")
    func refused() {
        let problems = SchemeFilter(
            schemes: [], verdicts: [.fits], routes: [], purposes: [], stages: [], instruments: [], lifecycles: [],
            text: "solar"
        ).problemsForExport()
        #expect(
            problems.map { "\($0.pointer) \($0.rule)" } == [
                "/verdicts filter-for-export", "/text filter-for-export", "/schemes list-not-empty",
                "/routes list-not-empty", "/purposes list-not-empty", "/stages list-not-empty",
                "/instruments list-not-empty", "/lifecycles list-not-empty",
            ])
        #expect(problems.allSatisfy { !$0.message.ja.isEmpty })
        #expect(SchemeFilter(routes: [.beyond], coversEquipment: true).problemsForExport() == [])
    }
}
