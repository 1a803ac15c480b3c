import Model

/// Reads which step each lead time is for.
struct LeadTimeReading {
    /// By step id.
    private(set) var days: [String: Int] = [:]
    private(set) var check = EditionCheck()
    private var precision: [String: Precision] = [:]
    /// By step id: which lead time, of those in the question, is for it alone.
    private(set) var places: [String: Int] = [:]

    /// How exactly a lead time names its step: the more exact one counts.
    private enum Precision: Int, Comparable {
        case several, partOfDocument, step

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    private static let mostDays = 3_650
    private static let mostLeadTimes = 200

    /// The steps that a lead time names themselves, not only as some of several.
    var named: Set<String> { Set(precision.filter { $0.value > .several }.map(\.key)) }

    init(_ leadTimes: [LeadTime], of steps: [PreparationStep]) {
        guard leadTimes.count <= Self.mostLeadTimes else {
            check.refuse(
                .root["leadTimes"], "too-many", en: "at most \(Self.mostLeadTimes) lead times are possible",
                ja: "所要日数は\(Self.mostLeadTimes)件以内で指定してください")
            return
        }
        for (index, leadTime) in leadTimes.enumerated() {
            let pointer = Pointer.root["leadTimes"][index]
            check.requireRange(
                leadTime.days, 0...Self.mostDays, of: BilingualText(en: "a lead time in days", ja: "所要日数"),
                at: pointer["days"], rule: "lead-time")
            read(leadTime, index, of: steps)
        }
    }

    private mutating func read(_ leadTime: LeadTime, _ index: Int, of steps: [PreparationStep]) {
        let pointer = Pointer.root["leadTimes"][index]
        switch (leadTime.step, leadTime.document) {
        case (let name?, nil):
            if leadTime.party != nil {
                check.refuse(
                    pointer["party"], "step-or-document", en: "a party belongs to a document, not to a step",
                    ja: "party は document とともに指定してください")
            }
            let named = steps.filter { $0.id == name }
            let known = steps.map(\.id) + steps.compactMap(\.group)
            check.requireKnown(name, among: known, of: .step, at: pointer["step"])
            take(
                leadTime, for: named.isEmpty ? steps.filter { $0.group == name } : named,
                named.isEmpty ? .several : .step, at: index)
        case (nil, let document?):
            let bringing = Self.steps(bringing: document, of: leadTime.party, in: steps)
            if bringing.isEmpty {
                let known = Set(steps.flatMap(\.makes).map(\.document)).sorted()
                check.requireKnown(document, among: known, of: .document, at: pointer["document"])
                if known.contains(document) {
                    check.refuse(
                        pointer["party"], "known-name", en: "no step brings document \(document) of that party",
                        ja: "その主体の書類(\(document))に係る手順はありません")
                }
            }
            take(leadTime, for: bringing, leadTime.party == nil ? .several : .partOfDocument, at: index)
        default:
            check.refuse(
                pointer, "step-or-document", en: "name either a step or a document",
                ja: "step と document のどちらか一方を指定してください")
        }
    }

    /// The steps that begin a document: not those that wait for another of them, such as its translation.
    private static func steps(
        bringing document: String, of party: LetterParty?, in steps: [PreparationStep]
    ) -> [PreparationStep] {
        let bringing = steps.filter { step in
            step.makes.contains { $0.document == document && (party == nil || $0.party == party) }
        }
        let ids = Set(bringing.map(\.id))
        return bringing.filter { !($0.after ?? []).contains { ids.contains($0) } }
    }

    private mutating func take(
        _ leadTime: LeadTime, for steps: [PreparationStep], _ exactness: Precision, at index: Int
    ) {
        for step in steps {
            if let known = precision[step.id] {
                if known == exactness {
                    check.refuse(
                        .root["leadTimes"][index], "one-lead-time", en: "\"\(step.id)\" has a lead time already",
                        ja: "「\(step.id)」の所要日数が重複しています")
                }
                if known >= exactness { continue }
            }
            precision[step.id] = exactness
            days[step.id] = leadTime.days
            places[step.id] = exactness > .several || steps.count == 1 ? index : nil
        }
    }
}
