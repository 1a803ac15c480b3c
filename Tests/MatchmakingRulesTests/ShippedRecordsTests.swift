import Foundation
import JSONText
import MatchmakingRules
import Model
import Testing

@Suite("The records that ship")
struct ShippedRecordsTests {
    @Test(
        "every kind has the records of its file, each with an id of its own",
        arguments: [
            (MatchmakingKind.country, 35), (.sector, 42), (.term, 408), (.partnerCity, 60), (.need, 34),
            (.municipality, 89),
            (.company, 109), (.c3pProject, 52), (.jcmProject, 130), (.agreement, 47), (.technology, 123),
            (.weightProfile, 4), (.fact, 8), (.closedList, 0), (.introduction, 0),
        ])
    func counts(kind: MatchmakingKind, count: Int) throws {
        #expect(ShippedRecords.catalogue.entries(of: kind).count == count)
        #expect(try ShippedRecords.lines(kind).count == count)
    }

    @Test("every record keeps all rules and names only records that exist")
    func noProblems() {
        for entry in ShippedRecords.catalogue.entries {
            #expect(ShippedRecords.catalogue.problems(of: entry) == [], "\(entry.kind) \(entry.key)")
        }
    }

    @Test(
        "a record read and written again has the same members with the same values", arguments: MatchmakingKind.allCases
    )
    func roundTrip(kind: MatchmakingKind) throws {
        for line in try ShippedRecords.lines(kind) {
            let entry = try ShippedRecords.entry(kind, line)
            let written = try JSONText.encode(AnyRecord(entry.record))
            let before = try JSONSerialization.jsonObject(with: Data(line)) as? NSDictionary
            let after = try JSONSerialization.jsonObject(with: Data(written)) as? NSDictionary
            #expect(before == after, "\(kind) \(entry.key)")
        }
    }

    @Test("a kind refers only to kinds that are imported before it, or to itself")
    func importOrder() throws {
        let order = MatchmakingKind.allCases
        for entry in ShippedRecords.catalogue.entries {
            for mention in entry.record.mentions {
                let (own, other) = (order.firstIndex(of: entry.kind), order.firstIndex(of: mention.kind))
                #expect(try #require(other) <= #require(own), "\(entry.kind) names \(mention.kind)")
            }
        }
    }

    @Test("the weights that ship are the ones that the programme starts with")
    func weights() {
        for subject in WeightProfile.Subject.allCases {
            let starting = WeightProfile.starting(for: subject)
            #expect(ShippedRecords.catalogue.weightProfiles[starting.key] == starting)
            #expect(starting.problems() == [])
        }
    }

    @Test("no phrase names two sectors")
    func phrases() {
        var owners: [String: Sector.ID] = [:]
        for sector in ShippedRecords.catalogue.sectors.all {
            for phrase in sector.terms.flatMap({ [$0.en, $0.ja].compactMap(\.self) }) {
                let owner = owners.updateValue(sector.id, forKey: phrase.lowercased())
                #expect(owner == nil || owner == sector.id, "\(phrase)")
            }
        }
    }
}

/// Writes a record whose type is known only at run time.
struct AnyRecord: Encodable {
    private let record: any MatchmakingRecord

    init(_ record: any MatchmakingRecord) { self.record = record }

    func encode(to encoder: any Encoder) throws { try record.encode(to: encoder) }
}
