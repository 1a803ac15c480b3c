import FundingRules
import Model
import RankingSupport

/// Made-up projects of which about half of the facts are known, the same from run to run.
struct SeededProjects {
    /// Whether every fact is known.
    let isComplete: Bool
    private var random = SplitMix(seed: 2028)

    init(isComplete: Bool = false) {
        self.isComplete = isComplete
    }

    /// Sixty countries; the first half are partners of the JCM, some of the others candidates.
    static let countries: [CountryCode] = (0..<60).compactMap { number in
        let letters = [number / 10, number % 10].map { UInt8(ascii: "A") + UInt8($0) }
        return CountryCode(String(decoding: letters, as: UTF8.self))
    }

    mutating func make(_ count: Int) -> [AskedProject] {
        (0..<count).map { _ in make() }
    }

    private mutating func make() -> AskedProject {
        let stated = ProjectFacts(
            gases: some(GreenhouseGas.self, 1...2), sectors: some(ProjectSector.self, 1...3), technologyIsNew: flag(),
            stage: one(ProjectStage.self), implementer: one(Implementer.self), applicant: one(JapaneseApplicant.self),
            purposes: some(SupportPurpose.self, 1...3), agreement: one(AgreementState.self),
            costJPY: number(upTo: 200_000).map { Yen($0 * 1_000) },
            reductionTCO2PerYear: number(upTo: 120_000).flatMap { ExactDecimal($0) })
        return AskedProject(stated, in: isStated ? country() : .unstated)
    }

    private mutating func country() -> ProjectCountry {
        let place = Int.random(in: 0..<Self.countries.count, using: &random)
        let status: JCMStanding = place < 30 ? .partner : place < 40 ? .candidate : .other
        return ProjectCountry(
            code: Self.countries[place], name: BilingualText(en: "Country \(place)", ja: "第\(place)国"), status: status)
    }

    private var isStated: Bool {
        mutating get { isComplete || random.oneIn(2) }
    }

    private mutating func one<Option: FactOption>(_: Option.Type) -> Option? {
        isStated ? Array(Option.allCases).randomElement(using: &random) : nil
    }

    private mutating func some<Option: FactOption>(_: Option.Type, _ count: ClosedRange<Int>) -> [Option]? {
        isStated ? random.some(of: Array(Option.allCases), count) : nil
    }

    private mutating func flag() -> Bool? { isStated ? Bool.random(using: &random) : nil }

    private mutating func number(upTo most: Int64) -> Int64? {
        isStated ? Int64.random(in: 0...most, using: &random) : nil
    }
}
