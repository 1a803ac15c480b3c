package import Model

/// The records of one kind by what identifies them.
package struct DuplicateIndex: Sendable {
    private let kind: MatchmakingKind
    private let names: [String: Names]
    private let scopes: [String: String]
    private let times: [String: IdentityTime]
    private let numbersByID: [String: [String: String]]
    private var byNumber: [String: [String]] = [:]
    private var byForm: [String: [String]] = [:]
    private var byBracket: [String: [String]] = [:]
    private var byWhole: [String: [String]] = [:]
    /// Every form with its letters, for names that are nearly the same.
    private let spelled: [(id: String, letters: [Unicode.Scalar])]

    /// - Parameter entries: records of one kind; others are passed over.
    package init(_ kind: MatchmakingKind, _ entries: some Sequence<CatalogueEntry>) {
        self.kind = kind
        var names: [String: Names] = [:]
        var scopes: [String: String] = [:]
        var times: [String: IdentityTime] = [:]
        var numbersByID: [String: [String: String]] = [:]
        var spelled: [(id: String, letters: [Unicode.Scalar])] = []
        for entry in entries where entry.kind == kind {
            guard let marks = entry.identityMarks else { continue }
            let id = entry.key
            names[id] = entry.shownNames
            scopes[id] = marks.scope
            times[id] = marks.time
            for (name, value) in marks.numbers {
                numbersByID[id, default: [:]][name] = value
                byNumber[Self.number(name, value), default: []].append(id)
            }
            for form in marks.forms {
                byForm[form, default: []].append(id)
                spelled.append((id, Array(form.unicodeScalars)))
            }
            for form in marks.bracketForms { byBracket[form, default: []].append(id) }
            if let whole = marks.whole { byWhole[whole, default: []].append(id) }
        }
        self.names = names
        self.scopes = scopes
        self.times = times
        self.numbersByID = numbersByID
        self.spelled = spelled
    }

    /// The records that may be about the same as one that is stored or written: the strongest first, then by id. A
    /// record of another official number is another party, whatever it is called.
    ///
    /// - Parameter isSpelling: whether names that are nearly the same count too; they are looked for one by one.
    package func candidates(for entry: CatalogueEntry, nearlySame isSpelling: Bool = true) -> [DuplicateCandidate] {
        guard let marks = entry.identityMarks else { return [] }
        var found = Found()
        for (name, value) in marks.numbers {
            for id in byNumber[Self.number(name, value)] ?? [] {
                found.add(id, .certain, DuplicateReasons.number(name, value))
            }
        }
        if let whole = marks.whole {
            for id in byWhole[whole] ?? [] {
                guard let strength = IdentityTime.likeness(marks.time, times[id]) else { continue }
                found.add(id, strength, DuplicateReasons.whole(kind, whole, isSameTime: strength == .strong))
            }
        }
        for form in marks.forms {
            for id in byForm[form] ?? [] { addName(form, of: id, marks, &found) }
            for id in byBracket[form] ?? [] { found.add(id, .possible, DuplicateReasons.bracket(form)) }
        }
        for form in marks.bracketForms {
            for id in byForm[form] ?? [] { found.add(id, .possible, DuplicateReasons.bracket(form)) }
        }
        if isSpelling { addNearlySame(marks, &found) }
        let others = found.byID.filter { $0.key != entry.key && !isOtherParty($0.key, marks) }
        return others.map { id, finding in
            DuplicateCandidate(
                kind: kind, id: id, names: names[id] ?? Names(en: id), strength: finding.strength,
                reasons: finding.reasons)
        }.sorted { ($1.strength, $0.id) < ($0.strength, $1.id) }
    }

    private func addName(_ form: String, of id: String, _ marks: IdentityMarks, _ found: inout Found) {
        guard let strength = IdentityTime.likeness(marks.time, times[id]) else { return }
        switch (marks.scope, scopes[id]) {
        case (let scope?, let other?) where scope != other: break
        case (_?, nil), (nil, _?): found.add(id, .possible, DuplicateReasons.name(form, scope: nil))
        case (let scope, _): found.add(id, strength, DuplicateReasons.name(form, scope: scope))
        }
    }

    /// One letter of six or more, two of twelve or more; in the same place where both say one.
    private func addNearlySame(_ marks: IdentityMarks, _ found: inout Found) {
        let forms = marks.forms.map { Array($0.unicodeScalars) }.filter { $0.count >= 6 }
        guard !forms.isEmpty else { return }
        for (id, letters) in spelled where found.byID[id] == nil {
            if let scope = marks.scope, let other = scopes[id], scope != other { continue }
            if IdentityTime.likeness(marks.time, times[id]) == nil { continue }
            let near = forms.contains { form in
                let limit = min(form.count, letters.count) >= 12 ? 2 : 1
                return form != letters && EditDistance.isWithin(limit, form, letters)
            }
            if near { found.add(id, .possible, DuplicateReasons.spelling(Self.text(letters))) }
        }
    }

    private func isOtherParty(_ id: String, _ marks: IdentityMarks) -> Bool {
        guard let numbers = numbersByID[id] else { return false }
        return marks.numbers.contains { name, value in numbers[name].map { $0 != value } ?? false }
    }

    private static func number(_ name: String, _ value: String) -> String { "\(name) \(value)" }

    private static func text(_ letters: [Unicode.Scalar]) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: letters)
        return String(scalars)
    }

    private struct Found {
        var byID: [String: (strength: DuplicateCandidate.Strength, reasons: [Reason])] = [:]

        mutating func add(_ id: String, _ strength: DuplicateCandidate.Strength, _ reason: Reason) {
            guard let known = byID[id] else {
                byID[id] = (strength, [reason])
                return
            }
            guard !known.reasons.contains(reason) else { return }
            byID[id] = (max(known.strength, strength), known.reasons + [reason])
        }
    }
}

extension IdentityMarks {
    /// The forms of the names, each once.
    fileprivate var forms: [String] { names.map(NameForm.of).filter { !$0.isEmpty }.firstOccurrences }
    fileprivate var bracketForms: [String] { names.flatMap(NameForm.inBrackets).firstOccurrences }
}
