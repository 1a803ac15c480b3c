import ArgumentParser
import Contracts
import Model

/// Judges every scheme for a project.
struct FundingCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "funding",
            abstract: HelpText.words(
                en: "Which schemes fit a project, which do not, and why.", ja: "事業に使える支援制度と、使えない制度の理由。"),
            discussion: HelpText.words(
                en: """
                    What is left out is unknown, and the answer says what to find out. Exit code 1 if no scheme fits.

                      renkei funding --country PH --sector waste --stage equipment --implementer privateCompany
                    """,
                ja: """
                    指定しない事実は「不明」として扱い、確認すべきことを示します。適合する制度がなければ終了コード 1。

                      renkei funding --country フィリピン --sector waste --stage equipment --implementer privateCompany
                    """))
    }

    @Option(help: ArgumentHelp(en: "A code or a name.", ja: "国コードまたは国名。", valueName: "COUNTRY"))
    var country: String?

    @Option(
        help: ArgumentHelp(en: "A gas that it reduces; may be repeated.", ja: "削減する温室効果ガス (複数可)。", valueName: "GAS"))
    var gas: [GreenhouseGas] = []

    @Option(help: ArgumentHelp(en: "A sector; may be repeated.", ja: "分野 (複数可)。", valueName: "SECTOR"))
    var sector: [ProjectSector] = []

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

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    /// What the options say; nothing for what they leave out.
    var facts: ProjectFacts {
        ProjectFacts(
            country: country, gases: gas.isEmpty ? nil : gas, sectors: sector.isEmpty ? nil : sector,
            technologyIsNew: newTechnology, stage: stage, implementer: implementer, applicant: applicant,
            purposes: purpose.isEmpty ? nil : purpose, agreement: agreement, costJPY: cost,
            reductionTCO2PerYear: reduction)
    }

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let reply = try await session.ask(
            FundingMethods.FindSchemes.self, FundingMethods.FindSchemes.Params(project: facts, asOf: day.asOf),
            of: .funding)
        session.warn(stale: reply.value.stale, .funding)
        var page = Page()
        page.title(session.language(en: "Support schemes for the project", ja: "事業に対する支援制度"))
        page.append(SchemesPage(result: reply.value, language: session.language).page)
        page.paragraph(
            session.language(
                en:
                    "Next: answer the questions with more options; renkei get scheme ID shows a scheme with its sources",
                ja: "次の操作: オプションを追加して不明点を解消。renkei get scheme ID で制度と出典を表示"))
        session.show(page, orJSON: reply.text)
        return reply.value.verdicts.contains { $0.verdict <= .fitsIfConfirmed } ? .success : .negative
    }
}
