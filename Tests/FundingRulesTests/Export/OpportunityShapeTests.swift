import JSONText
import Model
import Testing

@testable import FundingRules

@Suite("An exported scheme") struct OpportunityShapeTests {
    @Test("has the members that the CommonGrants model requires, each of its JSON type, and no others")
    func shape() throws {
        for scheme in try ShippedSchemes.load() + [ExportedSchemes.complete()] {
            for day in ["2020-01-01", "2025-06-15", "2026-11-25", "2030-01-01"] {
                let json = try ExportedSchemes.json(ExportedSchemes.opportunity(scheme, on: day))
                #expect(Shape.opportunity.problems(json) == [], "\(scheme.id)")
                for field in try #require(json.member("customFields")).members {
                    #expect(field.value.member("name")?.string == field.name)
                    #expect(field.value.member("description")?.string?.isEmpty == false)
                }
            }
        }
    }

    @Test("of another form would be noticed")
    func notice() throws {
        let good = String(
            decoding: try JSONText.encode(ExportedSchemes.opportunity(ExportedSchemes.complete())), as: UTF8.self)
        for (old, new) in [
            (#""title":"#, #""name":"#), (#""value":"open""#, #""value":"running""#),
            (#""amount":"50"#, #""amount":"x50"#),
            (#""eventType":"singleDate","date":"2025-05-30""#, #""eventType":"singleDate","date":"30 May""#),
            (#""fieldType":"boolean""#, #""fieldType":"string""#), (#""createdAt":"2025"#, #""createdAt":"25"#),
        ] {
            let bad = good.replacing(old, with: new, maxReplacements: 1)
            #expect(bad != good)
            #expect(!Shape.opportunity.problems(try JSONDocument(parsing: Array(bad.utf8)).root).isEmpty, "\(old)")
        }
    }

    @Test("has an id of its own that stays when everything else changes")
    func ids() throws {
        let schemes = try ShippedSchemes.load()
        let ids = try schemes.map { try ExportedSchemes.opportunity($0).id }
        #expect(Set(ids).count == schemes.count)
        for (scheme, id) in zip(schemes, ids) {
            var changed = scheme
            changed.names = Names(en: "Another name", ja: "別の名称")
            changed.note = "changed"
            #expect(try ExportedSchemes.opportunity(changed, on: "2030-01-01").id == id)
        }
    }

    @Test("reads back as it was written")
    func readsBack() throws {
        for scheme in try ShippedSchemes.load() + [ExportedSchemes.complete()] {
            let opportunity = try ExportedSchemes.opportunity(scheme)
            #expect(try JSONText.decode(Opportunity.self, from: JSONText.encode(opportunity)) == opportunity)
        }
    }
}
