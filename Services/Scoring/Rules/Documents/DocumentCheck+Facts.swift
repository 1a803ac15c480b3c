import Model

extension DocumentCheck {
    /// Notes where the folder and the proposal's facts say different things of the same certificates.
    func compareWithFacts(_ finding: inout DocumentFinding, _ entries: [FolderEntry]) {
        guard let name = finding.rule.need.fact, case .list(let elements) = application.facts[name] else { return }
        let comparison = CertificateComparison(
            folder: entries, place: .root["facts"][name], facts: elements.map(StatedCertificate.init),
            isNothingStated: statesNone(of: finding.rule.id), day: application.submittedOn)
        guard let (folder, facts, difference) = comparison.contradiction else { return }
        finding.note(
            "facts-disagree",
            en: "\(folder) and \(facts) disagree: \(difference.en); settle which is right before submission",
            ja: "\(folder) と \(facts) の記載が一致しません：\(difference.ja)。提出前にどちらが正しいか確認してください")
    }
}

/// A certificate as the facts of a proposal state it, as far as it can be read.
private struct StatedCertificate {
    let validFrom: CivilDate?
    let validUntil: CivilDate?
    let valid: Bool?

    init(_ value: Proposal.FactValue) {
        var members: [String: Proposal.FactValue] = [:]
        if case .record(let written) = value { members = written }
        func day(_ name: String) -> CivilDate? {
            guard case .text(let text) = members[name] else { return nil }
            return CivilDate(text)
        }
        validFrom = day("validFrom")
        validUntil = day("validUntil")
        if case .flag(let flag) = members["valid"] { valid = flag } else { valid = nil }
    }

    func isValid(on day: CivilDate) -> Truth {
        if let validFrom, day < validFrom { return .no }
        return validUntil.map { Truth(day <= $0) } ?? Truth(valid)
    }
}

/// The certificates at hand beside those that the facts state.
private struct CertificateComparison {
    let folder: [FolderEntry]
    /// Where the facts stand.
    let place: Pointer
    let facts: [StatedCertificate]
    /// Whether the folder says that there is none.
    let isNothingStated: Bool
    let day: CivilDate

    /// The first thing in which they cannot both be right, with its place in the folder and in the facts.
    var contradiction: (Pointer, Pointer, BilingualText)? {
        if let first = folder.first { return facts.isEmpty ? denied(first) : validity(first) ?? lastDays }
        guard isNothingStated, !facts.isEmpty else { return nil }
        return (
            FolderReading.place["documents"], place,
            BilingualText(en: "the first says that there is none, the second names one", ja: "前者は該当なし、後者は取得済み")
        )
    }

    private func denied(_ first: FolderEntry) -> (Pointer, Pointer, BilingualText) {
        (
            first.pointer, place,
            BilingualText(en: "the first has one, the second says that there is none", ja: "前者には書類があり、後者は該当なし")
        )
    }

    /// What none of several certificates is on the one side, and one of them is on the other.
    private func validity(_ first: FolderEntry) -> (Pointer, Pointer, BilingualText)? {
        let hand = folder.map { $0.value.isValid(on: day) }
        let stated = facts.map { $0.isValid(on: day) }
        if hand.allSatisfy({ $0 == .no }), let index = stated.firstIndex(of: .yes) {
            return (
                first.pointer, place[index],
                BilingualText(
                    en: "by the first it is not valid on \(day), by the second it is", ja: "\(day)に前者では無効、後者では有効")
            )
        }
        if stated.allSatisfy({ $0 == .no }), let index = hand.firstIndex(of: .yes) {
            return (
                folder[index].pointer, place[0],
                BilingualText(
                    en: "by the first it is valid on \(day), by the second it is not", ja: "\(day)に前者では有効、後者では無効")
            )
        }
        return nil
    }

    /// A last day at hand that none of the certificates has, where all of them state theirs.
    private var lastDays: (Pointer, Pointer, BilingualText)? {
        let stated = facts.compactMap(\.validUntil)
        guard stated.count == facts.count else { return nil }
        for entry in folder {
            guard let until = entry.value.validUntil, !stated.contains(until) else { continue }
            let days = stated.map(\.description)
            return (
                entry.pointer["validUntil"], facts.count == 1 ? place[0]["validUntil"] : place,
                BilingualText(
                    en: "the last valid day is \(until) by the first, \(days.joined(separator: " or ")) by the second",
                    ja: "有効期間の末日が前者では\(until)、後者では\(days.joined(separator: "又は"))")
            )
        }
        return nil
    }
}
