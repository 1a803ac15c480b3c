import MatchmakingRules
import Model
import Testing

@Suite("Nearness of sectors")
struct SectorTreeTests {
    private let tree = SectorTree(ShippedRecords.catalogue.sectors.all)

    @Test(
        "falls from the same class over parent, sibling and grandparent to none",
        arguments: [
            ("solar-pv", "solar-pv", SectorTree.Nearness.same), ("solar-pv", "renewable-energy", .parent),
            ("solar-pv", "wind", .sibling), ("floating-solar", "renewable-energy", .grandparent),
            ("cogeneration", "energy-efficiency", .grandparent), ("floating-solar", "wind", .none),
            ("hydrogen", "renewable-energy", .none), ("port", "ccu", .none),
        ])
    func degrees(one: String, other: String, nearness: SectorTree.Nearness) {
        #expect(tree.nearness(id(one), id(other)) == nearness)
        #expect(tree.nearness(id(other), id(one)) == nearness)
    }

    @Test("a record with a class is as near to other classes as the class, not as the sector it is filed under")
    func specificClass() {
        let solar: [Sector.ID] = [id("renewable-energy"), id("solar-pv")]
        #expect(tree.nearness(id("renewable-energy"), to: solar) == .same)
        #expect(tree.nearness(id("micro-grid"), to: solar) == .sibling)
        #expect(tree.nearness(id("micro-grid"), to: [id("renewable-energy")]) == .parent)
        #expect(tree.nearness(id("floating-solar"), to: solar) == .parent)
        #expect(tree.nearness(id("waste"), to: solar) == .none)
        #expect(tree.nearness(id("waste"), to: []) == .none)
    }

    @Test("a text refines the stated sectors and adds no others")
    func refinement() {
        #expect(
            tree.refined([id("renewable-energy")], by: [id("solar-pv"), id("waste"), id("solar-pv")]) == [
                id("renewable-energy"), id("solar-pv"),
            ])
        let matcher = ShippedRecords.matcher
        #expect(matcher.sectors(stated: [], texts: ["solar power and waste"]) == [id("solar-pv"), id("waste")])
        #expect(
            matcher.sectors(stated: [id("waste")], texts: ["solar power", "ごみ発電"]) == [
                id("waste"), id("waste-to-energy"),
            ])
    }
}
