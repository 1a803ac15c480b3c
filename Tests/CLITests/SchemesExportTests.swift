import Contracts
import JSONLines
import JSONRPC
import JSONText
import Model
import Synchronization
import Testing
import WireSupport

@testable import CLI

@Suite("The catalogue as a file") struct SchemesExportTests {
    private typealias Export = FundingMethods.ExportSchemes

    private static func opportunity(_ id: String, note: String? = nil) -> Opportunity {
        let source = Source("a page", asOf: PrintedDate("2024-04"))
        let words = BilingualText(en: "words, and more", ja: "文")
        var fields = SchemeFields()
        fields.schemeId = CustomField(.schemeId, id)
        fields.names = CustomField(.names, Names(en: "Scheme \(id)", ja: "制度\(id)", aliases: ["One", "Two"]))
        fields.purposes = CustomField(
            .purposes, [SupportPurpose.equipment, .mrv].map { SchemeFields.LabelledCode($0) })
        fields.coversEquipment = CustomField(.coversEquipment, true)
        fields.amounts = CustomField(
            .amounts,
            [
                Scheme.Amount(kind: .maximumRate, rate: SubsidyRate("1/2"), basis: words, source: source),
                Scheme.Amount(kind: .maximumPerProject, yen: Yen(5_000_000), basis: words, source: source),
            ])
        fields.calls = CustomField(
            .calls,
            [
                Scheme.Call(
                    opens: PrintedDate("2025-04"), closes: PrintedDate("2025-09-30"),
                    deadlines: [.day("2025-05-30"), .day("2025-09-30")], source: source),
                Scheme.Call(closes: PrintedDate("FY2026"), source: source),
            ])
        fields.recordSource = CustomField(.recordSource, source)
        fields.note = CustomField(.note, ifPresent: note)
        return Opportunity(
            id: UniversalID(upper: 0x1_0000, lower: UInt64(id.utf8.last ?? 0)), title: "Scheme \(id)",
            status: .init(.open), description: "What it is.", funding: nil, keyDates: nil,
            acceptedApplicantTypes: nil, source: nil, customFields: fields,
            createdAt: UTCTime(secondsSince1970: 0), lastModifiedAt: UTCTime(secondsSince1970: 60))
    }

    private static let all = ["a", "b", "c"].map { opportunity($0) }

    /// What a service with those schemes answers, two to a page.
    private static func answer(_ params: Export.Params, revision: Int64) -> Export.Result {
        let offset = params.offset ?? 0
        return Export.Result(
            specification: CommonGrants.specification, asOf: params.asOf ?? .day("2025-06-15"), editions: ["FY2024"],
            items: Array(all.dropFirst(offset).prefix(2)),
            paginationInfo: CommonGrants.PaginationInfo(offset: offset, pageSize: 2, totalItems: all.count),
            nextOffset: offset + 2 < all.count ? offset + 2 : nil, revision: revision, stale: false)
    }

    /// Runs a body against a service whose revision at each request is as told; gives what was asked of it.
    private static func asked(
        revisions: [Int64], _ body: @Sendable (Session) async throws -> Void
    ) async throws -> [Export.Params] {
        let asked = Mutex<[Export.Params]>([])
        var methods = MethodTable(mapError: { _ in nil })
        methods.register(Export.self) { params, _ in
            let place = asked.withLock { requests in
                requests.append(params)
                return requests.count - 1
            }
            return answer(params, revision: revisions[min(place, revisions.count - 1)])
        }
        try await RunningServer.with(methods) { running in
            try await Session.quiet(
                body, addresses: [.funding: ServiceAddress(host: "127.0.0.1", port: running.port)])
        }
        return asked.withLock(\.self)
    }

    @Test("is read page by page, the later pages for the day of the first one")
    func pages() async throws {
        let requests = try await Self.asked(revisions: [5]) { session in
            let export = try await SchemesExport.read(filter: SchemeFilter(routes: [.beyond]), in: session)
            #expect(export.opportunities == Self.all)
            #expect(export.asOf == .day("2025-06-15") && export.revision == 5 && !export.isStale)
        }
        #expect(requests.map(\.offset) == [0, 2])
        #expect(requests.map(\.asOf) == [nil, .day("2025-06-15")])
        #expect(requests.allSatisfy { $0.filter?.routes == [.beyond] })
    }

    @Test("is begun again where the catalogue changes between two pages, and given up where it always does")
    func changes() async throws {
        let again = try await Self.asked(revisions: [5, 6]) { session in
            let export = try await SchemesExport.read(in: session)
            #expect(export.revision == 6 && export.opportunities == Self.all)
        }
        #expect(again.map(\.offset) == [0, 2, 0, 2])
        _ = try await Self.asked(revisions: [1, 2, 3, 4, 5, 6, 7]) { session in
            await #expect {
                try await SchemesExport.read(in: session)
            } throws: { ($0 as? CommandError)?.status == .unreachable }
        }
    }

    @Test("as a table has a heading for every column, a row a scheme, two languages, and lists joined")
    func table() throws {
        let rows = CSVText(schemes: Self.all).text.components("\r\n")
        #expect(rows.count == 5 && rows.last == "")
        #expect(rows[0].hasPrefix("scheme,guidebook_number,name_en,name_ja,"))
        let names = SchemesCSV.columns.map(\.name)
        #expect(Set(names).count == names.count)
        let cells = Dictionary(
            uniqueKeysWithValues: SchemesCSV.cells(Self.opportunity("a")).map { ($0.name, $0.value) })
        #expect(cells["name_ja"] == "制度a")
        #expect(cells["other_names"] == "One; Two")
        #expect(cells["purposes"] == "equipment; mrv")
        #expect(cells["purposes_ja"] == "設備導入; MRV(測定・報告・検証)")
        #expect(cells["covers_equipment"] == "true")
        #expect(
            cells["amounts_en"] == "maximumRate 1/2: words, and more; maximumPerProject 5000000 JPY: words, and more")
        #expect(cells["calls"] == "2025-04 – 2025-09-30 (2025-05-30, 2025-09-30); ? – FY2026")
        #expect(cells["source_as_of"] == "2024-04")
        #expect(cells["note"] == "" && cells["edition"] == "")
        #expect(CSVText(schemes: []).text == names.joined(separator: ",") + "\r\n")
    }

    @Test("as JSON has the catalogue's own fields without envelopes; as CommonGrants a whole good answer")
    func json() async throws {
        _ = try await Self.asked(revisions: [5]) { session in
            let export = try await SchemesExport.read(in: session)
            let records = try JSONDocument(parsing: Array(export.text(.json).utf8)).root
            #expect(
                records.member("schemes")?.elements.compactMap { $0.member("schemeId")?.string } == ["a", "b", "c"])
            let first = records.member("schemes")?.elements.first { _ in true }
            #expect(first?.member("names")?.member("ja")?.string == "制度a")
            #expect(first?.member("createdAt")?.string == "1970-01-01T00:00:00Z")
            #expect(records.member("revision")?.int64 == 5)

            let answer = try JSONDocument(parsing: Array(export.text(.commongrants).utf8)).root
            #expect(answer.member("status")?.int64 == 200 && answer.member("message")?.string?.isEmpty == false)
            #expect(try answer.member("items")?.decode([Opportunity].self) == Self.all)
            #expect(answer.member("paginationInfo")?.member("totalItems")?.int64 == 3)
            #expect(answer.member("paginationInfo")?.member("totalPages")?.int64 == 1)
            #expect(export.text(.commongrants).hasSuffix("}\n"))
            #expect(export.text(.csv) == CSVText(schemes: Self.all).text)
        }
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
    }
}
