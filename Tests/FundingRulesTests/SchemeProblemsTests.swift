import FundingRules
import JSONText
import Model
import Testing

@Suite("A scheme that is put") struct SchemeProblemsTests {
    private static func clause(
        _ fact: FactName, _ branches: [(FactTest, ClauseEffect)], id: String = "c"
    ) throws -> EligibilityRule {
        let sentence = BilingualText(en: "s", ja: "文")
        return .clause(
            EligibilityClause(
                id: try #require(EligibilityClause.ID(id)), fact: fact, sentence: sentence, reference: "test",
                branches: branches.map { .init(when: $0.0, then: .init($0.1, sentence)) },
                otherwise: .init(.excluded, sentence)))
    }

    private static func problems(_ rule: EligibilityRule) throws -> [String] {
        var scheme = try #require(try ShippedSchemes.load().first)
        scheme.eligibility = rule
        return scheme.problems().map { "\($0.rule) \($0.pointer)" }
    }

    private static let company = FactToken(Implementer.privateCompany)
    private static let government = FactToken(Implementer.governmentItself)

    @Test("is refused where a test cannot be put to the fact, or names an answer of another fact")
    func testsThatMeanNothing() throws {
        #expect(
            try Self.problems(Self.clause(.gases, [(.isOneOf([FactToken(GreenhouseGas.methane)]), .allowed)]))
                == ["test-suits-fact /eligibility/clause/branches/0/when"])
        #expect(
            try Self.problems(
                Self.clause(.stage, [(.isOneOf([Self.company, FactToken(ProjectStage.study)]), .allowed)]))
                == ["answer-known /eligibility/clause/branches/0/when"])
        #expect(
            try Self.problems(Self.clause(.country, [(.isOneOf([Self.company]), .allowed)]))
                == ["answer-known /eligibility/clause/branches/0/when"])
        #expect(
            try Self.problems(Self.clause(.implementer, [(.isOneOf([]), .allowed)]))
                == ["list-not-empty /eligibility/clause/branches/0/when"])
    }

    @Test("is refused where no value reaches a branch or the last outcome")
    func unreachable() throws {
        let twice = try Self.clause(
            .implementer,
            [(.isOneOf([Self.company, Self.government]), .allowed), (.isOneOf([Self.company]), .confirm)])
        #expect(try Self.problems(twice) == ["outcome-reachable /eligibility/clause/branches/1"])
        let exhausted = try Self.clause(.technologyIsNew, [(.isStated(true), .allowed), (.isStated(false), .confirm)])
        #expect(try Self.problems(exhausted) == ["outcome-reachable /eligibility/clause/otherwise"])
    }

    @Test("is refused where its clauses contradict each other, however they are nested")
    func contradiction() throws {
        let onlyCompanies = try Self.clause(.implementer, [(.isOneOf([Self.company]), .allowed)], id: "a")
        let onlyGovernment = try Self.clause(.implementer, [(.isOneOf([Self.government]), .allowed)], id: "b")
        #expect(try Self.problems(.all([onlyCompanies, onlyGovernment])) == ["contradiction /eligibility"])
        #expect(
            try Self.problems(.all([onlyCompanies, .not(onlyCompanies.renamed("c"))])) == ["contradiction /eligibility"]
        )
        #expect(try Self.problems(.any([onlyCompanies, onlyGovernment])).isEmpty)
    }

    @Test("is refused with empty lists, repeated clause ids, and trees past the limits")
    func shape() throws {
        #expect(try Self.problems(.all([])) == ["list-not-empty /eligibility/all"])
        let clause = try Self.clause(.technologyIsNew, [(.isStated(true), .allowed)])
        #expect(try Self.problems(.all([clause, .any([clause])])) == ["clause-id-unique /eligibility"])
        let deep = (0...RuleLimits.depth).reduce(clause) { rule, _ in .not(rule) }
        #expect(try Self.problems(deep) == ["rule-depth /eligibility"])
        let wide = Array(repeating: clause, count: RuleLimits.clauses + 1)
        #expect(try Self.problems(.all(wide)) == ["rule-size /eligibility"])
    }

    @Test("is refused with every broken field named at once")
    func fields() throws {
        var scheme = try #require(try ShippedSchemes.load().first { $0.id.value == "c3p" })
        scheme.edition = nil
        scheme.names.ja = nil
        scheme.url = "gef.jp/jcm"
        scheme.effective = EffectivePeriod(
            from: try #require(CivilDate("2025-04-01")), through: CivilDate("2025-03-31"))
        let half = Scheme.Amount(
            kind: .maximumRate, yen: Yen(1), rate: SubsidyRate("0.5"), basis: BilingualText(en: "b", ja: "基"),
            source: Source("s"))
        scheme.amounts = [half]
        #expect(
            scheme.problems().map { "\($0.rule) \($0.pointer)" }
                == [
                    "origin-consistent /edition", "both-languages /names/ja", "address-form /url",
                    "period-order /effective/through", "rate-range /amounts/0/rate",
                ])
    }

    @Test("is refused with a call whose days cannot be read or are out of order, each at its place")
    func calls() throws {
        func call(_ opens: String?, _ closes: String?, _ deadlines: [String]? = nil) throws -> Scheme.Call {
            Scheme.Call(
                opens: opens.map { PrintedDate($0) }, closes: closes.map { PrintedDate($0) },
                deadlines: try deadlines?.map { try #require(CivilDate($0)) }, source: Source("s"))
        }
        var scheme = try #require(try ShippedSchemes.load().first)
        scheme.calls = [
            try call("Aprill 2025", "soon"), try call("2025-04-07", "2025-03"), try call(nil, nil),
            try call("FY2025", nil, []),
            try call("2025-04-07", "2025-09", ["2025-05-16", "2025-05-16", "2025-04-06", "2025-10-01"]),
            try call("2025-04", "2025-04"), try call(nil, nil, ["2025-05-16"]),
        ]
        #expect(
            scheme.problems().map { "\($0.rule) \($0.pointer)" } == [
                "date-readable /calls/0/opens", "date-readable /calls/0/closes", "period-order /calls/1/closes",
                "call-dated /calls/2", "list-not-empty /calls/3/deadlines", "deadline-order /calls/4/deadlines/1",
                "deadline-within /calls/4/deadlines/2", "deadline-order /calls/4/deadlines/2",
                "deadline-within /calls/4/deadlines/3",
            ])
    }

    @Test("is refused with a fact that is none, in words that name the facts and the nearest of them")
    func unknownFact() throws {
        let text =
            #"{"id":"c","fact":"implementor","sentence":{"en":"s","ja":"文"},"reference":"r","branches":[],"#
            + #""otherwise":{"effect":"allowed","sentence":{"en":"s","ja":"文"}}}"#
        let error = #expect(throws: JSONDecodingError.self) {
            try JSONText.decode(EligibilityClause.self, from: Array(text.utf8))
        }
        let problem = try #require(error?.problems.first)
        #expect(error?.problems.count == 1 && problem.pointer.description == "/fact")
        #expect(problem.message.en.contains("did you mean “implementer”?"))
        #expect(FactName.allCases.allSatisfy { problem.message.en.contains("“\($0.rawValue)”") })
        #expect(problem.message.ja.contains("「implementer」ではありませんか"))
    }

    @Test(
        "is refused when read, if its rule names an unknown fact or answer, or is no rule",
        arguments: [
            (#"{"clause":{"id":"c","fact":"colour"}}"#, "/clause/fact"),
            (#"{"all":[{"any":[],"not":{"any":[]}}]}"#, "/all/0"),
            (#"{}"#, ""),
        ])
    func unreadable(text: String, pointer: String) {
        let error = #expect(throws: JSONDecodingError.self) {
            try JSONText.decode(EligibilityRule.self, from: Array(text.utf8))
        }
        #expect(error?.problems.map(\.pointer.description).contains(pointer) == true)
    }
}

extension EligibilityRule {
    /// The same clause under another id.
    fileprivate func renamed(_ id: String) throws -> EligibilityRule {
        guard case .clause(let clause) = self else { return self }
        return .clause(
            EligibilityClause(
                id: try #require(EligibilityClause.ID(id)), fact: clause.fact, sentence: clause.sentence,
                reference: clause.reference, branches: clause.branches, otherwise: clause.otherwise))
    }
}
