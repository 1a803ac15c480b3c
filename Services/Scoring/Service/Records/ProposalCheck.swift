import JSONText
import Model
import ScoringRules

/// What is wrong with a proposal that is to be kept.
struct ProposalCheck {
    let catalogue: ScoringCatalogue

    func problems(of proposal: Proposal) -> [FieldProblem] {
        proposal.title.missing(at: "/title") + twice(proposal.municipalities, at: "/municipalities")
            + twice(proposal.partnerCities, at: "/partnerCities") + problems(ofParts: proposal)
    }

    private func problems(ofParts proposal: Proposal) -> [FieldProblem] {
        var problems: [FieldProblem] = []
        if let call = proposal.call, catalogue.call(call) == nil { problems.append(.unknownCall(call)) }
        do throws(ScoringError) {
            // Where the call is unknown, the sheet of the day tells what else is wrong.
            let sheet =
                problems.isEmpty
                ? try catalogue.sheet(of: proposal)
                : try catalogue.sheet(inForceOn: proposal.submittedOn, at: "/params/proposal/submittedOn")
            problems += try sheet.ready().problems(of: proposal)
        } catch {
            problems += error.problems.map { $0.inProposal }
        }
        return problems + screeningProblems(of: proposal) + catalogue.budgets.problems(of: proposal)
            + documentProblems(of: proposal)
    }

    private func twice(_ parties: [Proposal.PartyID]?, at pointer: String) -> [FieldProblem] {
        var seen: Set<Proposal.PartyID> = []
        return (parties ?? []).enumerated().filter { !seen.insert($1).inserted }.map { index, party in
            FieldProblem(
                pointer: "\(pointer)/\(index)", rule: "named-twice",
                message: BilingualText(en: "\"\(party)\" is named twice", ja: "「\(party)」が重複しています"))
        }
    }

    /// By the eligibility criteria in force on its day; nothing where none are. The facts are the sheet's to check.
    private func screeningProblems(of proposal: Proposal) -> [FieldProblem] {
        guard let edition = catalogue.screening.edition(inForceOn: proposal.submittedOn) else { return [] }
        return edition.problems(of: proposal).filter { !$0.pointer.hasPrefix("/facts/") }
    }

    /// By the documents of the edition in force on its day; nothing where none is, since a folder is optional.
    private func documentProblems(of proposal: Proposal) -> [FieldProblem] {
        guard let folder = proposal.documents,
            let rules = catalogue.documentRules.edition(inForceOn: proposal.submittedOn)
        else { return [] }
        return folder.problems(by: rules)
    }

    /// What is wrong with the parts that can be read of a proposal that cannot be read as a whole.
    func problems(ofUnreadable node: JSONNode) -> [FieldProblem] {
        PartialProposal(node).proposal.map { problems(ofParts: $0) } ?? []
    }
}

/// As much of a proposal as its text holds: facts that are no facts are left out, and so is what cannot be judged
/// without knowing the kind.
private struct PartialProposal {
    let proposal: Proposal?

    init(_ node: JSONNode) {
        func member<T: Decodable>(_ name: String, as type: T.Type) -> T? {
            node.member(name).flatMap { try? $0.decode(type) }
        }
        func members<T: Decodable>(of name: String, as type: T.Type) -> [String: T] {
            let written = node.member(name).map { Array($0.members) } ?? []
            return Dictionary(
                written.compactMap { member in (try? member.value.decode(type)).map { (member.name, $0) } },
                uniquingKeysWith: { first, _ in first })
        }
        guard let day = member("submittedOn", as: CivilDate.self),
            let id = member("id", as: Proposal.ID.self) ?? Proposal.ID("unreadable")
        else {
            proposal = nil
            return
        }
        let kind = member("kind", as: ProposalKind.self)
        proposal = Proposal(
            id: id, title: BilingualText(en: "", ja: ""), kind: kind ?? .new, submittedOn: day,
            call: member("call", as: CallForProposals.ID.self), sectors: member("sectors", as: [String].self),
            facts: members(of: "facts", as: Proposal.FactValue.self),
            screening: members(of: "screening", as: Proposal.FactValue.self),
            budget: member("budget", as: BudgetPlan.self), documents: member("documents", as: DocumentFolder.self),
            judged: kind == nil ? nil : members(of: "judged", as: Proposal.FactValue.self),
            statements: members(of: "statements", as: [String].self))
    }
}

extension FieldProblem {
    fileprivate static func unknownCall(_ call: CallForProposals.ID) -> FieldProblem {
        FieldProblem(
            pointer: "/call", rule: "known-call",
            message: BilingualText(
                en: "there is no call \"\(call)\" on record: import it, or leave it out", ja: "公募「\(call)」は登録されていません"))
    }

    /// The same below the proposal, for a pointer that begins at a request.
    fileprivate var inProposal: FieldProblem {
        let root = "/params/proposal"
        return FieldProblem(
            pointer: pointer.hasPrefix(root) ? String(pointer.dropFirst(root.count)) : "/submittedOn", rule: rule,
            message: message)
    }
}
