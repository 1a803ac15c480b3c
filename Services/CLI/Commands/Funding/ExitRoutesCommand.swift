import ArgumentParser
import Contracts
import Model

/// The ways on from a project, above all where the JCM does not fit.
struct ExitRoutesCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "route",
            abstract: HelpText.words(
                en: "The exits of a project: what stands in the way of the JCM, what waives it, the steps over time.",
                ja: "事業の出口: JCMの支障となる要件、それを免れる制度、段階ごとの道筋。"),
            discussion: HelpText.words(
                en: """
                    --criterion narrows the obstacles to criteria on these facts (renkei funding facts names them).

                      renkei funding route --country MY --sector renewableEnergies --implementer privateCompany
                      renkei funding route --project facts.json --criterion implementer
                    """,
                ja: """
                    --criterion で、指定した事実に関する要件だけを示します (事実の名称は renkei funding facts)。

                      renkei funding route --country マレーシア --sector renewableEnergies --implementer privateCompany
                      renkei funding route --project facts.json --criterion implementer
                    """))
    }

    @OptionGroup(title: HelpText.words(en: "Facts of the project", ja: "事業の事実"))
    var project: ProjectFactsOptions

    @Option(
        help: ArgumentHelp(
            en: "Only criteria of the JCM on this fact; may be repeated.", ja: "この事実に関するJCMの要件のみ (複数可)。",
            valueName: "FACT"))
    var criterion: [FactName] = []

    @OptionGroup var day: AsOfOption

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let facts = try project.facts(in: session)
        let reply: Session.Reply<FundingMethods.ExitRoutes.Result>
        do {
            reply = try await session.ask(
                FundingMethods.ExitRoutes.self,
                FundingMethods.ExitRoutes.Params(
                    project: facts, criteria: criterion.isEmpty ? nil : criterion, asOf: day.asOf), of: .funding)
        } catch {
            throw project.locating(error)
        }
        session.warn(stale: reply.value.stale, .funding)
        var page = ExitPlanPage(plan: reply.value.plan, language: session.language).page
        page.paragraph(
            session.language(
                en:
                    "Next: renkei funding why ID shows every clause of a scheme; renkei funding combine A B says whether "
                    + "two can be taken together",
                ja: "次の操作: renkei funding why ID で制度の全条項、renkei funding combine A B で併用の可否を表示"))
        session.show(page, orJSON: reply.text)
        return .success
    }
}

extension FactName: ExpressibleByArgument {}
