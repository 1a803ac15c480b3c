import ArgumentParser
import Model

/// The facts of a project: from a file, from options, or both. What neither says is unknown.
struct ProjectFactsOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            en: "The facts as a JSON file (- for standard input); options overrule it.",
            ja: "事実のJSONファイル (- は標準入力)。オプションの指定が優先。", valueName: "FILE"))
    var project: String?

    @Option(help: ArgumentHelp(en: "A code or a name.", ja: "国コードまたは国名。", valueName: "COUNTRY"))
    var country: String?

    @Option(
        help: ArgumentHelp(en: "A gas that it reduces; may be repeated.", ja: "削減する温室効果ガス (複数可)。", valueName: "GAS"))
    var gas: [GreenhouseGas] = []

    @Option(help: ArgumentHelp(en: "A sector; may be repeated.", ja: "分野 (複数可)。", valueName: "SECTOR"))
    var sector: [ProjectSector] = []

    @Option(
        help: ArgumentHelp(
            en: "What is introduced, in words of either language.", ja: "導入する技術 (日本語または英語の語句)。", valueName: "TEXT"))
    var technology: String?

    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(
            en: "Whether the technology is new to the JCM in the country.", ja: "その国のJCMで新しい技術かどうか。"))
    var newTechnology: Bool?

    @Option(help: ArgumentHelp(en: "What the money would pay for now.", ja: "今、資金が必要な段階。", valueName: "STAGE"))
    var stage: ProjectStage?

    @Option(help: ArgumentHelp(en: "Who carries it out there.", ja: "相手国での実施主体。", valueName: "WHO"))
    var implementer: Implementer?

    @Option(help: ArgumentHelp(en: "Who applies on the Japanese side.", ja: "日本側の申請者。", valueName: "WHO"))
    var applicant: JapaneseApplicant?

    @Option(help: ArgumentHelp(en: "What it is sought for; may be repeated.", ja: "支援の目的 (複数可)。", valueName: "PURPOSE"))
    var purpose: [SupportPurpose] = []

    @Option(help: ArgumentHelp(en: "The agreement between the cities.", ja: "都市間の協定。", valueName: "STATE"))
    var agreement: AgreementState?

    @Option(help: ArgumentHelp(en: "The whole cost, in yen.", ja: "総費用(円)。", valueName: "YEN"))
    var cost: Yen?

    @Option(help: ArgumentHelp(en: "Reduction, t-CO₂ a year.", ja: "年間削減量(t-CO₂)。", valueName: "TONNES"))
    var reduction: ExactDecimal?

    /// What the options say, then the file; nothing for what both leave out.
    func facts(in session: Session) throws(CommandError) -> ProjectFacts {
        guard let project else { return stated }
        return try InputText.value(ProjectFacts.self, from: project, in: session).overridden(by: stated)
    }

    private var stated: ProjectFacts {
        ProjectFacts(
            country: country, gases: gas.isEmpty ? nil : gas, sectors: sector.isEmpty ? nil : sector,
            technology: technology, technologyIsNew: newTechnology, stage: stage, implementer: implementer,
            applicant: applicant, purposes: purpose.isEmpty ? nil : purpose, agreement: agreement, costJPY: cost,
            reductionTCO2PerYear: reduction)
    }

    /// A refused fact told by the option that stated it, else by its place in the file.
    func locating(_ error: CommandError, below root: String = "/params/project") -> CommandError {
        let options = FactArgument.all(of: stated)
        var error = error
        error.problems = error.problems.map { problem in
            guard problem.field.hasPrefix(root + "/") else { return problem }
            let field = problem.field.dropFirst(root.count + 1).prefix { $0 != "/" }
            if let option = options.first(where: { $0.field == field }) {
                return InputProblem(field: option.name, rule: problem.rule, message: problem.message)
            }
            guard let project else { return problem }
            return InputProblem(
                file: project == "-" ? nil : project, field: String(problem.field.dropFirst(root.count)),
                rule: problem.rule, message: problem.message)
        }
        return error
    }
}

extension ProjectFacts {
    /// The facts with others in place of those that both state.
    func overridden(by other: ProjectFacts) -> ProjectFacts {
        ProjectFacts(
            country: other.country ?? country, gases: other.gases ?? gases, sectors: other.sectors ?? sectors,
            technology: other.technology ?? technology, technologyIsNew: other.technologyIsNew ?? technologyIsNew,
            stage: other.stage ?? stage, implementer: other.implementer ?? implementer,
            applicant: other.applicant ?? applicant, purposes: other.purposes ?? purposes,
            agreement: other.agreement ?? agreement, costJPY: other.costJPY ?? costJPY,
            reductionTCO2PerYear: other.reductionTCO2PerYear ?? reductionTCO2PerYear)
    }
}
