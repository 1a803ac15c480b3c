import MatchmakingRules
import Model
import RankingSupport
import Testing

@Suite("Past choices asked anew")
struct PastChoiceTests {
    private static let today = day("2026-04-01")

    private static let municipal = Catalogue(
        PastWorld.places + [
            PastWorld.c3p("A", [2014], [PastWorld.osaka], "hue"), PastWorld.c3p("B", [2015], [PastWorld.osaka], "hue"),
            PastWorld.c3p("C", [2015], [PastWorld.toyama], "hanoi"),
            PastWorld.c3p(
                "D", [2016], [PastWorld.kitakyushu], "hue",
                targets: ["waste management by Kitakyushu City and OSAKA", "北九州市との連携"]),
            PastWorld.c3p("E", [2017], [PastWorld.kitakyushu], "hue"),
            PastWorld.agreement("K", PastWorld.kitakyushu, "hue", "2015"),
            PastWorld.agreement("late", PastWorld.toyama, "hue", "2016-08"),
        ])

    private func reciprocalRank(_ project: String, _ split: Split, _ method: RankingMethod) throws -> Double {
        let choices = MunicipalityChoices(Self.municipal, split, today: Self.today).choices
        let choice = try #require(choices.first { $0.project == project })
        return MunicipalityChoices.ranking(choice, by: method).reciprocalRank(of: choice.chosen)
    }

    @Test("before its year, the third project of a city had another partner, and an agreement that tells")
    func timeSplit() throws {
        // Osaka twice and Toyama once before; Kitakyushu never, but with an agreement.
        #expect(try reciprocalRank("D", .time, .popularity) == 1.0 / 3)
        #expect(try reciprocalRank("D", .time, .history) == 1.0 / 3)
        #expect(try reciprocalRank("D", .time, .agreements) == 1)
        // Now Kitakyushu has been the city's partner once, Osaka twice.
        #expect(try reciprocalRank("E", .time, .history) == 1.0 / 2)
        // The first question of all: nothing is known.
        #expect(try abs(reciprocalRank("A", .time, .history) - (1 + 1.0 / 2 + 1.0 / 3) / 3) < 1e-12)
    }

    @Test("a pair is asked about once where it is left out, and every year otherwise")
    func questions() {
        let out = MunicipalityChoices(Self.municipal, .pairOut, today: Self.today).choices
        #expect(out.map(\.project) == ["A", "C", "D"])
        #expect(out.allSatisfy { $0.isNew && $0.day == Self.today })
        let timed = MunicipalityChoices(Self.municipal, .time, today: Self.today).choices
        #expect(timed.map(\.project) == ["A", "B", "C", "D", "E"])
        #expect(timed.map(\.isNew) == [true, false, true, true, false])
        #expect(timed.map(\.day) == ["2014", "2015", "2015", "2016", "2017"].map { day($0 + "-03-31") })
    }

    @Test("no name of those who may be chosen is in a question")
    func redaction() throws {
        let choices = MunicipalityChoices(Self.municipal, .time, today: Self.today).choices
        let texts = try #require(choices.first { $0.project == "D" }).texts
        #expect(texts == ["waste management by and", "との連携"])
        let redaction = NameRedaction(ShippedRecords.catalogue)
        #expect(redaction("京都市と川崎の連携, Sharp and sharpening by AGC Inc.") == "と の連携, and sharpening by")
        for split in Split.allCases {
            for choice in MunicipalityChoices(ShippedRecords.catalogue, split, today: Self.today).choices
                + CompanyChoices(ShippedRecords.catalogue, split, today: Self.today).choices
            {
                for text in choice.texts { #expect(redaction.names(in: text) == [], "\(choice.project): \(text)") }
            }
        }
    }

    @Test("the firm of a project stands where its history puts it; its own records are not seen")
    func companies() throws {
        let catalogue = Catalogue(
            PastWorld.places + [
                PastWorld.company("a", "Aoba"), PastWorld.company("b", "Bando"), PastWorld.company("c", "Chikuma"),
                PastWorld.jcm("J1", 2014, "a", in: "TH"), PastWorld.jcm("J2", 2014, "b", in: "VN", sectors: ["waste"]),
                PastWorld.jcm("J3", 2015, "b", in: "VN", sectors: ["waste"]), PastWorld.jcm("J4", 2016, "a", in: "VN"),
                PastWorld.jcm("J4-twin", nil, nil, asOf: "2014", sameAs: ["J4"]),
                PastWorld.jcm("J5", 2017, "c", in: "VN"), PastWorld.jcm("J6", 2018, "a", in: "VN"),
                PastWorld.jcm("J7", nil, "c", in: "VN"),
            ])
        let choices = CompanyChoices(catalogue, .time, today: Self.today)
        #expect(choices.choices.map(\.project) == ["J3", "J4", "J6"])
        #expect(choices.unknown == 3 && choices.undated == 1)
        #expect(CompanyChoices(catalogue, .pairOut, today: Self.today).undated == 0)
        let fourth = try #require(choices.choices.first { $0.project == "J4" })
        #expect(fourth.known.jcmProjects.all.map(\.key) == ["J1", "J2", "J3"])
        #expect(fourth.candidates == ["a", "b"] && fourth.isNew)
        // c did the same there later: worth 1, had it been known. J6 is a's own.
        #expect(fourth.grades == ["a": 3])
        #expect(CompanyChoices.ranking(fourth, by: .popularity).groups == [["b"], ["a"]])
        #expect(CompanyChoices.ranking(fourth, by: .history).groups == [["a"], ["b"]])
        #expect(CompanyChoices.ranking(fourth, by: .country).groups == [["b"], ["a"]])
        // The titles say the same.
        #expect(CompanyChoices.ranking(fourth, by: .plainText).groups == [["a", "b"]])
        #expect(CompanyChoices.ranking(fourth, by: .mix).groups == [["b"], ["a"]])
        let sixth = try #require(choices.choices.last)
        #expect(sixth.grades == ["a": 3, "c": 1] && !sixth.isNew)
        #expect(CompanyChoices.ranking(sixth, by: .history).groups == [["a"], ["c"], ["b"]])
    }

    @Test("plain text is the cosine of words and of pairs of characters, with no knowledge of what they mean")
    func plainText() throws {
        let texts = PlainText([
            "wind": ["Wind power", "風力発電"], "twice": ["Wind power, wind power"], "sun": ["Solar power"],
            "waste": ["ごみ"],
        ])
        let found = texts.similarities(to: ["wind power"])
        // Said twice is said twice as much of the same.
        #expect(try abs(#require(found["twice"]) - 1) < 1e-12)
        #expect(try #require(found["wind"]) < 1 && #require(found["wind"]) > #require(found["sun"]))
        #expect(found["waste"] == nil)
        #expect(texts.similarities(to: ["風力"]).keys.sorted() == ["wind"])
        #expect(texts.similarities(to: ["hydrogen"]).isEmpty)
    }

    @Test("Renkei and the texts alone put a firm first that alone offers what is asked for")
    func text() throws {
        let catalogue = Catalogue(
            PastWorld.places + [
                PastWorld.company("a", "Aoba"), PastWorld.company("b", "Bando"),
                PastWorld.jcm("J1", 2014, "a", in: "TH"), PastWorld.jcm("J2", 2014, "b", in: "VN", sectors: ["waste"]),
                PastWorld.technology("T1", "a", from: ["J1"], in: ["TH"]), PastWorld.jcm("J4", 2016, "a", in: "VN"),
            ])
        let choice = try #require(
            CompanyChoices(catalogue, .pairOut, today: Self.today).choices.first { $0.project == "J4" })
        #expect(CompanyChoices.ranking(choice, by: .renkei).groups.first == ["a"])
        let report = QualityReport([choice], CompanyChoices.methods, ranking: CompanyChoices.ranking)
        let ours = try #require(report.figures.first { $0.method == .renkei }?.figures)
        #expect(ours.meanReciprocalRank == 1 && ours.interval == 1...1 && ours.hits == [1: 1, 3: 1, 10: 1])
        let random = try #require(report.figures.first { $0.method == .random }?.figures)
        #expect(random.meanReciprocalRank == 0.75)
    }

    @Test("a report names the best of the simpler ways, and compares ours with it")
    func report() throws {
        let choices = MunicipalityChoices(Self.municipal, .time, today: Self.today).choices.prefix(3)
        let report = QualityReport(Array(choices), [.renkei, .history, .popularity]) { choice, method in
            let before: [String] =
                switch method {
                case .renkei: []
                case .history: ["x", "y", "z"]
                default: ["x"]
                }
            return TiedRanking(groups: before.map { [$0] } + [Array(choice.chosen)])
        }
        #expect(report.questions == 3 && report.bestBaseline == .popularity)
        // All three differences one way: two of eight ways are as large.
        #expect(report.chance == 0.25)
        let history = try #require(report.figures.first { $0.method == .history }?.figures)
        #expect(history.reciprocalRanks == [0.25, 0.25, 0.25] && history.meanReciprocalRank == 0.25)
        #expect(history.hits == [1: 0, 3: 0, 10: 1])
        // Gained in the fourth place: log₂ 2 / log₂ 5.
        #expect(abs(history.discountedGain - 0.430_676_558_073_393) < 1e-12)
    }
}
