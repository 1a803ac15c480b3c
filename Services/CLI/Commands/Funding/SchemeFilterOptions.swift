import ArgumentParser
import Model

/// Which schemes an answer is about. Repeated options are alternatives; what is left out narrows nothing.
struct SchemeFilterOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            en: "Only schemes with this verdict; may be repeated.", ja: "この判定の制度のみ (複数可)。", valueName: "VERDICT"))
    var verdict: [Verdict] = []

    @Option(
        help: ArgumentHelp(en: "Only this scheme, by id; may be repeated.", ja: "この制度のみ (ID、複数可)。", valueName: "ID"))
    var onlyScheme: [Scheme.ID] = []

    @Option(
        help: ArgumentHelp(
            en: "Only schemes on this way on; may be repeated.", ja: "この出口の制度のみ (複数可)。", valueName: "ROUTE"))
    var onlyRoute: [Scheme.Route] = []

    @Option(
        help: ArgumentHelp(
            en: "Only schemes that fund this purpose; may be repeated.", ja: "この目的を支援する制度のみ (複数可)。",
            valueName: "PURPOSE"))
    var onlyPurpose: [SupportPurpose] = []

    @Option(
        help: ArgumentHelp(
            en: "Only schemes that fund this stage; may be repeated.", ja: "この段階を支援する制度のみ (複数可)。", valueName: "STAGE"))
    var onlyStage: [ProjectStage] = []

    @Option(
        help: ArgumentHelp(
            en: "Only schemes that support in this way; may be repeated.", ja: "この支援形態の制度のみ (複数可)。",
            valueName: "INSTRUMENT"))
    var onlyInstrument: [SchemeInstrument] = []

    @Option(
        help: ArgumentHelp(
            en: "Only schemes whose call stands so on the day; may be repeated.", ja: "基準日の公募状況で絞り込む (複数可)。",
            valueName: "forecast|open|closed|unknown"))
    var call: [Scheme.Lifecycle] = []

    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(en: "Only schemes that pay for equipment, or do not.", ja: "設備費を支援する(しない)制度のみ。"))
    var equipmentFunding: Bool?

    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(en: "Only schemes beyond the guidebook, or within it.", ja: "ガイドブック外(内)の制度のみ。"))
    var beyondGuidebook: Bool?

    @Option(
        help: ArgumentHelp(
            en: "Only schemes whose texts have all of these words, in either language.", ja: "語句をすべて含む制度のみ (日本語・英語)。",
            valueName: "WORDS"))
    var text: String?

    /// `nil` where nothing narrows the answer.
    var filter: SchemeFilter? {
        let filter = SchemeFilter(
            schemes: Self.list(onlyScheme), verdicts: Self.list(verdict), routes: Self.list(onlyRoute),
            purposes: Self.list(onlyPurpose), stages: Self.list(onlyStage), instruments: Self.list(onlyInstrument),
            lifecycles: Self.list(call), coversEquipment: equipmentFunding, beyondGuidebook: beyondGuidebook,
            text: text)
        return filter == SchemeFilter() ? nil : filter
    }

    private static func list<Element>(_ values: [Element]) -> [Element]? { values.isEmpty ? nil : values }

    /// A refused filter told by the option that stated it.
    func locating(_ error: CommandError, below root: String = "/params/filter") -> CommandError {
        var error = error
        error.problems = error.problems.map { problem in
            guard problem.field.hasPrefix(root + "/") else { return problem }
            let field = problem.field.dropFirst(root.count + 1).prefix { $0 != "/" }
            guard let option = Self.options[String(field)] else { return problem }
            return InputProblem(field: option, rule: problem.rule, message: problem.message)
        }
        return error
    }

    private static let options = [
        "schemes": "--only-scheme", "verdicts": "--verdict", "routes": "--only-route", "purposes": "--only-purpose",
        "stages": "--only-stage", "instruments": "--only-instrument", "lifecycles": "--call",
        "coversEquipment": "--equipment-funding", "beyondGuidebook": "--beyond-guidebook", "text": "--text",
    ]
}
