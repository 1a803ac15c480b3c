import Model
import ScoringRules

/// What screening, budget and document rules find of a proposal, as far as editions are in force on its day.
struct ProposalChecks: Sendable {
    let reading: ScoringDesk.Reading
    let words: RegisterWords

    /// The findings of one proposal, by check and item.
    struct Findings: Sendable {
        fileprivate(set) var order: [Key] = []
        fileprivate(set) var outcomes: [Key: (title: BilingualText, outcome: CheckMove.Outcome)] = [:]
        /// What must be known about the registers: that one does not answer.
        fileprivate(set) var notices: [BilingualText] = []

        struct Key: Hashable, Sendable {
            let check: CheckMove.Check
            let item: String
        }

        fileprivate mutating func add(
            _ check: CheckMove.Check, _ item: String, _ title: BilingualText, _ outcome: CheckMove.Outcome
        ) {
            let key = Key(check: check, item: item)
            order.append(key)
            outcomes[key] = (title, outcome)
        }

        /// Where the later findings differ, in their order. What only a silent register leaves open is no move.
        func moves(to later: Findings) -> [CheckMove] {
            let isSilent = notices != later.notices
            return (later.order + order.filter { later.outcomes[$0] == nil }).compactMap { key in
                let (before, after) = (outcomes[key], later.outcomes[key])
                let isOpen = [before, after].contains { $0?.outcome.verdict == ScreeningVerdict.unknown.rawValue }
                if isSilent, key.check == .screening, isOpen { return nil }
                guard before?.outcome != after?.outcome else { return nil }
                return CheckMove(
                    check: key.check, item: key.item,
                    title: after?.title ?? before?.title ?? BilingualText(en: key.item, ja: key.item),
                    before: before?.outcome, after: after?.outcome)
            }
        }
    }

    /// What an edition cannot read of the proposal; pointers below it.
    struct Refusal: Error {
        let problems: [FieldProblem]
    }

    /// - Throws: `Refusal`.
    func findings(on proposal: Proposal) throws -> Findings {
        var findings = Findings()
        try screen(proposal, into: &findings)
        try budget(of: proposal, into: &findings)
        try documents(of: proposal, into: &findings)
        return findings
    }

    private func screen(_ proposal: Proposal, into findings: inout Findings) throws {
        guard let edition = reading.catalogue.screening.edition(inForceOn: proposal.submittedOn),
            let screener = try? Screener(edition), let word = words[proposal]
        else { return }
        let problems = screener.edition.problems(of: proposal) + word.problems
        guard problems.isEmpty else { throw Refusal(problems: problems) }
        findings.notices = word.knowledge.notices
        let year = proposal.call.flatMap { reading.catalogue.call($0) }?.fiscalYear
        let report = try screener.report(on: proposal, registers: word.knowledge, fiscalYear: year)
        for finding in report.criteria {
            findings.add(
                .screening, finding.criterion, finding.title,
                CheckMove.Outcome(
                    verdict: finding.verdict.rawValue, label: finding.verdict.label,
                    reason: finding.reasons.first?.message))
        }
    }

    private func budget(
        of proposal: Proposal, into findings: inout Findings
    ) throws {
        guard let plan = proposal.budget,
            let rules = reading.catalogue.budgets.editions.edition(inForceOn: proposal.submittedOn),
            let checker = try? BudgetShelf.checker(by: rules)
        else { return }
        let report: BudgetReport
        do throws(BudgetRefusal) {
            report = try checker.report(on: plan, inMember: "budget")
        } catch {
            throw Refusal(problems: error.problems.map { $0.below("/budget") })
        }
        findings.add(
            .budget, "ceiling", BilingualText(en: "contract ceiling", ja: "契約上限額"),
            CheckMove.Outcome(
                verdict: report.ceiling.verdict.rawValue, label: report.ceiling.verdict.label,
                reason: report.headline))
        findings.add(
            .budget, "tasks", BilingualText(en: "obligatory tasks", ja: "必須業務"),
            CheckMove.Outcome(
                verdict: report.tasks.verdict.rawValue, label: report.tasks.verdict.label,
                reason: report.tasks.reason.message))
    }

    private func documents(
        of proposal: Proposal, into findings: inout Findings
    ) throws {
        guard proposal.documents != nil,
            let rules = reading.catalogue.documentRules.edition(inForceOn: proposal.submittedOn)
        else { return }
        let report: DocumentReport
        do throws(DocumentRefusal) {
            report = try DocumentCheck(ApplicationDocuments(proposal), by: rules).report()
        } catch {
            throw Refusal(problems: error.problems)
        }
        for item in report.documents + report.implied {
            findings.add(
                .documents, item.document, item.title,
                CheckMove.Outcome(
                    verdict: item.status.rawValue, label: item.status.label, reason: item.reasons.first?.message))
        }
    }
}

extension FieldProblem {
    func below(_ pointer: String) -> FieldProblem {
        FieldProblem(pointer: pointer + self.pointer, rule: rule, message: message)
    }
}
