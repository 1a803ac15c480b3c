import Contracts
import JSONText
import Model
import Testing

@Suite("The contracts of stored proposals as lines")
struct ProposalContractTests {
    /// The line is what the type takes and gives.
    private func check<Value: Codable>(_ type: Value.Type, _ line: String) throws {
        let value = try JSONText.decode(type, from: Array(line.utf8))
        #expect(String(decoding: try JSONText.encode(value), as: UTF8.self) == line)
    }

    private static let text = #"{"en":"t","ja":"文"}"#
    private static let name = #"{"id":"a","title":\#(text),"kind":"new"}"#
    private static let row =
        #"{"id":"1a","status":"judged","possible":{"min":"36.33","max":"36.33"},"maximum":50}"#
    private static let summary = """
        {"sheet":{"id":"s","edition":"FY2025","version":1},"standing":"eligible","total":{"points":"36.33","maximum":50},\
        "computed":{"points":0,"maximum":0},"judged":{"points":"36.33","maximum":50},"undecidedMaximum":135,\
        "possible":{"min":"36.33","max":"171.33"},"maximum":185}
        """
    private static let state = #"{"status":"computed","points":3,"possible":{"min":3,"max":3},"maximum":5}"#
    private static let move = """
        {"row":"1h","title":\(text),"before":\(state),"after":\(state),"change":{"direction":"none","by":0},\
        "reason":\(text)}
        """
    private static let reason = #"{"rule":"novelty","reference":"Table 6","inputs":[],"message":\#(text)}"#

    @Test("what if")
    func whatIf() throws {
        try check(
            ScoringMethods.WhatIf.Params.self,
            #"{"proposalId":"a","cases":[{"label":"l","changes":[{"pointer":"/facts/x","value":{"y":[1,null]}},"#
                + #"{"pointer":"/facts/z"}]}],"sheet":"s","minRevision":3}"#)
        try check(
            ScoringMethods.WhatIf.Result.self,
            """
            {"proposal":\(Self.name),"before":\(Self.summary),"cases":[{"label":"l","after":\(Self.summary),\
            "change":{"direction":"up","by":"1.50"},"rows":[\(Self.move)],"checks":[{"check":"budget","item":"ceiling",\
            "title":\(Self.text),"before":{"verdict":"pass","label":\(Self.text)},"after":{"verdict":"fail",\
            "label":\(Self.text),"reason":\(Self.text)}}],"notices":[],"headline":\(Self.text)}],"revision":4,"stale":false}
            """)
    }

    @Test("a difference")
    func difference() throws {
        try check(
            ScoringMethods.DiffProposals.Params.self,
            #"{"from":{"proposalId":"a","atRevision":3},"to":{"proposalId":"a"},"sheet":"s"}"#)
        try check(
            ScoringMethods.DiffProposals.Result.self,
            """
            {"from":{"proposal":\(Self.name),"revision":3,"summary":\(Self.summary)},"to":{"proposal":\(Self.name),\
            "summary":\(Self.summary)},"changes":[{"pointer":"/kind","before":"new","after":"ongoing"},\
            {"pointer":"/note","before":{"en":"a"}}],"rows":[\(Self.move)],"change":{"direction":"down","by":2},\
            "revision":4,"stale":true}
            """)
    }

    @Test("a ranking")
    func ranking() throws {
        try check(
            ScoringMethods.RankProposals.Params.self,
            #"{"call":"c","kind":"new","sheet":"s","rows":true,"offset":10,"limit":5,"minRevision":1}"#)
        try check(
            ScoringMethods.RankProposals.Result.self,
            """
            {"ranking":{"sheets":[{"id":"s","edition":"FY2025","version":1}],"ranked":1,"places":[{"rank":1,\
            "proposal":\(Self.name),"summary":\(Self.summary),"rows":[\(Self.row)],"tie":{"with":["b"],"count":1,\
            "differsIn":["1a"],"message":\(Self.text)},"unread":[]}],"excludedCount":1,"excluded":[{"proposal":\(Self.name),\
            "summary":\(Self.summary),"reasons":[\(Self.reason)]}],"unsettledCount":0,"unsettled":[],\
            "unreadable":[{"proposal":\(Self.name),"problems":[{"pointer":"/facts/x","rule":"known-name",\
            "message":\(Self.text)}]}],"order":\(Self.text)},"nextOffset":15,"revision":4,"stale":false}
            """)
    }

    @Test("a rescoring")
    func rescoring() throws {
        try check(
            ScoringMethods.Rescore.Params.self,
            #"{"toSheet":"t","fromSheet":"s","call":"c","includeUnmoved":true,"offset":0,"limit":5}"#)
        try check(
            ScoringMethods.Rescore.Result.self,
            """
            {"rescoring":{"toSheet":{"id":"t","edition":"FY2026","version":2},"proposals":3,"up":1,"down":0,\
            "standingChanged":0,"unmoved":2,"entries":1,"moves":[{"proposal":\(Self.name),"before":\(Self.summary),\
            "after":\(Self.summary),"change":{"direction":"up","by":1},"rankBefore":2,"rows":[\(Self.move)],\
            "unread":[]}],"unreadable":[]},"revision":4,"stale":false}
            """)
    }

    @Test("a comparison of leads")
    func leads() throws {
        try check(
            ScoringMethods.CompareLeads.Params.self,
            """
            {"proposalId":"a","candidates":[{"lead":{"id":"co-x","name":\(Self.text),"kind":"privateCompany"},\
            "facts":{"x":1},"screening":{"y":true},"judged":{"2b":3}}],"asOf":"2025-03-03"}
            """)
        try check(
            ScoringMethods.CompareLeads.Result.self,
            """
            {"proposal":\(Self.name),"comparison":{"sheet":{"id":"s","edition":"FY2025","version":1},"leadRows":["4"],\
            "candidates":[{"lead":{"name":\(Self.text)},"summary":\(Self.summary),"leadPoints":{"points":5,"maximum":5},\
            "leadPossible":{"min":5,"max":5},"rows":[{"id":"4","title":\(Self.text),"group":"4","status":"computed",\
            "points":5,"possible":{"min":5,"max":5},"maximum":5,"reasons":[\(Self.reason)],"flags":[],"missing":[],\
            "statements":[]}],"excludedBy":[\(Self.reason)],"missing":[{"pointer":"/facts/x","question":\(Self.text)}]}]},\
            "revision":4,"stale":false}
            """)
    }

    @Test("reviews")
    func reviews() throws {
        try check(ScoringMethods.SummarizeReviews.Params.self, #"{"proposalId":"a","minRevision":3}"#)
        try check(
            ScoringMethods.SummarizeReviews.Result.self,
            """
            {"summary":{"proposal":\(Self.name),"sheet":{"id":"s","edition":"FY2025","version":1},"rows":[{"id":"1a",\
            "title":\(Self.text),"maximum":50,"summary":{"mean":"36.33","lowest":31,"highest":40,"sum":109,"reviewers":3},\
            "entries":[{"reviewer":"r","points":31,"comment":"c","evidence":"p. 3"}]}],"reviews":[{"id":"a.r",\
            "reviewer":"r","name":\(Self.text),"counts":false,"excludedBy":\(Self.reason),"pending":["1c"],\
            "comment":"c"}],"pending":["1c"]},"revision":4,"stale":false}
            """)
        try check(
            Review.self,
            #"{"id":"a.r","proposal":"a","reviewer":"r","state":"withdrawn","entries":{"1a":{"points":31}},"comment":"c"}"#
        )
        try check(
            Reviewer.self,
            """
            {"id":"r","name":\(Self.text),"organisation":\(Self.text),"conflicts":[{"party":"lg-401005",\
            "reason":\(Self.text)}]}
            """)
    }

    @Test("the history of a record")
    func history() throws {
        try check(RecordHistory.Params.self, #"{"kind":"proposal","id":"a","limit":2,"before":9,"minRevision":3}"#)
        try check(
            RecordHistory.Result.self,
            #"{"kind":"proposal","id":"a","changes":[{"revision":8,"savedAt":"2025-02-28T09:15:00Z","savedBy":"Sato","#
                + #""created":false}],"nextBefore":8,"revision":9}"#)
        try check(GetRecord.Params.self, #"{"kind":"proposal","id":"a","atRevision":8}"#)
    }
}
