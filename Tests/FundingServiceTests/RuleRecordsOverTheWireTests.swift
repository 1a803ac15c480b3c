import Contracts
import JSONLines
import JSONRPC
import JSONText
import Model
import Testing

@Suite("Amendments, combination rules and saved queries on record") struct RuleRecordsOverTheWireTests {
    private static let amendment =
        #"{"id":"a-1","scheme":"t7-jcm-model","from":"2026-04-01","summary":{"en":"Lower rate.","ja":"補助率の引下げ。"},"#
        + #""coversEquipment":true,"reference":"call of 2026","source":{"text":"call","asOf":"2026-04-01"}}"#

    private static let query =
        #"{"id":"q-1","name":"Solar in Viet Nam","owner":"Sato","project":{"country":"VN","technology":"rooftop solar"},"#
        + #""filter":{"routes":["primaryExit"]}}"#

    private func put(
        _ funding: RunningFunding, _ kind: String, _ rows: [String]
    ) async throws -> PutRecords.Result {
        try await funding.client.call(
            FundingMethods.PutRecords.self, .init(kind: kind, rows: try rows.map { try ShippedRecords.node($0) }))
    }

    private func refused(_ funding: RunningFunding, _ kind: String, _ rows: String...) async throws -> [String] {
        let error = try await funding.refusal(
            FundingMethods.PutRecords.self, .init(kind: kind, rows: try rows.map { try ShippedRecords.node($0) }))
        #expect(error.problems.allSatisfy { !$0.message.en.isEmpty && !$0.message.ja.isEmpty })
        return error.problems.map { "\($0.pointer) \($0.rule)" }
    }

    private func ids(
        _ funding: RunningFunding, _ kind: String, _ filters: [String: String]? = nil, text: String? = nil
    ) async throws -> [String] {
        try await funding.client.call(
            FundingMethods.ListRecords.self, .init(kind: kind, filters: filters, text: text)
        ).records.map(\.id)
    }

    @Test("come back by id, by what they are about, and by words in either language")
    func reading() async throws {
        try await RunningFunding.withSchemes(matchmaking: RunningFunding.noRegister) { funding in
            #expect(try await put(funding, "amendment", [Self.amendment]).created == 1)
            #expect(try await put(funding, "savedQuery", [Self.query]).created == 1)
            let rules = try ShippedRecords.rows("funding/30-combinationRule.jsonl")
            let stored = try await funding.client.call(
                FundingMethods.PutRecords.self, .init(kind: "combinationRule", rows: rules))
            #expect(stored.created == rules.count && stored.rejected.isEmpty)

            #expect(
                try await ids(funding, "amendment", ["scheme": "t7-jcm-model", "part": "coversEquipment"]) == ["a-1"])
            #expect(try await ids(funding, "amendment", ["part": "amounts"]) == [])
            #expect(try await ids(funding, "amendment", text: "補助率") == ["a-1"])
            let shortened = try ShippedRecords.row(
                "t7-jcm-model", replacing: #""lifecycle":"unknown""#,
                with: #""effective":{"from":"2026-04-02"},"lifecycle":"unknown""#)
            let error = try await funding.refusal(
                FundingMethods.PutRecords.self, .init(kind: "scheme", rows: [shortened]))
            #expect(error.problems.map { "\($0.pointer) \($0.rule)" } == ["/params/rows/0/effective period-within"])
            #expect(try await ids(funding, "savedQuery", ["owner": "Sato", "country": "VN"]) == ["q-1"])
            #expect(try await ids(funding, "savedQuery", text: "rooftop") == ["q-1"])
            #expect(
                try await ids(funding, "combinationRule", ["scheme": "t7-jcm-model", "outcome": "excluded"])
                    == ["jcm-model-no-other-subsidy"])
            #expect(
                try await ids(funding, "combinationRule", ["relation": "separateParts"], text: "JICA")
                    == ["c3p-beside-cooperation"])

            let record = try await funding.client.call(
                FundingMethods.GetRecord.self, .init(kind: "amendment", id: "a-1"))
            let sent = try ShippedRecords.node(Self.amendment).decode(SchemeAmendment.self)
            #expect(try record.record.body.decode(SchemeAmendment.self) == sent)
        }
    }

    @Test("are refused with every problem by row and field")
    func refused() async throws {
        try await RunningFunding.withSchemes(matchmaking: RunningFunding.noRegister) { funding in
            let elsewhere = Self.amendment.replacing("t7-jcm-model", with: "nowhere")
            let empty = Self.amendment.replacing(#""coversEquipment":true,"#, with: "").replacing("a-1", with: "a-2")
            let early = Self.amendment.replacing("t7-jcm-model", with: "x-clair-exchange")
                .replacing("2026-04-01\",\"summary", with: "2026-03-31\",\"summary").replacing("a-1", with: "a-3")
            #expect(
                try await refused(funding, "amendment", elsewhere, empty, early) == [
                    "/params/rows/0/scheme reference-exists", "/params/rows/1 part-named",
                    "/params/rows/2/from period-within",
                ])
            let twin = Self.amendment.replacing("a-1", with: "a-2")
            #expect(
                try await refused(funding, "amendment", Self.amendment, twin) == [
                    "/params/rows/0/from amendment-day-unique", "/params/rows/1/from amendment-day-unique",
                ])
            let rule = try ShippedRecords.rows("funding/30-combinationRule.jsonl")
                .map { String(decoding: $0.rawBytes, as: UTF8.self) }[0]
            #expect(
                try await refused(
                    funding, "combinationRule", rule.replacing(#"["c3p"]"#, with: #"["c3p","nowhere"]"#),
                    rule.replacing(#"{"schemes":["c3p"]}"#, with: "{}").replacing("c3p-then-jcm", with: "r-2")) == [
                        "/params/rows/0/first/schemes/1 reference-exists",
                        "/params/rows/1/first selector-names-something",
                    ])
            #expect(
                try await refused(
                    funding, "savedQuery",
                    Self.query.replacing("Solar in Viet Nam", with: " ").replacing(#"["primaryExit"]"#, with: "[]"))
                    == ["/params/rows/0/name text-not-blank", "/params/rows/0/filter/routes list-not-empty"])
        }
    }

    @Test(
        "a scheme whose clause never decides is refused with the clause, and with an unknown fact by the nearest name")
    func schemes() async throws {
        try await RunningFunding.withSchemes(matchmaking: RunningFunding.noRegister) { funding in
            let sentence = #"{"en":"s","ja":"文"}"#
            let always =
                #"{"clause":{"id":"always","fact":"stage","sentence":\#(sentence),"reference":"r","branches":[],"#
                + #""otherwise":{"effect":"allowed","sentence":\#(sentence)}}}"#
            let shipped = try ShippedRecords.row("t7-mrv", replacing: " ", with: " ")
            let idle = String(decoding: shipped.rawBytes, as: UTF8.self)
                .replacing(#""eligibility":{"all":"#, with: #""eligibility":{"any":[\#(always),{"all":"#)
                .replacing(#"]},"lifecycle"#, with: #"]}]},"lifecycle"#)
            let named = try await refused(funding, "scheme", idle)
            #expect(named.allSatisfy { $0.hasSuffix(" clause-reachable") })
            #expect(named.first == "/params/rows/0/eligibility/any/1/all/0/clause clause-reachable")
            let misspelt = try ShippedRecords.row(
                "t7-mrv", replacing: #""fact":"implementer""#, with: #""fact":"implementor""#)
            let error = try await funding.refusal(
                FundingMethods.PutRecords.self, .init(kind: "scheme", rows: [misspelt]))
            #expect(error.problems.map(\.pointer) == ["/params/rows/0/eligibility/all/1/clause/fact"])
            #expect(error.problems.first?.message.en.contains("did you mean “implementer”?") == true)
            #expect(error.problems.first?.message.ja.contains("「implementer」ではありませんか") == true)
        }
    }
}
