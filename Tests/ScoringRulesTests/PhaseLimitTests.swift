import Model
import ScoringRules
import Testing

@Suite("At most two phases for the same cities")
struct PhaseLimitTests {
    private func finding(
        _ register: InventedRegister, municipalities: [String] = ["x"], cities: [String] = ["y"],
        facts: [String: Proposal.FactValue] = [:], submittedOn: String = "2025-03-03", fiscalYear: Int? = nil,
        unknown: [String] = []
    ) throws -> ScreeningReport.Finding {
        let proposal = try ScreeningSample.proposal(
            kind: .ongoing, submittedOn: submittedOn, municipalities: municipalities, partnerCities: cities,
            facts: facts)
        let known = municipalities.filter { !unknown.contains($0) }
        return try ScreeningSample.report(
            proposal, try register.knowledge(of: known, cities, unknown: unknown), fiscalYear: fiscalYear
        ).finding("phase-limit")
    }

    private func past(_ project: String, _ began: String?, _ ended: String?) -> Proposal.FactValue {
        var members: [String: Proposal.FactValue] = [
            "project": .text(project), "municipalities": ["x"], "partnerCities": ["y"],
        ]
        members["began"] = began.map { .text($0) }
        members["ended"] = ended.map { .text($0) }
        return .record(members)
    }

    @Test("six fiscal years are the limit: five leave one more, six leave none")
    func limit() throws {
        var register = InventedRegister()
        try register.add("C3P-a", [2019, 2020, 2021])
        try register.add("C3P-b", [2022, 2023])
        let open = try finding(register)
        #expect(open.verdict == .pass)
        #expect(open.reasons.first?.message.en.contains("as far as the register of past projects goes") == true)
        #expect(open.reasons[1].message.en.hasPrefix("City x – Town y: 5 of at most 6 fiscal years used before FY2025"))
        try register.add("C3P-c", [2024])
        let used = try finding(register)
        #expect(used.verdict == .fail)
        #expect(used.reasons[1].message.en.contains("6 of at most 6"))
        #expect(used.reasons[1].message.en.contains("C3P-a, C3P-b, C3P-c"))
        #expect(used.remedies.isEmpty)
    }

    @Test("a fiscal year counts once, and years that are not before the proposed one do not count")
    func distinct() throws {
        var register = InventedRegister()
        try register.add("C3P-a", [2020, 2021, 2022])
        try register.add("C3P-b", [2020, 2021, 2022, 2023])
        try register.add("C3P-c", [2025, 2026])
        #expect(try finding(register).reasons[1].message.en.contains("4 of at most 6"))
        // Submitted in March the project runs from April; submitted in April it runs in the running year.
        #expect(try finding(register, submittedOn: "2025-04-01").reasons[1].message.en.contains("before FY2025"))
        #expect(try finding(register, submittedOn: "2026-02-10").reasons[1].message.en.contains("5 of at most 6"))
        #expect(try finding(register, fiscalYear: 2027).reasons[1].message.en.contains("6 of at most 6"))
        #expect(try finding(register, fiscalYear: 2027).verdict == .fail)
    }

    @Test("a city that joined later leaves it to the operator, with the years of each pair")
    func joined() throws {
        var register = InventedRegister()
        try register.add("C3P-1", [2019, 2020, 2021], ["x"])
        try register.add("C3P-2", [2022, 2023, 2024], ["x", "w"])
        let both = try finding(register, municipalities: ["x", "w"])
        #expect(both.verdict == .operatorDecision)
        #expect(both.reasons.map(\.message.en).contains { $0.hasPrefix("City x – Town y: 6 of at most 6") })
        #expect(both.reasons.map(\.message.en).contains { $0.hasPrefix("City w – Town y: 3 of at most 6") })
        #expect(try finding(register, municipalities: ["x"]).verdict == .fail)
        #expect(try finding(register, municipalities: ["w"]).verdict == .pass)
    }

    @Test("years that only the proposal states count too")
    func stated() throws {
        var register = InventedRegister()
        try register.add("C3P-1", [2019, 2020, 2021])
        let others: Proposal.FactValue = [past("second phase", "2022-05", "2025-03")]
        #expect(try finding(register).verdict == .pass)
        #expect(try finding(register, facts: ["pastProjects": others]).verdict == .fail)
        let elsewhere: Proposal.FactValue = [
            ["project": "s", "began": "2022-05", "ended": "2025-03", "municipalities": ["x"], "partnerCities": ["z"]]
        ]
        #expect(try finding(register, facts: ["pastProjects": elsewhere]).verdict == .pass)
    }

    @Test("doubtful years decide only where they cannot change the answer")
    func doubtful() throws {
        var register = InventedRegister()
        try register.add("C3P-1", [2019, 2020, 2021, 2022, 2023])
        try register.add("C3P-2", [2018], isCertain: false)
        let open = try finding(register)
        #expect(open.verdict == .unknown)
        #expect(open.possible == [.pass, .fail])
        #expect(open.missing.first?.pointer == "/facts/pastProjects")
        #expect(open.reasons.map(\.message.en).contains { $0.contains("5–6 of at most 6") && $0.contains("FY2018?") })
        var nameless = InventedRegister()
        try nameless.add("C3P-3", [2014], nil)
        #expect(try finding(nameless).verdict == .pass)
    }

    @Test("a stated project without any date leaves the count open, unless the register holds it")
    func undated() throws {
        var register = InventedRegister()
        try register.add("C3P-1", [2022, 2023])
        let undated: Proposal.FactValue = [past("elsewhere", nil, nil)]
        #expect(try finding(register, facts: ["pastProjects": undated]).verdict == .unknown)
        let registered: Proposal.FactValue = [past("C3P-1", nil, "2024-03")]
        #expect(
            try finding(register, facts: ["pastProjects": registered]).reasons[1].message.en.contains("2 of at most"))
        let itself: Proposal.FactValue = [past("p-1", nil, nil)]
        #expect(try finding(register, facts: ["pastProjects": itself]).verdict == .pass)
    }

    @Test("of a project with one date the other is at most a phase away")
    func oneDate() throws {
        var register = InventedRegister()
        try register.add("C3P-1", [2022, 2023, 2024])
        // It ended in FY2021 and began in FY2019 at the earliest: four to six years in all.
        let ended = try finding(register, facts: ["pastProjects": [past("before", nil, "2022-03")]])
        #expect(ended.verdict == .unknown)
        #expect(ended.reasons.contains { $0.message.en.contains("4–6 of at most 6") })
        #expect(ended.reasons.contains { $0.message.ja.contains("（2019年度?、2020年度?、2021年度、2022年度、2023年度、2024年度、") })
        // It began in FY2022, with the years that the register holds.
        let began = try finding(register, facts: ["pastProjects": [past("beside", "2022-04", nil)]])
        #expect(began.verdict == .pass)
        #expect(began.reasons.contains { $0.message.en.contains("3 of at most 6") })
    }

    @Test("cities that nobody names, or that the register does not know, leave it unknown")
    func unknownCities() throws {
        let unnamed = try ScreeningSample.report(try ScreeningSample.proposal()).finding("phase-limit")
        #expect(unnamed.verdict == .unknown)
        #expect(unnamed.possible == [.pass, .operatorDecision, .fail])
        #expect(unnamed.missing.map(\.pointer) == ["/municipalities", "/partnerCities"])
        let misspelt = try finding(InventedRegister(), unknown: ["x"])
        #expect(misspelt.verdict == .unknown)
        #expect(misspelt.missing.map(\.pointer) == ["/municipalities/0", "/facts/pastProjects"])
    }

    @Test("the register away: what the proposal states may still use up the years")
    func registerAway() throws {
        func verdict(_ facts: [String: Proposal.FactValue]) throws -> ScreeningVerdict {
            try ScreeningSample.report(
                try ScreeningSample.proposal(municipalities: ["x"], partnerCities: ["y"], facts: facts)
            ).verdict("phase-limit")
        }
        #expect(try verdict([:]) == .unknown)
        #expect(try verdict(["pastProjects": [past("a", "2019-04", "2025-03")]]) == .fail)
        #expect(try verdict(["pastProjects": [past("a", "0001-01", "9999-12")]]) == .fail)
    }

    @Test("the start of the second phase asks for an original theme, of ongoing projects only")
    func theme() throws {
        var register = InventedRegister()
        try register.add("C3P-1", [2022, 2023, 2024])
        let knowledge = try register.knowledge()
        func verdict(
            _ kind: ProposalKind, _ screening: [String: Proposal.FactValue] = [:], fiscalYear: Int = 2025,
            facts: [String: Proposal.FactValue] = [:]
        ) throws -> ScreeningVerdict {
            try ScreeningSample.report(
                try ScreeningSample.proposal(
                    screening, kind: kind, municipalities: ["x"], partnerCities: ["y"], facts: facts),
                knowledge, fiscalYear: fiscalYear
            ).verdict("phase-theme")
        }
        #expect(try verdict(.ongoing) == .unknown)
        #expect(try verdict(.ongoing, ["themeOriginality": true]) == .pass)
        #expect(try verdict(.ongoing, ["themeOriginality": false]) == .fail)
        #expect(try verdict(.ongoing, ["themeOriginality": false], fiscalYear: 2024) == .pass)
        #expect(try verdict(.ongoing, ["themeOriginality": false], facts: ["startsPhaseTwo": false]) == .pass)
        #expect(
            try verdict(.ongoing, ["themeOriginality": false], fiscalYear: 2024, facts: ["startsPhaseTwo": true])
                == .fail)
        #expect(try verdict(.new, ["themeOriginality": false]) == .pass)
    }

    @Test("an ongoing proposal must show novelty, a new one is not asked")
    func novelty() throws {
        func verdict(_ kind: ProposalKind, _ facts: [String: Proposal.FactValue]) throws -> ScreeningVerdict {
            try ScreeningSample.report(try ScreeningSample.proposal(kind: kind, facts: facts)).verdict("novelty")
        }
        #expect(try verdict(.ongoing, ["noveltyShown": true]) == .pass)
        #expect(try verdict(.ongoing, ["noveltyShown": false]) == .fail)
        #expect(try verdict(.ongoing, [:]) == .unknown)
        #expect(try verdict(.new, [:]) == .pass)
        let eligible = ScreeningSample.almost(but: ["partnerLetterTranslation": true])
        let report = try ScreeningSample.report(
            try ScreeningSample.proposal(eligible, kind: .ongoing, facts: ["noveltyShown": false]))
        #expect(report.result == .notEligible)
        #expect(report.headline.en.contains("Fail: novelty of a continuing project"))
    }
}
